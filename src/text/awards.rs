//! The words of awards that a game gives by itself.

use crate::game::Game;
use crate::honours::AwardKind;

use super::bank::section;
use super::certificates::{place, with_points};
use super::count;
use super::game::ordinal;

/// What it is called: `Best in pharmacology`.
pub fn name(kind: AwardKind, tied: bool) -> String {
    let name = match kind {
        AwardKind::Place { rank, .. } => return place(rank, tied),
        AwardKind::Round { .. } => "Best round".to_owned(),
        AwardKind::Section { section: of, .. } => format!("Best in {}", lower(section(of))),
        AwardKind::Comeback { .. } => "Biggest comeback".to_owned(),
        AwardKind::Improved { .. } => "Most improved".to_owned(),
        AwardKind::Perseverance { .. } => "Perseverance".to_owned(),
    };
    if tied {
        format!("{name}, shared")
    } else {
        name
    }
}

/// What it is given for.
pub fn reason(game: &Game, kind: AwardKind) -> String {
    match kind {
        AwardKind::Place { points, .. } => with_points(points),
        AwardKind::Round { round, points } => {
            let rounds = &game.plan().setup.rounds;
            let title = rounds.get(round).map(|it| it.title.trim());
            let title = title.filter(|title| !title.is_empty()).map_or_else(
                || format!("round {}", round + 1),
                |title| format!("“{title}”"),
            );
            format!("{} in {title}", with_points(points))
        }
        AwardKind::Section { right, of, .. } => {
            format!("{right} of {} right", count(of, "question", "questions"))
        }
        AwardKind::Comeback { from, to } => {
            format!("From {} place to {}", ordinal(from), ordinal(to))
        }
        AwardKind::Improved { by } => format!(
            "{} more in the second half of the night than in the first",
            count(by, "right answer", "right answers")
        ),
        AwardKind::Perseverance { questions } => {
            format!("An answer to all {questions} questions, to the very end")
        }
    }
}

/// As it stands within a name; what is written in capitals throughout stays.
fn lower(title: &str) -> String {
    let mut words = title.splitn(2, ' ');
    let first = words.next().unwrap_or_default();
    let shouted = first.chars().filter(|c| c.is_uppercase()).count() > 1;
    let first = if shouted {
        first.to_owned()
    } else {
        first.to_lowercase()
    };
    let rest = words.next();
    rest.map_or_else(|| first.clone(), |rest| format!("{first} {rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Section;

    #[test]
    fn an_award_is_called_by_what_it_is_for() {
        let of = |section| AwardKind::Section {
            section,
            right: 3,
            of: 4,
        };
        assert_eq!(
            name(of(Section::SupportProcedures), false),
            "Best in ECMO, support and special procedures"
        );
        assert_eq!(
            name(of(Section::Pharmacology), true),
            "Best in pharmacology, shared"
        );
        let first = AwardKind::Place { rank: 1, points: 1 };
        assert_eq!(name(first, false), "First place");
    }
}
