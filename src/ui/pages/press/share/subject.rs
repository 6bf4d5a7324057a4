//! What a card can be of.

use yew::prelude::AttrValue;

use crate::bank::Bank;
use crate::platform::web;
use crate::practice::{Day, Learner, together};
use crate::press::{Card, results, team_night};
use crate::session::{Shelf, Study, Summary};
use crate::text::press::{card as words, share};
use crate::ui::dates;
use crate::ui::route::Matter;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// By its name on the shelf.
    Game(String),
    Practice,
}

impl Subject {
    pub fn of(value: String) -> Self {
        if value == Matter::PRACTICE {
            Self::Practice
        } else {
            Self::Game(value)
        }
    }

    pub fn value(&self) -> String {
        match self {
            Self::Game(id) => id.clone(),
            Self::Practice => Matter::PRACTICE.to_owned(),
        }
    }

    /// What the address names, if it is there; otherwise the newest game, or practice.
    pub fn first(of: Option<&str>, games: &[Summary], practised: bool) -> Option<Self> {
        let named = of.map(|it| Self::of(it.to_owned()));
        let named = named.filter(|it| match it {
            Self::Game(id) => games.iter().any(|game| game.id == *id),
            Self::Practice => practised,
        });
        let newest = games.first().map(|game| Self::Game(game.id.clone()));
        named
            .or(newest)
            .or_else(|| practised.then_some(Self::Practice))
    }
}

/// The cards of a game with what chooses each: the night's first, then the teams' as they stand.
pub fn cards_of(shelf: &Shelf, id: &str) -> Vec<(AttrValue, String, Card)> {
    let (Some(glance), Some(journal)) = (shelf.glance(id), shelf.look(id)) else {
        return Vec::new();
    };
    let game = journal.game();
    let day = dates::day(glance.started);
    let event = words::Event {
        name: &glance.event,
        day: &day,
    };
    let night = words::of_night(event, &results(game));
    let night = (AttrValue::from(""), share::WHOLE_NIGHT.to_owned(), night);
    let teams = game.standings().into_iter().filter_map(|line| {
        let team = team_night(game, line.team)?;
        let card = words::of_team(event, game, &team);
        Some((AttrValue::from(team.team.0.to_string()), team.name, card))
    });
    std::iter::once(night).chain(teams).collect()
}

/// What was practised on this device.
#[derive(Clone, Debug)]
pub struct Practised {
    learner: Learner,
    today: Day,
    day: String,
}

impl Practised {
    /// None where nothing was.
    pub fn open() -> Option<Self> {
        let platform = web::platform();
        let now = platform.clock.date();
        let study = Study::open(platform);
        let learner = study.learner();
        (learner.whole().answers > 0).then(|| Self {
            learner: learner.clone(),
            today: study.today(),
            day: dates::day(now),
        })
    }

    pub fn card(&self, bank: &Bank) -> Card {
        let standing = together(&self.learner.standings(bank, self.today));
        let streak = self.learner.streak(self.today);
        words::of_practice(&self.day, &standing, streak, self.learner.whole().answers)
    }
}
