//! Practising, as laws over the bank that ships.
#![allow(clippy::unwrap_used, reason = "tests")]

mod practice {
    mod history;
    mod keeping;
    mod people;
    mod sessions;
    mod shipped;
}
