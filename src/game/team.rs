use serde::{Deserialize, Serialize};

use crate::bank::folded;

/// A team's number in its game, in order of entry; kept for good, also when the team is renamed
/// or retires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TeamId(pub u8);

/// The most teams that play at a time.
pub const MOST_TEAMS: usize = 20;
/// The most teams that a game has ever seen, retired ones included: one a letter.
pub const MOST_ENTRIES: usize = LETTERS.len();
/// The longest name of a team, in characters.
pub const LONGEST_NAME: usize = 40;

/// The letters of teams. P and U are left out: on the host's keyboard they pause and undo.
const LETTERS: [char; 24] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'Q', 'R', 'S', 'T',
    'V', 'W', 'X', 'Y', 'Z',
];
const COLOURS: u8 = 8;
const SHAPES: u8 = 6;

/// How a team is told from the others: never by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Badge {
    pub letter: char,
    /// 0 to 7, a colour of the style sheet.
    pub colour: u8,
    /// 0 to 5, a shape of the style sheet.
    pub shape: u8,
}

impl TeamId {
    /// Colour and shape both change from a team to the next, and no two of the first 24 teams
    /// share both.
    pub fn badge(self) -> Badge {
        Badge {
            letter: LETTERS[usize::from(self.0) % LETTERS.len()],
            colour: self.0 % COLOURS,
            shape: self.0 % SHAPES,
        }
    }

    /// The team with this letter, small or capital.
    pub fn of_letter(letter: char) -> Option<Self> {
        let letter = letter.to_ascii_uppercase();
        let place = LETTERS.iter().position(|&known| known == letter)?;
        u8::try_from(place).ok().map(Self)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    pub id: TeamId,
    pub name: String,
    /// Left the game: keeps its points, has no rank and answers no more.
    pub retired: bool,
}

/// Why a name is no name for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameFault {
    Blank,
    /// Longer than [`LONGEST_NAME`].
    TooLong,
    /// Another team has it, capitals and outer spaces aside.
    Taken,
}

/// The name as it is kept, or why it is none. `others` are the names it must differ from.
pub fn checked_name<'a>(
    name: &str,
    others: impl IntoIterator<Item = &'a str>,
) -> Result<String, NameFault> {
    let name = cleaned(name);
    if name.is_empty() {
        return Err(NameFault::Blank);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(NameFault::TooLong);
    }
    let key = folded(&name);
    if others
        .into_iter()
        .any(|other| folded(&cleaned(other)) == key)
    {
        return Err(NameFault::Taken);
    }
    Ok(name)
}

/// As it may stand on a line: runs of space are one, and nothing is in it that reaches beyond it.
pub(super) fn cleaned(name: &str) -> String {
    name.trim()
        .chars()
        .filter(|c| !is_unseen(*c))
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Control characters and the marks that turn the direction of all that follows: they would reach
/// beyond the name. The joiner and the variation selector that emoji need are let through.
fn is_unseen(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{200b}')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_teams_share_colour_and_shape_or_letter() {
        let ids = || (0..24).map(TeamId);
        let looks: BTreeSet<_> = ids().map(|t| (t.badge().colour, t.badge().shape)).collect();
        let letters: BTreeSet<_> = ids().map(|t| t.badge().letter).collect();
        assert_eq!((looks.len(), letters.len()), (24, MOST_ENTRIES));
        assert!(ids().all(|team| TeamId::of_letter(team.badge().letter) == Some(team)));
    }

    #[test]
    fn names_differ_by_more_than_capitals_and_spaces() {
        assert_eq!(checked_name(" The  Pumps ", []), Ok("The Pumps".into()));
        assert_eq!(
            checked_name("THE PUMPS", ["The Pumps"]),
            Err(NameFault::Taken)
        );
        assert_eq!(
            checked_name(" \u{200b}\u{202e} ", []),
            Err(NameFault::Blank)
        );
        assert_eq!(checked_name(&"ü".repeat(40), []), Ok("ü".repeat(40)));
        assert_eq!(checked_name(&"ü".repeat(41), []), Err(NameFault::TooLong));
        assert_eq!(checked_name("👩‍⚕️ صمامات", []), Ok("👩‍⚕️ صمامات".into()));
    }
}
