//! The words of what goes out about the week: pictures to share, texts, collages.

pub mod card;
pub mod collage;
pub mod pieces;
pub mod share;
pub mod texts;

/// What the networks know the week by.
pub const HASHTAG: &str = "#PerfusionWeek";
pub const BACK: &str = "Back";
/// Of all its pages, in the browser's bar.
pub const TITLE: &str = "Get noticed";
