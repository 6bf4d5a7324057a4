//! The words of the set-up page.

use crate::game::{
    Board, Cell, MOST_TEAMS, Pace, Points, RoundKind, RoundPlan, Scoring, Setup, SpeedBy,
};

use super::{count, list};

pub const TITLE: &str = "Set up the night";
pub const BACK: &str = "Back";

pub const EVENT: &str = "The event";
pub const EVENT_NAME: &str = "Name of the event";

/// In the empty field, with the year of now.
pub fn event_example(year: u32) -> String {
    format!("Such as Perfusion Week {year}")
}

pub const HOW_LONG: &str = "How long?";
pub const MINUTES: &str = "min";
pub const OWN: &str = "Your own";

/// `4 rounds, 34 questions and a break`.
pub fn size(rounds: &[RoundPlan]) -> String {
    let last = rounds.len().saturating_sub(1);
    let questions = rounds
        .iter()
        .map(|round| usize::from(round.questions))
        .sum();
    let breaks = rounds
        .iter()
        .take(last)
        .filter(|round| round.break_minutes.is_some())
        .count();
    let counts = format!(
        "{}, {}",
        count(rounds.len(), "round", "rounds"),
        count(questions, "question", "questions")
    );
    match breaks {
        0 => counts,
        1 => format!("{counts} and a break"),
        n => format!("{counts} and {n} breaks"),
    }
}

// Teams

pub const TEAMS: &str = "Teams";

pub fn teams_of(n: usize) -> String {
    format!("{n} of {MOST_TEAMS}")
}

pub fn team_label(letter: char) -> String {
    format!("Name of team {letter}")
}

pub fn remove_team(name: &str, letter: char) -> String {
    match name.trim() {
        "" => format!("Remove team {letter}"),
        name => format!("Remove {name}"),
    }
}

pub const NEXT_TEAM_LABEL: &str = "Name of the next team";
pub const NEXT_TEAM: &str = "Next team";
pub const ADD: &str = "Add";
pub const PASTE_HINT: &str = "Press Enter after each name, or paste a list with a team a line.";
pub const SUGGESTIONS: &str = "Or take one of these";
pub const OTHER_NAMES: &str = "Other names";
pub const SAME_TEAMS: &str = "Same teams as last time";

/// The answer to one team too many.
pub fn room_is_full() -> String {
    format!("The room is full with {MOST_TEAMS} teams: remove one to add another.")
}

// Rounds

pub const DETAILS: &str = "Details";
pub const DETAILS_HINT: &str = "All set for a good night; open what you want to change.";
pub const ROUNDS: &str = "Rounds";
pub const ADD_ROUND: &str = "Add a round";

pub fn round(n: usize) -> String {
    format!("Round {n}")
}

pub fn round_title(n: usize) -> String {
    format!("Title of round {n}")
}

pub fn move_up(n: usize) -> String {
    format!("Move round {n} up")
}

pub fn move_down(n: usize) -> String {
    format!("Move round {n} down")
}

pub fn copy(n: usize) -> String {
    format!("Copy round {n}")
}

pub fn remove(n: usize) -> String {
    format!("Remove round {n}")
}

pub fn moved(title: &str, n: usize, of: usize) -> String {
    format!("“{title}” is now {n} of {of}.")
}

pub fn copied(title: &str) -> String {
    format!("“{title}” is copied.")
}

pub fn removed(title: &str) -> String {
    format!("“{title}” is removed.")
}

pub fn brought_back(title: &str) -> String {
    format!("“{title}” is back.")
}

pub const BRING_BACK: &str = "Undo";
/// The keys that move a round.
pub const MOVE_HINT: &str =
    "A round is moved by its number, or from within it by Alt with the up and down arrows.";

pub const KIND: &str = "Kind of round";
pub const EARLY: &str = "Locked out after an early buzz, in milliseconds";
pub const CATEGORIES: &str = "Categories of the board";
pub const TITLES: &str = "Titles on the board";
pub const TITLES_HINT: &str =
    "What the board calls its categories. Left empty, a topic has its own name.";

/// How many of them are the host's own.
pub fn titles(own: usize) -> String {
    match own {
        0 => "as the topics are named".to_owned(),
        n => format!("{n} of your own"),
    }
}

/// The name of the field for the title of a category that is no topic.
pub fn category(n: usize) -> String {
    format!("Category {n}")
}

/// Of such a category, that it is on the board.
pub fn own_category(n: usize, title: &str) -> String {
    format!("{}: {title}", category(n))
}

pub const LIMIT: &str = "Time for the board; then what is left of it is closed";

/// `10 min`; without a limit the board is played to its end.
pub fn limit(minutes: Option<u8>) -> String {
    minutes.map_or_else(|| "No limit".to_owned(), |minutes| format!("{minutes} min"))
}

pub const ROWS: &str = "Questions in each category";
pub const VALUES: &str = "Points of the first row; each row below adds as many";
pub const DOUBLES: &str = "Doubles, where the team in control wagers and plays alone";
pub const MINIMUM: &str = "A team without points may wager";
pub const SPELL: &str = "Time for each team";
pub const HAND: &str = "Questions for each team";
pub const WARM_UP: &str = "A warm-up: marked, but without points";

/// `60 s`.
pub fn spell(seconds: u16) -> String {
    format!("{seconds} s")
}

/// The bounds of a number, beside the name of its field: `1–50`.
pub fn bounds(min: u16, max: u16) -> String {
    format!("{min}–{max}")
}

pub const QUESTIONS: &str = "Questions";
pub const SECONDS: &str = "Seconds each";
pub const READING: &str = "Seconds to read";
pub const CLOCK: &str = "Who moves on";
pub const BY_CLOCK: &str = "The clock";
pub const BY_HOST: &str = "The host";
pub const POINTS: &str = "Points";
pub const POINTS_FLAT: &str = "The same for all";
pub const POINTS_BY_DIFFICULTY: &str = "By difficulty";
pub const POINTS_EACH: &str = "Points for each";

pub fn points_for(level: &str) -> String {
    format!("{level}: points")
}

pub const BREAK: &str = "A break after this round";
pub const BREAK_MINUTES: &str = "Minutes of break";
pub const NO_BREAK_AFTER_LAST: &str = "The night ends after this round, so it has no break.";
pub const JUDGED: &str = "Teams say their answers aloud and you judge them, whatever the kind";

pub const DIFFICULTY: &str = "Difficulty";
pub const TOPICS: &str = "Topics";
pub const KINDS: &str = "Kinds of question";
pub const PACKS: &str = "Packs";
pub const PICTURED: &str = "Only with a picture";
pub const PICK_HINT: &str = "Nothing ticked means all of them.";

/// What is chosen of a list: `History and Monitoring`; where that is much, `Topics: 5`.
pub fn chosen(names: &[String], title: &str) -> String {
    match names.len() {
        0..=2 => list(names),
        n => format!("{title}: {n}"),
    }
}

/// A pack that a round is drawn from and that was deleted or switched off.
pub fn gone_pack(id: &str) -> String {
    format!("{id} (not here)")
}

pub const DRAWN_FROM: &str = "Drawn from";

/// `Easy · History · 34 fit`.
pub fn drawn_from(chosen: &[String], fitting: usize) -> String {
    match chosen {
        [] => format!("everything · {fitting} fit"),
        _ => format!("{} · {fitting} fit", chosen.join(" · ")),
    }
}

/// Of a board: `its categories · at least 14, for History 50`.
pub fn drawn_by_category(
    chosen: &[String],
    board: &Board,
    narrowest: Option<(usize, Cell)>,
) -> String {
    let mut words = vec!["its categories".to_owned()];
    words.extend_from_slice(chosen);
    if let Some((fitting, cell)) = narrowest
        && let Some(category) = board.categories.get(usize::from(cell.category))
    {
        let value = board.value(cell);
        words.push(format!(
            "at least {fitting} fit, for {} {value}",
            category.title
        ));
    }
    words.join(" · ")
}

pub const MANNER: &str = "Clock, points and break";
/// Of a round that has a clock of its own.
pub const POINTS_AND_BREAK: &str = "Points and break";

/// `the clock · 10 points · 5 minutes of break`.
pub fn manner(round: &RoundPlan, last: bool) -> String {
    let mut words = Vec::new();
    if round.kind.is_paced() {
        let pace = match round.pace {
            Pace::Timed { .. } => BY_CLOCK,
            Pace::Host => BY_HOST,
        };
        words.push(pace.to_lowercase());
    }
    words.push(match round.points {
        _ if round.warm_up => "a warm-up without points".to_owned(),
        _ if !round.kind.is_pointed() => "points by the round itself".to_owned(),
        Points::Flat(points) => count(usize::from(points), "point", "points"),
        Points::ByDifficulty { easy, medium, hard } => format!("{easy}, {medium}, {hard} points"),
    });
    if round.judged && !round.kind.is_spoken() {
        words.push("aloud".to_owned());
    }
    if let Some(minutes) = round.break_minutes.filter(|_| !last) {
        let minutes = count(usize::from(minutes), "minute", "minutes");
        words.push(format!("break of {minutes}"));
    }
    words.join(" · ")
}

/// How many questions a round can choose from.
pub fn fitting(n: usize) -> String {
    match n {
        0 => "No question in the bank fits this choice.".to_owned(),
        n => format!(
            "{} in the bank {} this choice.",
            count(n, "question", "questions"),
            if n == 1 { "fits" } else { "fit" }
        ),
    }
}

/// `Needs 48 questions, 8 for each team; the bank has 214 for it.`
pub fn needs(round: &RoundPlan, teams: usize, fitting: usize) -> String {
    let needs = count(round.needs(teams.max(1)), "question", "questions");
    match &round.kind {
        RoundKind::Lightning { .. } => format!(
            "Needs {needs}, {} for each team; the bank has {fitting} for it.",
            round.questions
        ),
        RoundKind::Board(board) => format!(
            "Needs {needs}, one for each place of a board of {} and {}.",
            count(board.categories.len(), "category", "categories"),
            count(board.values.len(), "value", "values")
        ),
        _ => format!("Needs {needs}; the bank has {fitting} for it."),
    }
}

// Scoring, standings, draw

pub const SCORING: &str = "Scoring";
pub const ANSWERS: &str = "Answers";
pub const KEYED_IN: &str = "Keyed in here";
pub const KEYED_IN_HINT: &str = "You key in each team’s answer, or the teams buzz; points come with \
                                 the reveal.";
pub const ON_PAPER: &str = "On paper";
pub const ON_PAPER_HINT: &str = "The teams write on their sheets and mark them, and you type each \
                                 team’s points when a round is over. For standard and picture rounds, \
                                 and without a bonus for speed. The answers to a tie-breaker are keyed \
                                 in all the same.";
pub const STANDINGS: &str = "Standings";
pub const STANDINGS_LABEL: &str = "When the room sees the standings";
pub const TIE_BREAK: &str = "A tie at the top is always played off: the closest number first, then \
                             sudden death. Other ties share their place.";
pub const SPEED_PERCENT: &str = "Bonus at most, in per cent";
pub const PENALTY_PERCENT: &str = "Points off, in per cent";

/// What a way of scoring means, in a sentence.
pub fn scoring_explained(scoring: Scoring) -> String {
    match scoring {
        Scoring::Accuracy => {
            "Right answers earn points, and nothing else does. The fairest way, and the default."
                .to_owned()
        }
        Scoring::Speed {
            by: SpeedBy::Order,
            most_percent,
        } => format!(
            "The first right team earns up to {most_percent} % on top, the next ones less and \
             less. Record answers in the order in which they come in."
        ),
        Scoring::Speed {
            by: SpeedBy::Time,
            most_percent,
        } => format!(
            "The more of the clock is left, the more is earned on top, up to {most_percent} %. \
             Record each answer as it comes in."
        ),
        Scoring::Negative { percent } => format!(
            "A wrong answer costs {percent} % of the question's points; no answer costs nothing."
        ),
    }
}

pub const DRAW: &str = "Draw of the questions";
pub const DRAW_LABEL: &str = "How the questions are drawn";
pub const BY_CHANCE: &str = "By chance";
pub const BY_NUMBER: &str = "By a number of yours";
pub const SEED: &str = "Number of the draw";
pub const SEED_HINT: &str = "The same number, with the same questions in the bank and the same \
                             games played before on the device, draws the same night again. What \
                             was asked lately comes last in any case.";

pub fn drawn(seed: Option<&str>) -> String {
    match seed {
        None => "by chance".to_owned(),
        Some(seed) => format!("by number {seed}"),
    }
}

// Start

pub const START: &str = "Start the game";

/// `6 teams · 4 rounds · 34 questions`.
pub fn sum(setup: &Setup) -> String {
    format!(
        "{} · {} · {}",
        count(setup.teams.len(), "team", "teams"),
        count(setup.rounds.len(), "round", "rounds"),
        count(setup.questions(), "question", "questions")
    )
}

pub const BANK_LOADING: &str = "The questions are still on their way: a moment.";
pub const BANK_FAILED: &str = "The questions could not be loaded.";
pub const BANK_FAILED_HINT: &str = "Check that the app was copied whole and that the connection \
                                    holds, then try again. The browser says:";
pub const TRY_AGAIN: &str = "Try again";

/// Under the start button, when faults keep the game from starting.
pub fn faults(n: usize) -> String {
    format!("{} to put right", count(n, "thing", "things"))
}
