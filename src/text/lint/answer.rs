//! Answers and options: what is wrong and what to do.

use super::{Told, at, told};
use crate::bank::Kind;
use crate::bank::lint::What;
use crate::text;

pub(super) fn tell(what: &What) -> Told {
    match what {
        What::OutOfRange { index, options } => told(
            format!(
                "answer {index} is out of range ({})",
                text::count(*options, "option", "options")
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
                Kind::Order => text::count(*count, "item", "items"),
                _ => text::count(*count, "option", "options"),
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
