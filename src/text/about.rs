//! The words of the page about the product.

pub const TITLE: &str = "About Prime Time";
pub const BACK: &str = "Back";

pub const WHAT: &str = "To prime a circuit is the first job of a perfusionist’s day; prime time is \
                        when quiz shows are on. This is a trivia night for Perfusion Week that \
                        needs one laptop and nothing else.";

pub const NIGHT: &str = "How a night goes";
pub const STEPS: [(&str, &str); 5] = [
    (
        "Set up.",
        "Choose how long it may take and type the names of the teams. That is enough; the rest \
         has been thought of and can be changed.",
    ),
    (
        "Show it.",
        "Put the window on the projector, full screen. Or press * for a stage of its own on the \
         projector: then your window becomes a console with the answers.",
    ),
    (
        "Ask.",
        "The big button is always the next step, and so are the space bar and a presenter’s \
         clicker. Teams answer on paper, by card or aloud.",
    ),
    (
        "Record.",
        "Key in each team’s answer with its letter and the number of the option. Whatever goes \
         wrong can be undone, any number of steps. Press ? for all keys.",
    ),
    (
        "Crown.",
        "The points are added up, ties at the top are played off, and the podium shows who won.",
    ),
];

pub const LOST: &str = "Nothing is lost";
pub const LOST_TEXT: &str = "Every step is saved on this device before it is shown. After a crash \
                             or a flat battery, open the page again: the first button goes on \
                             with the game, at the same question, with the clock stopped.";

pub const PRIVATE: &str = "Private";
pub const PRIVATE_TEXT: &str = "Nothing leaves this device. No account, no cookies, no counting \
                                of visitors, and no network once the page is loaded.";

pub const SOURCES: &str = "Where the questions come from";
pub const SOURCES_LIST: [&str; 3] = [
    "Each carries an explanation and a reference you can look up; both are shown with the answer.",
    "Trivia is no clinical guidance: follow your institution’s protocols.",
    "Practice and devices change. If an answer is out of date, void the question in the game and \
     tell its editors.",
];

pub const OWN: &str = "Look through them, and bring your own:";

pub const LICENCES: &str = "Licences";
pub const LICENCES_TEXT: &str = "Code: MIT or Apache-2.0, as you choose. Questions: CC BY 4.0.";
