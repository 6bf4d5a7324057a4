//! A game at one moment, and how an event changes it.

mod board;
mod books;
mod fold;
mod lightning;
mod played;
mod race;
mod tally;
mod tie_break;
mod wager;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde::Serialize;

use super::ceremony::Programme;
use super::kind::RoundKind;
use super::phase::{Asked, Phase, Sheet, Turn};
use super::plan::{Card, Plan};
use super::round::RoundPlan;
use super::score::{Mark, Marking};
use super::setup::Scoring;
use super::team::{MOST_ENTRIES, Team, TeamId};
use super::time::{Millis, Timer};

pub use played::{Adjustment, Fate, Played};
use tie_break::TieBreak;

pub(super) use books::overrule_sheet;
pub(super) use race::spoken;

/// A game at one moment: what its events so far amount to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Game {
    plan: Rc<Plan>,
    teams: Vec<Team>,
    phase: Phase,
    played: Vec<Rc<Played>>,
    adjustments: Vec<Adjustment>,
    /// For each round: which of its fresh questions are used up.
    fresh_used: Vec<BTreeSet<usize>>,
    /// The round that the night has got to, begun or about to.
    round: usize,
    /// The round whose board was left before its last cell.
    closed: Option<usize>,
    /// How long the board that was shown last may still be played.
    #[serde(skip_serializing_if = "Option::is_none")]
    board_clock: Option<Timer>,
    cut_short: bool,
    tie_break: Option<TieBreak>,
    #[serde(skip_serializing_if = "Programme::is_as_it_was")]
    programme: Programme,
    /// For the rounds on paper: what was typed for each team.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    tallies: BTreeMap<usize, BTreeMap<TeamId, i32>>,
}

impl Game {
    /// A game about to begin, at the introduction of its first round.
    pub fn new(plan: Rc<Plan>) -> Self {
        let teams = plan
            .setup
            .teams
            .iter()
            .take(MOST_ENTRIES)
            .zip(0..)
            .map(|(name, id)| Team {
                id: TeamId(id),
                name: name.clone(),
                retired: false,
            })
            .collect();
        let rounds = plan.setup.rounds.len();
        Self {
            plan,
            teams,
            phase: Phase::RoundIntro { round: 0 },
            played: Vec::new(),
            adjustments: Vec::new(),
            fresh_used: vec![BTreeSet::new(); rounds],
            round: 0,
            closed: None,
            board_clock: None,
            cut_short: false,
            tie_break: None,
            programme: Programme::default(),
            tallies: BTreeMap::new(),
        }
    }

    /// What the host has made of the ceremony.
    pub(in crate::game) fn programme(&self) -> &Programme {
        &self.programme
    }

    pub fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// In order of entry, retired teams among them.
    pub fn teams(&self) -> &[Team] {
        &self.teams
    }

    pub fn team(&self, id: TeamId) -> Option<&Team> {
        self.teams.get(usize::from(id.0))
    }

    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The countdown on the screen.
    pub fn timer(&self) -> Option<&Timer> {
        match &self.phase {
            Phase::Board { .. } => self.board_timer(),
            phase => phase.timer(),
        }
    }

    /// Every question that came to its reveal, in order.
    pub fn played(&self) -> &[Rc<Played>] {
        &self.played
    }

    /// How many questions each team has had in the rounds; of a lightning round, the team that had most.
    pub fn questions_behind(&self) -> usize {
        let rounds = self.plan.setup.rounds.iter().enumerate();
        let behind = rounds.map(|(round, plan)| {
            let here = || self.played.iter().filter(|it| it.asked.is_in(round));
            if self.is_lightning(round) {
                let of = |team: &Team| here().filter(|it| it.marks.contains_key(&team.id)).count();
                let most = self.teams.iter().map(of).max().unwrap_or(0);
                most.min(usize::from(plan.questions))
            } else {
                here().count()
            }
        });
        behind.sum()
    }

    pub fn adjustments(&self) -> &[Adjustment] {
        &self.adjustments
    }

    /// Whether the host ended the game before its last question.
    pub fn was_cut_short(&self) -> bool {
        self.cut_short
    }

    /// What a team got for a round, by its answers or on paper.
    pub fn points_in(&self, round: usize, team: TeamId) -> i64 {
        let played = self.played.iter().filter(|p| p.asked.is_in(round));
        let earned: i64 = played.map(|p| i64::from(p.points(team))).sum();
        let typed = self.tally(round).and_then(|points| points.get(&team));
        earned + typed.copied().map_or(0, i64::from)
    }

    /// All points of a team: its questions, its rounds on paper and its adjustments.
    pub fn points(&self, team: TeamId) -> i64 {
        let earned: i64 = self.played.iter().map(|p| i64::from(p.points(team))).sum();
        let adjusted: i64 = self
            .adjustments
            .iter()
            .filter(|adjustment| adjustment.team == team)
            .map(|adjustment| i64::from(adjustment.by))
            .sum();
        earned + self.typed(team) + adjusted
    }

    /// The question with this place in its deck.
    pub fn card(&self, asked: Asked, card: usize) -> Option<&Card> {
        match asked {
            Asked::InRound { round, .. } => self.plan.decks.get(round)?.cards.get(card),
            Asked::InTieBreak { .. } => self.plan.tie_break.cards.get(card),
        }
    }

    /// The question on the screen, before or after its reveal.
    pub fn current_card(&self) -> Option<&Card> {
        if let Some(turn) = self.phase.turn() {
            return self.card(turn.asked, turn.card);
        }
        if let Some((asked, card)) = self.flashed() {
            return self.card(asked, card);
        }
        let last = self.played.last()?;
        matches!(self.phase, Phase::Revealed)
            .then(|| self.card(last.asked, last.card))
            .flatten()
    }

    /// Whether the host judges this question instead of recording answers to it.
    pub fn is_judged(&self, asked: Asked, card: &Card) -> bool {
        card.question.judged
            || self
                .round_of(asked)
                .is_some_and(|plan| plan.kind.is_spoken())
            || self.round_of(asked).is_some_and(|plan| plan.judged)
    }

    /// The round that a question belongs to; none for that of a tie-break.
    pub fn round_of(&self, asked: Asked) -> Option<&RoundPlan> {
        match asked {
            Asked::InRound { round, .. } => self.plan.setup.rounds.get(round),
            Asked::InTieBreak { .. } => None,
        }
    }

    /// Whether the first to buzz answers the question.
    pub fn is_by_buzzer(&self, asked: Asked) -> bool {
        self.round_of(asked)
            .is_some_and(|plan| plan.kind.is_by_buzzer())
    }

    /// Whether the question is answered aloud, by one team at a time.
    pub fn is_spoken(&self, asked: Asked) -> bool {
        self.round_of(asked)
            .is_some_and(|plan| plan.kind.is_spoken())
    }

    /// Whether a question can give points: not in a tie-break, not in a warm-up.
    pub fn counts(&self, asked: Asked) -> bool {
        self.round_of(asked).is_some_and(|plan| !plan.warm_up)
    }

    /// The points of a right answer before any bonus; nothing where nothing counts, nor where each
    /// team has a wager of its own.
    pub fn worth(&self, asked: Asked, card: &Card) -> u16 {
        match self.round_of(asked) {
            Some(plan) if self.counts(asked) => match &plan.kind {
                RoundKind::Board(board) => self.pick_of(asked).map_or(0, |p| board.value(p.cell)),
                RoundKind::FinalWager { .. } => 0,
                _ => plan.points.for_difficulty(card.question.difficulty),
            },
            _ => 0,
        }
    }

    /// Whether a team answers the question on the screen.
    pub fn answers(&self, contenders: Option<&BTreeSet<TeamId>>, team: TeamId) -> bool {
        self.team(team).is_some_and(|team| !team.retired)
            && contenders.is_none_or(|contenders| contenders.contains(&team))
    }

    /// The teams that answer, in order of entry.
    pub fn answering<'a>(
        &'a self,
        contenders: Option<&'a BTreeSet<TeamId>>,
    ) -> impl Iterator<Item = &'a Team> {
        self.teams
            .iter()
            .filter(move |team| self.answers(contenders, team.id))
    }

    /// A fresh card to take the place of a question of a round: the next one beyond those planned.
    /// On a board it is one of the same category and as hard, after a wager one of the same
    /// section.
    pub(in crate::game) fn fresh_card(&self, asked: Asked, instead_of: usize) -> Option<usize> {
        let Asked::InRound { round, .. } = asked else {
            return None;
        };
        let plan = self.plan.setup.rounds.get(round)?;
        let deck = self.plan.decks.get(round)?;
        let used = self.fresh_used.get(round)?;
        let old = &deck.cards.get(instead_of)?.question;
        let category = self.pick_of(asked).map(|pick| pick.cell.category);
        let planned = plan.needs(self.plan.setup.teams.len());
        let fits = |card: &usize| {
            let new = &deck.cards[*card].question;
            match &plan.kind {
                RoundKind::Lightning { .. } => false,
                RoundKind::Board(_) => {
                    deck.fresh_of.get(card - planned).copied() == category
                        && new.difficulty == old.difficulty
                }
                RoundKind::FinalWager { .. } => new.section == old.section,
                _ => true,
            }
        };
        let mut fresh = (planned..deck.cards.len()).filter(|card| !used.contains(card));
        fresh.find(fits)
    }

    /// The round that the night has got to, and its question that was played last.
    pub(in crate::game) fn progress(&self) -> (usize, Option<usize>) {
        let number = |asked| match asked {
            Asked::InRound { round, number } if round == self.round => Some(number),
            _ => None,
        };
        let last = self.played.iter().rev().find_map(|p| number(p.asked));
        (self.round, last)
    }

    /// How answers are scored: where they are spoken, nobody can be faster in writing.
    fn scoring_of(&self, asked: Asked) -> Scoring {
        let rewards_speed = self
            .round_of(asked)
            .is_none_or(|plan| plan.kind.rewards_speed());
        match self.plan.setup.scoring {
            Scoring::Speed { .. } if !rewards_speed => Scoring::Accuracy,
            scoring => scoring,
        }
    }

    pub(in crate::game) fn marks(
        &self,
        turn: &Turn,
        allotted: Option<Millis>,
    ) -> Option<BTreeMap<TeamId, Mark>> {
        self.marks_of(
            turn.asked,
            turn.card,
            turn.contenders.as_ref(),
            allotted,
            &turn.sheets,
        )
    }

    pub(in crate::game) fn marks_of(
        &self,
        asked: Asked,
        card: usize,
        contenders: Option<&BTreeSet<TeamId>>,
        allotted: Option<Millis>,
        sheets: &BTreeMap<TeamId, Sheet>,
    ) -> Option<BTreeMap<TeamId, Mark>> {
        let card = self.card(asked, card)?;
        let wagers = self.wagers_on(asked);
        let teams = match wagers {
            None => self.answering(contenders).count(),
            // Each plays for itself: nobody has to be closer than another.
            Some(_) => 1,
        };
        let marking = Marking {
            card,
            worth: self.worth(asked, card),
            scoring: self.scoring_of(asked),
            teams,
            allotted,
        };
        let marks = marking.marks(sheets);
        Some(match wagers {
            None => marks,
            Some(wagers) => self.staked(asked, &marks, wagers),
        })
    }
}
