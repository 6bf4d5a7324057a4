//! The pages, one a route.

mod about;
mod history;
mod home;
mod packs;
mod pairing;
mod play;
mod practice;
mod press;
mod settings;
mod setup;
mod week;

pub use about::AboutPage;
pub use history::HistoryPage;
pub use home::{HomePage, WholeHomePage};
pub use packs::PacksPage;
pub use play::{PlayPage, StagePage};
pub use practice::{PracticePage, open_ahead, opened_on};
pub use press::{CollagePage, SharePage, TextsPage};
pub use settings::SettingsPage;
pub use setup::SetupPage;
pub use week::{
    CertificatesPage, HallPage, LeaguePage, LeaguesPage, PaperPage, QuestionPage, ResultsPage,
    WeekPage,
};
