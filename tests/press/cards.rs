use proptest::prelude::*;

use prime_time::bank::Kind;
use prime_time::game::{Command, Game, TeamId};
use prime_time::practice::{Standing, Streak};
use prime_time::press::{Body, Card, Face, Item, Rect, Shape, lay_card, results, team_night};
use prime_time::text::press::card::{Event, alternative, caption, of_night, of_practice, of_team};

use super::names::{hostile, measure};
use crate::common::{self, Night, TIMED, card, round, setup};

const EVENT: Event<'_> = Event {
    name: "Perfusion Week",
    day: "5 May 2027",
};

/// So many teams, of which each letter a question is right or wrong.
fn played(teams: usize, questions: &[&str]) -> Night {
    let cards = (0..questions.len()).map(|n| {
        let mut card = card(&format!("q{n}"), common::answer(Kind::Choice, n));
        card.question.section = prime_time::bank::Section::History;
        card
    });
    let plan = common::plan_of(setup(teams, vec![round(1, TIMED)]), cards.collect(), vec![]);
    let mut night = Night::new(plan);
    for answers in questions {
        night.open();
        for (team, answer) in (0..).zip(answers.chars()) {
            match answer {
                'r' => night.answer_right(team),
                'w' => night.answer_wrong(team),
                _ => {}
            }
        }
        night.reveal();
    }
    night
}

fn to_the_end(mut night: Night) -> Night {
    while let Some(step) = night.game().next_step() {
        night.command(&Command::Take(step));
    }
    night
}

fn team_card(game: &Game, team: u8) -> Card {
    of_team(EVENT, game, &team_night(game, TeamId(team)).unwrap())
}

fn lead(card: &Card) -> (&str, Vec<&str>) {
    match &card.body {
        Body::Team { lead, notes, .. } => (lead, notes.iter().map(String::as_str).collect()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_night_tells_its_podium_with_ties_together_and_no_one_below() {
    let night = to_the_end(played(5, &["rrwww", "rrrww", "wwwrw"]));
    let card = of_night(EVENT, &results(night.game()));
    let Body::Podium(rows) = &card.body else {
        panic!("{card:?}");
    };
    let places: Vec<&str> = rows.iter().map(|row| &row.place[..]).collect();
    assert_eq!(places, ["1st", "3rd"]);
    assert!(rows[0].who.contains(" and "), "{rows:?}");
    assert_eq!(rows[0].share, 1.0);
    assert_eq!(card.facts, "5 May 2027 · 5 teams · 3 questions");
    let said = alternative(&card);
    assert!(
        said.contains("1st: ") && said.contains("#PerfusionWeek"),
        "{said}"
    );
}

#[test]
fn a_night_that_is_not_over_says_so() {
    let night = played(3, &["rww"]);
    let card = of_night(EVENT, &results(night.game()));
    assert!(card.facts.ends_with("so far"), "{}", card.facts);
    assert!(
        caption(&card).starts_with("Leading so far"),
        "{}",
        caption(&card)
    );
    assert_eq!(lead(&team_card(night.game(), 0)).0, "1st so far");
}

#[test]
fn a_night_without_points_has_no_podium() {
    let night = played(3, &["www"]);
    let card = of_night(EVENT, &results(night.game()));
    assert!(matches!(card.body, Body::Words(_)));
}

#[test]
fn a_team_on_the_podium_tells_its_place_and_points() {
    let night = to_the_end(played(4, &["rwww", "rrww", "rrrw"]));
    let winner = team_card(night.game(), 0);
    let (lead, notes) = lead(&winner);
    assert_eq!(lead, "First place");
    assert!(notes[0].ends_with("points"), "{notes:?}");
}

#[test]
fn a_team_below_the_podium_is_told_neither_rank_nor_points() {
    let night = to_the_end(played(5, &["rrrww", "rrwww", "rwwww", "rrrrw", "rrrww"]));
    for team in [3, 4] {
        let card = team_card(night.game(), team);
        let said = format!("{} {}", alternative(&card), caption(&card));
        for cruel in ["4th", "5th", "point", "last", "−"] {
            assert!(!said.contains(cruel), "{cruel}: {said}");
        }
    }
    assert_eq!(lead(&team_card(night.game(), 4)).0, "Perseverance, shared");
    let short = to_the_end(played(4, &["rrrw", "rrww", "rwww"]));
    assert_eq!(lead(&team_card(short.game(), 3)).0, "We were there!");
}

#[test]
fn practice_tells_what_was_counted_and_rounds_nothing_up() {
    let standing = Standing {
        questions: 700,
        young: 100,
        mature: 50,
        recalled: 139.9,
        recalled_later: 100.0,
    };
    let streak = Streak { now: 4, longest: 9 };
    let card = of_practice("5 May 2027", &standing, streak, 320);
    assert_eq!(
        caption(&card),
        "Practising perfusion: 150 of 700 questions seen, 19 % mastered and 4 days in a row. \
         #PerfusionWeek"
    );
    let none = Streak::default();
    let card = of_practice(
        "5 May 2027",
        &Standing {
            questions: 1,
            ..Standing::default()
        },
        none,
        1,
    );
    assert!(
        caption(&card).contains("1 answer given"),
        "{}",
        caption(&card)
    );
}

/// Every kind of card with this name everywhere.
fn cards_of(name: &str) -> Vec<Card> {
    let mut night = played(4, &["rwww", "rrww", "rrrw", "rwww", "rwww"]);
    for team in 0..4 {
        let name = name.chars().take(40).collect();
        // A name that the game refuses is not one that a card gets.
        let _ = night.try_command(&Command::RenameTeam {
            team: TeamId(team),
            name,
        });
    }
    let event = Event {
        name,
        day: "5 May 2027",
    };
    let game = night.game();
    let mut cards = vec![of_night(event, &results(game))];
    cards.extend((0..4).map(|team| of_team(event, game, &team_night(game, TeamId(team)).unwrap())));
    let mut long = cards[1].clone();
    long.body = Body::Team {
        team: TeamId(0),
        name: prime_time::honours::one_line(name),
        lead: prime_time::honours::one_line(name),
        notes: vec![prime_time::honours::one_line(name); 2],
    };
    cards.push(long);
    let mut podium = cards[0].clone();
    if let Body::Podium(rows) = &mut podium.body {
        rows.iter_mut()
            .for_each(|row| row.who = prime_time::honours::one_line(name));
    }
    cards.push(podium);
    cards.push(of_practice(
        "5 May 2027",
        &Standing::default(),
        Streak::default(),
        9_999_999,
    ));
    cards
}

fn misplaced(items: &[Item], (width, height): (u32, u32)) -> Vec<String> {
    let canvas = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut wrong = Vec::new();
    let mut texts: Vec<Rect> = Vec::new();
    for item in items {
        if let Some(at) = item.at()
            && !canvas.holds(&at)
        {
            wrong.push(format!("off the picture: {item:?}"));
        }
        let Item::Text {
            at, text, weight, ..
        } = item
        else {
            continue;
        };
        let face = Face {
            size: text.size,
            weight: *weight,
        };
        if text.height() > at.h + 0.01 {
            wrong.push(format!("higher than its box: {item:?}"));
        }
        if text
            .lines
            .iter()
            .any(|line| measure(line, face) > at.w + 0.01)
        {
            wrong.push(format!("wider than its box: {item:?}"));
        }
        if text.size < f64::from(width.min(height)) / 100.0 {
            wrong.push(format!("too small to be read: {item:?}"));
        }
        if texts.iter().any(|other| other.overlaps(at)) {
            wrong.push(format!("over another text: {item:?}"));
        }
        texts.push(*at);
    }
    wrong
}

#[test]
fn no_text_leaves_its_box_and_no_box_the_picture_whatever_the_names() {
    for name in hostile() {
        for card in cards_of(&name) {
            for shape in Shape::ALL {
                let items = lay_card(&card, shape, &measure);
                let wrong = misplaced(&items, shape.size());
                assert!(wrong.is_empty(), "{name:?} {shape:?}: {wrong:#?}");
            }
        }
    }
}

#[test]
fn nothing_that_turns_the_direction_or_breaks_the_line_reaches_card_or_words() {
    for name in hostile() {
        for card in cards_of(&name) {
            for said in [caption(&card), alternative(&card)] {
                assert!(
                    !said.chars().any(|c| c.is_control()
                        || ('\u{2028}'..='\u{202e}').contains(&c)
                        || ('\u{2066}'..='\u{2069}').contains(&c)),
                    "{said:?}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(common::cases(40))]

    #[test]
    fn any_words_stay_in_their_boxes(name in ".{0,120}") {
        for card in cards_of(&name) {
            for shape in Shape::ALL {
                let items = lay_card(&card, shape, &measure);
                let wrong = misplaced(&items, shape.size());
                prop_assert!(wrong.is_empty(), "{:?} {:?}: {:#?}", name, shape, wrong);
            }
        }
    }
}
