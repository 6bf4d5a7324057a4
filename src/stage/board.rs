//! What is seen of a board, and of wagers.

use serde::{Deserialize, Serialize};

use crate::bank::Section;
use crate::game::{
    Bounds, Card, Cell, Fate, Game, Phase, Played, Response, RoundKind, TeamId, Timer, Verdict,
    Wagering,
};

use super::of::asking;
use super::view::{Asking, Scene};

/// A board between two of its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    pub round: usize,
    pub title: String,
    pub categories: Vec<String>,
    /// From row to row.
    pub values: Vec<u16>,
    pub gone: Vec<Cell>,
    /// Who picks.
    pub control: Option<TeamId>,
    /// Of the teams that play, in order of entry.
    pub totals: Vec<Total>,
    /// How many more cells will be played at most; 0 when the board is over.
    pub left: usize,
    /// Of a board that has a limit, as long as there is something left.
    pub timer: Option<Timer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    pub team: TeamId,
    pub points: i64,
}

/// What a question is played for, where that is not the same for all or was picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stake {
    /// A cell of a board.
    Cell { category: String, value: u16 },
    /// A double: one team plays it alone. What it wagers is said aloud, and seen once it is asked.
    Double {
        category: String,
        value: u16,
        team: TeamId,
        wager: Option<u32>,
    },
    /// Each team has a wager of its own, on a question of this section.
    Final { section: Section },
}

/// Before a question that is played for a wager.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wagers {
    /// Who wagers, in order of entry.
    pub lines: Vec<Bettor>,
}

/// A team that wagers, and what it may; not what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bettor {
    pub team: TeamId,
    pub wagered: bool,
    pub least: u32,
    pub most: u32,
}

impl Bettor {
    pub fn bounds(&self) -> Bounds {
        Bounds {
            least: self.least,
            most: self.most,
        }
    }
}

/// After a final wager: the teams that have been shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unveil {
    pub asking: Asking,
    pub fate: Fate,
    /// In the order in which they were shown.
    pub shown: Vec<Unveiled>,
    /// Who is still to be shown, the next one first.
    pub to_come: Vec<TeamId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unveiled {
    pub team: TeamId,
    /// `None` for no answer.
    pub said: Option<Response>,
    pub verdict: Verdict,
    pub wager: u32,
    /// What it gained or lost.
    pub points: i32,
    pub total: i64,
}

pub(super) fn grid(game: &Game, round: usize) -> Option<Scene> {
    let board = game.board(round)?;
    let plan = game.plan().setup.rounds.get(round)?;
    let played = game.played().iter().filter(|p| p.asked.is_in(round));
    let left = usize::from(plan.questions).saturating_sub(played.count());
    let left = left.min(game.cells_left(round).len());
    Some(Scene::Board(Box::new(Grid {
        round,
        title: plan.title.clone(),
        categories: board.categories.iter().map(|c| c.title.clone()).collect(),
        values: board.values.clone(),
        gone: game.cells_gone(round).into_iter().collect(),
        control: game.in_control(round),
        totals: game
            .answering(None)
            .map(|team| Total {
                team: team.id,
                points: game.points(team.id),
            })
            .collect(),
        left: if game.is_over(round) { 0 } else { left },
        timer: game.timer().copied(),
    })))
}

/// What the question on the screen, or the one to come, is played for.
pub(super) fn stake(game: &Game) -> Option<Stake> {
    let (asked, card, alone) = match game.phase() {
        Phase::Wagering(here) => (here.asked, here.card, here.of.clone()),
        Phase::Unveiling { .. } | Phase::Revealed => {
            let last = game.played().last()?;
            (last.asked, last.card, last.contenders.clone())
        }
        phase => {
            let turn = phase.turn()?;
            (turn.asked, turn.card, turn.contenders.clone())
        }
    };
    let kind = &game.round_of(asked)?.kind;
    if matches!(kind, RoundKind::FinalWager { .. }) {
        let section = game.card(asked, card)?.question.section;
        return Some(Stake::Final { section });
    }
    let RoundKind::Board(board) = kind else {
        return None;
    };
    let cell = game.pick_of(asked)?.cell;
    let category = board.categories.get(usize::from(cell.category))?;
    let (category, value) = (category.title.clone(), board.value(cell));
    Some(match alone.and_then(|teams| teams.first().copied()) {
        None => Stake::Cell { category, value },
        Some(team) => Stake::Double {
            category,
            value,
            team,
            wager: game
                .wagers_on(asked)
                .and_then(|wagers| wagers.get(&team).copied()),
        },
    })
}

pub(super) fn wagers(game: &Game, here: &Wagering) -> Scene {
    let waiting: Vec<TeamId> = game.yet_to_wager().map(|(team, _)| team).collect();
    let line = |team: TeamId| {
        let Bounds { least, most } = game.bounds(team)?;
        Some(Bettor {
            team,
            wagered: !waiting.contains(&team),
            least,
            most,
        })
    };
    let teams = game.answering(here.of.as_ref());
    Scene::Wagers(Wagers {
        lines: teams.filter_map(|team| line(team.id)).collect(),
    })
}

pub(super) fn unveil(game: &Game, order: &[TeamId], shown: usize) -> Option<Scene> {
    let played = game.played().last()?;
    let card: &Card = game.card(played.asked, played.card)?;
    let (seen, to_come) = order.split_at_checked(shown)?;
    Some(Scene::Unveil(Box::new(Unveil {
        asking: asking(card, game.is_judged(played.asked, card)),
        fate: played.fate,
        shown: seen
            .iter()
            .filter_map(|team| unveiled(game, played, *team))
            .collect(),
        to_come: to_come.to_vec(),
    })))
}

fn unveiled(game: &Game, played: &Played, team: TeamId) -> Option<Unveiled> {
    Some(Unveiled {
        team,
        said: played.sheets.get(&team).map(|sheet| sheet.response.clone()),
        verdict: played.marks.get(&team)?.verdict,
        wager: *played.wagers.get(&team)?,
        points: played.points(team),
        total: game.points(team),
    })
}
