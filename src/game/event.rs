use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::award::AwardKey;
use super::board::Cell;
use super::ceremony::OwnAward;
use super::lightning::Call;
use super::phase::Asked;
use super::score::Mark;
use super::team::TeamId;
use super::time::Millis;
use crate::bank::Response;

/// What happened. A game is the fold of its events; they carry what was decided (points, the card
/// drawn), so that a saved night stays as it was when a rule changes later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    RoundIntroduced {
        round: usize,
    },
    /// With a time to read, if there is one, before answers are taken.
    QuestionAsked {
        asked: Asked,
        /// Its place in the deck.
        card: usize,
        reading: Option<Millis>,
    },
    /// Answers are taken; without a time it is the host who closes.
    AnswersOpened {
        allotted: Option<Millis>,
    },
    ClockPaused,
    ClockResumed,
    ClockExtended {
        seconds: i16,
    },
    TimeExpired,
    AnswersLocked,
    AnswerRecorded {
        team: TeamId,
        response: Response,
    },
    AnswerCleared {
        team: TeamId,
    },
    /// Pressed at that moment; the entry's own is when it became known.
    Buzzed {
        team: TeamId,
        at: Millis,
    },
    BuzzedEarly {
        team: TeamId,
    },
    /// Which of those that buzzed at the same moment has the floor, and whether by lot.
    TieBroken {
        team: TeamId,
        drawn: bool,
    },
    /// Of the team that has the floor.
    AnswerJudged {
        right: bool,
    },
    /// It is this team's turn in a lightning round.
    TeamCalled {
        team: TeamId,
    },
    TurnStarted {
        allotted: Millis,
    },
    /// What became of the question on the screen, and what the team gets for it.
    QuestionCalled {
        call: Call,
        mark: Option<Mark>,
    },
    /// The board is on the screen, for the team in control to pick from.
    BoardShown,
    CellPicked {
        cell: Cell,
        by: TeamId,
    },
    /// The board is left with the cells that are still on it; what is on the screen is played to
    /// its end.
    BoardClosed,
    /// The category of a question is shown, and its teams wager.
    WagersOpened {
        asked: Asked,
        card: usize,
    },
    WagerMade {
        team: TeamId,
        points: u32,
    },
    AnswersRevealed {
        marks: BTreeMap<TeamId, Mark>,
    },
    /// What a team said and wagered is shown, and counts from now on.
    TeamUnveiled {
        team: TeamId,
    },
    /// After the last team: what was right.
    SolutionShown,
    /// All marks of the question: where places count, one team's change moves others.
    AnswerOverruled {
        team: TeamId,
        right: bool,
        marks: BTreeMap<TeamId, Mark>,
    },
    QuestionVoided {
        played: usize,
    },
    QuestionSkipped,
    QuestionReplaced {
        card: usize,
    },
    /// The host types what the teams got for a round on paper.
    PointsOpened {
        round: usize,
    },
    /// All of it, in place of what was typed before.
    RoundScored {
        points: BTreeMap<TeamId, i32>,
    },
    StandingsShown,
    /// Then that round, or back to where the game was.
    BreakStarted {
        length: Millis,
        then_round: Option<usize>,
    },
    BreakEnded,
    TieBreakStarted {
        contenders: BTreeSet<TeamId>,
    },
    /// The lowest place of the podium is shown.
    WinnersCrowned,
    /// And the next one above it.
    PlaceShown,
    HighlightsShown,
    AwardWritten {
        number: u16,
        award: OwnAward,
    },
    AwardRemoved {
        number: u16,
    },
    AwardsArranged {
        order: Vec<AwardKey>,
    },
    AwardLeftOut {
        award: AwardKey,
        out: bool,
    },
    CeremonyOpened,
    /// What it is for; who has won it is not shown yet.
    AwardAnnounced {
        award: AwardKey,
    },
    /// Who has won the award that was announced last.
    AwardPresented,
    GameFinished,
    GameCutShort,
    ScoreAdjusted {
        team: TeamId,
        by: i32,
        reason: String,
    },
    TeamRenamed {
        team: TeamId,
        name: String,
    },
    TeamAdded {
        name: String,
    },
    TeamRetired {
        team: TeamId,
    },
}

impl Event {
    /// Whether this can happen without anybody's doing: time ran out, or a game that was away came
    /// back.
    pub(super) fn is_of_the_clock(&self) -> bool {
        matches!(
            self,
            Self::AnswersOpened { .. } | Self::TimeExpired | Self::ClockPaused | Self::BoardClosed
        )
    }
}

/// One step of the log: the events of one command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Game time.
    pub at: Millis,
    pub by: Author,
    pub events: Vec<Event>,
}

/// Who caused an entry: undo goes back over the host's steps, and the clock's go with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    Host,
    Clock,
}

/// An event that cannot follow what went before: the log is damaged, or not of this game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inconsistent;
