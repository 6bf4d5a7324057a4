//! Formats of the host's own, and the draft.

use serde::{Deserialize, Serialize};

use crate::game::{Format, Scoring, StandingsShown};
use crate::session::OwnFormat;

use super::Draft;

type Rules = (Scoring, StandingsShown);

/// The format that the rounds and the rules were taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    key: String,
    rules: Rules,
    /// The rules that were set before: they come back with other rounds.
    before: Rules,
    /// Whether it is played on paper, and whether that was set before.
    #[serde(default)]
    on_paper: (bool, bool),
}

impl Draft {
    fn rules(&self) -> Rules {
        (self.scoring, self.standings)
    }

    /// The rounds and the rules as a format.
    pub fn format(&self, name: &str) -> Format {
        Format::of(&self.setup(), name)
    }

    /// Lays out a format of the host's own. One that is kept nowhere is the host's own rounds from
    /// now on.
    pub fn take_format(&mut self, key: Option<String>, format: Format) {
        self.leave_format();
        let (before, rules) = (self.rules(), (format.scoring, format.standings));
        (self.scoring, self.standings) = rules;
        let on_paper = (format.on_paper, self.on_paper);
        self.on_paper = format.on_paper;
        self.lay(format.rounds);
        match key {
            Some(key) => {
                self.from = Some(Taken {
                    key,
                    rules,
                    before,
                    on_paper,
                });
            }
            None => self.note_own(),
        }
    }

    /// The rules of a format go with it, unless they have been changed since.
    pub(super) fn leave_format(&mut self) {
        if let Some(taken) = self.from.take()
            && (self.rules(), self.on_paper) == (taken.rules, taken.on_paper.0)
        {
            (self.scoring, self.standings) = taken.before;
            self.on_paper = taken.on_paper.1;
        }
    }

    /// The rounds and the rules have just been kept under this key.
    pub fn kept_as(&mut self, key: String) {
        let rules = self.rules();
        let now = self.on_paper;
        let (before, paper) = self
            .from
            .take()
            .map_or((rules, now), |taken| (taken.before, taken.on_paper.1));
        self.from = Some(Taken {
            key,
            rules,
            before,
            on_paper: (now, paper),
        });
    }

    /// The format of these whose rounds and rules the draft has, unchanged.
    pub fn taken<'a>(&self, formats: &'a [OwnFormat]) -> Option<&'a OwnFormat> {
        let key = &self.from.as_ref()?.key;
        let own = formats.iter().find(|own| own.key == *key)?;
        let format = own.format.as_ref().ok()?;
        let same =
            format.rounds == self.plans() && (format.scoring, format.standings) == self.rules();
        let same = same && format.on_paper == self.on_paper;
        same.then_some(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::Preset;

    fn own(key: &str, format: Format) -> OwnFormat {
        OwnFormat {
            key: key.to_owned(),
            format: Ok(format),
        }
    }

    fn strict() -> Format {
        let mut draft = Draft::default();
        draft.choose(Preset::Quick);
        draft.edit(draft.rounds[0].key, |plan| plan.warm_up = true);
        draft.scoring = Scoring::Negative { percent: 30 };
        draft.format(" Strict ")
    }

    #[test]
    fn a_format_brings_its_rules_and_takes_them_along_when_it_goes() {
        let formats = [own("a", strict())];
        let mut draft = Draft::default();
        assert_eq!(draft.taken(&formats), None);
        draft.take_format(Some("a".to_owned()), strict());
        assert_eq!(draft.taken(&formats), Some(&formats[0]));
        assert_eq!(draft.format("Strict"), strict());
        let again = Draft::read(&draft.write());
        assert_eq!(again.taken(&formats), Some(&formats[0]));
        draft.choose(Preset::Classic);
        assert_eq!(draft.taken(&formats), None);
        assert_eq!(draft.setup(), Draft::default().setup());
        assert_eq!(draft.own, None);
    }

    #[test]
    fn a_format_that_was_altered_is_rounds_of_the_hosts_own() {
        let formats = [own("a", strict())];
        let mut draft = Draft::default();
        draft.take_format(Some("a".to_owned()), strict());
        draft.edit(draft.rounds[0].key, |plan| plan.questions = 3);
        assert_eq!(draft.taken(&formats), None);
        let altered = draft.plans();
        assert_eq!(draft.own, Some(altered.clone()));
        draft.scoring = Scoring::Accuracy;
        draft.choose(Preset::Quick);
        assert_eq!(draft.scoring, Scoring::Accuracy);
        draft.choose_own();
        assert_eq!(draft.plans(), altered);
    }

    #[test]
    fn rounds_that_are_kept_under_a_name_are_that_format() {
        let mut draft = Draft {
            scoring: Scoring::Negative { percent: 30 },
            ..Draft::default()
        };
        let formats = [own("b", draft.format("Mine"))];
        draft.kept_as("b".to_owned());
        assert_eq!(draft.taken(&formats), Some(&formats[0]));
        draft.choose(Preset::Quick);
        assert_eq!(draft.scoring, Scoring::Negative { percent: 30 });
    }

    #[test]
    fn a_format_that_can_be_kept_nowhere_is_played_all_the_same() {
        let mut draft = Draft::default();
        draft.take_format(None, strict());
        assert_eq!(draft.own, Some(strict().rounds));
        assert_eq!(draft.scoring, strict().scoring);
    }
}
