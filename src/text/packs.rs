//! The words of the page of packs: what there is to ask, and bringing one's own.

use crate::bank::Section;
use crate::platform::StorageFault;

use super::lint::{Report, Said};
use super::{bank, count, list};

pub const TITLE: &str = "Questions and packs";
pub const LINK: &str = "Questions and packs";

// Loading

pub const LOAD: &str = "Load packs";
pub const LOAD_LABEL: &str = "Packs to load, as JSON files";
pub const DROP: &str = "A pack is a file of questions. Drop yours here, several at once if you like, \
                        or choose them. They are checked on this device and stay on it.";
pub const DROP_HERE: &str = "Let go to load";
pub const STOP: &str = "Stop";
pub const CLEAR: &str = "Clear this list";
pub const RESULTS: &str = "What was loaded";

/// While files are checked: `Checking 2 of 3: ours.json`.
pub fn checking(at: usize, of: usize, file: &str) -> String {
    format!("Checking {at} of {of}: {file}")
}

pub const WAITS: &str = "Waits for its turn.";
pub const IS_CHECKED: &str = "Being checked…";

/// The largest file that is read at all, in bytes.
pub const LARGEST: f64 = 5_000_000.0;

pub fn too_large(bytes: f64) -> String {
    format!(
        "It has {:.1} MB and was not read: a pack may have 5 MB. Split it into several packs, each \
         with an id of its own, or make its pictures smaller.",
        // Rounded up, so that it never says 5.0.
        (bytes / 100_000.0).ceil() / 10.0
    )
}

pub const UNREADABLE: &str = "It could not be read. Is it a folder, or has it been moved?";
pub const STOPPED: &str = "Stopped before it was checked. Nothing of it was loaded.";
pub const OTHER_VERSION: &str =
    "A newer version of Prime Time has come meanwhile: reload the page, then load the file again.";

pub fn broke(why: &str) -> String {
    format!(
        "The check broke off, and nothing of the file was loaded. Reload the page and try again. \
         ({})",
        if why.is_empty() {
            "no reason given"
        } else {
            why
        }
    )
}

/// `7 of 9 questions were loaded.`
pub fn taken(report: &Report) -> String {
    let were = if report.taken == 1 { "was" } else { "were" };
    if report.taken == report.questions {
        return match report.taken {
            1 => "Its one question was loaded.".to_owned(),
            n => format!("All {n} questions were loaded."),
        };
    }
    format!(
        "{} of {} {were} loaded. The others have errors, listed below.",
        report.taken,
        count(report.questions, "question", "questions")
    )
}

pub fn nothing_good(report: &Report) -> String {
    match report.questions {
        0 => "No question was found in it, so nothing was loaded. Is it a pack?".to_owned(),
        1 => "Its one question has errors, so nothing was loaded.".to_owned(),
        n => format!("All {n} questions have errors, so nothing was loaded."),
    }
}

pub const SAME: &str = "Just this file is here already. Nothing was changed.";

/// Of a pack that takes the place of one that comes with the app.
pub const STANDS_IN: &str = "As long as it is switched on it takes the place of the pack of the same \
                             id that comes with Prime Time.";

/// A pack of this id is here already: which one is to be kept?
pub fn elder(title: &str, questions: usize, day: &str, report: &Report) -> String {
    format!(
        "A pack with the id “{}” is here already: “{title}”, {}, loaded on {day}. This one has {}. \
         Replace it?",
        report.id,
        count(questions, "question", "questions"),
        count(report.taken, "good question", "good questions"),
    )
}

pub const REPLACE: &str = "Replace it";
pub const KEEP: &str = "Keep the one that is here";
pub const KEPT_ELDER: &str = "Not loaded: the pack that was here is kept.";

pub fn replaced(report: &Report) -> String {
    format!("{} It took the place of the earlier one.", taken(report))
}

/// What is to be said of a pack for which there is no room.
pub fn no_room(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => {
            "There is no room for it: a browser keeps about 5 MB for a page. Nothing was changed. \
             Delete a pack here or a past game, then try again."
        }
        StorageFault::Denied => {
            "This browser keeps nothing for this page (a private window?), so no pack can be \
             loaded. Nothing was changed."
        }
    }
}

pub const TRY_AGAIN: &str = "Try again";

/// `3 files: 2 loaded, 1 not.`
pub fn outcome(loaded: usize, not: usize, asked: usize) -> String {
    let mut parts = Vec::new();
    if loaded > 0 {
        parts.push(format!("{loaded} loaded"));
    }
    if not > 0 {
        parts.push(format!("{not} not loaded"));
    }
    if asked > 0 {
        parts.push(format!("{asked} to be decided"));
    }
    let files = count(loaded + not + asked, "file", "files");
    format!("{files}: {}.", list(&parts))
}

// Faults

pub fn errors(n: usize) -> String {
    count(n, "error", "errors")
}

pub fn warnings(n: usize) -> String {
    count(n, "warning", "warnings")
}

pub const NO_FAULTS: &str = "No errors and no warnings.";
pub const WARNINGS_HINT: &str = "these questions are taken; look at them all the same";
pub const COPY: &str = "Copy the list";
pub const COPIED: &str = "Copied.";
pub const SAVE_LIST: &str = "Save the list";

pub fn show_all(n: usize) -> String {
    format!("Show all {n}")
}

/// Where a fault is, as `41:20`.
pub fn place(said: &Said) -> String {
    match said.line {
        0 => String::new(),
        line => format!("{line}:{}", said.column),
    }
}

/// All faults of a file, a line each, as the command prints them.
pub fn fault_list(file: &str, report: &Report) -> String {
    let lines = report.faults.iter().map(|said| {
        let severity = if said.error { "error" } else { "warning" };
        let question = said.question.as_deref().unwrap_or("-");
        format!(
            "{file}:{}  {question}  {}  {}  [{severity}: {}]\n",
            place(said),
            said.wrong,
            said.remedy,
            said.rule
        )
    });
    lines.collect()
}

pub fn list_file(file: &str) -> String {
    format!("{}-faults.txt", file.trim_end_matches(".json"))
}

// Packs of one's own

pub const OWN: &str = "Your packs";
pub const NO_OWN: &str =
    "None yet. Questions of yours are drawn beside those that come with the app.";

/// `7 of 9 questions · ours.json · loaded on 4 May 2027`.
pub fn facts(taken: usize, questions: usize, file: &str, day: &str) -> String {
    let questions = if taken == questions {
        count(questions, "question", "questions")
    } else {
        format!("{taken} of {}", count(questions, "question", "questions"))
    };
    format!("{questions} · {file} · loaded on {day}")
}

pub const IN_USE: &str = "In use";
pub const EXPORT: &str = "Export";
pub const CHECK: &str = "Check";
pub const DELETE: &str = "Delete";
pub const UNDO: &str = "Undo";
pub const SPOILT: &str = "What is kept of this pack cannot be read any more: it was altered or cut \
                          off. Export it if you need it, then delete it.";
pub const UNKNOWN_PACK: &str = "A pack that cannot be read";
pub const NOT_LISTED: &str = "This browser keeps nothing for this page (a private window?): there \
                              are no packs of yours.";

/// A button for one pack, as a screen reader says it.
pub fn labelled(what: &str, title: &str) -> String {
    format!("{what}: {title}")
}

pub fn deleted(title: &str) -> String {
    format!("“{title}” is deleted.")
}

pub fn made_way(title: &str) -> String {
    format!("The earlier “{title}” was replaced.")
}

pub fn put_back(title: &str) -> String {
    format!("“{title}” is back.")
}

/// The name of an exported file: just as it came in.
pub fn export_name(file: Option<&str>) -> &str {
    file.unwrap_or("pack.json")
}

// The bank

pub const BANK: &str = "All questions";
pub const SEARCH: &str = "Search";
pub const SEARCH_HINT: &str = "Words of the question or its answer";
pub const SECTION: &str = "Topic";
pub const DIFFICULTY: &str = "Difficulty";
pub const KIND: &str = "Kind";
pub const PACK: &str = "Pack";
pub const ANY: &str = "All";
pub const SHOW_ANSWERS: &str = "Show answers at once";
pub const LOADING: &str = "The questions are on their way…";

/// `Questions 21 to 40 of 812`; what is still being looked through has no end yet.
pub fn shown(from: usize, to: usize, found: usize, done: bool) -> String {
    let so_far = if done { "" } else { " found so far" };
    match found {
        0 if done => "No question fits.".to_owned(),
        0 => "Searching…".to_owned(),
        1 => format!("1 question{so_far}"),
        _ if from == 1 && to == found => format!("{found} questions{so_far}"),
        _ => format!("Questions {from} to {to} of {found}{so_far}"),
    }
}

pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";
pub const PAGES: &str = "Pages of the list";

pub fn page(at: usize, of: usize) -> String {
    format!("{at} of {of}")
}

// One question

pub const GONE: &str = "There is no such question";
pub const GONE_TEXT: &str = "No question here has this id. Its pack may have been deleted or \
                             switched off.";
pub const SHOW_ANSWER: &str = "Show the answer";
pub const WHY: &str = "Why";
pub const REFERENCES: &str = "References";
pub const HOST_NOTE: &str = "For the host";
pub const ALSO: &str = "Also accepted";
pub const IN_ORDER: &str = "In this order";
pub const TRUE: &str = "True";
pub const FALSE: &str = "False";
pub const RIGHT: &str = "Right";

pub fn within(margin: &str) -> String {
    format!("within {margin} counts as exact")
}

/// How somebody who found a mistake names the question.
pub const REPORT: &str = "Found a mistake? Tell the editors this id:";

pub fn reviewed(day: &str) -> String {
    format!("Checked on {day}")
}

pub const COPY_ID: &str = "Copy the id";

/// The head of an open question.
pub fn question(section: Section) -> String {
    format!("Question: {}", bank::section(section))
}

pub const PREVIOUS_QUESTION: &str = "Previous question";
pub const NEXT_QUESTION: &str = "Next question";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_files_is_told_in_a_sentence() {
        assert_eq!(outcome(1, 0, 0), "1 file: 1 loaded.");
        assert_eq!(
            outcome(2, 1, 1),
            "4 files: 2 loaded, 1 not loaded and 1 to be decided."
        );
        assert!(too_large(5_000_001.0).starts_with("It has 5.1 MB"));
        let report = |taken, questions| Report {
            taken,
            questions,
            ..Report::default()
        };
        assert_eq!(taken(&report(1, 1)), "Its one question was loaded.");
        assert_eq!(taken(&report(2, 2)), "All 2 questions were loaded.");
        assert_eq!(
            taken(&report(1, 2)),
            "1 of 2 questions was loaded. The others have errors, listed below."
        );
        assert_eq!(
            nothing_good(&report(0, 0)),
            "No question was found in it, so nothing was loaded. Is it a pack?"
        );
    }

    #[test]
    fn a_list_of_faults_reads_as_the_command_prints_it() {
        let said = Said {
            line: 41,
            column: 20,
            question: Some("gibbon".to_owned()),
            error: true,
            rule: "answer-range".to_owned(),
            wrong: "answer 4 is out of range".to_owned(),
            remedy: "count from 0".to_owned(),
            marked: super::super::lint::Marked::default(),
        };
        let report = Report {
            faults: vec![said],
            ..Report::default()
        };
        assert_eq!(
            fault_list("a.json", &report),
            "a.json:41:20  gibbon  answer 4 is out of range  count from 0  [error: answer-range]\n"
        );
    }

    #[test]
    fn the_place_in_the_list_is_told() {
        assert_eq!(shown(1, 20, 812, true), "Questions 1 to 20 of 812");
        assert_eq!(shown(1, 7, 7, true), "7 questions");
        assert_eq!(shown(1, 7, 7, false), "7 questions found so far");
        assert_eq!(shown(1, 0, 0, false), "Searching…");
        assert_eq!(shown(1, 0, 0, true), "No question fits.");
    }
}
