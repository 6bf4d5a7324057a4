//! What a log comes to, so that opening need not read it: beside the log, and made anew from it
//! whenever it does not fit.
//!
//! ```text
//! prime-time/cards 1 PPPPPPLLLLLLSSSSSSHHHHHH
//!                                         parts covered, length of the last of them, latest
//!                                         stamp, sum of what follows
//! RRDD                                    settings
//! name CARD                               one line a question, in the order of their numbers;
//! name                                    without a card where there is none any more;
//! name CARD*                              with a star where there is a bookmark
//! -
//! DDDDDDAAAAAARRRRRRNNNNNNSSSSSS          one line a day
//! ```

use crate::bank::QuestionId;
use crate::practice::{Card, Learner, Rating, Retention, Settings, Stamp, Tally};

use super::digits::{Digits, put};
use super::log::{Names, put_day, take_day};

const LABEL: &str = "prime-time/cards 1 ";

/// What a snapshot holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    pub learner: Learner,
    pub names: Names,
    pub covers: Covers,
    pub latest: Stamp,
}

/// What of the log is in a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covers {
    /// So many parts, from the first.
    pub parts: u32,
    /// The length of the last of them: if it has grown since, another tab wrote to it.
    pub last: u32,
}

/// `None` while names are lost: then the log has to be written anew first.
pub fn write_snapshot(
    learner: &Learner,
    names: &Names,
    covers: Covers,
    latest: Stamp,
) -> Option<String> {
    let mut body = String::with_capacity(64 * names.all().len() + 256);
    put(
        &mut body,
        u32::from(learner.settings.retention.percent()),
        2,
    );
    put(&mut body, u32::from(learner.settings.new_a_day), 2);
    body.push('\n');
    for name in names.all() {
        let name = name.as_ref()?;
        body.push_str(&name.0);
        body.push(' ');
        if let Some(card) = learner.cards.get(name) {
            put_card(&mut body, card);
        }
        if learner.bookmarks.contains(name) {
            body.push('*');
        }
        body.push('\n');
    }
    body.push_str("-\n");
    for (day, tally) in &learner.days {
        put_day(&mut body, *day);
        for number in [tally.answers, tally.right, tally.new, tally.seconds] {
            put(&mut body, number, 6);
        }
        body.push('\n');
    }
    let mut text = String::with_capacity(body.len() + 64);
    text.push_str(LABEL);
    for number in [covers.parts, covers.last, latest.0, sum(&body)] {
        put(&mut text, number, 6);
    }
    text.push('\n');
    text.push_str(&body);
    Some(text)
}

/// The snapshot, or `None` if it is damaged or of another version: it can be made anew.
pub fn read_snapshot(text: &str) -> Option<Snapshot> {
    let (head, body) = text.strip_prefix(LABEL)?.split_once('\n')?;
    let mut digits = Digits(head);
    let covers = Covers {
        parts: digits.take(6)?,
        last: digits.take(6)?,
    };
    let latest = Stamp(digits.take(6)?);
    let expected = digits.take(6)?;
    digits.end(())?;
    if sum(body) != expected {
        return None;
    }
    let mut lines = body.lines();
    let mut digits = Digits(lines.next()?);
    let mut learner = Learner {
        settings: Settings {
            retention: Retention::of_percent(u8::try_from(digits.take(2)?).ok()?),
            new_a_day: u16::try_from(digits.take(2)?).ok()?,
        },
        ..Learner::default()
    };
    let (mut questions, mut cards) = (Vec::new(), Vec::new());
    for line in lines.by_ref().take_while(|line| *line != "-") {
        let (name, rest) = line.split_once(' ')?;
        let question = QuestionId(name.to_owned());
        let card = match rest.strip_suffix('*') {
            Some(card) => {
                learner.bookmarks.insert(question.clone());
                card
            }
            None => rest,
        };
        if !card.is_empty() {
            cards.push((question.clone(), take_card(card)?));
        }
        questions.push(question);
    }
    let names = Names::of(questions)?;
    // Collected at once: one by one takes several times as long.
    learner.cards = cards.into_iter().collect();
    for line in lines {
        let mut digits = Digits(line);
        let day = take_day(&mut digits)?;
        let tally = Tally {
            answers: digits.take(6)?,
            right: digits.take(6)?,
            new: digits.take(6)?,
            seconds: digits.take(6)?,
        };
        learner.days.insert(day, digits.end(tally)?);
    }
    Some(Snapshot {
        learner,
        names,
        covers,
        latest,
    })
}

fn put_card(text: &mut String, card: &Card) {
    put(text, card.stability.to_bits(), 6);
    put(text, card.difficulty.to_bits(), 6);
    put_day(text, card.last);
    put(text, u32::from(card.answers), 3);
    put(text, u32::from(card.wrong), 3);
    let rating = Rating::ALL.iter().position(|rating| *rating == card.rating);
    put(text, u32::try_from(rating.unwrap_or(0)).unwrap_or(0), 1);
}

fn take_card(text: &str) -> Option<Card> {
    let mut digits = Digits(text);
    let card = Card {
        stability: f32::from_bits(digits.take(6)?),
        difficulty: f32::from_bits(digits.take(6)?),
        last: take_day(&mut digits)?,
        answers: u16::try_from(digits.take(3)?).ok()?,
        wrong: u16::try_from(digits.take(3)?).ok()?,
        rating: *Rating::ALL.get(usize::try_from(digits.take(1)?).ok()?)?,
    };
    digits.end(card).filter(Card::is_sound)
}

/// FNV-1a, 32 bits: against accidents, not against anybody.
fn sum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
