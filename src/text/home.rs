//! The words of the first page.

use crate::game::{Asked, Game, Phase};
use crate::platform::StorageFault;
use crate::save::Damage;

use super::{count, keeping};

pub const EYEBROW: &str = "For Perfusion Week, or any week";
pub const LEAD: &str =
    "A trivia night for a room full of perfusionists. One laptop, one projector, no network.";
pub const START: &str = "Start a trivia night";
pub const START_ANOTHER: &str = "Start another trivia night";
pub const GO_ON: &str = "Go on with the game";
pub const MORE: &str = "More";
pub const PAST: &str = "Past games";
pub const ABOUT: &str = "About and help";

/// What a game without a name is called.
pub const UNNAMED: &str = "Trivia night";

pub fn event(event: &str) -> &str {
    match event.trim() {
        "" => UNNAMED,
        event => event,
    }
}

pub const WAITING: &str = "A game is waiting:";

/// `8 teams · round 2 of 4, question 7 · begun 5 May 2027, 20:41`.
pub fn waiting(game: &Game, begun: &str) -> String {
    format!(
        "{} · {} · begun {begun}",
        count(game.teams().len(), "team", "teams"),
        whereabouts(game)
    )
}

/// Where a game stands, in a few words.
pub fn whereabouts(game: &Game) -> String {
    let rounds = game.plan().setup.rounds.len();
    let at = |asked: Asked| match asked {
        Asked::InRound { round, number } => {
            format!("round {} of {rounds}, question {}", round + 1, number + 1)
        }
        Asked::InTieBreak { .. } => "in the tie-break".to_owned(),
    };
    let last = || game.played().last().map(|played| played.asked);
    match game.phase() {
        Phase::RoundIntro { round } => format!("before round {} of {rounds}", round + 1),
        Phase::Reading { turn, .. }
        | Phase::Answering { turn, .. }
        | Phase::Closed { turn, .. } => at(turn.asked),
        Phase::Revealed | Phase::Standings => match last() {
            Some(asked) => format!("after {}", at(asked)).replace("after in", "in"),
            None => format!("before round 1 of {rounds}"),
        },
        Phase::Break { .. } => "in a break".to_owned(),
        Phase::TieBreakIntro => "before the tie-break".to_owned(),
        Phase::Podium => "at the podium".to_owned(),
        Phase::Finished => "finished".to_owned(),
    }
}

// Damaged saves

pub const DAMAGED: &str = "A saved game could not be read";

/// The rest of the sentence.
pub fn damaged(damage: Option<&Damage>, moved: bool) -> String {
    let why = damage.map_or_else(String::new, |damage| {
        format!(": {}", keeping::damage(damage))
    });
    let then = if moved {
        "It is set aside and nothing else is touched. Download it to keep it or to ask for help."
    } else {
        "There was no room to set it aside, so it lies where it was: delete past games, then \
         reload this page."
    };
    format!("{why}. {then}")
}

pub const DOWNLOAD: &str = "Download it";
pub const DELETE: &str = "Delete it";

/// The name of the file that a damaged save is downloaded as.
pub fn damaged_file(name: &str) -> String {
    format!("prime-time-damaged-{name}.json")
}

pub fn no_storage(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => {
            "This device has no room left for this page: a game can be played but will not \
             survive a reload. Delete past games to make room."
        }
        StorageFault::Denied => {
            "This browser keeps nothing for this page (a private window?): a game can be played \
             but will not survive a reload."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_told_with_its_cause_and_remedy() {
        assert_eq!(
            format!("{DAMAGED}{}", damaged(Some(&Damage::Foreign), true)),
            "A saved game could not be read: it is not a game of this program. It is set aside \
             and nothing else is touched. Download it to keep it or to ask for help."
        );
        assert!(damaged(None, true).starts_with(". It is set aside"));
    }
}
