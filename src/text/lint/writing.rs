//! How a question is written, and what is said of it besides: what is wrong and what to do.

use super::{Told, meant, told};
use crate::bank::lint::{Rule, What};

pub(super) fn tell(what: &What) -> Told {
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
