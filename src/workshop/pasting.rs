use serde::{Deserialize, Serialize};

/// A sheet on which pictures are put, one after the other. Lengths are in pixels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub width: u32,
    pub height: u32,
    /// Colours: the ground, the glow above and the glow below.
    pub ground: [String; 3],
}

/// A picture as it is cut to its cell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cut {
    /// As large as it is made first.
    pub width: u32,
    pub height: u32,
    /// Where the cell's corner then lies on it.
    pub from: (f64, f64),
    /// The cell: its corner, its width and its height.
    pub to: (f64, f64, f64, f64),
}

/// A line of text on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub text: String,
    /// As a canvas wants it.
    pub font: String,
    pub colour: String,
    /// `left`, `center` or `right` of the place.
    pub align: String,
    pub at: (f64, f64),
}
