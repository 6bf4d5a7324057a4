//! The question of the day. The rule, so that anybody can follow it: of the questions that come with
//! the app, those that can stand on a noticeboard are put in the order of a number made from each
//! one's id; the day of the calendar, counted from 1900, walks through that order and begins anew at
//! its end. So everybody with the same questions has the same one on the same date, and none comes
//! back before all others had their day.

use crate::bank::{Answer, Bank, Question};

use super::day::Day;

/// FNV-1a of 64 bits, stirred as SplitMix64 does at its end: ids that differ in their last letter are
/// of one subject, and should not follow each other.
fn drawn(text: &str) -> u64 {
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let sum = (sum ^ (sum >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let sum = (sum ^ (sum >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    sum ^ (sum >> 31)
}

/// Whether a question makes sense on paper, by itself: no picture, nothing to be judged by a host, and
/// nothing to be moved about.
fn suits(question: &Question) -> bool {
    let kind = !matches!(question.answer, Answer::Order { .. });
    kind && question.picture.is_none() && !question.judged
}

/// All that can be a question of the day, in the order in which they come.
pub fn questions(bank: &Bank) -> Vec<&Question> {
    let all = bank.questions().map(|(_, question)| question);
    let mut all: Vec<&Question> = all.filter(|it| suits(it)).collect();
    all.sort_by_cached_key(|it| (drawn(&it.id.0), it.id.clone()));
    all
}

/// The question of a day, and in which order its options are shown, by their places in the bank; both
/// hang on the date and the bank alone. `None` where the bank has none that suits.
pub fn question_of(bank: &Bank, day: Day) -> Option<(&Question, Vec<usize>)> {
    let all = questions(bank);
    let place = usize::try_from(day.number()).ok()?.checked_rem(all.len())?;
    let question = all.get(place)?;
    let options = match &question.answer {
        Answer::Choice { options, .. } | Answer::Multiple { options, .. } => options.len(),
        _ => 0,
    };
    let mut shown: Vec<usize> = (0..options).collect();
    shown.sort_by_cached_key(|place| drawn(&format!("{day}/{}/{place}", question.id)));
    Some((question, shown))
}
