//! What goes out about the week.

mod give;
mod parts;
mod share;
mod texts;

pub use share::SharePage;
pub use texts::TextsPage;
