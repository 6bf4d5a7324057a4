use crate::game::{Event, Millis, TeamId};
use crate::save::SoundClass;

/// Something to be heard. All of it is seen as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// A second of the last ten; the number beside the reservoir changes.
    Tick,
    /// Five seconds are left; the reservoir says "low level".
    Alarm,
    TimeUp,
    /// A team has the floor, or a part in a tie; its name is on the screen.
    Buzz(TeamId),
    Right,
    Wrong,
    Reveal,
    /// A place of the podium, the last of which is the winners', or whoever has won an award.
    Fanfare {
        first: bool,
    },
    /// While teams think; the countdown runs.
    HeartBeat,
}

/// A cue, and how long from now it is to be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sounding {
    pub cue: Cue,
    pub after: Millis,
}

impl Cue {
    pub fn class(self) -> SoundClass {
        match self {
            Self::Tick => SoundClass::Tick,
            Self::Alarm => SoundClass::Alarm,
            Self::TimeUp => SoundClass::TimeUp,
            Self::Buzz(_) => SoundClass::Buzz,
            Self::Right => SoundClass::Right,
            Self::Wrong => SoundClass::Wrong,
            Self::Reveal => SoundClass::Reveal,
            Self::Fanfare { .. } => SoundClass::Fanfare,
            Self::HeartBeat => SoundClass::HeartBeat,
        }
    }

    /// What one step of the log is heard as: a right answer and its reveal are one moment.
    pub(super) fn of(step: &[Event], finale: bool) -> Option<Self> {
        step.iter().find_map(|event| Self::of_event(event, finale))
    }

    fn of_event(event: &Event, finale: bool) -> Option<Self> {
        use crate::game::Call;
        Some(match event {
            Event::TimeExpired => Self::TimeUp,
            Event::Buzzed { team, .. } => Self::Buzz(*team),
            Event::AnswerJudged { right: true }
            | Event::QuestionCalled {
                call: Call::Right, ..
            } => Self::Right,
            Event::AnswerJudged { right: false }
            | Event::QuestionCalled {
                call: Call::Wrong, ..
            } => Self::Wrong,
            Event::AnswersRevealed { .. } | Event::QuestionSkipped => Self::Reveal,
            Event::WinnersCrowned | Event::PlaceShown => Self::Fanfare { first: finale },
            Event::AwardPresented => Self::Fanfare { first: false },
            _ => return None,
        })
    }
}
