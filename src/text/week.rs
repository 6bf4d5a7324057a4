//! The words of the page from which all around the night begins.

pub const TITLE: &str = "The week";
pub const LEAD: &str = "What surrounds the night. All of it is made on this device, and nothing is \
                        sent anywhere.";
/// A link on other pages.
pub const LINK: &str = "Certificates";
pub const CERTIFICATES: &str = "Certificates";
pub const CERTIFICATES_HINT: &str =
    "For everybody in one print job: taken from a game, a list, or typed.";
pub const PAPER: &str = "Paper for the night";
pub const PAPER_HINT: &str =
    "A host’s script, questions to hand out, answer sheets and name tents.";
pub const BACK: &str = "Back";
pub const OPEN: &str = "Open";
