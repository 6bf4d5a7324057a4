//! What a key means on the page of the game.

use crate::game::TeamId;

/// What the host meant by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    NextStep,
    PauseOrResume,
    Undo,
    Redo,
    MoreTime,
    LessTime,
    Team(TeamId),
    Digit(u8),
    /// The point in a number.
    Point,
    Confirm,
    Erase,
    Help,
    Menu,
    /// Opens the second window, or closes it.
    Stage,
    /// Closer to the picture, and at last back.
    Zoom,
    /// All of the picture again.
    Whole,
    /// So many steps to the right and down.
    Arrow(i16, i16),
    /// Switches all sound off, or on again.
    Mute,
}

/// What is known of a key press.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// The key's value as the browser names it: `a`, ` `, `PageDown`.
    pub key: &'a str,
    pub shift: bool,
    /// Ctrl, Alt or Meta: the browser's or the system's own.
    pub chord: bool,
    /// Held down and repeating.
    pub repeat: bool,
}

impl Press<'_> {
    /// Whether the host needs this key while a question is on, so that it can be no buzzer of this
    /// team's. A team's own letter is the host's too, but it buzzes for that team.
    pub fn is_the_hosts(self, team: TeamId, plays: impl Fn(TeamId) -> bool) -> bool {
        match self.meaning() {
            Some(Key::Team(other)) => other != team && plays(other),
            Some(_) => true,
            None => {
                // Keys that change others, or that are the browser's.
                let names = [
                    "Tab", "Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock",
                ];
                let function = self.key.strip_prefix('F');
                self.chord
                    || names.contains(&self.key)
                    || function.is_some_and(|number| number.parse::<u8>().is_ok())
            }
        }
    }

    /// The meaning of the press, if it has one here. A held key counts once, but an arrow goes on.
    pub fn meaning(self) -> Option<Key> {
        if self.chord || (self.repeat && !self.key.starts_with("Arrow")) {
            return None;
        }
        Some(match self.key {
            " " | "PageDown" => Key::NextStep,
            "Enter" => Key::Confirm,
            "Backspace" | "Delete" => Key::Erase,
            "?" => Key::Help,
            "/" => Key::Menu,
            "*" => Key::Stage,
            "+" | "=" => Key::MoreTime,
            "-" | "−" => Key::LessTime,
            "." | "," => Key::Point,
            "z" | "Z" if self.shift => Key::Zoom,
            "Escape" => Key::Whole,
            "ArrowLeft" => Key::Arrow(-1, 0),
            "ArrowRight" => Key::Arrow(1, 0),
            "ArrowUp" => Key::Arrow(0, -1),
            "ArrowDown" => Key::Arrow(0, 1),
            "m" | "M" if self.shift => Key::Mute,
            "u" | "U" if self.shift => Key::Redo,
            "u" | "U" | "PageUp" => Key::Undo,
            "p" | "P" => Key::PauseOrResume,
            key => {
                let mut chars = key.chars();
                let (Some(only), None) = (chars.next(), chars.next()) else {
                    return None;
                };
                match only.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
                    Some(digit) => Key::Digit(digit),
                    None => Key::Team(TeamId::of_letter(only)?),
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> Option<Key> {
        Press {
            key,
            ..Press::default()
        }
        .meaning()
    }

    #[test]
    fn a_presenter_and_the_space_bar_both_take_the_next_step() {
        assert_eq!(key(" "), Some(Key::NextStep));
        assert_eq!(key("PageDown"), Some(Key::NextStep));
    }

    #[test]
    fn a_presenter_s_other_button_takes_the_last_step_back() {
        assert_eq!(key("PageUp"), Some(Key::Undo));
    }

    #[test]
    fn every_team_has_a_letter_that_is_no_command() {
        for n in 0..24 {
            let letter = TeamId(n).badge().letter.to_string();
            assert_eq!(key(&letter), Some(Key::Team(TeamId(n))));
            assert_eq!(key(&letter.to_lowercase()), Some(Key::Team(TeamId(n))));
        }
        assert_eq!(key("p"), Some(Key::PauseOrResume));
        assert_eq!(key("u"), Some(Key::Undo));
    }

    #[test]
    fn no_buzzer_takes_a_key_that_the_host_needs() {
        let refused = |key: &str, team: u8| {
            let press = Press {
                key,
                ..Press::default()
            };
            press.is_the_hosts(TeamId(team), |team| team.0 < 6)
        };
        for key in [
            " ", "PageDown", "Enter", "p", "u", "1", "2", "+", "/", "?", "*", "Escape", "Tab",
            "Shift", "F5",
        ] {
            assert!(refused(key, 0), "{key}");
        }
        let letter = |team: u8| TeamId(team).badge().letter.to_string();
        assert!(refused(&letter(1), 0));
        assert!(!refused(&letter(1), 1));
        assert!(!refused(&letter(20), 0));
        for key in ["é", "F", "Home", "Insert"] {
            assert!(!refused(key, 5), "{key}");
        }
    }

    #[test]
    fn a_held_key_and_a_chord_mean_nothing() {
        let press = Press {
            key: " ",
            ..Press::default()
        };
        assert_eq!(
            Press {
                repeat: true,
                ..press
            }
            .meaning(),
            None
        );
        assert_eq!(
            Press {
                chord: true,
                ..press
            }
            .meaning(),
            None
        );
        assert_eq!(key("F5"), None);
        assert_eq!(key("é"), None);
    }

    #[test]
    fn shift_turns_the_letter_of_a_team_into_the_zoom() {
        let press = Press {
            key: "Z",
            shift: true,
            ..Press::default()
        };
        assert_eq!(press.meaning(), Some(Key::Zoom));
        assert!(matches!(key("Z"), Some(Key::Team(_))));
    }

    #[test]
    fn an_arrow_that_is_held_goes_on() {
        let press = Press {
            key: "ArrowLeft",
            repeat: true,
            ..Press::default()
        };
        assert_eq!(press.meaning(), Some(Key::Arrow(-1, 0)));
    }

    #[test]
    fn shift_turns_undo_into_redo() {
        let press = Press {
            key: "U",
            shift: true,
            ..Press::default()
        };
        assert_eq!(press.meaning(), Some(Key::Redo));
    }

    #[test]
    fn shift_turns_the_letter_of_a_team_into_silence() {
        let press = Press {
            key: "M",
            shift: true,
            ..Press::default()
        };
        assert_eq!(press.meaning(), Some(Key::Mute));
        assert_eq!(key("M"), TeamId::of_letter('M').map(Key::Team));
    }
}
