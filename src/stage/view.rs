use serde::{Deserialize, Serialize};

use crate::bank::{Decimal, Picture, Reference};
use crate::game::{
    Fate, Highlight, Millis, Pace, Points, Response, RoundKind, Scoring, Span, TeamId, Timer,
    Verdict,
};

use super::board::{Grid, Stake, Unveil, Wagers};
use super::ceremony::Ceremony;
use super::look::Look;

/// What the audience sees of a game at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The name of the evening; may be empty.
    pub event: String,
    /// How many questions of the night have come, this one included.
    pub done: usize,
    pub planned: usize,
    pub place: Place,
    /// On a board and for a wager.
    pub stake: Option<Stake>,
    /// Whoever is named in the scene, and everybody else, in order of entry.
    pub teams: Vec<Entrant>,
    pub scene: Scene,
    /// What is on the screen is answered on paper.
    pub on_paper: bool,
    pub look: Look,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entrant {
    pub id: TeamId,
    pub name: String,
}

/// Where the night has got to. Rounds and numbers count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Between the questions: standings, a break, the podium.
    Between,
    Round {
        round: usize,
        rounds: usize,
    },
    /// In a lightning round: whose turn of how many it is.
    Turn {
        round: usize,
        rounds: usize,
        title: String,
        turn: usize,
        turns: usize,
    },
    Question {
        round: usize,
        rounds: usize,
        title: String,
        number: usize,
        of: u16,
        /// `None` in a warm-up; 0 where each team has a wager of its own.
        worth: Option<u16>,
    },
    TieBreak {
        number: usize,
    },
}

/// What is in the middle of the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scene {
    Intro {
        round: usize,
        rounds: usize,
        title: String,
        kind: RoundKind,
        questions: u16,
        pace: Pace,
        /// `None` for a warm-up.
        points: Option<Points>,
        scoring: Scoring,
    },
    /// A question before its reveal.
    Question {
        moment: Moment,
        asking: Asking,
        tie_break: bool,
        /// In a picture round: while the question is read the picture stands alone.
        picture_round: bool,
        /// The teams that answer.
        seats: Vec<Seat>,
        /// In a round by buzzer; nobody's once the question is closed.
        floor: Option<Floor>,
    },
    /// A lightning round: a team's turn, with its question while one is on.
    Turn(Box<Spurt>),
    /// A board, for the team in control to pick from.
    Board(Box<Grid>),
    /// Before a question that is played for a wager.
    Wagers(Wagers),
    /// After a final wager, team by team.
    Unveil(Box<Unveil>),
    Reveal(Box<Reveal>),
    /// After a round on paper, while the host types what the teams got for it.
    Tally(Tally),
    Standings {
        reached: Reached,
        /// From first to last.
        lines: Vec<Line>,
    },
    Break {
        timer: Timer,
        /// The title of the round that follows, if one does.
        next: Option<String>,
    },
    TieBreak {
        teams: Vec<TeamId>,
        points: i64,
    },
    Podium {
        /// The ranks that stand on it, from the top.
        ranks: Vec<usize>,
        /// Those that are shown already, and everybody else below.
        lines: Vec<Line>,
    },
    Highlights(Vec<Feat>),
    Ceremony(Box<Ceremony>),
    Finished,
}

impl Scene {
    /// The question of a race for the floor.
    pub fn race(&self) -> Option<&Asking> {
        match self {
            Self::Question {
                asking,
                floor: Some(_),
                ..
            } => Some(asking),
            _ => None,
        }
    }
}

/// The points of a round on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Counted from 0.
    pub round: usize,
    pub title: String,
    /// What a team can have got.
    pub span: Span,
    /// The room does not see how the teams stand before the end.
    pub secret: bool,
    /// Each team that plays, with its points once they are typed.
    pub lines: Vec<(TeamId, Option<i32>)>,
}

/// A team's turn in a lightning round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spurt {
    pub team: TeamId,
    /// How many seconds it has, and how many questions at most.
    pub seconds: u16,
    pub questions: u16,
    pub timer: Option<Timer>,
    pub asking: Option<Asking>,
    /// The turn is over, and not about to begin.
    pub over: bool,
    /// What became of the team's questions so far: `None` was passed.
    pub calls: Vec<Option<bool>>,
    /// What the turn has brought.
    pub points: i64,
    /// After the turn: a question that the team missed, where the host looks back at it.
    pub review: Option<Box<Reveal>>,
}

/// How far a question has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    Reading(Timer),
    /// Without a timer it is the host who closes.
    Answering(Option<Timer>),
    Closed {
        /// By the clock, and not by the host.
        time_up: bool,
        timed: bool,
    },
}

/// Who may speak in a round by buzzer. Those that were wrong are the seats that have answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    /// The buzzers are open; before, a buzz is early.
    pub open: bool,
    /// Who has buzzed: one team that answers, or several that pressed at the same moment.
    pub by: Vec<TeamId>,
    /// Who buzzed early, and until when that counts; without an end while the buzzers are closed.
    pub early: Vec<TeamId>,
    pub early_until: Option<Millis>,
}

/// A question as it is put to the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    pub stem: String,
    pub picture: Option<Picture>,
    /// The host says what is right.
    pub judged: bool,
    pub ask: Ask,
}

/// What is to be answered, without which answer is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    OneOf(Vec<String>),
    AnyOf(Vec<String>),
    TrueFalse,
    /// As they are shown, which is not the right order.
    InOrder(Vec<String>),
    Number {
        unit: String,
        within: Decimal,
    },
    Text,
}

impl Ask {
    /// The unit of a number; nothing for what has none.
    pub fn unit(&self) -> &str {
        match self {
            Self::Number { unit, .. } => unit,
            _ => "",
        }
    }
}

/// A team that answers, and whether it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub team: TeamId,
    pub answered: bool,
}

/// A question after its reveal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reveal {
    pub asking: Asking,
    pub fate: Fate,
    pub solution: Solution,
    pub explanation: String,
    pub sources: Vec<Reference>,
    /// What the teams wrote, the nearest numbers first; nothing where they only picked.
    pub guesses: Vec<Guess>,
    pub scores: Vec<Score>,
}

/// What is right. Places count from 0, as on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Solution {
    Places(Vec<u8>),
    /// All places, in the right order.
    Order(Vec<u8>),
    Number(Decimal),
    Text(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    pub team: TeamId,
    pub said: Response,
    pub right: bool,
}

/// What a team got for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    pub team: TeamId,
    /// `None` without an answer, and where nothing counts.
    pub verdict: Option<Verdict>,
    pub points: i32,
}

/// A moment of the night, and the question that it was about, if it was about one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feat {
    pub highlight: Highlight,
    pub stem: String,
}

/// A line of the standings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub team: TeamId,
    pub points: i64,
    /// 1 is the top, and equal teams share it; `None` for a team that left.
    pub rank: Option<usize>,
    pub tied: bool,
    /// Since the room saw the standings last.
    pub gain: i64,
    /// The line, counted from 0, on which it stood then.
    pub before: usize,
}

/// What the standings stand after. Rounds and numbers count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reached {
    Nothing,
    Question { round: usize, number: usize },
    Round(usize),
    End,
}

impl View {
    /// A team's name; nothing for one that is not in the game.
    pub fn name(&self, team: TeamId) -> &str {
        self.teams
            .iter()
            .find(|entrant| entrant.id == team)
            .map_or("", |entrant| entrant.name.as_str())
    }

    /// The picture on the screen.
    pub fn picture(&self) -> Option<&Picture> {
        let asking = match &self.scene {
            Scene::Question { asking, .. } => Some(asking),
            Scene::Reveal(reveal) => Some(&reveal.asking),
            Scene::Turn(spurt) => match (&spurt.asking, &spurt.review) {
                (Some(asking), _) => Some(asking),
                (None, Some(review)) => Some(&review.asking),
                (None, None) => None,
            },
            _ => None,
        };
        asking.and_then(|asking| asking.picture.as_ref())
    }

    /// Whether what is on the screen gives nobody a point.
    pub fn is_warm_up(&self) -> bool {
        let intro = matches!(self.scene, Scene::Intro { points: None, .. });
        intro || matches!(self.place, Place::Question { worth: None, .. })
    }

    /// The countdown on the screen.
    pub fn timer(&self) -> Option<Timer> {
        match &self.scene {
            Scene::Question { moment, .. } => moment.timer(),
            Scene::Break { timer, .. } => Some(*timer),
            Scene::Turn(spurt) => spurt.timer,
            Scene::Board(grid) => grid.timer,
            _ => None,
        }
    }
}

impl Spurt {
    /// How many questions of the turn were missed.
    pub fn missed(&self) -> usize {
        self.calls
            .iter()
            .filter(|call| **call != Some(true))
            .count()
    }
}

impl Moment {
    pub fn timer(self) -> Option<Timer> {
        match self {
            Self::Reading(timer) => Some(timer),
            Self::Answering(timer) => timer,
            Self::Closed { .. } => None,
        }
    }
}
