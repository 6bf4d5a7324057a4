//! The points of a round on paper, as the host types them.

use crate::game::Span;
use crate::session::TallyFault;
use crate::text::game::total;

/// On the introduction of a round, and under its questions.
pub const WRITE_ON_PAPER: &str = "Write your answers on your sheet.";
pub const COUNTING: &str = "The points are being counted";
pub const RECORD_POINTS: &str = "Record";
pub const ALL_TYPED: &str = "All points are recorded.";
pub const TYPED: &str = "counted";
pub const NOT_TYPED: &str = "to come";

/// Over the form.
pub fn points_of_round(round: usize) -> String {
    format!("Points of round {}", round + 1)
}

/// What a field is for, for those who hear it.
pub fn points_of(team: &str) -> String {
    format!("Points of {team}")
}

/// `0 to 120`.
pub fn span(span: Span) -> String {
    format!(
        "{} to {}",
        total(i64::from(span.least)),
        total(i64::from(span.most))
    )
}

pub fn out_of_span(range: Span) -> String {
    format!("The questions of this round give {}.", span(range))
}

pub fn tally_fault(fault: TallyFault, span: Span) -> String {
    match fault {
        TallyFault::Missing => "No points yet: type 0 for none.".to_owned(),
        TallyFault::NotANumber => "That is no whole number: type digits, such as 40.".to_owned(),
        TallyFault::OutOfRange => out_of_span(span),
    }
}
