//! The words about buzzers.

use crate::buzzers::{Button, Side};
use crate::game::TeamId;
use crate::platform::StorageFault;

pub const TITLE: &str = "Buzzers";
pub const HOW: &str = "Keys of any keyboard, game pads, USB quiz buzzers, or the halves of a touch screen. A \
                       team may have several. They stay paired on this device.";
pub const TRY_OUT: &str = "Press any buzzer to see whose it is.";
pub const ALL_IN_TURN: &str = "Pair all in turn";
pub const LEARN: &str = "Pair";
pub const STOP: &str = "Stop";
pub const NO_BUTTON: &str = "No button yet";
pub const HALVES: &str = "Halves of the screen";
pub const OPEN: &str = "Pair the buzzers";
pub const LOST: &str = "Unplugged:";
pub const LOST_HINT: &str = "Plug it in again, or buzz for the team by its letter or its name.";
pub const UNPLUGGED: &str = "A buzzer was unplugged. The round goes on by hand.";

pub fn press_yours(name: &str) -> String {
    format!("{name}, press your button.")
}

pub fn learn_for(name: &str) -> String {
    format!("{LEARN} a button for {name}")
}

pub fn forget_for(name: &str) -> String {
    format!("Take the buttons of {name} away")
}

pub fn learned(name: &str, of: &Button) -> String {
    format!("{} is {name}’s.", button(of))
}

/// Why a key cannot be paired.
pub fn hosts(of: &Button) -> String {
    format!(
        "{} is a key of the host’s during a question: press another.",
        button(of)
    )
}

pub fn theirs(of: &Button, owner: &str) -> String {
    format!(
        "{} is {owner}’s already: press another, or take it away there first.",
        button(of)
    )
}

/// A team that is not in this game, but was in one before.
pub fn another(team: TeamId) -> String {
    format!("team {} of another night", team.badge().letter)
}

/// A button in words.
pub fn button(button: &Button) -> String {
    match button {
        Button::Key(code) => {
            let plain = code
                .strip_prefix("Key")
                .or_else(|| code.strip_prefix("Digit"));
            format!("Key {}", plain.unwrap_or(code))
        }
        Button::Pad { pad, button } => {
            // What follows in brackets is for programs.
            let name = pad.id.split('(').next().unwrap_or_default().trim();
            let name = if name.is_empty() { "Game pad" } else { name };
            match pad.nth {
                0 => format!("{name}, button {}", button + 1),
                nth => format!("{name} {}, button {}", nth + 1, button + 1),
            }
        }
        Button::Half(side) => half(*side).to_owned(),
    }
}

pub fn half(side: Side) -> &'static str {
    match side {
        Side::Left => "Left half",
        Side::Right => "Right half",
    }
}

/// For the sheet of styles.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

pub fn not_kept(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => "This device has no room left: the pairing holds until you leave.",
        StorageFault::Denied => "This browser keeps nothing: the pairing holds until you leave.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::buzzers::PadName;

    #[test]
    fn buttons_are_named_as_people_see_them() {
        let pad = |id: &str, nth| Button::Pad {
            pad: PadName {
                id: id.to_owned(),
                nth,
            },
            button: 3,
        };
        assert_eq!(button(&Button::Key("KeyQ".into())), "Key Q");
        assert_eq!(button(&Button::Key("Numpad7".into())), "Key Numpad7");
        assert_eq!(button(&pad("Buzz (Vendor: 054c)", 0)), "Buzz, button 4");
        assert_eq!(button(&pad("", 1)), "Game pad 2, button 4");
    }
}
