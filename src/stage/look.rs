use serde::{Deserialize, Serialize};

/// How the host has the audience look at what is on the screen. It is no part of the game: nothing
/// is saved of it, and the next screen begins without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// 0 is the picture in its place; from 1 on it stands alone, so many times as large.
    pub zoom: u8,
    /// How far a picture larger than the screen is moved to the right and down, in thousandths of
    /// itself.
    // Called otherwise between windows: there `right` would be the name of an answer.
    #[serde(rename = "across")]
    pub right: i16,
    pub down: i16,
    /// Which of the questions missed in a lightning round is looked back at, counted from 1.
    pub review: usize,
}

impl Look {
    /// The picture at its largest.
    pub const MOST_ZOOM: u8 = 4;
    /// How far a step moves the picture.
    pub const STEP: i16 = 60;

    /// Closer; from the closest on to the picture in its place.
    #[must_use]
    pub fn zoomed(self) -> Self {
        let zoom = if self.zoom < Self::MOST_ZOOM {
            self.zoom + 1
        } else {
            0
        };
        Self { zoom, ..self }.within()
    }

    #[must_use]
    pub fn moved(self, right: i16, down: i16) -> Self {
        Self {
            right: self.right.saturating_add(right),
            down: self.down.saturating_add(down),
            ..self
        }
        .within()
    }

    /// On or back through what was missed; before the first is the result of the turn.
    #[must_use]
    pub fn reviewed(self, on: bool, missed: usize) -> Self {
        let review = if on {
            (self.review + 1).min(missed)
        } else {
            self.review.saturating_sub(1)
        };
        Self { review, ..self }
    }

    /// No farther than to the edges of the picture.
    fn within(self) -> Self {
        let most = match i16::from(self.zoom) {
            0 | 1 => 0,
            zoom => 500 - 500 / zoom,
        };
        Self {
            right: self.right.clamp(-most, most),
            down: self.down.clamp(-most, most),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_moved_beyond_its_edges() {
        let whole = Look::default().zoomed();
        assert_eq!(whole.moved(300, -300), whole);
        let twice = whole.zoomed().moved(1000, -1000);
        assert_eq!((twice.right, twice.down), (250, -250));
        let four = twice.zoomed().zoomed().moved(1000, 0);
        assert_eq!((four.zoom, four.right), (4, 375));
        assert_eq!(four.zoomed(), Look::default());
    }

    #[test]
    fn looking_back_stops_at_both_ends() {
        let mut look = Look::default();
        for _ in 0..5 {
            look = look.reviewed(true, 3);
        }
        assert_eq!(look.review, 3);
        for _ in 0..5 {
            look = look.reviewed(false, 3);
        }
        assert_eq!(look.review, 0);
        assert_eq!(look.reviewed(true, 0).review, 0);
    }
}
