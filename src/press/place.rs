use crate::game::TeamId;

use super::fit::{Face, Fitted, Measure, Weight, fit};

/// In pixels of the picture, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Rect {
    pub fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    #[must_use]
    pub fn inset(&self, by: f64) -> Self {
        Self::new(
            self.x + by,
            self.y + by,
            (self.w - 2.0 * by).max(0.0),
            (self.h - 2.0 * by).max(0.0),
        )
    }

    /// Whether all of another lies inside, to a hundredth of a pixel.
    pub fn holds(&self, other: &Self) -> bool {
        const SLACK: f64 = 0.01;
        other.x >= self.x - SLACK
            && other.y >= self.y - SLACK
            && other.right() <= self.right() + SLACK
            && other.bottom() <= self.bottom() + SLACK
    }

    /// Whether they share more than a hundredth of a pixel in both directions.
    pub fn overlaps(&self, other: &Self) -> bool {
        const SLACK: f64 = 0.01;
        let across = self.right().min(other.right()) - self.x.max(other.x);
        let down = self.bottom().min(other.bottom()) - self.y.max(other.y);
        across > SLACK && down > SLACK
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// A colour by its use; whoever draws takes it from the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Ink,
    Soft,
    Venous,
    Arterial,
    Surface,
    Line,
    OnPrimary,
    Primary,
}

/// Something to be drawn, the first of them first.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A plate with round corners.
    Panel { at: Rect, radius: f64, tone: Tone },
    /// Lines in the middle of a box's height.
    Text {
        at: Rect,
        text: Fitted,
        weight: Weight,
        align: Align,
        tone: Tone,
    },
    /// A length of tubing, filled from the left as far as the share says.
    Tube { at: Rect, share: f64 },
    /// Tubing that runs through these points in smooth curves, from venous to arterial.
    Loop {
        through: Vec<(f64, f64)>,
        width: f64,
    },
    /// A team's letter on its colour.
    Badge { at: Rect, team: TeamId },
}

impl Item {
    /// Where it is; tubing that runs off the picture is nowhere.
    pub fn at(&self) -> Option<Rect> {
        match self {
            Self::Panel { at, .. }
            | Self::Text { at, .. }
            | Self::Tube { at, .. }
            | Self::Badge { at, .. } => Some(*at),
            Self::Loop { .. } => None,
        }
    }
}

/// How a text is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The largest size.
    pub most: f64,
    pub weight: Weight,
    pub align: Align,
    pub tone: Tone,
}

/// The smallest size of any text, as a share of the largest.
const LEAST: f64 = 0.22;

/// A text as large as its box and its look allow.
pub fn text(words: &str, at: Rect, look: Look, measure: Measure<'_>) -> Item {
    let face = Face {
        size: look.most.min(at.h),
        weight: look.weight,
    };
    Item::Text {
        at,
        text: fit(words, (at.w, at.h), face, look.most * LEAST, measure),
        weight: look.weight,
        align: look.align,
        tone: look.tone,
    }
}
