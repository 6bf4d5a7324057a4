//! All end-to-end tests in one program: linking is what takes long.

mod backup;
mod browsers;
mod buzzers;
mod classic;
mod dragged;
mod formats;
mod halves;
mod host;
mod longest;
mod night;
mod notices;
mod offline;
mod packs;
mod practice;
mod readme;
mod reload;
mod rounds;
mod screens;
mod secret;
mod settings;
mod stage;
mod starts;
mod storage;
mod tabs;
mod walk;
mod week;
