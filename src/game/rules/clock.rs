//! Who moves a question on, what time brings, and what a host does to the clock.

use crate::game::command::{LONGEST_BREAK, MOST_EXTENSION, Refused};
use crate::game::event::Event;
use crate::game::phase::{Asked, Phase};
use crate::game::race::{ARBITRATION, Stage};
use crate::game::round::Pace;
use crate::game::state::Game;
use crate::game::time::Millis;

/// The clock of a tie-break question.
const TIE_BREAK_PACE: Pace = Pace::Timed {
    reading: 0,
    seconds: 30,
};

impl Game {
    pub(super) fn pace(&self, asked: Asked) -> Pace {
        self.round_of(asked)
            .map_or(TIE_BREAK_PACE, |plan| plan.pace)
    }

    pub(super) fn may_break(&self) -> bool {
        match self.phase() {
            Phase::RoundIntro { .. }
            | Phase::Revealed
            | Phase::Standings
            | Phase::Board { .. }
            | Phase::TieBreakIntro => true,
            Phase::Lightning(here) => here.timer().is_none(),
            _ => false,
        }
    }

    pub(super) fn what_time_brings(&self, now: Millis) -> Vec<Event> {
        let mut events = self.what_its_clock_brings(now);
        // A question that is on is played to its end.
        if self.board_timer().is_some_and(|timer| timer.is_over(now)) {
            events.push(Event::BoardClosed);
        }
        events
    }

    fn what_its_clock_brings(&self, now: Millis) -> Vec<Event> {
        match self.phase() {
            Phase::Reading { turn, timer } if timer.is_over(now) => {
                vec![self.opening(turn.asked)]
            }
            Phase::Answering {
                timer: Some(timer), ..
            } if timer.is_over(now) => vec![Event::TimeExpired],
            Phase::Lightning(here) if here.timer().is_some_and(|timer| timer.is_over(now)) => {
                vec![Event::TimeExpired]
            }
            Phase::Race { turn, race } => match &race.stage {
                Stage::Reading { timer: Some(timer) } if timer.is_over(now) => {
                    vec![self.opening(turn.asked)]
                }
                // What was pressed in time may still be on its way.
                Stage::Open {
                    timer: Some(timer), ..
                } if timer.is_over(now - ARBITRATION) => {
                    vec![Event::TimeExpired]
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    pub(super) fn opening(&self, asked: Asked) -> Event {
        Event::AnswersOpened {
            allotted: match self.pace(asked) {
                Pace::Timed { seconds, .. } => Some(Millis::seconds(u32::from(seconds))),
                Pace::Host => None,
            },
        }
    }

    /// Whether the question to come, or on the screen, is for the team alone that has wagered.
    fn is_alone(&self, asked: Asked) -> bool {
        let wagers = match self.phase() {
            Phase::Wagering(here) => Some(&here.wagers),
            phase => phase.turn().map(|turn| &turn.wagers),
        };
        let mut teams = wagers.into_iter().flat_map(|wagers| wagers.keys());
        self.is_by_buzzer(asked) && teams.any(|&team| self.answers(None, team))
    }

    /// The events that put a question on the screen: with a time to read, or open at once.
    pub(super) fn asking(&self, asked: Asked, card: usize) -> Vec<Event> {
        match self.pace(asked) {
            // There is nobody to be faster than, so nothing is waited for.
            _ if self.is_alone(asked) => vec![Event::QuestionAsked {
                asked,
                card,
                reading: None,
            }],
            Pace::Timed { reading, .. } if reading > 0 => vec![Event::QuestionAsked {
                asked,
                card,
                reading: Some(Millis::seconds(u32::from(reading))),
            }],
            _ if self.is_by_buzzer(asked) => vec![Event::QuestionAsked {
                asked,
                card,
                reading: None,
            }],
            _ => vec![
                Event::QuestionAsked {
                    asked,
                    card,
                    reading: None,
                },
                self.opening(asked),
            ],
        }
    }

    pub(super) fn pause(&self) -> Result<Vec<Event>, Refused> {
        match self.timer() {
            Some(timer) if timer.is_running() => Ok(vec![Event::ClockPaused]),
            _ => Err(Refused::NotNow),
        }
    }

    pub(super) fn resume(&self) -> Result<Vec<Event>, Refused> {
        match self.timer() {
            Some(timer) if !timer.is_running() => Ok(vec![Event::ClockResumed]),
            _ => Err(Refused::NotNow),
        }
    }

    pub(super) fn extend_clock(&self, seconds: i16) -> Result<Vec<Event>, Refused> {
        let reopens = match self.phase() {
            Phase::Closed { allotted, .. } => allotted.is_some(),
            _ if self.timer().is_some() => false,
            _ => return Err(Refused::NotNow),
        };
        let closed = matches!(self.phase(), Phase::Closed { .. });
        if closed && !reopens {
            return Err(Refused::NotNow);
        }
        if seconds == 0
            || seconds.unsigned_abs() > MOST_EXTENSION.unsigned_abs()
            || (closed && seconds < 0)
        {
            return Err(Refused::ExtensionOutOfRange);
        }
        Ok(vec![Event::ClockExtended { seconds }])
    }

    pub(super) fn take_break(&self, minutes: u8) -> Result<Vec<Event>, Refused> {
        if !self.may_break() {
            return Err(Refused::NotNow);
        }
        if !(1..=LONGEST_BREAK).contains(&minutes) {
            return Err(Refused::BreakOutOfRange);
        }
        Ok(vec![Event::BreakStarted {
            length: Millis::minutes(u32::from(minutes)),
            then_round: None,
        }])
    }
}
