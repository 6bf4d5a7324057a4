//! Prime Time: a trivia night for Perfusion Week that runs entirely in the browser.
//!
//! # The rooms of the house
//!
//! - [`bank`]: what a question is. The pack format, the linter, drawing questions for a round.
//! - [`game`]: what a game is. Set-up, command, event, apply, score, journal, game time.
//! - [`honours`]: what is said after the night. Awards, certificates, for whom and how they look.
//! - [`paper`]: what is printed for a night. Script, questions, answer sheets, name tents, as data.
//! - [`league`]: what joins nights and years. The week, standings, hall of fame, question of the day.
//! - [`press`]: what goes out about the week. Cards to share, texts and collages, as data.
//! - [`practice`]: what a learner is. Marking, scheduling, sessions, progress.
//! - [`results`]: what is taken away from a game. Tables as data, and as comma-separated values.
//! - [`stage`]: what the audience may see of a game, for one window and for a second one.
//! - [`buzzers`]: who has pressed. Which button is whose, and what counts as a press.
//! - [`save`]: how a game is kept. Versioned envelopes; loading never panics.
//! - [`platform`]: small traits for what only a browser has, with an in-memory twin of each and,
//!   for the wasm32 target only, `platform::web` with the real ones.
//! - [`session`]: a game at a host's table. Applies a command, saves it, then tells whoever shows it.
//! - [`sound`]: what is heard of a game. Which cue follows from what, and the tones of each.
//! - [`text`]: every visible string of the interface, typed.
//! - [`workshop`]: what is heavy and rare, done in programs of its own beside the page.
//! - `ui`: the pages and their parts; wasm32 only.
//!
//! # The dependency rule
//!
//! `ui` may use everything. `session` uses `bank`, `game`, `honours`, `league`, `paper`, `practice`,
//! `press`, `save`, `buzzers` and `platform`. `buzzers` uses `game` and `platform`. `sound` uses `game`, `save` and
//! `platform`. `platform` uses nothing of ours. `workshop` uses `bank`, `press`, `results`, `save` and `text`.
//! `bank`, `game`, `honours`, `league`, `paper`, `practice`, `press`, `results`, `stage` and `save` use no
//! browser, no clock, no source of chance and no strings for people: time and a seed are arguments. No arrow runs
//! back; `tests/house.rs` holds it.

pub mod bank;
pub mod buzzers;
pub mod game;
pub mod honours;
pub mod league;
pub mod paper;
pub mod platform;
pub mod practice;
pub mod press;
pub mod results;
pub mod save;
pub mod session;
pub mod sound;
pub mod stage;
pub mod text;
pub mod ui;
pub mod workshop;
