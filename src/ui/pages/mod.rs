//! The pages, one a route.

mod about;
mod history;
mod home;
mod packs;
mod play;
mod practice;
mod setup;

pub use about::AboutPage;
pub use history::HistoryPage;
pub use home::{HomePage, WholeHomePage};
pub use packs::PacksPage;
pub use play::PlayPage;
pub use practice::PracticePage;
pub use setup::SetupPage;
