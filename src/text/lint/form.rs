//! The form of a pack and its questions: what is wrong and what to do.

use super::{Told, at, meant, told};
use crate::bank::lint::{Form, What};

pub(super) fn tell(what: &What) -> Told {
    match what {
        What::UnknownField {
            name,
            meant: near,
            known,
        } => told(
            format!("there is no field \"{name}\" here"),
            meant(*near, one_of(known)),
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
            meant(*near, one_of(known)),
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

fn one_of(known: &[&str]) -> String {
    format!("use one of {}", known.join(", "))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::lint::json::Slip;
    use crate::text::lint;

    const NEEDED: [&str; 5] = ["format", "id", "title", "licence", "questions"];

    #[test]
    fn who_has_only_the_page_learns_which_fields_there_are() {
        let unknown = tell(&What::UnknownField {
            name: "colour".to_owned(),
            meant: None,
            known: &NEEDED,
        });
        let empty = lint::tell(&What::Slip(Slip::Empty));
        for field in NEEDED {
            for told in [&unknown, &empty] {
                assert!(told.remedy.contains(field), "{field}: {}", told.remedy);
            }
        }
    }
}
