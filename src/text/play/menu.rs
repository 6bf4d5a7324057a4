//! The host's menu and the forms behind it.

use crate::game::{Asked, CommandKind};

/// An item of the menu: its name, a word on what it does, and its key while the menu is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MenuItem {
    pub name: &'static str,
    pub note: &'static str,
    pub key: &'static str,
}

const fn item(name: &'static str, note: &'static str, key: &'static str) -> MenuItem {
    MenuItem { name, note, key }
}

/// What the menu says of a command that it offers.
pub fn menu_item(kind: CommandKind) -> MenuItem {
    match kind {
        CommandKind::VoidQuestion => item("Void a question", "Its points go back", "V"),
        CommandKind::SkipQuestion => item("Skip it", "Shows the answer, no points", "S"),
        CommandKind::ReplaceQuestion => item("Replace it", "A fresh one for this round", "R"),
        CommandKind::Overrule => item("Overrule an answer", "After the reveal", "O"),
        CommandKind::AdjustScore => item("Adjust a score", "With a reason", "A"),
        CommandKind::RenameTeam => item("Rename a team", "Its points stay", "N"),
        CommandKind::AddTeam => item("Add a team", "Starts from zero", "T"),
        CommandKind::RetireTeam => item("Retire a team", "Keeps its points", "L"),
        CommandKind::TakeBreak => item("Take a break", "With a countdown", "B"),
        CommandKind::CloseBoard => item("Leave the board", "Its other questions stay", "W"),
        CommandKind::WriteAward => item("Awards", "Given after the podium", "D"),
        CommandKind::EndGame => item("End the game now", "To the final standings", "E"),
        _ => item("", "", ""),
    }
}

/// The sections of the menu.
pub const MENU_TITLE: &str = "More for the host";
pub const THIS_QUESTION: &str = "This question";
pub const TEAMS_AND_SCORES: &str = "Teams and scores";
pub const THE_NIGHT: &str = "The night";
pub const FULL_SCREEN: MenuItem = item("Full screen", "Also F11", "F");
pub const PAIR_BUZZERS: MenuItem = item("Buzzers", "Pair each team’s button", "Z");
pub const SAVE_COPY: MenuItem = item("Save a copy as a file", "The whole game", "C");
pub const GO_HOME: MenuItem = item("Leave the game", "It waits on the home page", "H");
pub const CANCEL: &str = "Cancel";
pub const TEAM: &str = "Team";
pub const NEW_NAME: &str = "New name";
pub const POINTS_TO_ADD: &str = "Points to add (− takes away)";
pub const REASON: &str = "Reason (shown in the log)";
pub const MINUTES_LABEL: &str = "Minutes";
pub const END_TITLE: &str = "End the game now?";
pub const END_KEEP: &str = "Keep playing";
pub const END_DO: &str = "End the game";
pub const VOID_DO: &str = "Void it";
pub const ADJUST_DO: &str = "Adjust the score";
pub const NOT_POINTS: &str = "Give a whole number of points, such as 5 or -5.";
pub const NOT_MINUTES: &str = "Give whole minutes from 1 to 60.";

pub fn end_note(left: usize) -> String {
    format!(
        "{} left. The standings as they are become final; you can still undo this.",
        if left == 1 {
            "1 question is".to_owned()
        } else {
            format!("{left} questions are")
        }
    )
}

/// A question in the list of those that can be voided.
pub fn played_line(asked: Asked, stem: &str) -> String {
    match asked {
        Asked::InRound { round, number } => format!("{}.{} {stem}", round + 1, number + 1),
        Asked::InTieBreak { number } => format!("T{} {stem}", number + 1),
    }
}

pub const RENAME_DO: &str = "Rename";
pub const ADD_DO: &str = "Add the team";
pub const RETIRE_DO: &str = "Retire the team";
pub const BREAK_DO: &str = "Start the break";
pub const WHICH_QUESTION: &str = "Which question";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_items_of_the_menu_share_a_key() {
        use CommandKind as Kind;
        let kinds = [
            Kind::VoidQuestion,
            Kind::SkipQuestion,
            Kind::ReplaceQuestion,
            Kind::Overrule,
            Kind::AdjustScore,
            Kind::RenameTeam,
            Kind::AddTeam,
            Kind::RetireTeam,
            Kind::TakeBreak,
            Kind::CloseBoard,
            Kind::WriteAward,
            Kind::EndGame,
        ];
        let mut items = kinds.map(menu_item).to_vec();
        items.extend([PAIR_BUZZERS, FULL_SCREEN, SAVE_COPY, GO_HOME]);
        let keys: BTreeSet<_> = items.iter().map(|item| item.key).collect();
        assert_eq!(keys.len(), items.len());
    }
}
