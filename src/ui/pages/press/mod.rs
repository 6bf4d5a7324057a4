//! What goes out about the week.

mod collage;
mod give;
mod parts;
mod share;
mod texts;

pub use collage::CollagePage;
pub use share::SharePage;
pub use texts::TextsPage;
