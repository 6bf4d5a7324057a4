//! Practising, as laws over the bank that ships.
#![allow(clippy::unwrap_used, reason = "tests")]

mod practice {
    mod backup;
    mod ending;
    mod history;
    mod keeping;
    mod marking;
    mod people;
    mod scheduling;
    mod sessions;
    mod shipped;
    mod size;
}
