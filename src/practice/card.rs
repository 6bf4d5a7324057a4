use fsrs::{FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};

use super::day::Day;
use super::scheduler::SCHEDULER;
use super::settings::Retention;

/// How well an answer was known, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Wrong.
    Again,
    /// Right, and that was hard.
    Hard,
    Good,
    /// Right, and that was easy.
    Easy,
}

impl Rating {
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    pub fn is_right(self) -> bool {
        self != Self::Again
    }
}

/// How firmly a question sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Maturity {
    /// Comes up again within three weeks.
    Young,
    /// Comes up again after [`MATURE`] days or more.
    Mature,
}

/// The interval from which a card is mature, in days; Anki's line.
pub const MATURE: u32 = 21;

/// More days than a change of time zones can put a review ahead of today.
const ZONES: i32 = 2;

/// What is known of one question's place in a learner's memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Card {
    /// In how many days the chance of recall falls from certain to 90 %.
    pub stability: f32,
    /// From 1, easy, to 10, hard.
    pub difficulty: f32,
    /// The day of the last answer.
    pub last: Day,
    /// Answers in all.
    pub answers: u16,
    /// How many of them were wrong.
    pub wrong: u16,
    /// How the last one was rated.
    pub rating: Rating,
}

impl Card {
    /// The card after an answer; `before` is `None` for the first one. FSRS-6 with its default
    /// weights; an answer dated before the last one counts as given on the same day.
    pub fn after(before: Option<Self>, rating: Rating, day: Day) -> Self {
        let memory = before.map(|card| MemoryState {
            stability: card.stability,
            difficulty: card.difficulty,
        });
        let elapsed = before.map_or(0, |card| day.since(card.last));
        let next = SCHEDULER.next_states(memory, Retention::default().share(), elapsed);
        let (stability, difficulty) = match next {
            Ok(states) => {
                let state = match rating {
                    Rating::Again => states.again,
                    Rating::Hard => states.hard,
                    Rating::Good => states.good,
                    Rating::Easy => states.easy,
                };
                (state.memory.stability, state.memory.difficulty)
            }
            // The scheduler refuses memories that are no numbers, and `Card::is_sound` lets none
            // in; whoever gets past it begins anew.
            Err(_) => return Self::after(None, rating, day),
        };
        Self {
            stability,
            difficulty,
            last: day,
            answers: before.map_or(0, |card| card.answers).saturating_add(1),
            wrong: before
                .map_or(0, |card| card.wrong)
                .saturating_add(u16::from(!rating.is_right())),
            rating,
        }
    }

    /// Whether a card that was read can be one.
    pub fn is_sound(&self) -> bool {
        self.stability.is_finite()
            && self.stability > 0.0
            && self.difficulty.is_finite()
            && (1.0..=10.0).contains(&self.difficulty)
            && self.answers > 0
            && self.wrong <= self.answers
    }

    /// Days from the last answer until the question is to come up again, at least one.
    pub fn interval(&self, retention: Retention) -> u32 {
        retention.interval(self.stability)
    }

    /// The day from which the question is to come up again.
    pub fn due(&self, retention: Retention) -> Day {
        self.last
            .plus(i32::try_from(self.interval(retention)).unwrap_or(i32::MAX))
    }

    /// Whether it is to come up today. An answer from the future means that the clock was wrong
    /// then or is now: rather than wait for years, the question comes up.
    pub fn is_due(&self, retention: Retention, today: Day) -> bool {
        self.due(retention) <= today || self.last > today.plus(ZONES)
    }

    /// The chance that it is recalled on a day, from 0 to 1.
    pub fn recall(&self, day: Day) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "days")]
        let elapsed = day.since(self.last) as f32;
        let state = MemoryState {
            stability: self.stability,
            difficulty: self.difficulty,
        };
        current_retrievability(state, elapsed, FSRS6_DEFAULT_DECAY).clamp(0.0, 1.0)
    }

    pub fn maturity(&self, retention: Retention) -> Maturity {
        if self.interval(retention) >= MATURE {
            Maturity::Mature
        } else {
            Maturity::Young
        }
    }
}
