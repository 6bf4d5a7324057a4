//! The set-up page and the engine are of one mind about every night: what the one lets through the
//! other plays, and what the other refuses the one refuses, with a reason of its own.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use common::{BY_ORDER, BY_TIME, NEGATIVE, TIMED, WITH_READING, bank_of, cases, names, round};
use prime_time::bank::{Bank, Filter, Kind, LastAsked, Section};
use prime_time::game::{
    Board, Category, MOST_TEAMS, NameFault, Pace, Plan, Points, RoundKind, RoundPlan, Scoring,
    Setup, SetupFault, StandingsShown, Unplayable,
};
use prime_time::session::{offered, playable_here};
use prime_time::text::bank::section;
use prime_time::text::setup::{NO_SCREENS, Place, fault, unplayable};
use prime_time::ui::draft::{
    Draft, Fault, Field, LIMITS, STEPS, offers, set_category, set_title, set_values, settle_title,
    step, too_few, turn,
};

/// The draft of a host who has decided just this.
fn draft(setup: &Setup) -> Draft {
    let kept = json!({ "setup": setup, "own": null, "seed": null, "joining": "" });
    let draft = Draft::read(&kept.to_string());
    assert_eq!(draft.setup(), *setup);
    draft
}

/// All that the page holds against it.
fn verdict(setup: &Setup, bank: &Bank) -> Vec<Fault> {
    let draft = draft(setup);
    let lacking = too_few(&draft.plans(), setup.teams.len(), bank);
    draft.faults().into_iter().chain(lacking).collect()
}

fn told(faults: &[Fault]) -> Vec<(Place, &str)> {
    faults.iter().map(|f| (f.place, &f.words[..])).collect()
}

fn expect_one_mind(setup: &Setup, bank: &Bank) {
    let verdict = verdict(setup, bank);
    let closed = |n: usize| (Place::Round(n), NO_SCREENS);
    let rounds = setup.rounds.iter().enumerate();
    let closed: Vec<_> = rounds
        .filter(|(_, round)| !playable_here(&round.kind))
        .map(|(n, _)| closed(n))
        .collect();
    let mut told = told(&verdict);
    told.retain(|one| !closed.contains(one));
    assert_eq!(told.len() + closed.len(), verdict.len(), "{verdict:?}");
    match Plan::draw(setup.clone(), bank, &LastAsked::new(), 7) {
        Ok(plan) => {
            assert!(plan.is_sound());
            assert!(told.is_empty(), "{told:?}");
        }
        Err(why) => {
            let reasons = unplayable(&why, &setup.rounds);
            let reasons: Vec<_> = reasons
                .iter()
                .map(|(at, words)| (*at, &words[..]))
                .collect();
            // The page tells of the bank as well where the engine looks no further.
            assert!(told.starts_with(&reasons), "{told:?} not {reasons:?}");
            if matches!(why, Unplayable::Bank(_)) {
                assert_eq!(told, reasons);
            }
        }
    }
}

const PACES: [Pace; 4] = [
    TIMED,
    WITH_READING,
    Pace::Host,
    Pace::Timed {
        reading: 61,
        seconds: 601,
    },
];
const SCORINGS: [Scoring; 4] = [Scoring::Accuracy, BY_ORDER, BY_TIME, NEGATIVE];

#[test]
fn every_kind_with_every_scoring_clock_number_of_teams_and_bank() {
    let banks = [Bank::default(), bank_of(5)];
    let warm_ups = [false, true];
    for kind in RoundKind::usual(section) {
        for scoring in SCORINGS {
            for pace in PACES {
                for warm_up in warm_ups {
                    for teams in [0, 1, 6, MOST_TEAMS + 1] {
                        let round = RoundPlan {
                            kind: kind.clone(),
                            warm_up,
                            ..round(kind.most_questions().min(4), pace)
                        };
                        let setup = Setup {
                            teams: names(teams),
                            scoring,
                            ..common::setup(1, vec![round])
                        };
                        for bank in &banks {
                            expect_one_mind(&setup, bank);
                        }
                    }
                }
            }
        }
    }
}

fn kinds() -> impl Strategy<Value = RoundKind> {
    let early = prop_oneof![Just(0), Just(5000), Just(5001), Just(u16::MAX)];
    let seconds = prop_oneof![Just(60), Just(90), Just(120), Just(0), Just(61)];
    prop_oneof![
        Just(RoundKind::Standard),
        Just(RoundKind::Picture),
        early.prop_map(|early_ms| RoundKind::Buzzer { early_ms }),
        seconds.prop_map(|seconds| RoundKind::Lightning { seconds }),
        boards().prop_map(RoundKind::Board),
        prop_oneof![Just(1), Just(0), Just(1001)]
            .prop_map(|minimum| RoundKind::FinalWager { minimum }),
    ]
}

fn boards() -> impl Strategy<Value = Board> {
    let sections = proptest::sample::subsequence(Section::ALL.to_vec(), 0..8);
    let values = prop_oneof![
        4 => (1..=6_u16).prop_map(|rows| (1..=rows).map(|row| row * 10).collect()),
        1 => Just(Vec::new()),
        1 => Just(vec![10, 10]),
        1 => Just(vec![0, 1001]),
    ];
    let minutes = proptest::option::weighted(0.3, prop_oneof![Just(15_u8), Just(0), Just(61)]);
    let parts = (sections, values, 0..4_u8, any::<bool>(), minutes);
    parts.prop_map(|(sections, values, doubles, spoilt, minutes)| {
        let mut categories: Vec<Category> = sections
            .into_iter()
            .map(|topic| Category::about(topic, section(topic)))
            .collect();
        if spoilt && let Some(first) = categories.first_mut() {
            first.title = " ".to_owned();
        }
        Board {
            categories,
            values,
            doubles,
            early_ms: 0,
            minutes,
        }
    })
}

fn filters() -> impl Strategy<Value = Filter> {
    let kinds = proptest::sample::subsequence(Kind::ALL.to_vec(), 0..3);
    let sections = proptest::sample::subsequence(Section::ALL.to_vec(), 0..3);
    (kinds, sections, any::<bool>()).prop_map(|(kinds, sections, pictured)| Filter {
        kinds,
        sections,
        pictured,
        ..Filter::default()
    })
}

fn rounds() -> impl Strategy<Value = RoundPlan> {
    let number = prop_oneof![8 => 1..=12_u16, 1 => Just(0), 1 => 30..=51_u16, 1 => Just(u16::MAX)];
    let points = prop_oneof![8 => 1..=50_u16, 1 => Just(0), 1 => Just(1001)];
    let pace = proptest::sample::select(PACES.to_vec());
    let title = prop_oneof![6 => Just("A".to_owned()), 1 => Just(" ".to_owned()), 1 => Just("A".repeat(61))];
    let rest = proptest::option::weighted(0.3, prop_oneof![Just(5_u8), Just(0), Just(61)]);
    let ticks = (any::<bool>(), any::<bool>());
    (kinds(), filters(), number, points, pace, title, rest, ticks).prop_map(
        |(kind, filter, questions, points, pace, title, break_minutes, (judged, warm_up))| {
            RoundPlan {
                title,
                filter,
                points: Points::Flat(points),
                judged,
                break_minutes,
                kind,
                warm_up,
                ..round(questions, pace)
            }
        },
    )
}

fn setups() -> impl Strategy<Value = Setup> {
    let rounds = prop_oneof![
        9 => proptest::collection::vec(rounds(), 0..5),
        1 => proptest::collection::vec(rounds(), 20..22),
    ];
    let scoring = prop_oneof![
        4 => proptest::sample::select(SCORINGS.to_vec()),
        1 => Just(Scoring::Negative { percent: 0 }),
    ];
    let on_paper = proptest::bool::weighted(0.2);
    (rounds, scoring, 0..=MOST_TEAMS + 1, on_paper).prop_map(
        |(rounds, scoring, teams, on_paper)| Setup {
            teams: names(teams),
            scoring,
            on_paper,
            ..common::setup(1, rounds)
        },
    )
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_page_and_the_engine_agree_on_any_night(setup in setups(), each in 0..12_usize) {
        expect_one_mind(&setup, &bank_of(each));
    }

    #[test]
    fn a_round_of_another_kind_has_no_fault_that_is_not_to_be_seen(
        mut plan in rounds(),
        to in 0..RoundKind::usual(section).len(),
    ) {
        let to = &RoundKind::usual(section)[to];
        prop_assume!(!plan.kind.is_like(to));
        turn(&mut plan, to);
        let setup = common::setup(1, vec![plan.clone()]);
        let faults = draft(&setup).faults();
        if !plan.kind.is_paced() {
            let unseen = [Field::Pace, Field::Seconds, Field::Reading];
            prop_assert!(!faults.iter().any(|fault| unseen.contains(&fault.field)));
        }
    }
}

#[test]
fn a_board_put_together_by_hand_is_played_whole_and_keeps_what_came_with_a_file() {
    let usual = RoundKind::usual(section);
    let board_of = |plan: &RoundPlan| match &plan.kind {
        RoundKind::Board(board) => board.clone(),
        other => panic!("{other:?}"),
    };
    let kind = usual
        .iter()
        .find(|kind| matches!(kind, RoundKind::Board(_)));
    let mut plan = round(4, TIMED);
    turn(&mut plan, kind.unwrap());
    assert_eq!(plan.questions, 30);
    assert!(
        draft(&common::setup(1, vec![plan.clone()]))
            .faults()
            .is_empty()
    );

    let offered = offers(&board_of(&plan));
    assert_eq!(offered.len(), Section::ALL.len());
    let more = offered.iter().find(|one| !one.on);
    set_category(&mut plan, &more.unwrap().category, true);
    let faults = draft(&common::setup(1, vec![plan.clone()])).faults();
    assert_eq!(faults[0].field, Field::Categories);
    let first = board_of(&plan).categories[0].clone();
    set_category(&mut plan, &first, false);
    set_values(&mut plan, 3, STEPS[2]);
    assert_eq!(board_of(&plan).values, [100, 200, 300]);
    assert_eq!(
        (step(&board_of(&plan)), plan.questions),
        (Some(STEPS[2]), 18)
    );
    plan.questions = 17;
    set_values(&mut plan, 5, STEPS[0]);
    assert_eq!(plan.questions, 17);
    set_values(&mut plan, 2, STEPS[0]);
    assert_eq!(plan.questions, 12);
    assert!(
        draft(&common::setup(1, vec![plan.clone()]))
            .faults()
            .is_empty()
    );

    let own = Category {
        title: section(Section::History).to_owned(),
        filter: Filter::default(),
    };
    let mut other = board_of(&plan);
    other.categories = vec![own.clone()];
    other.values = vec![10, 25];
    assert_eq!(step(&other), None);
    let offered = offers(&other);
    assert_eq!(offered.len(), Section::ALL.len() + 1);
    assert_eq!((&offered[0].category, offered[0].on), (&own, true));
    assert!(offered[1..].iter().all(|one| !one.on));
}

#[test]
fn a_category_has_the_title_that_the_host_types_and_keeps_it_in_a_format() {
    let usual = RoundKind::usual(section);
    let kind = usual
        .iter()
        .find(|kind| matches!(kind, RoundKind::Board(_)));
    let mut plan = round(4, TIMED);
    turn(&mut plan, kind.unwrap());
    let board_of = |plan: &RoundPlan| match &plan.kind {
        RoundKind::Board(board) => board.clone(),
        other => panic!("{other:?}"),
    };
    let titles = |plan: &RoundPlan| -> Vec<String> {
        let all = board_of(plan).categories.into_iter();
        all.map(|one| one.title).collect()
    };
    let before = titles(&plan);
    set_title(&mut plan, 1, "Name that drug".to_owned());
    assert_eq!(titles(&plan)[1], "Name that drug");
    let of_topic = offers(&board_of(&plan))
        .into_iter()
        .find(|one| one.topic == Some(Section::Pharmacology));
    let of_topic = of_topic.unwrap();
    assert!(of_topic.on, "it is the same topic still");
    assert_eq!(of_topic.category.title, "Name that drug");

    let night = draft(&common::setup(1, vec![plan.clone()]));
    assert_eq!(night.faults(), []);
    let format = prime_time::save::write_format(&night.format("Ours"));
    let read = prime_time::save::read_format(&format).unwrap();
    assert_eq!(read.rounds, [plan.clone()]);

    // Nothing typed: a fault while it stands so, its own name once the field is left.
    set_title(&mut plan, 1, " ".to_owned());
    let faults = draft(&common::setup(1, vec![plan.clone()])).faults();
    assert_eq!(faults[0].field, Field::Titles);
    settle_title(&mut plan, 1);
    assert_eq!(titles(&plan), before);
    set_title(&mut plan, 1, before[0].clone());
    let faults = draft(&common::setup(1, vec![plan.clone()])).faults();
    assert_eq!(faults[0].field, Field::Titles);
    set_category(&mut plan, &of_topic.category, false);
    assert_eq!(
        titles(&plan).len(),
        before.len(),
        "another title, another category"
    );
}

#[test]
fn the_limits_that_are_offered_are_limits_that_hold() {
    for minutes in LIMITS {
        let mut of = common::board(2, 2);
        of.minutes = minutes;
        let plan = common::board_round(of, TIMED);
        assert_eq!(draft(&common::setup(1, vec![plan])).faults(), []);
    }
}

#[test]
fn what_is_offered_is_what_can_be_shown_each_kind_once() {
    let offered: Vec<RoundKind> = offered(section).collect();
    assert_eq!(offered[0], RoundKind::Standard);
    for (n, kind) in offered.iter().enumerate() {
        assert!(playable_here(kind));
        assert!(offered[..n].iter().all(|other| !other.is_like(kind)));
    }
    let all = RoundKind::usual(section);
    let closed = all.iter().filter(|kind| !playable_here(kind)).count();
    assert_eq!(offered.len() + closed, all.len());
}

/// One of each fault. A new one has to be numbered here, and then made above.
fn number(fault: &SetupFault) -> usize {
    use SetupFault as F;
    match fault {
        F::EventTooLong => 0,
        F::NoTeam => 1,
        F::TooManyTeams(_) => 2,
        F::TeamName { .. } => 3,
        F::NoRound => 4,
        F::TooManyRounds(_) => 5,
        F::TitleBlank { .. } => 6,
        F::TitleTooLong { .. } => 7,
        F::QuestionsOutOfRange { .. } => 8,
        F::SecondsOutOfRange { .. } => 9,
        F::ReadingOutOfRange { .. } => 10,
        F::PointsOutOfRange { .. } => 11,
        F::BreakOutOfRange { .. } => 12,
        F::SpeedByTimeWithoutClock { .. } => 13,
        F::FormatNameOutOfRange => 14,
        F::NothingCounts => 15,
        F::WarmUpOfKind { .. } => 16,
        F::LockOutOfRange { .. } => 17,
        F::LightningOutOfRange { .. } => 18,
        F::TooManyAtHand { .. } => 19,
        F::SpeedOutOfRange { .. } => 20,
        F::PenaltyOutOfRange { .. } => 21,
        F::CategoriesOutOfRange { .. } => 22,
        F::CategoryBlank { .. } => 23,
        F::CategoryTooLong { .. } => 24,
        F::CategoryTwice { .. } => 25,
        F::ValuesOutOfRange { .. } => 26,
        F::ValuesNotRising { .. } => 27,
        F::DoublesOutOfRange { .. } => 28,
        F::MoreThanCells { .. } => 29,
        F::NotOneQuestion { .. } => 30,
        F::MinimumOutOfRange { .. } => 31,
        F::MinutesOutOfRange { .. } => 32,
        F::OnPaperForSpeed => 33,
        F::OnPaperOfKind { .. } => 34,
    }
}

#[test]
fn each_refusal_has_words_of_its_own() {
    use SetupFault as F;
    let round = 0;
    let all = [
        F::EventTooLong,
        F::NoTeam,
        F::TooManyTeams(21),
        F::TeamName {
            team: 0,
            fault: NameFault::Blank,
        },
        F::NoRound,
        F::TooManyRounds(21),
        F::TitleBlank { round },
        F::TitleTooLong { round },
        F::QuestionsOutOfRange {
            round,
            questions: 99,
        },
        F::SecondsOutOfRange { round, seconds: 99 },
        F::ReadingOutOfRange { round, seconds: 99 },
        F::PointsOutOfRange { round, points: 99 },
        F::BreakOutOfRange { round, minutes: 99 },
        F::SpeedByTimeWithoutClock { round },
        F::FormatNameOutOfRange,
        F::NothingCounts,
        F::WarmUpOfKind { round },
        F::LockOutOfRange { round, ms: 99 },
        F::LightningOutOfRange { round, seconds: 99 },
        F::TooManyAtHand {
            round,
            questions: 99,
        },
        F::SpeedOutOfRange { percent: 99 },
        F::PenaltyOutOfRange { percent: 99 },
        F::CategoriesOutOfRange { round, count: 9 },
        F::CategoryBlank { round, category: 0 },
        F::CategoryTooLong { round, category: 0 },
        F::CategoryTwice { round, category: 0 },
        F::ValuesOutOfRange { round, count: 9 },
        F::ValuesNotRising { round },
        F::DoublesOutOfRange { round, doubles: 9 },
        F::MoreThanCells {
            round,
            questions: 99,
            cells: 30,
        },
        F::NotOneQuestion {
            round,
            questions: 99,
        },
        F::MinimumOutOfRange {
            round,
            points: 1001,
        },
        F::MinutesOutOfRange { round, minutes: 61 },
        F::OnPaperForSpeed,
        F::OnPaperOfKind { round },
    ];
    let mut seen = BTreeMap::new();
    for (n, one) in all.iter().enumerate() {
        assert_eq!(number(one), n);
        let (_, words) = fault(one);
        assert!(words.ends_with('.') && !words.contains("65535"), "{words}");
        if let Some(other) = seen.insert(words.clone(), one) {
            panic!("{other:?} and {one:?} both say: {words}");
        }
    }
}

#[test]
fn what_was_no_number_is_not_told_as_one() {
    let faults = [
        SetupFault::QuestionsOutOfRange {
            round: 0,
            questions: u16::MAX,
        },
        SetupFault::ReadingOutOfRange {
            round: 0,
            seconds: u8::MAX,
        },
        SetupFault::PenaltyOutOfRange { percent: u8::MAX },
    ];
    for one in faults {
        let (_, words) = fault(&one);
        assert!(
            !words.contains("65535") && !words.contains("255"),
            "{words}"
        );
        assert!(words.contains(" to "), "{words}");
    }
}

#[test]
fn the_faults_of_one_night_are_told_at_once_each_at_its_field() {
    let mut plan = round(0, TIMED);
    plan.title.clear();
    plan.points = Points::Flat(0);
    plan.kind = RoundKind::Buzzer { early_ms: 5001 };
    plan.warm_up = true;
    plan.break_minutes = Some(61);
    let fine = round(1, Pace::Host);
    let setup = Setup {
        standings: StandingsShown::AtTheEnd,
        ..common::setup(1, vec![plan, fine])
    };
    let faults = draft(&setup).faults();
    let fields: Vec<Field> = faults.iter().map(|fault| fault.field).collect();
    for field in [
        Field::Title,
        Field::Questions,
        Field::Points,
        Field::Break,
        Field::Lock,
        Field::WarmUp,
    ] {
        assert!(fields.contains(&field), "{field:?} is not told");
    }
}
