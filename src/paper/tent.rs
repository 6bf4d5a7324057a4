use crate::game::{Game, Team};

/// A sheet that is folded in the middle and stands on a team's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tent<'a> {
    pub team: &'a Team,
    /// How large the name is written, from 0, the smallest, to [`Tent::LARGEST`].
    pub size: u8,
}

/// The height of a line at each size, in hundredths of the width that names have.
const SIZES: [f64; 5] = [5.0, 7.0, 9.0, 12.0, 16.0];
/// How much height names have, in the same.
const ROOM: f64 = 27.0;
const LINE: f64 = 1.2;

impl Tent<'_> {
    pub const LARGEST: u8 = 4;
}

/// One for each team that plays, in order of entry.
pub fn tents(game: &Game) -> impl Iterator<Item = Tent<'_>> {
    game.answering(None).map(|team| Tent {
        team,
        size: size_of(&team.name),
    })
}

/// The largest size at which a name fits; estimated, for nothing here can measure.
fn size_of(name: &str) -> u8 {
    let longest = name.split_whitespace().map(width).fold(0.0, f64::max);
    let whole = width(name);
    let fits = |size: f64| {
        // Half a word a line is lost where lines break.
        let lines = if whole * size <= 100.0 {
            1.0
        } else {
            ((whole + longest / 2.0) * size / 100.0).ceil()
        };
        longest * size <= 100.0 && lines * size * LINE <= ROOM
    };
    (0..=Tent::LARGEST)
        .rev()
        .find(|&size| fits(SIZES[usize::from(size)]))
        .unwrap_or(0)
}

/// How wide bold letters are, in heights of them.
fn width(text: &str) -> f64 {
    text.chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ' ' | '\'' | '|' => 0.36,
            'm' | 'w' | 'M' | 'W' | '@' => 1.02,
            letter if letter.is_ascii_uppercase() => 0.78,
            letter if u32::from(letter) < 0x1100 => 0.66,
            _ => 1.1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::LONGEST_NAME;

    #[test]
    fn the_shorter_a_name_the_larger_it_is_written() {
        let sizes = [
            "Full Flow",
            "The Bubble Traps",
            "Wolfeschlegelsteinhausen",
            &"W".repeat(LONGEST_NAME),
        ]
        .map(size_of);
        assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
        assert_eq!(sizes[0], Tent::LARGEST);
        assert_eq!(sizes[3], 0);
    }
}
