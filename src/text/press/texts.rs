//! The words of the page on which texts are written.

use crate::platform::StorageFault;
use crate::press::{Field, Piece};
use crate::save::Damage;
use crate::text::{certificates, count, keeping};

pub const TITLE: &str = "Write about it";
pub const LEAD: &str = "A press release, a letter to administration, an invitation, posts. Fill in what you \
                        know; the text is made as you type, and kept on this device.";
/// On the page of the week.
pub const HINT: &str = "A press release, a letter to administration, an invitation and posts, with facts \
                        that can be looked up.";

pub const PIECE: &str = "What to write";
pub const KIND: &str = "Kind of text";
pub fn piece(piece: Piece) -> &'static str {
    match piece {
        Piece::Release => "Press release",
        Piece::Letter => "Letter to administration",
        Piece::Invitation => "Invitation",
        Piece::Posts => "Posts",
    }
}

pub fn field_name(field: Field) -> &'static str {
    match field {
        Field::Institution => "Institution",
        Field::Event => "Name of the event",
        Field::Dates => "Dates",
        Field::Time => "Time",
        Field::Place => "Place",
        Field::Contact => "Contact person",
        Field::Reach => "How to reach them",
        Field::Addressee => "Addressee",
        Field::Request => "What you ask for",
        Field::Results => "Results of the night",
    }
}

pub fn field_hint(field: Field) -> &'static str {
    match field {
        Field::Institution => "Such as Riverside Hospital",
        Field::Event => "As in: the Great Perfusion Quiz. Left empty: a trivia night",
        Field::Dates => "Of this year's week or of the night, as you would write them",
        Field::Time => "Such as 7 pm",
        Field::Place => "Such as the staff restaurant",
        Field::Contact => "Who answers questions, and signs",
        Field::Reach => "A telephone number or a mail address",
        Field::Addressee => "As in: Dear Ms Alvarez",
        Field::Request => "Left empty, it asks for a line in the newsletter and a room",
        Field::Results => "Taken from a game below, or in your own words",
    }
}

pub const REQUIRED: &str = "required";
pub const REQUIRED_HINT: &str =
    "What is marked as required has to be there before the text can leave.";
pub const FIELDS: &str = "Who, when and where";
pub const QUOTES: &str = "Quotations";
pub const QUOTES_HINT: &str = "Ask those you quote. What is empty is left out.";
pub fn quote(n: usize) -> String {
    format!("Quotation {n}")
}
pub fn quoted(n: usize) -> String {
    format!("Who says quotation {n}")
}

pub const FACTS: &str = "Facts about perfusion";
pub const FACTS_HINT: &str = "From the questions of Prime Time, each with its source in the text.";
pub fn facts_chosen(chosen: usize, most: usize) -> String {
    format!("{chosen} of at most {most} chosen.")
}
pub const FACTS_COMING: &str = "The questions are on their way…";
pub const FACTS_FAILED: &str = "The questions did not arrive, so there are no facts. Reload the page to try \
                                again; what you have written is kept.";

pub const RESULTS: &str = "Results from a game";
pub const TAKE: &str = "Take its results";
pub fn taken(event: &str) -> String {
    format!("The results are those of {event} now.")
}
pub const NO_GAMES: &str = "No game has been played on this device yet.";

pub const PREVIEW: &str = "The text";
pub const COPY: &str = "Copy";
pub const TEXT_FILE: &str = "Text file (.txt)";
pub const WORD_FILE: &str = "Word file (.docx)";
pub const PRINT: &str = "Print";
pub const CLEAR: &str = "Empty all fields";
pub const CLEARED: &str = "All fields are empty.";
pub const UNDO: &str = "Undo";
pub const IS_BACK: &str = "Everything is as it was.";
pub const COPIED: &str = "The text is on the clipboard.";
pub const NOT_COPIED: &str =
    "The browser did not let it be copied. Select the text and copy it by hand.";
pub const DOWNLOADED: &str = "The text is among your downloads.";
pub const MAKING: &str = "The Word file is being made…";

pub fn not_made(why: &str) -> String {
    format!(
        "The Word file was not made ({why}). Take the text file, or reload the page and try again."
    )
}
pub const STOPPED: &str = "it was stopped";
pub const OTHER_VERSION: &str = "the app was updated meanwhile";

/// Above the list of what is missing.
pub fn missing(n: usize) -> String {
    format!("{} to fill in first:", count(n, "field", "fields"))
}
pub fn is_missing(field: Field) -> String {
    format!("{} is required.", field_name(field))
}

/// `212 of 280 characters`.
pub fn length(length: usize, most: usize) -> String {
    format!("{length} of {most} characters")
}

pub fn damaged(damage: &Damage) -> String {
    format!(
        "What was kept of these texts cannot be read: {}. It stays as it is until you write something.",
        keeping::damage(damage)
    )
}

pub fn not_kept(fault: StorageFault) -> String {
    certificates::not_kept(fault)
}

/// The name of a text's file, without its end: `prime-time-press-release`.
pub fn file_name(piece: Piece, end: &str) -> String {
    let name = crate::text::slug(self::piece(piece));
    format!("prime-time-{name}.{end}")
}
