//! Setting a night up.

mod acts;
mod board;
mod details;
mod event;
mod faults;
mod fields;
mod filter;
mod formats;
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
