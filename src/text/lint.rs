//! What the linter says: each rule in a line, and each fault as what is wrong and what to do.

mod slip;

use crate::bank::lint::json::Line;
use crate::bank::lint::{Fault, Form, Part, Rule, Severity, Unsafe, What};
use crate::bank::{Kind, limits};

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub wrong: String,
    pub remedy: String,
}

fn told(wrong: impl Into<String>, remedy: impl Into<String>) -> Told {
    Told {
        wrong: wrong.into(),
        remedy: remedy.into(),
    }
}

/// A rule in one line.
pub fn about(rule: Rule) -> &'static str {
    match rule {
        Rule::Encoding => "The file is UTF-8 without a byte-order mark.",
        Rule::Json => "The file is JSON.",
        Rule::Size => "The file is not too big, and nothing in it is nested too deep.",
        Rule::UnknownField => "Every field is one of the format's.",
        Rule::MissingField => "No field that is needed is missing.",
        Rule::RepeatedField => "No field is given twice.",
        Rule::WrongType => "Every value is of its field's type, and an answer has one kind.",
        Rule::UnknownName => "Section and difficulty are ones that exist.",
        Rule::PackFormat => "The pack is of a format that this program knows.",
        Rule::PackId => "The pack is named like its file.",
        Rule::IdForm => "Ids are lower-case letters and digits, joined by hyphens.",
        Rule::IdTaken => "No two questions of all packs have the same id.",
        Rule::EmptyText => "No text is empty.",
        Rule::TooLong => "Every text fits where it is shown, on the projector above all.",
        Rule::Unfinished => "Nothing says TODO.",
        Rule::HiddenCharacter => {
            "Texts have no characters that cannot be seen or that turn the direction of reading."
        }
        Rule::Markup => "Texts are plain: no HTML, no Markdown.",
        Rule::AnswerRange => {
            "Right answers are positions that exist, each once; they count from 0."
        }
        Rule::AnswerCount => "Of several options at least one is right and at least one is wrong.",
        Rule::OptionCount => "There are two to six options, or three to six items to put in order.",
        Rule::DuplicateOption => {
            "No two options are the same but for capitals, spaces and punctuation."
        }
        Rule::TypedAnswer => "An answer to be typed has letters or digits.",
        Rule::NumberForm => {
            "Numbers have six digits after the point at most and lie within a billion."
        }
        Rule::NearDuplicate => {
            "No two questions of all packs ask the same in nearly the same words."
        }
        Rule::ReferenceMissing => "Every question has a reference.",
        Rule::ReferenceAddress => "Every reference has an address: DOI, PMID, PMCID or URL.",
        Rule::ReferenceForm => "Addresses have their proper form.",
        Rule::ReferenceYear => "The year of a reference is plausible.",
        Rule::ReferenceRepeated => "No question gives the same reference twice.",
        Rule::PictureFile => "A picture is an SVG, PNG, JPEG or WebP, and is what its name says.",
        Rule::PictureMissing => "The picture's file exists.",
        Rule::PictureUnsafe => "A drawing only draws: no scripts, nothing from elsewhere.",
        Rule::ReviewedDate => "The day of review is a date such as 2026-05-04.",
        Rule::SilencedRule => "What is silenced is a rule that may be.",
        Rule::LongestAnswer => "The right option is not much longer than the others.",
        Rule::AllOrNone => "No option is “all of the above”, “none of the above” or “A and B”.",
        Rule::NegativeStem => "A “not” in a stem is written NOT.",
        Rule::DoubleNegative => "No question makes people negate twice.",
        Rule::GrammarCue => "A stem does not end in “a” or “an” when that fits only some options.",
        Rule::AbsoluteWord => "Options and statements have no “always”, “never”, “only”.",
        Rule::AnswerInStem => "The stem does not name the answer.",
        Rule::AltGivesAway => "The text alternative of a picture does not name the answer.",
        Rule::StatementAsked => "What is true or false is a statement, not a question.",
        Rule::LongExplanation => "An explanation has one to three sentences.",
        Rule::ReferenceUndated => "A reference to a paper (DOI, PMID, PMCID) has a year.",
        Rule::SingleSource => "A clinical number has two references.",
        Rule::UnstableAddress => "Addresses are those of publishers, not of mirrors and uploads.",
        Rule::IdleVariant => "Every accepted variant makes a difference.",
        Rule::StraySpace => "No text begins or ends with a space or has two in a row.",
        Rule::IdleSilence => "Nothing is silenced that is silent anyway.",
    }
}

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A fault in one line, as `history.json:41:7 "gibbon-1953": answer 4 is out of range (3 options);
/// count from 0`.
pub fn line(file: &str, fault: &Fault) -> String {
    let Told { wrong, remedy } = tell(&fault.what);
    let place = at(file, fault.place.start);
    match &fault.question {
        Some(id) => format!("{place} \"{id}\": {wrong}; {remedy}"),
        None => format!("{place}: {wrong}; {remedy}"),
    }
}

/// A place, as `history.json:41:7`; only the file where nothing more is known.
pub fn at(file: &str, line: Line) -> String {
    match line.line {
        0 => file.to_owned(),
        _ => format!("{file}:{}:{}", line.line, line.column),
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Text => "a text in quotes",
        Form::Number => "a number without quotes",
        Form::Count => "a whole number without quotes",
        Form::TrueOrFalse => "true or false, without quotes",
        Form::List => "a list in [ ]",
        Form::Object => "an object in { }",
    }
}

fn meant(what: Option<&str>, otherwise: impl Into<String>) -> String {
    match what {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => otherwise.into(),
    }
}

/// A fault in words.
pub fn tell(what: &What) -> Told {
    match what {
        What::Slip(slip) => slip::tell(*slip, None),
        What::Unclosed { slip, line } => slip::tell(*slip, Some(*line)),
        What::More(count) => told(
            format!("{count} more faults are not listed"),
            "mend these first",
        ),
        What::UnknownField { .. }
        | What::MissingField(_)
        | What::RepeatedField(_)
        | What::WrongType(_)
        | What::UnknownName { .. }
        | What::Answers(_)
        | What::Format
        | What::PackId { .. }
        | What::IdForm { .. }
        | What::IdTaken { .. } => tell_form(what),
        What::Empty
        | What::TooLong { .. }
        | What::TooMany { .. }
        | What::Unfinished
        | What::Hidden(_)
        | What::Markup(_)
        | What::StraySpace(_) => tell_text(what),
        What::OutOfRange { .. }
        | What::RepeatedIndex(_)
        | What::NoneRight
        | What::AllRight
        | What::OptionCount { .. }
        | What::DuplicateOption { .. }
        | What::NothingToType
        | What::NumberTooFine
        | What::NumberTooLarge
        | What::NegativeTolerance
        | What::NearDuplicate { .. }
        | What::IdleVariant => tell_answer(what),
        What::NoReference
        | What::NoAddress
        | What::Doi { .. }
        | What::Pmid
        | What::Pmcid
        | What::Url
        | What::Year { .. }
        | What::RepeatedReference { .. }
        | What::Undated
        | What::SingleSource
        | What::Unstable => tell_reference(what),
        What::PictureName
        | What::PictureType
        | What::PictureMissing
        | What::PictureContent
        | What::PictureUnsafe(_) => tell_picture(what),
        _ => tell_writing(what),
    }
}

fn tell_form(what: &What) -> Told {
    match what {
        What::UnknownField { name, meant: near } => told(
            format!("there is no field \"{name}\" here"),
            meant(*near, "see docs/questions.md for those there are"),
        ),
        What::MissingField(name) => told(format!("\"{name}\" is missing"), "add it"),
        What::RepeatedField(name) => {
            told(format!("\"{name}\" is given twice"), "keep one of the two")
        }
        What::WrongType(wanted) => told(
            "this is not what belongs here",
            format!("write {}", form(*wanted)),
        ),
        What::UnknownName {
            name,
            meant: near,
            known,
        } => told(
            format!("there is no \"{name}\""),
            meant(*near, format!("use one of {}", known.join(", "))),
        ),
        What::Answers(0) => told(
            "the answer has no kind",
            "put one of choice, multiple, true_false, number, order or text inside",
        ),
        What::Answers(count) => told(format!("the answer has {count} kinds"), "keep one of them"),
        What::Format => told("this format is not known", "write \"format\": 1"),
        What::PackId { file } => told(
            format!("the pack is named otherwise than its file, {file}.json"),
            format!("write \"{file}\", or rename the file"),
        ),
        What::IdForm { suggested } if suggested.is_empty() => told(
            "an id has only lower-case letters, digits and hyphens between them",
            "choose another",
        ),
        What::IdForm { suggested } => told(
            "an id has only lower-case letters, digits and hyphens between them",
            format!("write \"{suggested}\""),
        ),
        What::IdTaken { file, at: place } => told(
            format!("this id is taken by the question at {}", at(file, *place)),
            "give this one an id of its own",
        ),
        _ => told("", ""),
    }
}

fn tell_text(what: &What) -> Told {
    match what {
        What::Empty => told(
            "this text is empty",
            "write it, or leave the field out if it may be",
        ),
        What::TooLong { length, most } => told(
            format!("{length} characters are too many for where it is shown (at most {most})"),
            format!("shorten it by {}", length - most),
        ),
        What::TooMany { count, most } => told(
            format!("{count} are too many (at most {most})"),
            "keep the best",
        ),
        What::Unfinished => told("this is still to be written", "write it"),
        What::Hidden(c) => told(hidden(*c), "delete it, or type it anew"),
        What::Markup(piece) => told(
            format!("\"{piece}\" would be shown just as it is written"),
            "write plain text",
        ),
        What::StraySpace(part) => told(
            match part {
                Part::Start => "there is a space at the beginning",
                Part::End => "there is a space at the end",
                Part::Double => "there are two spaces in a row",
            },
            "delete it",
        ),
        _ => told("", ""),
    }
}

fn hidden(c: char) -> String {
    let sort = match c {
        '\n' | '\r' => "a line break",
        '\t' => "a tab",
        '\u{fffd}' => "the sign for a character that was lost (wrong encoding)",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            "a sign that turns the direction of reading"
        }
        _ => "a character that cannot be seen",
    };
    format!("here is {sort} (U+{:04X})", u32::from(c))
}

fn tell_answer(what: &What) -> Told {
    match what {
        What::OutOfRange { index, options } => told(
            format!(
                "answer {index} is out of range ({})",
                super::count(*options, "option", "options")
            ),
            "count from 0",
        ),
        What::RepeatedIndex(index) => told(
            format!("answer {index} is given twice"),
            "name each right option once",
        ),
        What::NoneRight => told("no option is right", "name at least one"),
        What::AllRight => told(
            "every option is right",
            "add a wrong one, or make it another kind of question",
        ),
        What::OptionCount {
            kind,
            count,
            least,
            most,
        } => {
            let noun = match kind {
                Kind::Order => super::count(*count, "item", "items"),
                _ => super::count(*count, "option", "options"),
            };
            told(
                format!("{noun}, but {least} to {most} are needed"),
                if count < least {
                    "add some"
                } else {
                    "keep the best"
                },
            )
        }
        What::DuplicateOption { first } => told(
            format!("this is the same as number {first}, counted from 0"),
            "write another, or leave it out",
        ),
        What::NothingToType => told(
            "signs and spaces are ignored in typed answers, and nothing else is here",
            "use letters or digits",
        ),
        What::NumberTooFine => told("more than six digits after the point", "round it"),
        What::NumberTooLarge => told("this number lies beyond a billion", "use a larger unit"),
        What::NegativeTolerance => told(
            "a tolerance below zero admits nothing",
            "write how far off still counts as exact",
        ),
        What::NearDuplicate {
            id,
            file,
            at: place,
        } => told(
            format!("nearly the same as \"{id}\" ({})", at(file, *place)),
            "drop one, ask something else, or silence near-duplicate with the reason",
        ),
        What::IdleVariant => told(
            "this counts as right anyway: capitals, accents, hyphens and spaces make no difference",
            "leave it out",
        ),
        _ => told("", ""),
    }
}

fn tell_reference(what: &What) -> Told {
    match what {
        What::NoReference => told("there is no reference", "say where this can be looked up"),
        What::NoAddress => told(
            "this reference has no address",
            "add \"doi\", \"pmid\", \"pmcid\" or \"url\"",
        ),
        What::Doi { bare: Some(bare) } => told(
            "a DOI is written without what stands before 10.",
            format!("write \"{bare}\""),
        ),
        What::Doi { bare: None } => {
            told("this is no DOI", "write it as 10.1016/0003-4975(94)91119-8")
        }
        What::Pmid => told("a PMID has only digits", "write it as 11586387, in quotes"),
        What::Pmcid => told("a PMCID is PMC and digits", "write it as PMC4557569"),
        What::Url => told(
            "this is no address that begins with https://",
            "copy it whole from the browser; no spaces",
        ),
        What::Year { year, least, most } => told(
            format!("{year} is not a plausible year ({least} to {most})"),
            "look it up",
        ),
        What::RepeatedReference { first } => told(
            format!("the same address as reference {first}, counted from 0"),
            "keep one, or give another source",
        ),
        What::Undated => told(
            "this reference has no year",
            "add \"year\": every paper has one",
        ),
        What::SingleSource => told(
            "a clinical number with a single source",
            "add a second one, or silence single-source with the reason",
        ),
        What::Unstable => told(
            "this may be gone tomorrow",
            "give the publisher's own address, the DOI or the PMID",
        ),
        _ => told("", ""),
    }
}

fn tell_picture(what: &What) -> Told {
    match what {
        What::PictureName => told(
            "this is no name of a picture's file",
            "use lower-case letters, digits and hyphens and no folder, as roller-pump.svg",
        ),
        What::PictureType => told(
            "this type of picture is not known",
            "use SVG, PNG, JPEG or WebP",
        ),
        What::PictureMissing => told(
            "there is no such picture",
            "put it into questions/pictures/, or check its name",
        ),
        What::PictureContent => told(
            "this is not the picture that its type says",
            "save it again as what it is called",
        ),
        What::PictureUnsafe(danger) => told(
            match danger {
                Unsafe::Script => "the drawing has a script",
                Unsafe::Event => "the drawing has an event handler (an attribute on…)",
                Unsafe::Foreign => "the drawing has a foreign object in it",
                Unsafe::Outside => "the drawing fetches something from elsewhere",
                Unsafe::Entity => {
                    "the drawing has a document type, entities or a style sheet outside"
                }
            },
            "export it as plain SVG",
        ),
        _ => told("", ""),
    }
}

fn tell_writing(what: &What) -> Told {
    match what {
        What::NotADate => told("this is not a date", "write it as 2026-05-04"),
        What::UnknownRule { meant: near } => told(
            "there is no such rule",
            meant(
                near.map(Rule::name),
                "copy its name from what the check prints",
            ),
        ),
        What::NotSilenceable(rule) => told(
            format!("{} cannot be silenced", rule.name()),
            "mend what it finds",
        ),
        What::IdleSilence(rule) => told(
            format!("{} finds nothing here", rule.name()),
            "take this entry out",
        ),
        What::Longest { right, next } => told(
            format!("the right option has {right} characters, the longest other one {next}"),
            "shorten it, or lengthen the others",
        ),
        What::AllOrNone => told(
            "such an option tests logic, not knowledge",
            "replace it, or ask for all that apply",
        ),
        What::Negative => told(
            "a negative stem is misread",
            "ask it the other way round, or write the word in capitals",
        ),
        What::DoubleNegative => told("this must be negated twice", "ask it the other way round"),
        What::Article { an } => told(
            format!(
                "\"{}\" at the end fits only some of the options",
                if *an { "an" } else { "a" }
            ),
            "move the article into the options",
        ),
        What::Absolute => told(
            "a word this strong gives away that it is wrong",
            "say how far it holds",
        ),
        What::AnswerInStem => told("the stem names the answer", "say it in other words"),
        What::AltGivesAway => told(
            "the text alternative names the answer",
            "describe what is to be seen",
        ),
        What::StatementAsked => told(
            "this is a question, so that neither true nor false answers it",
            "write a statement",
        ),
        What::Sentences(count) => told(
            format!("{count} sentences are more than a room listens to"),
            "keep the three that teach most",
        ),
        _ => told("", ""),
    }
}

/// The limits in words, for whoever writes about them.
pub fn limits() -> [(&'static str, usize); 6] {
    [
        ("stem", limits::STEM),
        ("option or item", limits::OPTION),
        ("explanation", limits::EXPLANATION),
        ("typed answer", limits::TYPED),
        ("unit", limits::UNIT),
        ("text alternative", limits::ALT),
    ]
}
