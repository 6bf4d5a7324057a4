//! The pages, one a route.

mod about;
mod history;
mod home;
mod play;
mod setup;

pub use about::AboutPage;
pub use history::HistoryPage;
pub use home::{HomePage, WholeHomePage};
pub use play::PlayPage;
pub use setup::SetupPage;
