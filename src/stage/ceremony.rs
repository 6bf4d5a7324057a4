//! The ceremony: first what an award is for, and at the host's next step who has won it.

use serde::{Deserialize, Serialize};

use crate::game::{AwardKey, AwardKind, Game, Item, Phase, Prize, TeamId};

use super::view::Scene;

/// The awards, one after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceremony {
    /// Which of them it is, counted from 1; 0 before the first.
    pub number: usize,
    pub of: usize,
    /// `None` before the first.
    pub award: Option<Honour>,
}

/// An award on the screen. Until its step comes, who has won it and for what is not in here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Honour {
    OfGame { key: AwardKey, won: Option<Won> },
    Own { name: String, won: Option<WonOwn> },
}

/// By teams of the game; all of them if they tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Won {
    pub kind: AwardKind,
    pub teams: Vec<TeamId>,
    /// The title of the round that it is about, if it is about one.
    pub round: String,
}

/// By whomever the host has named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WonOwn {
    pub winner: String,
    /// May be blank, as may who gives it.
    pub reason: String,
    pub from: String,
}

pub(super) fn ceremony(game: &Game) -> Scene {
    let all = game.ceremony();
    let presented = matches!(
        game.phase(),
        Phase::Ceremony {
            presented: true,
            ..
        }
    );
    let announced = game.announced();
    let given = all.iter().filter(|item| item.given).count();
    Scene::Ceremony(Box::new(Ceremony {
        number: announced.as_ref().map_or(0, |_| given),
        of: given + all.iter().filter(|item| item.is_to_come()).count(),
        award: announced.map(|item| honour(game, &item, presented)),
    }))
}

/// An award as the room may see it.
fn honour(game: &Game, item: &Item, presented: bool) -> Honour {
    match &item.prize {
        Prize::OfGame(award) => Honour::OfGame {
            key: item.key,
            won: presented.then(|| Won {
                kind: award.kind,
                teams: award.teams.clone(),
                round: round_title(game, award.kind),
            }),
        },
        Prize::Own(own) => Honour::Own {
            name: own.name.clone(),
            won: (presented && item.is_settled()).then(|| WonOwn {
                winner: own.winner.clone(),
                reason: own.reason.clone(),
                from: own.from.clone(),
            }),
        },
    }
}

fn round_title(game: &Game, kind: AwardKind) -> String {
    let AwardKind::Round { round, .. } = kind else {
        return String::new();
    };
    let plan = game.plan().setup.rounds.get(round);
    plan.map(|plan| plan.title.clone()).unwrap_or_default()
}
