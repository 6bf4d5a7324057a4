//! What stands on a card, what goes with it, and what is said to those who do not see it.

use crate::game::{Game, Highlight};
use crate::honours::one_line;
use crate::practice::{Standing, Streak};
use crate::press::{Body, Card, Moment, Place, Results, Row, TeamNight, results};
use crate::text::game::{ordinal, total};
use crate::text::{awards, certificates, count, home, list, play};

use super::HASHTAG;

/// When, and under which name, a night was.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    pub name: &'a str,
    /// As people write it.
    pub day: &'a str,
}

fn card(head: String, facts: String, body: Body) -> Card {
    Card {
        head,
        facts,
        body,
        mark: ["Prime", "Time"],
        tag: HASHTAG,
    }
}

fn event_name(event: Event<'_>) -> String {
    home::event(&one_line(event.name)).to_owned()
}

/// `5 May 2027 · 6 teams · 28 questions`, and that it is not over.
fn night_facts(event: Event<'_>, results: &Results) -> String {
    let mut facts = format!(
        "{} · {} · {}",
        event.day,
        count(results.teams, "team", "teams"),
        count(results.questions, "question", "questions")
    );
    if !results.finished {
        facts.push_str(" · so far");
    }
    facts
}

fn points(points: i64) -> String {
    let word = if points == 1 { "point" } else { "points" };
    format!("{} {word}", total(points))
}

fn names(place: &Place) -> String {
    let names: Vec<String> = place.teams.iter().map(|(_, name)| name.clone()).collect();
    list(&names)
}

/// The card of a whole night.
pub fn of_night(event: Event<'_>, results: &Results) -> Card {
    let most = results.places.first().map_or(1, |place| place.points);
    #[expect(clippy::cast_precision_loss, reason = "points of a night")]
    let rows = results.places.iter().map(|place| Row {
        place: ordinal(place.rank),
        who: names(place),
        points: points(place.points),
        share: place.points as f64 / most.max(1) as f64,
    });
    let body = if results.places.is_empty() {
        Body::Words(NO_POINTS.to_owned())
    } else {
        Body::Podium(rows.collect())
    };
    card(event_name(event), night_facts(event, results), body)
}

const NO_POINTS: &str = "A night of trivia for the people who keep the blood flowing";

/// The card of one team.
pub fn of_team(event: Event<'_>, game: &Game, night: &TeamNight) -> Card {
    let results = &results(game);
    let moment = night.moment.as_ref().map(|it| told(game, it));
    let (lead, notes) = match (&night.place, moment) {
        (Some(place), moment) => {
            let moment = moment.map(|(title, why)| joined(&title, &why));
            let notes = std::iter::once(points(place.points)).chain(moment);
            (rank(place, results), notes.collect())
        }
        (None, Some((title, why))) => (title, vec![why]),
        (None, None) => (TOOK_PART.to_owned(), Vec::new()),
    };
    let notes: Vec<String> = notes;
    let body = Body::Team {
        team: night.team,
        name: night.name.clone(),
        lead,
        notes: notes.into_iter().filter(|it| !it.is_empty()).collect(),
    };
    let facts = if results.finished {
        event.day.to_owned()
    } else {
        format!("{} · so far", event.day)
    };
    card(event_name(event), facts, body)
}

const TOOK_PART: &str = "We were there!";

fn rank(place: &Place, results: &Results) -> String {
    let shared = place.teams.len() > 1;
    if results.finished {
        return certificates::place(place.rank, shared);
    }
    let rank = ordinal(place.rank);
    if shared {
        format!("{rank} so far, shared")
    } else {
        format!("{rank} so far")
    }
}

fn joined(title: &str, why: &str) -> String {
    if why.is_empty() {
        title.to_owned()
    } else {
        format!("{title}: {}", lower_first(why))
    }
}

/// As it goes on after a colon; a quoted title and a number stay.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// A moment's name, and what it was.
fn told(game: &Game, moment: &Moment) -> (String, String) {
    match moment {
        Moment::Award { kind, shared } => {
            (awards::name(*kind, *shared), awards::reason(game, *kind))
        }
        Moment::Feat(feat) => {
            let why = match feat {
                Highlight::Fastest { took, .. } => format!("In {}", play::seconds(took.0)),
                Highlight::Streak { right, .. } => format!("{right} right in a row"),
                Highlight::Comeback { from, to, .. } => {
                    format!("From {} place to {}", ordinal(*from), ordinal(*to))
                }
                Highlight::Alone { .. } => "The only right answer in the room".to_owned(),
                Highlight::Nobody { .. } => String::new(),
            };
            (play::feat_title(feat).to_owned(), why)
        }
    }
}

/// The card of one person's practice.
pub fn of_practice(day: &str, standing: &Standing, streak: Streak, answers: u32) -> Card {
    let mut figures = vec![
        (
            standing.seen().to_string(),
            format!(
                "of {} seen",
                count(standing.questions, "question", "questions")
            ),
        ),
        (percent(standing.mastery()), "mastered".to_owned()),
    ];
    if streak.now > 0 {
        let days = if streak.now == 1 { "day" } else { "days" };
        figures.push((streak.now.to_string(), format!("{days} in a row")));
    } else {
        let word = if answers == 1 { "answer" } else { "answers" };
        figures.push((answers.to_string(), format!("{word} given")));
    }
    card(MILESTONE.to_owned(), day.to_owned(), Body::Figures(figures))
}

const MILESTONE: &str = "Practising perfusion";

/// Rounded down: nobody has mastered all before it is all.
fn percent(share: f32) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 100"
    )]
    let whole = (share.clamp(0.0, 1.0) * 100.0) as u32;
    format!("{whole} %")
}

/// What is to be seen, for those who do not see it.
pub fn alternative(card: &Card) -> String {
    let what = match &card.body {
        Body::Podium(rows) => {
            let rows = rows.iter();
            let rows = rows.map(|row| format!("{}: {}, {}", row.place, row.who, row.points));
            rows.collect::<Vec<_>>().join(". ")
        }
        Body::Team {
            name, lead, notes, ..
        } => {
            let mut all = vec![name.clone(), lead.trim_end_matches('!').to_owned()];
            all.extend(notes.iter().cloned());
            all.join(". ")
        }
        Body::Figures(figures) => {
            let each = figures
                .iter()
                .map(|(value, label)| format!("{value} {label}"));
            each.collect::<Vec<_>>().join(", ")
        }
        Body::Words(words) => words.clone(),
    };
    format!(
        "Card of {} with a loop of tubing from blue to red. {}, {}. {what}. {}",
        crate::text::PRODUCT,
        card.head,
        card.facts,
        card.tag
    )
}

/// What is posted with the picture.
pub fn caption(card: &Card) -> String {
    let said = match &card.body {
        Body::Podium(rows) => {
            let first = rows.first().map_or("", |row| &row.who);
            let word = if card.facts.ends_with("so far") {
                "Leading so far at"
            } else {
                "Well played by all at"
            };
            if word.starts_with("Leading") {
                format!("{word} {}: {first}.", card.head)
            } else {
                format!("{word} {}, and congratulations to {first}!", card.head)
            }
        }
        Body::Team { name, lead, .. } if lead == TOOK_PART => {
            format!(
                "{name} at {}: we were there, and we would do it again!",
                card.head
            )
        }
        Body::Team { name, lead, .. } => format!("{name} at {}: {}!", card.head, lower_first(lead)),
        Body::Figures(figures) => {
            let seen = figures
                .first()
                .map(|(value, label)| format!("{value} {label}"));
            let rest = figures.iter().skip(1);
            let rest = rest.map(|(value, label)| format!("{value} {label}"));
            let all: Vec<String> = seen.into_iter().chain(rest).collect();
            format!("Practising perfusion: {}.", list(&all))
        }
        Body::Words(_) => format!("A night of trivia: {}.", card.head),
    };
    format!("{said} {HASHTAG}")
}
