//! The log: one line a thing done. A line begins with what it is, or with nothing for an answer;
//! numbers are written as in [`digits`](super::digits), so an answer takes thirteen bytes.
//!
//! ```text
//! =NNNname           the question called `name` has the number NNN from here on
//! SSSSSSNNNCTT       an answer at S to question N; C: rating, revision and day; T: seconds
//! SSSSSSNNNCTTDDDDDD the same, where the day is not about that of S
//! *SSSSSSNNN         a bookmark is put in
//! /SSSSSSNNN         ... and taken out
//! %SSSSSSRRDD        settings: retention in per cent, new ones a day
//! !SSSSSSNNNNNN...   the questions begin anew; without any, everything does
//! ~SSSSSSSSSSSS      the second S takes the reset at the first S back
//! ```

use std::collections::BTreeMap;

use crate::bank::{QuestionId, limits};
use crate::practice::{Day, Entry, Rating, Retention, Review, Scope, Settings, Stamp};

use super::digits::{Digits, put};

/// The numbers of questions in a log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// By number; nothing where a damaged log has lost a name.
    names: Vec<Option<QuestionId>>,
    numbers: BTreeMap<QuestionId, u32>,
}

/// More questions than this have no numbers of three signs.
const MOST_NAMES: usize = 1 << 18;
const NAME: u32 = 3;
const STAMP: u32 = 6;
/// The code of a day that is written out.
const FAR: u32 = 3;

impl Names {
    /// These questions, numbered as they come; `None` if one comes twice or has no possible name.
    pub fn of(questions: Vec<QuestionId>) -> Option<Self> {
        let names: Vec<Option<QuestionId>> = questions.into_iter().map(Some).collect();
        // Collected at once: one by one takes several times as long.
        let numbers: BTreeMap<QuestionId, u32> = names.iter().flatten().cloned().zip(0..).collect();
        let possible = names.len() <= MOST_NAMES && names.iter().flatten().all(|id| is_name(&id.0));
        (possible && numbers.len() == names.len()).then_some(Self { names, numbers })
    }

    /// The number of a question; new ones get the next. `None` when all are given away.
    pub fn number(&mut self, question: &QuestionId) -> Option<u32> {
        if let Some(&number) = self.numbers.get(question) {
            return Some(number);
        }
        if self.names.len() >= MOST_NAMES || !is_name(&question.0) {
            return None;
        }
        let number = u32::try_from(self.names.len()).ok()?;
        self.numbers.insert(question.clone(), number);
        self.names.push(Some(question.clone()));
        Some(number)
    }

    /// Takes back the numbers that were given after the first so many.
    pub fn truncate(&mut self, known: usize) {
        while self.names.len() > known {
            if let Some(Some(name)) = self.names.pop() {
                self.numbers.remove(&name);
            }
        }
    }

    fn name(&self, number: u32) -> Option<&QuestionId> {
        self.names.get(usize::try_from(number).ok()?)?.as_ref()
    }

    /// All of them, by number; nothing where a damaged log has lost a name.
    pub fn all(&self) -> &[Option<QuestionId>] {
        &self.names
    }

    /// Gives a question that number. Neither may have been given away otherwise.
    fn learn(&mut self, number: u32, question: QuestionId) -> Option<()> {
        let place = usize::try_from(number).ok()?;
        if let Some(&known) = self.numbers.get(&question) {
            return (known == number).then_some(());
        }
        if place >= self.names.len() {
            self.names.resize(place + 1, None);
        }
        let free = self.names.get_mut(place).filter(|name| name.is_none())?;
        *free = Some(question.clone());
        self.numbers.insert(question, number);
        Some(())
    }
}

/// Whether a text can be a question's name: what packs allow.
pub fn is_name(text: &str) -> bool {
    (1..=limits::ID).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// One entry as a line, after those that name questions for the first time. What cannot be named
/// is not written: no pack that was taken has such a question.
pub fn write_entry(text: &mut String, names: &mut Names, entry: &Entry) {
    let known = names.all().len();
    let mut line = String::new();
    let written = write_line(&mut line, names, entry).is_some();
    for (name, number) in names.all().iter().zip(0..).skip(known) {
        if let Some(name) = name {
            text.push('=');
            put(text, number, NAME);
            text.push_str(&name.0);
            text.push('\n');
        }
    }
    if written {
        text.push_str(&line);
        text.push('\n');
    }
}

/// `None` for a question without a number: there are a quarter of a million.
fn write_line(line: &mut String, names: &mut Names, entry: &Entry) -> Option<()> {
    let begin = |line: &mut String, sign: &str, stamp: Stamp| {
        line.push_str(sign);
        put(line, stamp.0, STAMP);
    };
    match entry {
        Entry::Review(stamp, question, review) => {
            begin(line, "", *stamp);
            put(line, names.number(question)?, NAME);
            let about = i64::from(review.day.0) - i64::from(stamp.day().0) + 1;
            let near = u32::try_from(about).ok().filter(|&about| about < FAR);
            let rating = match review.rating {
                Rating::Again => 0,
                Rating::Hard => 1,
                Rating::Good => 2,
                Rating::Easy => 3,
            };
            let code = rating | u32::from(review.revision.min(3)) << 2 | near.unwrap_or(FAR) << 4;
            put(line, code, 1);
            put(line, u32::from(review.seconds).min(4095), 2);
            if near.is_none() {
                put_day(line, review.day);
            }
        }
        Entry::Bookmark(stamp, question, on) => {
            begin(line, if *on { "*" } else { "/" }, *stamp);
            put(line, names.number(question)?, NAME);
        }
        Entry::Settings(stamp, settings) => {
            begin(line, "%", *stamp);
            put(line, u32::from(settings.retention.percent()), 2);
            put(line, u32::from(settings.new_a_day), 2);
        }
        Entry::Reset(stamp, scope) => {
            begin(line, "!", *stamp);
            if let Scope::Questions(questions) = scope {
                for question in questions {
                    put(line, names.number(question)?, NAME);
                }
            }
        }
        Entry::Undo(stamp, reset) => {
            begin(line, "~", *reset);
            put(line, stamp.0, STAMP);
        }
    }
    Some(())
}

pub(super) fn put_day(text: &mut String, day: Day) {
    put(text, day.0.cast_unsigned(), 6);
}

pub(super) fn take_day(digits: &mut Digits<'_>) -> Option<Day> {
    digits.take(6).map(|number| Day(number.cast_signed()))
}

/// Reads a log, or a part of one that continues what `names` knows. Hands every entry over and
/// counts the lines that mean nothing.
pub fn read_log(text: &str, names: &mut Names, mut take: impl FnMut(Entry)) -> usize {
    let mut bad = 0;
    for line in text.lines() {
        match read_line(line, names) {
            Some(Some(entry)) => take(entry),
            Some(None) => {}
            None => bad += 1,
        }
    }
    bad + usize::from(!text.is_empty() && !text.ends_with('\n'))
}

/// What a line says; `Some(None)` for a name.
fn read_line(line: &str, names: &mut Names) -> Option<Option<Entry>> {
    let sign = line.chars().next().filter(|sign| "=*/%!~".contains(*sign));
    let mut digits = Digits(line.get(sign.map_or(0, char::len_utf8)..)?);
    if sign == Some('=') {
        let number = digits.take(NAME as usize)?;
        let name = digits.0;
        return is_name(name)
            .then(|| names.learn(number, QuestionId(name.to_owned())))?
            .map(|()| None);
    }
    let stamp = take_stamp(&mut digits)?;
    let question = |digits: &mut Digits<'_>| {
        let number = digits.take(NAME as usize)?;
        names.name(number).cloned()
    };
    let entry = match sign {
        None => {
            let question = question(&mut digits)?;
            let code = digits.take(1)?;
            let seconds = u16::try_from(digits.take(2)?).ok()?;
            let day = match code >> 4 {
                FAR => take_day(&mut digits)?,
                about => stamp.day().plus(i32::try_from(about).ok()? - 1),
            };
            let review = Review {
                revision: u8::try_from(code >> 2 & 3).ok()?,
                rating: Rating::ALL[(code & 3) as usize],
                day,
                seconds,
            };
            Entry::Review(stamp, question, review)
        }
        Some('*') => Entry::Bookmark(stamp, question(&mut digits)?, true),
        Some('/') => Entry::Bookmark(stamp, question(&mut digits)?, false),
        Some('%') => {
            let percent = u8::try_from(digits.take(2)?).ok()?;
            let new_a_day = u16::try_from(digits.take(2)?).ok()?;
            let settings = Settings {
                retention: Retention::of_percent(percent),
                new_a_day: new_a_day.min(Settings::MOST_NEW),
            };
            Entry::Settings(stamp, settings)
        }
        Some('!') if digits.0.is_empty() => Entry::Reset(stamp, Scope::All),
        Some('!') => {
            let mut questions = std::collections::BTreeSet::new();
            while !digits.0.is_empty() {
                questions.insert(question(&mut digits)?);
            }
            Entry::Reset(stamp, Scope::Questions(questions))
        }
        Some(_) => Entry::Undo(take_stamp(&mut digits)?, stamp),
    };
    digits.end(Some(entry))
}

fn take_stamp(digits: &mut Digits<'_>) -> Option<Stamp> {
    let stamp = Stamp(digits.take(STAMP as usize)?);
    // A little beyond the latest clock: what was done after it.
    (stamp.0 <= Stamp::LATEST.0 + MOST_AFTER).then_some(stamp)
}

/// How much may have been done after the latest moment that is believed.
const MOST_AFTER: u32 = 100_000_000;
