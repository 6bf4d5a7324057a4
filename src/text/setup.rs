//! The words of setting a game up.

use crate::bank::{Criterion, TooFew};
use crate::game::{
    LONGEST_NAME, MOST_TEAMS, NameFault, Preset, RoundKind, RoundPlan, Scoring, Setup, SetupFault,
    SpeedBy, StandingsShown, Theme, Unplayable,
};

use super::bank::criterion;
use super::count;

pub fn preset(preset: Preset) -> (&'static str, &'static str) {
    match preset {
        Preset::Quick => ("Quick", "Two rounds for a break in the day"),
        Preset::Classic => ("Classic", "Four rounds and a pause"),
        Preset::FullNight => ("Full night", "Seven rounds with two pauses"),
    }
}

pub fn theme(theme: Theme) -> String {
    match theme {
        Theme::Openers => "On bypass",
        Theme::Pioneers => "Pioneers",
        Theme::Circuit => "Round the circuit",
        Theme::Body => "Flesh and blood",
        Theme::Case => "The case",
        Theme::People => "Faces and places",
        Theme::Finale => "Coming off pump",
    }
    .to_owned()
}

/// A kind of round: its name, and what happens in it.
pub fn kind(kind: &RoundKind) -> (&'static str, &'static str) {
    match kind {
        RoundKind::Standard => ("Standard", "A question for all teams, answered in writing."),
        RoundKind::Picture => (
            "Picture",
            "A question for all teams, each with a picture that is shown large first.",
        ),
        RoundKind::Buzzer { .. } => (
            "Buzzer",
            "Whoever buzzes first answers aloud, and you judge. A wrong answer leaves the question \
             to the others.",
        ),
        RoundKind::Lightning { .. } => (
            "Lightning",
            "One team at a time answers as many questions as it can before its time is up.",
        ),
        RoundKind::Board(_) => (
            "Board",
            "The team in control picks a category and a value; whoever buzzes first answers.",
        ),
        RoundKind::FinalWager { .. } => (
            "Final wager",
            "All teams wager on one question against their score, knowing only its topic.",
        ),
    }
}

/// Names for teams in a hurry.
pub const TEAM_NAMES: [&str; MOST_TEAMS] = [
    "The Clamp Champs",
    "Prime Movers",
    "Roller Derby",
    "Venous Return",
    "The Cannulators",
    "Flow Riders",
    "Bubble Trap",
    "Heparin Heroes",
    "The Oxygenators",
    "Pump Fiction",
    "Full Flow",
    "Cross Clampers",
    "Centrifugal Force",
    "Cool Runnings 28°",
    "The Shunts",
    "Alpha-Stats",
    "Clot Stoppers",
    "Delta P",
    "Sweep Gas",
    "Protamine Pros",
];

pub fn scoring(scoring: Scoring) -> &'static str {
    match scoring {
        Scoring::Accuracy => "Points for right answers",
        Scoring::Speed {
            by: SpeedBy::Order, ..
        } => "Bonus for locking early, by order",
        Scoring::Speed {
            by: SpeedBy::Time, ..
        } => "Bonus for locking early, by time left",
        Scoring::Negative { .. } => "Points off for wrong answers",
    }
}

pub fn standings(when: StandingsShown) -> &'static str {
    match when {
        StandingsShown::AfterQuestion => "After each question",
        StandingsShown::AfterRound => "After each round",
        StandingsShown::AtTheEnd => "Only at the end",
    }
}

pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Blank => "A team needs a name: type at least one letter or sign.".to_owned(),
        NameFault::TooLong => {
            format!("This name is longer than {LONGEST_NAME} characters: shorten it.")
        }
        NameFault::Taken => {
            "Another team has this name (capitals and spaces aside): change one of them.".to_owned()
        }
    }
}

/// Where in the set-up a fault belongs, so that it can be shown there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Event,
    Teams,
    Team(usize),
    Rounds,
    Round(usize),
    Scoring,
    Seed,
}

pub const SEED_FAULT: &str =
    "The number of the draw has digits only, at most 19 of them: type one, or leave it to chance.";

pub fn fault(fault: &SetupFault) -> (Place, String) {
    use SetupFault as F;
    match fault {
        F::EventTooLong => (Place::Event, too_long("The event's name")),
        F::NoTeam => (
            Place::Teams,
            "There is no team yet: add at least one.".to_owned(),
        ),
        F::TooManyTeams(n) => (
            Place::Teams,
            format!("{n} teams are too many: at most {MOST_TEAMS} can play."),
        ),
        F::TeamName { team, fault } => (Place::Team(*team), name_fault(*fault)),
        F::NoRound => (Place::Rounds, "There is no round yet: add one.".to_owned()),
        F::TooManyRounds(n) => (
            Place::Rounds,
            format!("{n} rounds are too many: at most {}.", Setup::MOST_ROUNDS),
        ),
        F::FormatNameOutOfRange => (
            Place::Rounds,
            format!(
                "The format has no name, or one of more than {} characters: name it anew.",
                Setup::LONGEST_TITLE
            ),
        ),
        F::NothingCounts => (
            Place::Rounds,
            "Every round is a warm-up, so nobody could win: let at least one count.".to_owned(),
        ),
        F::SpeedOutOfRange { percent } => (
            Place::Scoring,
            format!(
                "{}: choose 1 to {}, so that knowing stays worth more than haste.",
                amount(wide(*percent), "per cent of bonus"),
                Scoring::MOST_SPEED_PERCENT
            ),
        ),
        F::PenaltyOutOfRange { percent } => (
            Place::Scoring,
            format!(
                "{}: choose 1 to 100.",
                amount(wide(*percent), "per cent off for a wrong answer")
            ),
        ),
        F::OnPaperForSpeed => (
            Place::Scoring,
            "On paper nobody sees who was fast: choose another way of scoring, or take the answers \
             in here."
                .to_owned(),
        ),
        F::OnPaperOfKind { round } => (
            Place::Round(*round),
            "On paper all teams write, and points come at the end of the round: choose a standard or \
             a picture round, or take the answers in here."
                .to_owned(),
        ),
        F::TitleBlank { round } => (
            Place::Round(*round),
            "The round has no title: give it one.".to_owned(),
        ),
        F::TitleTooLong { round } => (Place::Round(*round), too_long("The title")),
        F::QuestionsOutOfRange { round, questions } => (
            Place::Round(*round),
            format!(
                "{}: a round has 1 to {}.",
                amount(*questions, "questions"),
                Setup::MOST_QUESTIONS
            ),
        ),
        F::SecondsOutOfRange { round, seconds } => (
            Place::Round(*round),
            format!(
                "{}: choose 5 to 600.",
                amount(*seconds, "seconds to answer")
            ),
        ),
        F::ReadingOutOfRange { round, seconds } => (
            Place::Round(*round),
            format!(
                "{}: choose 0 to 60.",
                amount(wide(*seconds), "seconds to read")
            ),
        ),
        F::PointsOutOfRange { round, points } => (
            Place::Round(*round),
            format!(
                "{}: a question is worth 1 to 1000.",
                amount(*points, "points")
            ),
        ),
        F::BreakOutOfRange { round, minutes } => (
            Place::Round(*round),
            format!(
                "{}: choose 1 to 60, or no break.",
                amount(wide(*minutes), "minutes of break")
            ),
        ),
        F::SpeedByTimeWithoutClock { round } => (
            Place::Round(*round),
            "This round has no clock, so there is no time left to reward: give it seconds, or \
             reward the order of locking instead."
                .to_owned(),
        ),
        F::LightningOutOfRange { round, seconds } => (
            Place::Round(*round),
            format!(
                "{}: choose 60, 90 or 120.",
                amount(*seconds, "seconds of lightning")
            ),
        ),
        F::TooManyAtHand { round, questions } => (
            Place::Round(*round),
            format!(
                "{}: a team has 1 to {} in a lightning round.",
                amount(*questions, "questions at hand"),
                RoundKind::MOST_AT_HAND
            ),
        ),
        F::LockOutOfRange { round, ms } => (
            Place::Round(*round),
            format!(
                "{} after an early buzz: choose 0 to {}.",
                amount(*ms, "milliseconds"),
                RoundKind::LONGEST_LOCK
            ),
        ),
        F::WarmUpOfKind { round } => (
            Place::Round(*round),
            "A warm-up has questions for all teams, with or without pictures: choose one of these \
             kinds, or let the round count."
                .to_owned(),
        ),
        F::CategoriesOutOfRange { round, .. }
        | F::CategoryBlank { round, .. }
        | F::CategoryTooLong { round, .. }
        | F::CategoryTwice { round, .. }
        | F::ValuesOutOfRange { round, .. }
        | F::ValuesNotRising { round }
        | F::DoublesOutOfRange { round, .. }
        | F::MoreThanCells { round, .. }
        | F::NotOneQuestion { round, .. }
        | F::MinutesOutOfRange { round, .. }
        | F::MinimumOutOfRange { round, .. } => (Place::Round(*round), super::board::fault(fault)),
    }
}

/// Of a round of a kind that the pages of this version have no screens for.
pub const NO_SCREENS: &str = "This version of Prime Time cannot show a round of this kind: choose \
                              another kind, or use a later version.";

fn too_long(thing: &str) -> String {
    format!(
        "{thing} is longer than {} characters: shorten it.",
        Setup::LONGEST_TITLE
    )
}

/// So much of something, as it was typed; `u16::MAX` stands for what is no whole number.
pub(super) fn amount(n: u16, of: &str) -> String {
    if n == u16::MAX {
        format!("That number of {of} is not possible")
    } else {
        format!("{n} {of}")
    }
}

fn wide(n: u8) -> u16 {
    if n == u8::MAX { u16::MAX } else { n.into() }
}

/// The refusal of a bank with too few questions for a round.
pub fn too_few(few: &TooFew, round: Option<&RoundPlan>) -> String {
    let title = round.map_or("", |round| round.title.as_str());
    let head = format!(
        "“{title}” asks for {} and there {} {} for it.",
        count(few.wanted, "question", "questions"),
        if few.found == 1 { "is" } else { "are" },
        few.found,
    );
    match (few.narrowest, round.map(|round| &round.kind)) {
        (Some(Criterion::Pictures), Some(RoundKind::Picture)) => format!(
            "{head} It takes only those with a picture. Ask for fewer, widen the rest of its \
             choice, or choose another kind of round."
        ),
        (Some(narrow), _) => format!(
            "{head} The choice of {} is the narrow one: without it there would be {}. Widen it, \
             or ask for fewer.",
            criterion(narrow),
            few.without_it
        ),
        (None, Some(RoundKind::Lightning { .. })) => format!(
            "{head} Each team has questions of its own, as difficult as the others'. Ask for \
             fewer, or widen its choice."
        ),
        (None, _) => format!("{head} Ask for fewer questions."),
    }
}

/// All that stands against a game, with its place.
pub fn unplayable(why: &Unplayable, rounds: &[RoundPlan]) -> Vec<(Place, String)> {
    match why {
        Unplayable::Setup(faults) => faults.iter().map(fault).collect(),
        Unplayable::Bank(few) => few
            .iter()
            .map(|lack| {
                let round = rounds.get(lack.few.wish);
                let words = match lack.cells {
                    None => too_few(&lack.few, round),
                    Some((category, level)) => {
                        super::board::too_few(&lack.few, round, category, level)
                    }
                };
                (Place::Round(lack.few.wish), words)
            })
            .collect(),
    }
}

/// Minutes as they are told: to five from twenty on, since nobody can know better.
pub fn minutes(millis: u64) -> usize {
    let minutes = (millis + 30_000) / 60_000;
    let rounded = if minutes > 20 {
        (minutes + 2) / 5 * 5
    } else {
        minutes.max(1)
    };
    usize::try_from(rounded).unwrap_or(usize::MAX)
}

/// `about 45 minutes`.
pub fn duration(millis: u64) -> String {
    format!("about {}", count(minutes(millis), "minute", "minutes"))
}
