//! All end-to-end tests in one program: linking is what takes long.

mod classic;
mod host;
mod night;
mod notices;
mod starts;
