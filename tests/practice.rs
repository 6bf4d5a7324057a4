//! Practising, as laws over the bank that ships.
#![allow(clippy::unwrap_used, reason = "tests")]

mod practice {
    mod sessions;
    mod shipped;
}
