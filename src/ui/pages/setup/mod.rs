//! Setting a night up.

mod acts;
mod details;
mod event;
mod faults;
mod fields;
mod filter;
mod kind;
mod manner;
mod page;
mod preset;
mod round;
mod rounds;
mod scoring;
mod start;
mod teams;

pub use page::SetupPage;
