use serde::{Deserialize, Serialize};

use crate::honours::Paper;

/// One of the things that are printed for a night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Script,
    Questions,
    Answers,
    Tents,
}

impl Part {
    /// In the order in which they come out of the printer.
    pub const ALL: [Self; 4] = [Self::Script, Self::Questions, Self::Answers, Self::Tents];
}

/// What is printed, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wishes {
    pub script: bool,
    pub questions: bool,
    pub answers: bool,
    pub tents: bool,
    /// No letter smaller than 18 points.
    pub large: bool,
    /// `None`: what is usual where the browser's language is spoken.
    pub paper: Option<Paper>,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            script: true,
            questions: false,
            answers: true,
            tents: false,
            large: false,
            paper: None,
        }
    }
}

impl Wishes {
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Script => self.script,
            Part::Questions => self.questions,
            Part::Answers => self.answers,
            Part::Tents => self.tents,
        }
    }

    pub fn toggle(&mut self, part: Part) {
        let wanted = match part {
            Part::Script => &mut self.script,
            Part::Questions => &mut self.questions,
            Part::Answers => &mut self.answers,
            Part::Tents => &mut self.tents,
        };
        *wanted = !*wanted;
    }
}

/// Where Letter is in use instead of A4, as the Unicode locale data have it.
const LETTER: [&str; 14] = [
    "US", "CA", "MX", "PH", "PR", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE", "BZ",
];

/// The paper that is usual where a browser's language is spoken, such as `en-GB`; Letter for English of
/// no country, as the product comes from there.
pub fn usual_paper(language: &str) -> Paper {
    let mut parts = language.split(['-', '_']);
    let english = parts.next().is_some_and(|it| it.eq_ignore_ascii_case("en"));
    let region = parts.find(|it| it.len() == 2).map(str::to_ascii_uppercase);
    let letter = match region {
        Some(region) => LETTER.contains(&&region[..]),
        None => english,
    };
    if letter { Paper::Letter } else { Paper::A4 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_paper_follows_the_country_and_not_the_language() {
        for (language, paper) in [
            ("en-US", Paper::Letter),
            ("en", Paper::Letter),
            ("es-MX", Paper::Letter),
            ("fr_CA", Paper::Letter),
            ("en-GB", Paper::A4),
            ("de", Paper::A4),
            ("zh-Hans-CN", Paper::A4),
            ("", Paper::A4),
        ] {
            assert_eq!(usual_paper(language), paper, "{language}");
        }
    }

    #[test]
    fn each_part_is_wanted_or_not_by_itself() {
        for part in Part::ALL {
            let before = Wishes::default();
            let mut after = before.clone();
            after.toggle(part);
            for other in Part::ALL {
                assert_eq!(before.has(other) != after.has(other), other == part);
            }
        }
    }
}
