//! A run of questions: commands in, state out.
//!
//! In every way of practising but the exam an answer is told at once: [`Stage::Asking`], then
//! [`Stage::Told`] until [`Session::next`]. In an exam nothing is told until it is over; answers can
//! be changed, questions flagged and gone to in any order.
//!
//! `now` is always the device's ticks: milliseconds that never go back while the page is open.

mod deal;
mod item;
mod watch;

use crate::bank::{Bank, Filter, Question, QuestionId, Response};

use super::card::Rating;
use super::mark::mark;

pub use deal::{Nothing, QUICK};
pub use item::{Given, Item};
use watch::Watch;

/// The time for one question of an exam.
pub const SECONDS_A_QUESTION: u64 = 72;

/// A way to practise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Ten, mixed: what is due, what is new, and what else sits least firmly.
    Quick,
    /// What is due, least likely recalled first, then new ones up to the daily limit.
    Review,
    /// What a filter lets through: due first, then new, then the rest.
    Topic(Filter),
    /// Spread evenly over the eleven sections of the examinations.
    Exam {
        questions: u8,
        pace: Pace,
    },
    /// What was answered wrongly the last time.
    Missed,
    Bookmarked,
}

impl Mode {
    pub fn is_exam(&self) -> bool {
        matches!(self, Self::Exam { .. })
    }
}

/// The clock of an exam.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    Untimed,
    /// [`SECONDS_A_QUESTION`] for each, all in one.
    Timed,
    /// Twice that.
    Doubled,
}

impl Pace {
    /// The whole time for so many questions, in milliseconds.
    pub fn allotted(self, questions: usize) -> Option<u64> {
        let questions = u64::try_from(questions).unwrap_or(0);
        let whole = questions * SECONDS_A_QUESTION * 1000;
        match self {
            Self::Untimed => None,
            Self::Timed => Some(whole),
            Self::Doubled => Some(2 * whole),
        }
    }
}

/// Where a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The question here waits for an answer, or, in an exam, may have one that can be changed.
    Asking,
    /// The question here is answered, and what is right is shown.
    Told,
    Over,
}

/// Why a command came to nothing. The session is untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not at this stage, or not in this way of practising.
    NotNow,
    /// This cannot be an answer to this question.
    NoAnswer,
    /// The question is not the one that is asked here.
    OtherQuestion,
}

/// A run of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    id: u64,
    mode: Mode,
    items: Vec<Item>,
    here: usize,
    stage: Stage,
    watch: Watch,
}

impl Session {
    /// A session as it was kept; `None` if it cannot have been one. It stands still.
    pub fn restore(
        id: u64,
        mode: Mode,
        items: Vec<Item>,
        here: usize,
        stage: Stage,
        left: Option<u64>,
    ) -> Option<Self> {
        let asked_once = {
            let mut names: Vec<&QuestionId> = items.iter().map(|item| &item.question).collect();
            names.sort_unstable();
            names.windows(2).all(|pair| pair[0] != pair[1])
        };
        let allotted = match mode {
            Mode::Exam { questions, pace } => pace.allotted(usize::from(questions)),
            _ => None,
        };
        let told = stage == Stage::Told;
        let given = items.get(here).is_some_and(|item| item.given.is_some());
        let sound = here < items.len()
            && asked_once
            && allotted.is_some() == left.is_some()
            && left <= allotted
            && (!told || (given && !mode.is_exam()));
        sound.then(|| Self {
            id,
            mode,
            items,
            here,
            stage,
            watch: Watch::new(left),
        })
    }

    /// The seed it was dealt with; names the session.
    pub fn id(&self) -> u64 {
        self.id
    }

    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// All questions in the order in which they are asked.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The place of the question that is on the screen, from 0.
    pub fn here(&self) -> usize {
        self.here
    }

    /// The question that is on the screen; `None` when all is over.
    pub fn item(&self) -> Option<&Item> {
        match self.stage {
            Stage::Over => None,
            Stage::Asking | Stage::Told => self.items.get(self.here),
        }
    }

    pub fn answered(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.given.is_some())
            .count()
    }

    pub fn right(&self) -> usize {
        let right = |item: &&Item| item.given.as_ref().is_some_and(|given| given.right);
        self.items.iter().filter(right).count()
    }

    /// What is left on the clock of an exam, in milliseconds; `None` where there is no clock.
    pub fn left(&self, now: u64) -> Option<u64> {
        self.watch.left(now)
    }

    /// Takes an answer to the question on the screen, which is handed in together with the bank
    /// it is from. Positions in it are those of the question as it is written: see
    /// [`Item::shown`].
    pub fn answer(
        &mut self,
        question: &Question,
        response: Response,
        bank: &Bank,
        now: u64,
    ) -> Result<(), Refused> {
        self.is_time(now)?;
        if self.stage != Stage::Asking {
            return Err(Refused::NotNow);
        }
        // Who does not know may say so, to a question of any kind. Otherwise nobody hears what a
        // learner says, so also questions that a host would judge are typed.
        let is_answer = match &response {
            Response::Judged(knows) => !knows,
            other => other.fits(question, false),
        };
        if !is_answer {
            return Err(Refused::NoAnswer);
        }
        let spent = self.watch.lap(now);
        let exam = self.mode.is_exam();
        let item = self.items.get_mut(self.here).ok_or(Refused::NotNow)?;
        if item.question != question.id {
            return Err(Refused::OtherQuestion);
        }
        let marked = mark(question, &response, bank);
        item.spend(spent);
        item.given = Some(Given {
            response,
            right: marked.counts,
            rating: if marked.counts {
                Rating::Good
            } else {
                Rating::Again
            },
        });
        if !exam {
            self.stage = Stage::Told;
        }
        Ok(())
    }

    /// How hard the answer that was just told was, as the learner says. Only a right one can be
    /// hard, good or easy.
    pub fn rate(&mut self, rating: Rating) -> Result<(), Refused> {
        if self.stage != Stage::Told {
            return Err(Refused::NotNow);
        }
        match self.given_here() {
            Some(given) if given.right && rating.is_right() => {
                given.rating = rating;
                Ok(())
            }
            _ => Err(Refused::NotNow),
        }
    }

    /// The learner says that the text just told was right, or was not, after all: no list of
    /// accepted forms is complete.
    pub fn overrule(&mut self, right: bool) -> Result<(), Refused> {
        if self.stage != Stage::Told {
            return Err(Refused::NotNow);
        }
        match self.given_here() {
            Some(given) if matches!(given.response, Response::Text(_)) => {
                given.right = right;
                given.rating = if right { Rating::Good } else { Rating::Again };
                Ok(())
            }
            _ => Err(Refused::NotNow),
        }
    }

    fn given_here(&mut self) -> Option<&mut Given> {
        self.items.get_mut(self.here)?.given.as_mut()
    }

    /// On to the next question; past the last one it is over, except in an exam, which only
    /// [`Session::finish`] ends.
    pub fn next(&mut self, now: u64) -> Result<(), Refused> {
        self.is_time(now)?;
        if self.stage == Stage::Over {
            return Err(Refused::NotNow);
        }
        if self.here + 1 < self.items.len() {
            self.turn_to(self.here + 1, now);
        } else if !self.mode.is_exam() {
            self.finish(now);
        }
        Ok(())
    }

    /// Leaves the question on the screen without an answer.
    pub fn skip(&mut self, now: u64) -> Result<(), Refused> {
        match self.stage {
            Stage::Asking => self.next(now),
            Stage::Told | Stage::Over => Err(Refused::NotNow),
        }
    }

    /// Goes to any question of an exam.
    pub fn go_to(&mut self, place: usize, now: u64) -> Result<(), Refused> {
        self.is_time(now)?;
        if self.stage == Stage::Over || !self.mode.is_exam() || place >= self.items.len() {
            return Err(Refused::NotNow);
        }
        self.turn_to(place, now);
        Ok(())
    }

    /// Takes back the answer to the exam's question on the screen.
    pub fn take_back(&mut self, now: u64) -> Result<(), Refused> {
        self.is_time(now)?;
        if self.stage == Stage::Over || !self.mode.is_exam() {
            return Err(Refused::NotNow);
        }
        if let Some(item) = self.items.get_mut(self.here) {
            item.given = None;
        }
        Ok(())
    }

    /// Puts a flag on the question on the screen, to return to it, or takes it off.
    pub fn flag(&mut self, flagged: bool) {
        if let Some(item) = self.items.get_mut(self.here) {
            item.flagged = flagged;
        }
    }

    /// Ends it, whatever is still open.
    pub fn finish(&mut self, now: u64) {
        self.spend_here(now);
        self.watch.pause(now);
        self.stage = Stage::Over;
    }

    /// Looks at the clock; true if the time of the exam is up and it is over now.
    pub fn tick(&mut self, now: u64) -> bool {
        let up = self.stage != Stage::Over && self.watch.left(now) == Some(0);
        if up {
            self.finish(now);
        }
        up
    }

    /// The page is hidden or left: time stands still.
    pub fn pause(&mut self, now: u64) {
        self.spend_here(now);
        self.watch.pause(now);
    }

    /// The page is back.
    pub fn resume(&mut self, now: u64) {
        if self.stage != Stage::Over {
            self.watch.resume(now);
        }
    }

    /// Leaves out the questions that are no longer there, and says how many were. An answer
    /// that was given to one of them has been counted long ago.
    pub fn drop_missing(&mut self, is_there: impl Fn(&QuestionId) -> bool) -> usize {
        let before = self.items.len();
        let told = self.stage == Stage::Told;
        let keeps: Vec<bool> = self.items.iter().map(|i| is_there(&i.question)).collect();
        let lost_here = keeps.get(self.here) == Some(&false);
        self.here -= keeps.iter().take(self.here).filter(|kept| !**kept).count();
        self.items.retain(|item| is_there(&item.question));
        if lost_here && told {
            self.stage = Stage::Asking;
        }
        if self.here >= self.items.len() {
            self.here = self.items.len().saturating_sub(1);
            if !self.mode.is_exam() || self.items.is_empty() {
                self.stage = Stage::Over;
            }
        }
        before - self.items.len()
    }

    fn turn_to(&mut self, place: usize, now: u64) {
        self.spend_here(now);
        self.here = place;
        self.stage = Stage::Asking;
    }

    /// Time with the answer on the screen is time spent learning, too.
    fn spend_here(&mut self, now: u64) {
        let spent = self.watch.lap(now);
        if let Some(item) = self.items.get_mut(self.here) {
            item.spend(spent);
        }
    }

    fn is_time(&mut self, now: u64) -> Result<(), Refused> {
        if self.tick(now) {
            Err(Refused::NotNow)
        } else {
            Ok(())
        }
    }
}
