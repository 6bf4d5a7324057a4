//! What is taken away from a game: tables, and how they are written.
//!
//! A game is counted with [`teams`], [`questions`] and [`sections`]. A [`Book`] is tables as data; [`csv`] writes one of them as text, and the workshop all of them as a
//! workbook.

mod book;
mod csv;
mod tally;

pub use book::{Book, Cell, Table};
pub use csv::csv;
pub use tally::{
    AnswerResult, QuestionResult, SectionResult, Tally, TeamResult, questions, sections, teams,
};
