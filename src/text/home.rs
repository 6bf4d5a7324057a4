//! The words of the first page.

use crate::platform::StorageFault;
use crate::save::{Damage, Glance, Place};

use super::{count, keeping};

pub const EYEBROW: &str = "For Perfusion Week, or any week";
pub const LEAD: &str =
    "A trivia night for a room full of perfusionists. One laptop, one projector, no network.";
pub const START: &str = "Start a trivia night";
pub const START_ANOTHER: &str = "Start another trivia night";
pub const GO_ON: &str = "Go on with the game";
pub const QUICK: &str = "Quick ten, on your own";
pub const PRACTISE: &str = "Practise";
pub const MORE: &str = "More";
pub const PAST: &str = "Past games";
pub const SETTINGS: &str = "Settings";
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
pub fn waiting(game: &Glance, begun: &str) -> String {
    format!(
        "{} · {} · begun {begun}",
        count(game.teams, "team", "teams"),
        whereabouts(game.place)
    )
}

/// Where a game stands, in a few words.
fn whereabouts(place: Place) -> String {
    let question = |round: usize, rounds: usize, number: usize| {
        format!("round {} of {rounds}, question {}", round + 1, number + 1)
    };
    let fixed = match place {
        Place::BeforeRound { round, rounds } => {
            return format!("before round {} of {rounds}", round + 1);
        }
        Place::At {
            round,
            rounds,
            number,
        } => return question(round, rounds, number),
        Place::After {
            round,
            rounds,
            number,
        } => return format!("after {}", question(round, rounds, number)),
        Place::InBreak => "in a break",
        Place::BeforeTieBreak => "before the tie-break",
        Place::InTieBreak => "in the tie-break",
        Place::Podium => "at the podium",
        Place::Finished => "finished",
    };
    fixed.to_owned()
}

/// While the program is fetched that can read what this one cannot.
pub const LOOKING: &str = "Looking through the saved games…";

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
