use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::award::AwardKey;
use super::board::Cell;
use super::ceremony::{OwnAward, OwnAwardFault};
use super::event::Inconsistent;
use super::score::Span;
use super::team::{NameFault, TeamId};
use super::time::Millis;
use super::wager::Bounds;
use crate::bank::Response;

/// What a host can ask of a game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// The next step. It names the step that was meant, so that a second press of the same button
    /// cannot run ahead.
    Take(Step),
    Pause,
    Resume,
    /// So many seconds more or, below zero, fewer; after the time is up it opens the question
    /// again.
    ExtendClock {
        seconds: i16,
    },
    /// Also replaces what was recorded; the team keeps its place in the order of locking, since a
    /// slip of the host's finger is not the team's fault.
    RecordAnswer {
        team: TeamId,
        response: Response,
    },
    ClearAnswer {
        team: TeamId,
    },
    /// A team has pressed its buzzer, at a moment of game time that may lie somewhat back.
    Buzz {
        team: TeamId,
        at: Millis,
    },
    /// The host's word on the answer of the team that has the floor, or whose turn it is.
    Judge {
        right: bool,
    },
    /// In a lightning round: the team goes on to its next question.
    Pass,
    /// Of a board, for the team in control.
    PickCell {
        cell: Cell,
    },
    /// What a team wagers on the question to come; also replaces what it wagered before.
    Wager {
        team: TeamId,
        points: u32,
    },
    /// The board is left with the cells that are still on it.
    CloseBoard,
    /// Of those that buzzed at the same moment, this team has the floor; `None` draws a lot.
    BreakTie {
        pick: Option<TeamId>,
    },
    /// At the end of a round on paper: what each team got for it. Also replaces what was typed before;
    /// who is not named got nothing.
    ScoreRound {
        points: BTreeMap<TeamId, i32>,
    },
    /// After the reveal: the host's word on a team's answer.
    Overrule {
        team: TeamId,
        right: bool,
    },
    /// Takes the points of a question back that was played, counted from 0 over the whole game.
    VoidQuestion {
        played: usize,
    },
    /// Shows the answer and gives no points.
    SkipQuestion,
    /// Puts a fresh question in the place of this one.
    ReplaceQuestion,
    AdjustScore {
        team: TeamId,
        by: i32,
        reason: String,
    },
    RenameTeam {
        team: TeamId,
        name: String,
    },
    AddTeam {
        name: String,
    },
    RetireTeam {
        team: TeamId,
    },
    TakeBreak {
        minutes: u8,
    },
    /// An award of the host's own: a new one, or another text for one that there is.
    WriteAward {
        number: Option<u16>,
        award: OwnAward,
    },
    RemoveAward {
        number: u16,
    },
    /// In which order awards are given; those that are not named keep their place.
    ArrangeAwards {
        order: Vec<AwardKey>,
    },
    /// An award is not given in the ceremony, or is again.
    LeaveAwardOut {
        award: AwardKey,
        out: bool,
    },
    /// No awards, or no more of them: the night is finished.
    EndCeremony,
    /// No more questions: on to the final standings or, from there, to the podium, ties and all.
    EndGame,
    /// Only tells the time; the clock's own events follow if it is up.
    NoteTime,
}

/// The one next step of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    AskQuestion,
    StartClock,
    LockAnswers,
    /// The lot decides between those that buzzed at the same moment.
    DrawLot,
    /// The team that has the floor is wrong or says nothing.
    JudgeWrong,
    /// In a lightning round: the next team, its clock, its next question.
    CallTeam,
    StartTurn,
    Pass,
    /// Of a board: to the board, and its lowest cell that is left.
    ShowBoard,
    PickCell,
    TakeWagers,
    /// Who has not wagered as it may, wagers the least, or the most that it may.
    CloseWagers,
    Reveal,
    /// After a wager: the next team, and what was right.
    Unveil,
    ShowSolution,
    /// Of a round on paper.
    TakePoints,
    ShowStandings,
    IntroduceRound,
    StartBreak,
    EndBreak,
    StartTieBreak,
    CrownWinners,
    /// On the podium: the next place.
    ShowPlace,
    ShowHighlights,
    OpenCeremony,
    /// What the next award is for.
    AnnounceAward,
    /// And who has won it.
    PresentAward,
    FinishGame,
}

/// A command without its particulars: what [`legal_commands`](super::legal_commands) lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommandKind {
    Take(Step),
    Pause,
    Resume,
    ExtendClock,
    RecordAnswer,
    ClearAnswer,
    Buzz,
    Judge,
    Pass,
    PickCell,
    Wager,
    CloseBoard,
    BreakTie,
    ScoreRound,
    Overrule,
    VoidQuestion,
    SkipQuestion,
    ReplaceQuestion,
    AdjustScore,
    RenameTeam,
    AddTeam,
    RetireTeam,
    TakeBreak,
    WriteAward,
    RemoveAward,
    ArrangeAwards,
    LeaveAwardOut,
    EndCeremony,
    EndGame,
    NoteTime,
}

impl Command {
    pub fn kind(&self) -> CommandKind {
        match self {
            Self::Take(step) => CommandKind::Take(*step),
            Self::Pause => CommandKind::Pause,
            Self::Resume => CommandKind::Resume,
            Self::ExtendClock { .. } => CommandKind::ExtendClock,
            Self::RecordAnswer { .. } => CommandKind::RecordAnswer,
            Self::ClearAnswer { .. } => CommandKind::ClearAnswer,
            Self::Buzz { .. } => CommandKind::Buzz,
            Self::Judge { .. } => CommandKind::Judge,
            Self::Pass => CommandKind::Pass,
            Self::PickCell { .. } => CommandKind::PickCell,
            Self::Wager { .. } => CommandKind::Wager,
            Self::CloseBoard => CommandKind::CloseBoard,
            Self::BreakTie { .. } => CommandKind::BreakTie,
            Self::ScoreRound { .. } => CommandKind::ScoreRound,
            Self::Overrule { .. } => CommandKind::Overrule,
            Self::VoidQuestion { .. } => CommandKind::VoidQuestion,
            Self::SkipQuestion => CommandKind::SkipQuestion,
            Self::ReplaceQuestion => CommandKind::ReplaceQuestion,
            Self::AdjustScore { .. } => CommandKind::AdjustScore,
            Self::RenameTeam { .. } => CommandKind::RenameTeam,
            Self::AddTeam { .. } => CommandKind::AddTeam,
            Self::RetireTeam { .. } => CommandKind::RetireTeam,
            Self::TakeBreak { .. } => CommandKind::TakeBreak,
            Self::WriteAward { .. } => CommandKind::WriteAward,
            Self::RemoveAward { .. } => CommandKind::RemoveAward,
            Self::ArrangeAwards { .. } => CommandKind::ArrangeAwards,
            Self::LeaveAwardOut { .. } => CommandKind::LeaveAwardOut,
            Self::EndCeremony => CommandKind::EndCeremony,
            Self::EndGame => CommandKind::EndGame,
            Self::NoteTime => CommandKind::NoteTime,
        }
    }
}

/// The most points that one adjustment gives or takes.
pub const MOST_ADJUSTMENT: i32 = 10_000;
/// The longest reason of an adjustment, in characters.
pub const LONGEST_REASON: usize = 120;
/// The most that one extension gives or takes, in seconds.
pub const MOST_EXTENSION: i16 = 600;
/// The longest break, in minutes.
pub const LONGEST_BREAK: u8 = 60;

/// Why a command was not carried out. The game is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not in this phase, or not this step.
    NotNow,
    NoSuchTeam,
    TeamRetired,
    /// In a tie-break, a team that is not in it.
    NotInTieBreak,
    /// In a round by buzzer, a team that has answered wrong.
    LockedOut,
    /// A cell that is gone, or not on the board.
    NoSuchCell,
    /// A team that does not wager on this question, or has not.
    NoWager,
    WagerOutOfRange(Bounds),
    /// Points for a round on paper that its questions cannot give.
    PointsOutOfRange(Span),
    /// The night is played on paper: answers are not recorded.
    OnPaper,
    /// A team that is in no tie of buzzers.
    NotTied,
    /// An answer of another kind, or out of range.
    AnswerDoesNotFit,
    NothingRecorded,
    NoSuchQuestion,
    AlreadyVoid,
    NoFreshQuestion,
    Name(NameFault),
    TooManyTeams,
    LastTeam,
    /// Zero, or beyond [`MOST_EXTENSION`].
    ExtensionOutOfRange,
    /// Zero, or beyond [`MOST_ADJUSTMENT`].
    AdjustmentOutOfRange,
    /// Blank, or longer than [`LONGEST_REASON`].
    ReasonMissing,
    /// Zero, or beyond [`LONGEST_BREAK`].
    BreakOutOfRange,
    OwnAward(OwnAwardFault),
    NoSuchAward,
    /// More than [`MOST_OWN_AWARDS`](super::MOST_OWN_AWARDS).
    TooManyAwards,
    /// The same award twice, or more of them than there can be.
    NoSuchOrder,
    /// A fault in the game itself; the state is untouched.
    Inconsistent(Inconsistent),
}
