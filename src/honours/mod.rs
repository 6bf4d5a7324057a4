//! What is said after the night: certificates, for whom and how they look.
//!
//! [`awards`] are what a game gives by itself. A [`Sheets`] is all that a print job of certificates needs but the logo. [`read_list`] takes
//! recipients from a pasted list; [`logo_kind`] says what a logo's file may be.

mod certificate;
mod line;
mod list;
mod logo;

pub use crate::game::{Award, AwardKey, AwardKind, awards};
pub use certificate::{
    Design, Face, Ink, LONGEST_AWARD, LONGEST_MEMBERS, LONGEST_RECIPIENT, LONGEST_WHY,
    LONGEST_WORD, MOST_RECIPIENTS, Paper, Recipient, SIGNATURES, Sheets, Signature, Turn,
};
pub use line::one_line;
pub use list::{Column, ListFault, ListTrouble, read_list};
pub use logo::{LARGEST_LOGO, LogoKind, NoLogo, logo_kind};
