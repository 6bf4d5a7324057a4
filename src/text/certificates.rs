//! The words of certificates, on paper and on the page where they are made.

use crate::honours::{
    Column, Design, Face, Ink, LARGEST_LOGO, ListFault, ListTrouble, MOST_RECIPIENTS, NoLogo,
    Paper, Turn,
};
use crate::platform::StorageFault;
use crate::save::Damage;

use super::{count, game};

// On paper

pub const CERTIFICATE: &str = "Certificate";
pub const PRESENTED: &str = "presented to";
pub const FOR: &str = "for";
/// On every certificate.
pub const NO_CREDIT: &str = "Given in fun and in earnest at a trivia game. It carries no \
                             continuing-education credit.";

/// What a team is honoured for that came to this place: `First place`, `Second place, shared`. Who
/// stands below the podium needs not be told how far.
pub fn place(rank: usize, tied: bool) -> String {
    let name = match rank {
        1 => "First place",
        2 => "Second place",
        3 => "Third place",
        _ => return "Taking part".to_owned(),
    };
    if tied {
        format!("{name}, shared")
    } else {
        name.to_owned()
    }
}

/// Nothing where there is nothing to be proud of.
pub fn with_points(points: i64) -> String {
    match points {
        1 => "With 1 point".to_owned(),
        n if n > 1 => format!("With {} points", game::total(n)),
        _ => String::new(),
    }
}

/// Where and when, on one line.
pub fn where_and_when(date: &str, place: &str) -> String {
    match (date, place) {
        (date, "") => date.to_owned(),
        ("", place) => place.to_owned(),
        (date, place) => format!("{date} · {place}"),
    }
}

/// What a screen reader calls a page of the preview.
pub fn page_for(name: &str, n: usize, of: usize) -> String {
    format!("Page {n} of {of}: {name}")
}

// On the page

pub const TITLE: &str = "Certificates";
pub const LEAD: &str = "One a page, as many as you have to honour. To get a PDF, choose “Save as \
                        PDF” where the browser asks for a printer.";
pub const EVENT_PART: &str = "The event";
pub const EVENT: &str = "Event";
pub const DATE: &str = "Date, as it is to be read";
pub const PLACE: &str = "Place";
pub const LOOK_PART: &str = "The look";
pub const DESIGN: &str = "Design";
pub const INK: &str = "Ink";
pub const PAPER: &str = "Paper";
pub const TURN: &str = "Format";

pub fn design(design: Design) -> &'static str {
    match design {
        Design::Circuit => "Circuit",
        Design::Engraved => "Engraved",
        Design::Pulse => "Pulse",
    }
}

pub fn ink(ink: Ink) -> &'static str {
    match ink {
        Ink::Colour => "Colour",
        Ink::Saving => "Black, saves ink",
    }
}

pub fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::Letter => "US Letter",
        Paper::A4 => "A4",
    }
}

pub fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::Landscape => "Landscape",
        Turn::Portrait => "Portrait",
    }
}

pub const LOGO_PART: &str = "Logo";
pub const LOGO_HINT: &str = "PNG, JPEG or SVG up to 2 MB. It stays on this device.";
pub const LOGO_CHOOSE: &str = "Choose a logo";
pub const LOGO_FIELD: &str = "File of a logo";
pub const LOGO_REMOVE: &str = "Remove the logo";
pub const LOGO_TAKEN: &str = "The logo is on every certificate.";
pub const LOGO_REMOVED: &str = "The logo is removed.";

/// It is shown, and gone with the page.
pub fn logo_not_kept(why: StorageFault) -> String {
    format!(
        "The logo is on every certificate until you leave this page; it could not be kept: {}.",
        cause(why)
    )
}

pub fn no_logo(file: &str, why: &NoLogo) -> String {
    let why = match why {
        NoLogo::TooLarge => format!(
            "it is larger than {} MB. Save a smaller copy and choose that",
            LARGEST_LOGO / 1024 / 1024
        ),
        NoLogo::Unknown => "it is neither PNG nor JPEG nor SVG. Save it as one of these".to_owned(),
        NoLogo::Acts(what) => format!(
            "a picture may hold nothing that acts, and this SVG has “{what}”. Save it as a plain \
             SVG, or as PNG"
        ),
        NoLogo::Fetches(what) => format!(
            "a picture may fetch nothing from elsewhere, and this SVG points to “{what}”. Embed \
             what it shows, or save it as PNG"
        ),
    };
    format!("“{file}” was not taken: {why}.")
}

pub fn undrawable_logo(file: &str) -> String {
    format!(
        "“{file}” was not taken: the browser cannot draw it, so it may be damaged. Save it anew as \
         PNG."
    )
}

pub const SIGN_PART: &str = "Signatures";
pub const SIGN_HINT: &str = "Up to three lines to sign on. A line with neither name nor title is left \
                             out.";

pub fn signer(n: usize) -> String {
    format!("Name under line {n}")
}

pub fn signers_title(n: usize) -> String {
    format!("Title under line {n}")
}

pub const WHO_PART: &str = "Recipients";
pub const NAME: &str = "Name of a person or team";
pub const AWARD: &str = "Award";
pub const WHY: &str = "Reason, if you like";
pub const MEMBERS: &str = "Members, of a team";
pub const ADD: &str = "Add a recipient";
pub const EMPTY: &str = "Nobody yet: add a recipient, paste a list, or take everybody from a game.";
pub const BLANK_NAME: &str = "New recipient";
pub const REMOVE_ALL: &str = "Remove all";
pub const UNDO: &str = "Undo";

/// What a button does to whom, for those who hear it alone.
pub fn remove(name: &str) -> String {
    format!("Remove {name}")
}

pub fn removed(name: &str) -> String {
    format!("{name} is removed.")
}

pub fn all_removed(n: usize) -> String {
    match n {
        1 => "1 recipient is removed.".to_owned(),
        n => format!("{n} recipients are removed."),
    }
}

pub const IS_BACK: &str = "The list is as it was.";

/// `12 of 300`.
pub fn recipients(n: usize) -> String {
    format!("{n} of {MOST_RECIPIENTS}")
}

pub const GAMES: &str = "From a game";
pub const FROM_GAME: &str = "Game";
pub const TAKE: &str = "Take everybody";
pub const TAKE_HINT: &str =
    "Each team with its place and points, and every award of the night, in place of the list.";

/// Of so many teams, who won so many awards beside their places.
pub fn taken(event: &str, teams: usize, awards: usize) -> String {
    let teams = count(teams, "team is", "teams are");
    match awards {
        0 => format!("{teams} taken from {event}."),
        n => format!(
            "{teams} taken from {event}, and {}.",
            count(n, "award that was won there", "awards that were won there")
        ),
    }
}

pub fn no_game(event: &str) -> String {
    format!("{event} can no longer be read. Open Past games to see why.")
}

pub const LIST: &str = "Paste a list";
pub const LIST_LABEL: &str = "A line for each: name, award, reason, members";
pub const LIST_HINT: &str = "Parted by commas, semicolons or tabs, as from a table; reason and \
                             members may be left out. What holds a comma stands in quotation marks.";
pub const LIST_EXAMPLE: &str = "Ann Lee, Best prime, For calm at all hours";
pub const LIST_ADD: &str = "Add these";
pub const LIST_FILE: &str = "Read a CSV file";
pub const LIST_FIELD: &str = "CSV file of recipients";
pub const LIST_EMPTY: &str =
    "There is nobody on the list: write a line for each, then press again.";

pub fn added(n: usize) -> String {
    count(n, "recipient is added.", "recipients are added.")
}

pub fn list_refused(faults: usize) -> String {
    format!(
        "Nobody was added: {} to put right first.",
        count(faults, "thing", "things")
    )
}

pub fn unreadable_list(file: &str) -> String {
    format!("“{file}” was not read: it is no text, or larger than 1 MB. Save it as CSV in UTF-8.")
}

fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "name",
        Column::Award => "award",
        Column::Why => "reason",
        Column::Members => "list of members",
    }
}

pub fn list_fault(fault: &ListFault) -> String {
    let what = match &fault.what {
        ListTrouble::NoName => "the name is missing. Write it first on the line".to_owned(),
        ListTrouble::NoAward(name) => {
            format!("{name} has no award. Write it behind the name, after a comma")
        }
        ListTrouble::TooLong {
            column: at,
            characters,
            most,
        } => format!(
            "the {} has {characters} characters, and {most} are the most. Shorten it",
            column(*at)
        ),
        ListTrouble::TooManyFields(fields) => format!(
            "{fields} fields, and name, award, reason and members are all there are. Put what \
             holds a comma in quotation marks"
        ),
        ListTrouble::OpenQuote => {
            "a quotation mark opens here and none closes it. Close it, or write it twice".to_owned()
        }
        ListTrouble::TooMany(all) => format!(
            "with these there would be {all} recipients, and {MOST_RECIPIENTS} are the most at a \
             time. Print in two jobs"
        ),
    };
    format!("Line {}: {what}.", fault.line)
}

pub const PREVIEW: &str = "Preview";

/// What is going to be printed: `5 pages, US Letter, landscape`.
pub fn pages(face: &Face, n: usize) -> String {
    match n {
        0 => "This is how it looks: add a recipient to print.".to_owned(),
        n => format!(
            "{}, {}, {}",
            count(n, "page", "pages"),
            paper(face.paper),
            turn(face.turn).to_lowercase()
        ),
    }
}

/// Stands for somebody while there is nobody.
pub const SOMEBODY: &str = "The Bubble Traps";
pub const SOMETHING: &str = "First place";

/// On the button.
pub fn print(n: usize) -> String {
    match n {
        1 => "Print 1 certificate".to_owned(),
        n => format!("Print {n} certificates"),
    }
}

pub fn not_kept(why: StorageFault) -> String {
    format!(
        "What you write here can be printed but is not kept: {}.",
        cause(why)
    )
}

pub(super) fn cause(why: StorageFault) -> &'static str {
    match why {
        StorageFault::Full => "this device has no room left; delete a past game and try again",
        StorageFault::Denied => {
            "this browser keeps nothing for this page; allow it to, or leave the private window"
        }
    }
}

/// What was kept from last time cannot be read.
pub fn damaged(damage: &Damage) -> String {
    format!(
        "The certificates of last time cannot be shown: {}. What you write now takes their place.",
        match damage {
            Damage::Future { .. } => "a later version of Prime Time wrote them",
            _ => "what was kept of them is cut off or altered",
        }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_says_whether_it_is_shared() {
        assert_eq!(place(1, false), "First place");
        assert_eq!(place(2, true), "Second place, shared");
        assert_eq!(place(11, false), "Taking part");
    }

    #[test]
    fn a_fault_of_a_list_names_the_line_the_rule_and_the_remedy() {
        let fault = ListFault {
            line: 4,
            what: ListTrouble::NoAward("Ben".to_owned()),
        };
        assert_eq!(
            list_fault(&fault),
            "Line 4: Ben has no award. Write it behind the name, after a comma."
        );
    }

    #[test]
    fn where_and_when_need_not_both_be_known() {
        assert_eq!(where_and_when("5 May", "Hall"), "5 May · Hall");
        assert_eq!(where_and_when("", "Hall"), "Hall");
        assert_eq!(where_and_when("5 May", ""), "5 May");
    }
}
