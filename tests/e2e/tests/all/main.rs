//! All end-to-end tests in one program: linking is what takes long.

mod notices;
mod starts;
