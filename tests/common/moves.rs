//! Nights made up by chance: set-ups, what a host may do in them, and clocks gone wild.
#![allow(dead_code, reason = "each test file takes what it needs")]

use proptest::collection::vec;
use proptest::prelude::*;

use prime_time::bank::{Kind, Section};
use prime_time::game::{
    AwardKey, Board, Cell, Command, CommandKind, Game, Millis, OwnAward, Pace, Phase, Points,
    Response, RoundKind, RoundPlan, Scoring, Setup, Span, SpeedBy, StandingsShown, Step, TeamId,
    legal_commands,
};

use prime_time::session::playable_here;

use crate::common::{self, Night, decimal, plan, right, round, setup, wrong};

#[derive(Clone, Debug)]
pub enum Move {
    /// What a host does most.
    Next,
    /// One of the legal kinds, and one of its family.
    Legal {
        kind: usize,
        member: usize,
    },
    Arbitrary(Command),
    /// Time goes by, in milliseconds.
    Wait(u64),
    Undo,
    Redo,
    /// The page is closed and opened again so many milliseconds later.
    Reload(u64),
}

/// Plays moves over a bare journal and shows every state on the way.
pub fn play(setup: &Setup, moves: &[Move], mut see: impl FnMut(&Night)) -> Night {
    let mut night = Night::new(plan(setup.clone()));
    see(&night);
    for step in moves {
        make(&mut night, step);
        see(&night);
    }
    night
}

pub fn make(night: &mut Night, step: &Move) {
    match step {
        Move::Wait(span) | Move::Reload(span) => {
            night.now = night.now + Millis(*span);
            let _ = night.try_command(&Command::NoteTime);
        }
        Move::Undo => {
            night.undo();
        }
        Move::Redo => {
            night.redo();
        }
        _ => {
            if let Some(command) = meant(night.game(), step) {
                let _ = night.try_command(&command);
            }
        }
    }
}

/// The command that a move stands for in this game.
pub fn meant(game: &Game, step: &Move) -> Option<Command> {
    match step {
        Move::Next => game.next_step().map(Command::Take),
        Move::Legal { kind, member } => {
            let mut legal = legal_commands(game);
            if !member.is_multiple_of(4) {
                // They can be edited at any moment, and would else be half of what is done.
                legal.retain(|kind| !edits_awards(*kind));
            }
            let family = family(game, legal[kind % legal.len()]);
            Some(family[member % family.len()].clone())
        }
        Move::Arbitrary(command) => Some(command.clone()),
        _ => None,
    }
}

fn edits_awards(kind: CommandKind) -> bool {
    use CommandKind as Kind;
    matches!(
        kind,
        Kind::WriteAward | Kind::RemoveAward | Kind::ArrangeAwards | Kind::LeaveAwardOut
    )
}

pub fn setups() -> impl Strategy<Value = Setup> {
    setups_of(round_kinds())
}

/// Only of rounds that the pages have screens for: others are kept off the shelf.
pub fn shelved() -> impl Strategy<Value = Setup> {
    setups_of(round_kinds().into_iter().filter(playable_here).collect())
}

pub fn round_kinds() -> Vec<RoundKind> {
    vec![
        RoundKind::Standard,
        RoundKind::Picture,
        RoundKind::Buzzer { early_ms: 500 },
        RoundKind::Lightning { seconds: 60 },
        RoundKind::Board(Board {
            doubles: 1,
            ..common::board(2, 2)
        }),
        RoundKind::Board(Board {
            minutes: Some(1),
            ..common::board(2, 2)
        }),
        RoundKind::FinalWager { minimum: 50 },
    ]
}

pub fn setups_of(of: Vec<RoundKind>) -> impl Strategy<Value = Setup> {
    let teams = prop_oneof![8 => 1..=4usize, 1 => 5..=20usize];
    let standings = prop_oneof![
        Just(StandingsShown::AfterQuestion),
        Just(StandingsShown::AfterRound),
        Just(StandingsShown::AtTheEnd),
    ];
    let on_paper = proptest::bool::weighted(0.2);
    (
        teams,
        vec(rounds(of), 1..=3),
        scorings(),
        standings,
        on_paper,
    )
        .prop_map(|(teams, mut rounds, mut scoring, standings, on_paper)| {
            if on_paper {
                for round in rounds.iter_mut().filter(|it| !it.kind.may_be_on_paper()) {
                    round.kind = RoundKind::Standard;
                }
                if let Scoring::Speed { .. } = scoring {
                    scoring = Scoring::Accuracy;
                }
            }
            if let Scoring::Speed {
                by: SpeedBy::Time, ..
            } = scoring
            {
                for round in &mut rounds {
                    if round.pace == Pace::Host {
                        round.pace = common::TIMED;
                    }
                }
            }
            // The bank of the tests has a dozen of each kind, and easy ones for no more than one round
            // that takes as many as there are teams.
            let takes_many = |round: &RoundPlan| {
                matches!(
                    round.kind,
                    RoundKind::Lightning { .. } | RoundKind::Board(_)
                )
            };
            if teams > 4 {
                for round in rounds.iter_mut().filter(|it| takes_many(it)).skip(1) {
                    round.kind = RoundKind::Standard;
                }
            }
            let last = rounds.len() - 1;
            rounds[last].warm_up = false;
            for round in &mut rounds {
                match round.kind {
                    RoundKind::Lightning { .. } => {
                        round.filter.kinds.clear();
                        if teams > 4 {
                            round.questions = 1;
                        }
                    }
                    RoundKind::Board(_) => round.filter.kinds.clear(),
                    RoundKind::FinalWager { .. } => round.questions = 1,
                    _ => {}
                }
            }
            Setup {
                scoring,
                standings,
                on_paper,
                ..setup(teams, rounds)
            }
        })
}

pub fn scorings() -> impl Strategy<Value = Scoring> {
    prop_oneof![
        Just(Scoring::Accuracy),
        (1..=40u8).prop_map(|most_percent| Scoring::Speed {
            by: SpeedBy::Order,
            most_percent
        }),
        (1..=40u8).prop_map(|most_percent| Scoring::Speed {
            by: SpeedBy::Time,
            most_percent
        }),
        (1..=100u8).prop_map(|percent| Scoring::Negative { percent }),
    ]
}

fn rounds(of: Vec<RoundKind>) -> impl Strategy<Value = RoundPlan> {
    let pace = prop_oneof![
        Just(common::TIMED),
        Just(common::WITH_READING),
        Just(Pace::Host),
    ];
    let points = prop_oneof![
        (1..=1000u16).prop_map(Points::Flat),
        Just(Points::ByDifficulty {
            easy: 5,
            medium: 10,
            hard: 15
        }),
    ];
    let kinds = prop_oneof![
        Just(Vec::new()),
        proptest::sample::select(Kind::ALL.to_vec()).prop_map(|kind| vec![kind]),
    ];
    let rest = proptest::option::of(1..=60u8);
    let manner = (proptest::sample::select(of), proptest::bool::weighted(0.2));
    (
        1..=3u16,
        pace,
        points,
        kinds,
        proptest::bool::weighted(0.2),
        rest,
        manner,
    )
        .prop_map(
            |(questions, pace, points, kinds, judged, break_minutes, (kind, warm_up))| {
                let mut plan = round(questions, pace);
                plan.points = points;
                plan.filter.kinds = kinds;
                plan.judged = judged;
                plan.break_minutes = break_minutes;
                plan.warm_up = warm_up && matches!(kind, RoundKind::Standard | RoundKind::Picture);
                plan.kind = kind;
                plan
            },
        )
}

pub fn moves(most: usize) -> impl Strategy<Value = Vec<Move>> {
    vec(
        prop_oneof![
            7 => Just(Move::Next),
            6 => (any::<usize>(), any::<usize>())
                .prop_map(|(kind, member)| Move::Legal { kind, member }),
            1 => commands().prop_map(Move::Arbitrary),
            3 => spans().prop_map(Move::Wait),
            2 => Just(Move::Undo),
            1 => Just(Move::Redo),
            1 => spans().prop_map(Move::Reload),
        ],
        0..most,
    )
}

fn spans() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0u64),
        1..5_000u64,
        5_000..40_000u64,
        Just(3_600_000u64)
    ]
}

/// Clock values that no device should show.
pub fn wild_moments() -> impl Strategy<Value = u64> {
    prop_oneof![
        4 => 0..200_000u64,
        1 => Just(0u64),
        1 => Just(u64::MAX),
        1 => (u64::MAX - 100_000)..u64::MAX,
        1 => any::<u64>(),
    ]
}

pub const STEPS: [Step; 28] = [
    Step::AskQuestion,
    Step::StartClock,
    Step::LockAnswers,
    Step::DrawLot,
    Step::JudgeWrong,
    Step::CallTeam,
    Step::StartTurn,
    Step::Pass,
    Step::ShowBoard,
    Step::PickCell,
    Step::TakeWagers,
    Step::CloseWagers,
    Step::Unveil,
    Step::ShowSolution,
    Step::TakePoints,
    Step::Reveal,
    Step::ShowStandings,
    Step::IntroduceRound,
    Step::StartBreak,
    Step::EndBreak,
    Step::StartTieBreak,
    Step::CrownWinners,
    Step::ShowPlace,
    Step::ShowHighlights,
    Step::OpenCeremony,
    Step::AnnounceAward,
    Step::PresentAward,
    Step::FinishGame,
];

pub fn kinds() -> impl Iterator<Item = CommandKind> {
    use CommandKind as Kind;
    STEPS.into_iter().map(Kind::Take).chain([
        Kind::Pause,
        Kind::Resume,
        Kind::ExtendClock,
        Kind::RecordAnswer,
        Kind::ClearAnswer,
        Kind::Buzz,
        Kind::Judge,
        Kind::Pass,
        Kind::PickCell,
        Kind::Wager,
        Kind::CloseBoard,
        Kind::BreakTie,
        Kind::ScoreRound,
        Kind::Overrule,
        Kind::VoidQuestion,
        Kind::SkipQuestion,
        Kind::ReplaceQuestion,
        Kind::AdjustScore,
        Kind::RenameTeam,
        Kind::AddTeam,
        Kind::RetireTeam,
        Kind::TakeBreak,
        Kind::WriteAward,
        Kind::RemoveAward,
        Kind::ArrangeAwards,
        Kind::LeaveAwardOut,
        Kind::EndCeremony,
        Kind::EndGame,
        Kind::NoteTime,
    ])
}

fn commands() -> impl Strategy<Value = Command> {
    let team = (0..30u8).prop_map(TeamId);
    prop_oneof![
        proptest::sample::select(STEPS.to_vec()).prop_map(Command::Take),
        Just(Command::Pause),
        Just(Command::Resume),
        any::<i16>().prop_map(|seconds| Command::ExtendClock { seconds }),
        (team.clone(), responses())
            .prop_map(|(team, response)| Command::RecordAnswer { team, response }),
        team.clone().prop_map(|team| Command::ClearAnswer { team }),
        (team.clone(), wild_moments()).prop_map(|(team, at)| Command::Buzz {
            team,
            at: Millis(at)
        }),
        any::<bool>().prop_map(|right| Command::Judge { right }),
        Just(Command::Pass),
        (0..9u8, 0..9u8).prop_map(|(category, row)| Command::PickCell {
            cell: Cell { category, row }
        }),
        (team.clone(), prop_oneof![0..200u32, any::<u32>()])
            .prop_map(|(team, points)| Command::Wager { team, points }),
        Just(Command::CloseBoard),
        proptest::option::of(team.clone()).prop_map(|pick| Command::BreakTie { pick }),
        (team.clone(), prop_oneof![-20..200i32, any::<i32>()]).prop_map(|(team, points)| {
            let points = [(team, points)].into();
            Command::ScoreRound { points }
        }),
        (team.clone(), any::<bool>()).prop_map(|(team, right)| Command::Overrule { team, right }),
        any::<usize>().prop_map(|played| Command::VoidQuestion { played }),
        Just(Command::SkipQuestion),
        Just(Command::ReplaceQuestion),
        (team.clone(), any::<i32>(), "\\PC{0,5}")
            .prop_map(|(team, by, reason)| { Command::AdjustScore { team, by, reason } }),
        (team.clone(), "\\PC{0,45}").prop_map(|(team, name)| Command::RenameTeam { team, name }),
        "\\PC{0,45}".prop_map(|name| Command::AddTeam { name }),
        team.prop_map(|team| Command::RetireTeam { team }),
        any::<u8>().prop_map(|minutes| Command::TakeBreak { minutes }),
        (proptest::option::of(0..4u16), own_awards())
            .prop_map(|(number, award)| Command::WriteAward { number, award }),
        (0..4u16).prop_map(|number| Command::RemoveAward { number }),
        vec(award_keys(), 0..5).prop_map(|order| Command::ArrangeAwards { order }),
        (award_keys(), any::<bool>())
            .prop_map(|(award, out)| Command::LeaveAwardOut { award, out }),
        Just(Command::EndCeremony),
        Just(Command::NoteTime),
    ]
}

fn award_keys() -> impl Strategy<Value = AwardKey> {
    prop_oneof![
        (0..5usize).prop_map(AwardKey::Place),
        (0..5u16).prop_map(AwardKey::Own),
        proptest::sample::select(Section::ALL.to_vec()).prop_map(AwardKey::Section),
        Just(AwardKey::Round),
        Just(AwardKey::Comeback),
        Just(AwardKey::Improved),
        Just(AwardKey::Perseverance),
    ]
}

pub fn own_awards() -> impl Strategy<Value = OwnAward> {
    ("\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}").prop_map(|(name, winner, reason, from)| {
        OwnAward {
            name,
            winner,
            reason,
            from,
        }
    })
}

fn responses() -> impl Strategy<Value = Response> {
    prop_oneof![
        any::<u8>().prop_map(Response::Choice),
        proptest::collection::btree_set(any::<u8>(), 0..5).prop_map(Response::Multiple),
        any::<bool>().prop_map(Response::TrueFalse),
        (-1_000_000_000..=1_000_000_000i64).prop_map(|n| Response::Number(decimal(&n.to_string()))),
        vec(any::<u8>(), 0..7).prop_map(Response::Order),
        "\\PC{0,90}".prop_map(Response::Text),
        any::<bool>().prop_map(Response::Judged),
    ]
}

/// Sample commands of a kind: what would be accepted now, if anything would, and what never is.
pub fn family(game: &Game, kind: CommandKind) -> Vec<Command> {
    use CommandKind as Kind;
    let count = u8::try_from(game.teams().len()).unwrap_or(u8::MAX);
    let teams: Vec<TeamId> = (0..=count).map(TeamId).collect();
    let taken = game.teams()[0].name.clone();
    match kind {
        Kind::Take(step) => vec![Command::Take(step)],
        Kind::Pause => vec![Command::Pause],
        Kind::Resume => vec![Command::Resume],
        Kind::ExtendClock => [-600, -15, 0, 15, 600, 601]
            .map(|seconds| Command::ExtendClock { seconds })
            .to_vec(),
        Kind::RecordAnswer => {
            let answers = sample_answers(game);
            teams
                .iter()
                .flat_map(|&team| {
                    answers.iter().map(move |response| Command::RecordAnswer {
                        team,
                        response: response.clone(),
                    })
                })
                .collect()
        }
        Kind::ClearAnswer => teams
            .into_iter()
            .map(|team| Command::ClearAnswer { team })
            .collect(),
        Kind::Buzz => teams
            .iter()
            .flat_map(|&team| {
                [u64::MAX, 0].map(|at| Command::Buzz {
                    team,
                    at: Millis(at),
                })
            })
            .collect(),
        Kind::Judge => [true, false].map(|right| Command::Judge { right }).to_vec(),
        Kind::Pass => vec![Command::Pass],
        Kind::PickCell => (0..9u8)
            .map(|n| Command::PickCell {
                cell: Cell {
                    category: n / 3,
                    row: n % 3,
                },
            })
            .collect(),
        Kind::Wager => teams
            .iter()
            .flat_map(|&team| {
                let bounds = game.bounds(team);
                let most = bounds.map_or(0, |bounds| bounds.most);
                [most, most / 2, 5, 0, most + 1].map(|points| Command::Wager { team, points })
            })
            .collect(),
        Kind::CloseBoard => vec![Command::CloseBoard],
        Kind::BreakTie => std::iter::once(None)
            .chain(teams.into_iter().map(Some))
            .map(|pick| Command::BreakTie { pick })
            .collect(),
        Kind::ScoreRound => {
            let span = match game.phase() {
                Phase::Scoring { round } => game.span_of(*round),
                _ => Span { least: 0, most: 0 },
            };
            let playing: Vec<TeamId> = game.answering(None).map(|team| team.id).collect();
            let all = |points: [i32; 2]| -> Command {
                let each = playing.iter().zip(points.into_iter().cycle());
                Command::ScoreRound {
                    points: each.map(|(team, points)| (*team, points)).collect(),
                }
            };
            [
                [span.most, 0],
                [span.least, span.most / 2],
                [0, 0],
                [span.most + 1, 0],
            ]
            .map(all)
            .to_vec()
        }
        Kind::Overrule => teams
            .into_iter()
            .flat_map(|team| [true, false].map(|right| Command::Overrule { team, right }))
            .collect(),
        Kind::VoidQuestion => (0..=game.played().len())
            .map(|played| Command::VoidQuestion { played })
            .collect(),
        Kind::SkipQuestion => vec![Command::SkipQuestion],
        Kind::ReplaceQuestion => vec![Command::ReplaceQuestion],
        Kind::AdjustScore => [
            (5, "a song"),
            (-5, "a phone"),
            (0, "x"),
            (10_001, "x"),
            (5, " "),
        ]
        .into_iter()
        .flat_map(|(by, reason)| {
            teams.iter().map(move |&team| Command::AdjustScore {
                team,
                by,
                reason: reason.into(),
            })
        })
        .collect(),
        Kind::RenameTeam => ["The Pumps", "", taken.as_str()]
            .into_iter()
            .flat_map(|name| {
                teams.iter().map(move |&team| Command::RenameTeam {
                    team,
                    name: name.into(),
                })
            })
            .collect(),
        Kind::AddTeam => vec![
            Command::AddTeam {
                name: format!("Late {count}"),
            },
            Command::AddTeam { name: taken },
            Command::AddTeam { name: " ".into() },
        ],
        Kind::RetireTeam => teams
            .into_iter()
            .map(|team| Command::RetireTeam { team })
            .collect(),
        Kind::TakeBreak => [0, 5, 60, 61]
            .map(|minutes| Command::TakeBreak { minutes })
            .to_vec(),
        Kind::WriteAward => {
            let of = |name: &str, winner: &str| OwnAward {
                name: name.into(),
                winner: winner.into(),
                reason: "Always calm".into(),
                from: "the ICU".into(),
            };
            let write = |number, award| Command::WriteAward { number, award };
            let mut all = vec![
                write(None, of("Best prime", "Ann")),
                write(None, of("Thank you", "")),
                write(None, of(" ", "Ann")),
            ];
            all.extend((0..5).map(|number| write(Some(number), of("Best prime", "Ben"))));
            all.extend(own_numbers(game).map(|n| write(Some(n), of("Best prime", "Cy"))));
            all
        }
        Kind::RemoveAward => own_numbers(game)
            .chain([999])
            .map(|number| Command::RemoveAward { number })
            .collect(),
        Kind::ArrangeAwards => {
            let mut keys: Vec<AwardKey> = game.ceremony().iter().map(|it| it.key).collect();
            keys.reverse();
            let twice = keys.iter().chain(&keys).copied().collect();
            [keys, twice, Vec::new()]
                .map(|order| Command::ArrangeAwards { order })
                .to_vec()
        }
        Kind::LeaveAwardOut => game
            .ceremony()
            .iter()
            .map(|it| it.key)
            .chain([AwardKey::Place(1)])
            .flat_map(|award| [true, false].map(|out| Command::LeaveAwardOut { award, out }))
            .collect(),
        Kind::EndCeremony => vec![Command::EndCeremony],
        Kind::EndGame => vec![Command::EndGame],
        Kind::NoteTime => vec![Command::NoteTime],
    }
}

fn own_numbers(game: &Game) -> impl Iterator<Item = u16> {
    let keys = game.ceremony().into_iter().map(|it| it.key);
    keys.filter_map(|key| match key {
        AwardKey::Own(number) => Some(number),
        _ => None,
    })
}

fn sample_answers(game: &Game) -> Vec<Response> {
    let mut answers = vec![
        Response::Choice(0),
        Response::Choice(9),
        Response::Judged(true),
    ];
    if let (Some(card), Some(turn)) = (game.current_card(), game.phase().turn()) {
        let judged = game.is_judged(turn.asked, card);
        answers.insert(0, wrong(card, judged));
        answers.insert(0, right(card, judged));
    }
    answers
}
