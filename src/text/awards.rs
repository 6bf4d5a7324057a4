//! The words of awards that a game gives by itself.

use crate::game::Game;
use crate::honours::{AwardKey, AwardKind};

use super::bank::section;
use super::certificates::{place, with_points};
use super::count;
use super::game::ordinal;

/// What it is called: `Best in pharmacology`.
pub fn name(kind: AwardKind, tied: bool) -> String {
    title(kind.key(), tied)
}

/// The same of an award of which no more is known; nothing for one that the host has written.
pub fn title(key: AwardKey, tied: bool) -> String {
    let name = match key {
        AwardKey::Place(rank) => return place(rank, tied),
        AwardKey::Round => "Best round".to_owned(),
        AwardKey::Section(of) => format!("Best in {}", lower(section(of))),
        AwardKey::Comeback => "Biggest comeback".to_owned(),
        AwardKey::Improved => "Most improved".to_owned(),
        AwardKey::Perseverance => "Perseverance".to_owned(),
        AwardKey::Own(_) => return String::new(),
    };
    if tied {
        format!("{name}, shared")
    } else {
        name
    }
}

/// What it is given for.
pub fn reason(game: &Game, kind: AwardKind) -> String {
    let round = match kind {
        AwardKind::Round { round, .. } => game.plan().setup.rounds.get(round),
        _ => None,
    };
    why(kind, round.map_or("", |round| round.title.as_str()))
}

/// What it is given for; with the title of the round that it is about, if it is about one.
pub fn why(kind: AwardKind, title: &str) -> String {
    match kind {
        AwardKind::Place { points, .. } => with_points(points),
        AwardKind::Round { round, points } => {
            let title = match title.trim() {
                "" => format!("round {}", round + 1),
                title => format!("“{title}”"),
            };
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
