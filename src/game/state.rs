use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde::Serialize;

use super::event::{Event, Inconsistent};
use super::phase::{Asked, Closing, Phase, Sheet, Turn};
use super::plan::{Card, Plan};
use super::score::{Mark, Marking, Verdict};
use super::setup::Points;
use super::team::{MOST_ENTRIES, Team, TeamId};
use super::time::{Millis, Timer};

/// A game at one moment: what its events so far amount to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Game {
    plan: Rc<Plan>,
    teams: Vec<Team>,
    phase: Phase,
    played: Vec<Rc<Played>>,
    adjustments: Vec<Adjustment>,
    /// For each round: how many of its fresh questions are used up.
    fresh_used: Vec<usize>,
    cut_short: bool,
    tie_break: Option<TieBreak>,
}

/// A tie-break from its beginning. There is another if all who were in it have left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct TieBreak {
    /// The teams that were tied at the top then.
    contenders: BTreeSet<TeamId>,
    /// How many questions had been played then.
    after: usize,
}

/// A question that was played to its reveal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Played {
    pub asked: Asked,
    /// Its place in its deck.
    pub card: usize,
    pub contenders: Option<BTreeSet<TeamId>>,
    pub sheets: BTreeMap<TeamId, Sheet>,
    pub allotted: Option<Millis>,
    pub fate: Fate,
    /// As marked; what counts is [`Played::points`].
    pub marks: BTreeMap<TeamId, Mark>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Scored,
    Skipped,
    Voided,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjustment {
    pub team: TeamId,
    pub by: i32,
    pub reason: String,
}

impl Played {
    /// What the question gives a team: nothing if it was skipped or voided, and nothing in a
    /// tie-break, which settles the rank and not the score.
    pub fn points(&self, team: TeamId) -> i32 {
        match (self.fate, self.asked) {
            (Fate::Scored, Asked::InRound { .. }) => {
                self.marks.get(&team).map_or(0, |mark| mark.points)
            }
            _ => 0,
        }
    }

    /// In a tie-break: who is still in it. A question that nobody or everybody got right, or that
    /// does not count, parts nobody.
    fn survivors(&self) -> BTreeSet<TeamId> {
        let contenders = self.contenders.clone().unwrap_or_default();
        let right: BTreeSet<TeamId> = contenders
            .iter()
            .copied()
            .filter(|team| {
                self.fate == Fate::Scored
                    && self
                        .marks
                        .get(team)
                        .is_some_and(|m| m.verdict == Verdict::Right)
            })
            .collect();
        if right.is_empty() { contenders } else { right }
    }
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
            fresh_used: vec![0; rounds],
            cut_short: false,
            tie_break: None,
        }
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

    /// Every question that came to its reveal, in order.
    pub fn played(&self) -> &[Rc<Played>] {
        &self.played
    }

    pub fn adjustments(&self) -> &[Adjustment] {
        &self.adjustments
    }

    /// Whether the host ended the game before its last question.
    pub fn was_cut_short(&self) -> bool {
        self.cut_short
    }

    /// All points of a team: its questions and its adjustments.
    pub fn points(&self, team: TeamId) -> i64 {
        let earned: i64 = self.played.iter().map(|p| i64::from(p.points(team))).sum();
        let adjusted: i64 = self
            .adjustments
            .iter()
            .filter(|adjustment| adjustment.team == team)
            .map(|adjustment| i64::from(adjustment.by))
            .sum();
        earned + adjusted
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
        let last = self.played.last()?;
        matches!(self.phase, Phase::Revealed)
            .then(|| self.card(last.asked, last.card))
            .flatten()
    }

    /// Whether the host judges this question instead of recording answers to it.
    pub fn is_judged(&self, asked: Asked, card: &Card) -> bool {
        let by_round = match asked {
            Asked::InRound { round, .. } => self
                .plan
                .setup
                .rounds
                .get(round)
                .is_some_and(|plan| plan.judged),
            Asked::InTieBreak { .. } => false,
        };
        by_round || card.question.judged
    }

    /// The points of a right answer before any bonus; a tie-break gives none.
    pub fn worth(&self, asked: Asked, card: &Card) -> u16 {
        match asked {
            Asked::InRound { round, .. } => self
                .plan
                .setup
                .rounds
                .get(round)
                .map_or(Points::Flat(0), |plan| plan.points)
                .for_difficulty(card.question.difficulty),
            Asked::InTieBreak { .. } => 0,
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

    /// The teams still in the tie-break; empty outside one.
    pub fn in_tie_break(&self) -> BTreeSet<TeamId> {
        let Some(tie_break) = &self.tie_break else {
            return BTreeSet::new();
        };
        let still = match self.played.get(tie_break.after..).and_then(<[_]>::last) {
            Some(last) => last.survivors(),
            None => tie_break.contenders.clone(),
        };
        still
            .into_iter()
            .filter(|&team| self.answers(None, team))
            .collect()
    }

    /// How many questions of the tie-break a team survived: parts teams with equal points.
    pub(super) fn tie_break_depth(&self, team: TeamId) -> usize {
        self.played
            .iter()
            .filter(|played| {
                matches!(played.asked, Asked::InTieBreak { .. })
                    && played.survivors().contains(&team)
            })
            .count()
    }

    /// The card of the tie-break that comes next.
    pub(super) fn next_tie_break_card(&self) -> Option<usize> {
        let asked = self
            .played
            .iter()
            .filter(|played| matches!(played.asked, Asked::InTieBreak { .. }))
            .count();
        (asked < self.plan.tie_break.cards.len()).then_some(asked)
    }

    /// A fresh card for a round: the next one beyond those planned.
    pub(super) fn fresh_card(&self, round: usize) -> Option<usize> {
        let planned = usize::from(self.plan.setup.rounds.get(round)?.questions);
        let card = planned + self.fresh_used.get(round)?;
        (card < self.plan.decks.get(round)?.cards.len()).then_some(card)
    }

    /// The question played last, if it was in a round: where the evening has got to.
    pub(super) fn progress(&self) -> Option<(usize, usize)> {
        self.played
            .iter()
            .rev()
            .find_map(|played| match played.asked {
                Asked::InRound { round, number } => Some((round, number)),
                Asked::InTieBreak { .. } => None,
            })
    }

    pub(super) fn marks(
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

    pub(super) fn marks_of(
        &self,
        asked: Asked,
        card: usize,
        contenders: Option<&BTreeSet<TeamId>>,
        allotted: Option<Millis>,
        sheets: &BTreeMap<TeamId, Sheet>,
    ) -> Option<BTreeMap<TeamId, Mark>> {
        let card = self.card(asked, card)?;
        let marking = Marking {
            card,
            worth: self.worth(asked, card),
            scoring: self.plan.setup.scoring,
            teams: self.answering(contenders).count(),
            allotted,
        };
        Some(marking.marks(sheets))
    }

    /// Takes one more event in. The only place where a game changes.
    pub(super) fn absorb(&mut self, event: &Event, at: Millis) -> Result<(), Inconsistent> {
        match event {
            Event::TeamRenamed { team, name } => self.team_mut(*team)?.name.clone_from(name),
            Event::TeamRetired { team } => self.team_mut(*team)?.retired = true,
            Event::TeamAdded { name } => self.add_team(name)?,
            Event::ScoreAdjusted { team, by, reason } => {
                self.team_mut(*team)?;
                self.adjustments.push(Adjustment {
                    team: *team,
                    by: *by,
                    reason: reason.clone(),
                });
            }
            Event::ClockPaused => self.set_timer(|timer| timer.paused(at))?,
            Event::ClockResumed => self.set_timer(|timer| timer.resumed(at))?,
            Event::ClockExtended { seconds } => self.extend(*seconds, at)?,
            Event::AnswerRecorded { team, response } => self.record(*team, response, at)?,
            Event::AnswerCleared { team } => {
                let turn = self.phase.turn_mut().ok_or(Inconsistent)?;
                turn.sheets.remove(team).ok_or(Inconsistent)?;
            }
            Event::AnswersRevealed { marks } => {
                self.knows_all(marks.keys())?;
                self.close_books(Fate::Scored, marks.clone())?;
            }
            Event::QuestionSkipped => self.close_books(Fate::Skipped, BTreeMap::new())?,
            Event::QuestionVoided { played } => {
                Rc::make_mut(self.played.get_mut(*played).ok_or(Inconsistent)?).fate = Fate::Voided;
            }
            Event::AnswerOverruled { team, right, marks } => {
                self.overrule(*team, *right, marks, at)?
            }
            Event::QuestionReplaced { card } => self.replace(*card)?,
            Event::TieBreakStarted { contenders } => {
                self.knows_all(contenders)?;
                self.tie_break = Some(TieBreak {
                    contenders: contenders.clone(),
                    after: self.played.len(),
                });
                self.phase = Phase::TieBreakIntro;
            }
            Event::GameCutShort => {
                self.cut_short = true;
                self.phase = Phase::Standings;
            }
            Event::RoundIntroduced { .. }
            | Event::QuestionAsked { .. }
            | Event::AnswersOpened { .. }
            | Event::TimeExpired
            | Event::AnswersLocked
            | Event::StandingsShown
            | Event::BreakStarted { .. }
            | Event::BreakEnded
            | Event::WinnersCrowned
            | Event::GameFinished => {
                // The phase is taken out, turned into the next one and put back, so that a
                // question's sheets move on without being copied.
                let here = std::mem::replace(&mut self.phase, Phase::Standings);
                self.phase = self.moved_on(here, event, at)?;
            }
        }
        Ok(())
    }

    fn moved_on(&self, here: Phase, event: &Event, at: Millis) -> Result<Phase, Inconsistent> {
        Ok(match (event, here) {
            (Event::RoundIntroduced { round }, _) if *round < self.plan.decks.len() => {
                Phase::RoundIntro { round: *round }
            }
            (
                Event::QuestionAsked {
                    asked,
                    card,
                    reading,
                },
                _,
            ) => {
                self.card(*asked, *card).ok_or(Inconsistent)?;
                if !self.is_planned(*asked) {
                    return Err(Inconsistent);
                }
                let turn = Turn {
                    asked: *asked,
                    card: *card,
                    contenders: matches!(asked, Asked::InTieBreak { .. })
                        .then(|| self.in_tie_break()),
                    sheets: BTreeMap::new(),
                };
                // Without a time to read, answers are opened by the event that follows at once.
                let timer = Timer::start(reading.unwrap_or_default(), at);
                Phase::Reading { turn, timer }
            }
            (Event::AnswersOpened { allotted }, Phase::Reading { turn, .. }) => Phase::Answering {
                turn,
                timer: allotted.map(|allotted| Timer::start(allotted, at)),
            },
            (Event::TimeExpired, Phase::Answering { turn, timer }) => Phase::Closed {
                turn,
                why: Closing::TimeUp,
                allotted: timer.map(|timer| timer.allotted),
            },
            (Event::AnswersLocked, Phase::Answering { turn, timer }) => Phase::Closed {
                turn,
                why: Closing::ByHost,
                allotted: timer.map(|timer| timer.allotted),
            },
            (Event::StandingsShown, _) => Phase::Standings,
            // A break in a break would lie in it, and a log of nothing else be as deep as long.
            (Event::BreakStarted { .. }, Phase::Break { .. }) => return Err(Inconsistent),
            (Event::BreakStarted { length, then_round }, here) => Phase::Break {
                timer: Timer::start(*length, at),
                then: Box::new(match then_round {
                    Some(round) if *round < self.plan.decks.len() => {
                        Phase::RoundIntro { round: *round }
                    }
                    Some(_) => return Err(Inconsistent),
                    None => here,
                }),
            },
            (Event::BreakEnded, Phase::Break { then, .. }) => *then,
            (Event::WinnersCrowned, _) => Phase::Podium,
            (Event::GameFinished, Phase::Podium) => Phase::Finished,
            _ => return Err(Inconsistent),
        })
    }

    /// Whether the set-up has such a question at all.
    fn is_planned(&self, asked: Asked) -> bool {
        match asked {
            Asked::InRound { round, number } => {
                let rounds = &self.plan.setup.rounds;
                rounds
                    .get(round)
                    .is_some_and(|plan| number < usize::from(plan.questions))
            }
            Asked::InTieBreak { number } => number < self.plan.tie_break.cards.len(),
        }
    }

    fn knows_all<'a>(
        &self,
        teams: impl IntoIterator<Item = &'a TeamId>,
    ) -> Result<(), Inconsistent> {
        let known = teams.into_iter().all(|&team| self.team(team).is_some());
        known.then_some(()).ok_or(Inconsistent)
    }

    fn team_mut(&mut self, id: TeamId) -> Result<&mut Team, Inconsistent> {
        self.teams.get_mut(usize::from(id.0)).ok_or(Inconsistent)
    }

    fn add_team(&mut self, name: &str) -> Result<(), Inconsistent> {
        let id = u8::try_from(self.teams.len()).map_err(|_| Inconsistent)?;
        if usize::from(id) >= MOST_ENTRIES {
            return Err(Inconsistent);
        }
        self.teams.push(Team {
            id: TeamId(id),
            name: name.to_owned(),
            retired: false,
        });
        Ok(())
    }

    fn set_timer(&mut self, change: impl Fn(Timer) -> Timer) -> Result<(), Inconsistent> {
        let timer = self.phase.timer_mut().ok_or(Inconsistent)?;
        *timer = change(*timer);
        Ok(())
    }

    fn extend(&mut self, seconds: i16, at: Millis) -> Result<(), Inconsistent> {
        let (before, after) = match &mut self.phase {
            Phase::Closed { turn, allotted, .. } => {
                let before = allotted.ok_or(Inconsistent)?;
                let more = Millis::seconds(u32::from(seconds.unsigned_abs()));
                let mut timer = Timer::start(more, at);
                timer.allotted = before + more;
                self.phase = Phase::Answering {
                    turn: turn.clone(),
                    timer: Some(timer),
                };
                (before, timer.allotted)
            }
            phase => {
                let timer = phase.timer_mut().ok_or(Inconsistent)?;
                let before = timer.allotted;
                *timer = timer.extended(seconds, at);
                (before, timer.allotted)
            }
        };
        // Who answered before has as much more left as everybody else: otherwise an extension
        // would give the slower the greater bonus.
        if let Some(turn) = self.phase.turn_mut() {
            for left in turn.sheets.values_mut().filter_map(|s| s.left.as_mut()) {
                *left = *left + (after - before) - (before - after);
            }
        }
        Ok(())
    }

    fn record(
        &mut self,
        team: TeamId,
        response: &super::Response,
        at: Millis,
    ) -> Result<(), Inconsistent> {
        self.team_mut(team)?;
        let turn = self.phase.turn().ok_or(Inconsistent)?;
        let card = self.card(turn.asked, turn.card).ok_or(Inconsistent)?;
        if !response.fits(&card.question, self.is_judged(turn.asked, card)) {
            return Err(Inconsistent);
        }
        let left = match &self.phase {
            Phase::Answering { timer, .. } => timer.map(|timer| timer.remaining(at)),
            Phase::Closed { allotted, .. } => allotted.map(|_| Millis::ZERO),
            _ => return Err(Inconsistent),
        };
        let turn = self.phase.turn_mut().ok_or(Inconsistent)?;
        turn.sheets
            .entry(team)
            .and_modify(|sheet| sheet.response = response.clone())
            .or_insert_with(|| Sheet {
                response: response.clone(),
                locked_at: at,
                left,
                overruled: None,
            });
        Ok(())
    }

    fn close_books(
        &mut self,
        fate: Fate,
        marks: BTreeMap<TeamId, Mark>,
    ) -> Result<(), Inconsistent> {
        let allotted = match &self.phase {
            Phase::Closed { allotted, .. } => *allotted,
            phase => phase.timer().map(|timer| timer.allotted),
        };
        let turn = self.phase.turn().ok_or(Inconsistent)?.clone();
        self.played.push(Rc::new(Played {
            asked: turn.asked,
            card: turn.card,
            contenders: turn.contenders,
            sheets: turn.sheets,
            allotted,
            fate,
            marks,
        }));
        self.phase = Phase::Revealed;
        Ok(())
    }

    fn overrule(
        &mut self,
        team: TeamId,
        right: bool,
        marks: &BTreeMap<TeamId, Mark>,
        at: Millis,
    ) -> Result<(), Inconsistent> {
        self.knows_all(marks.keys().chain([&team]))?;
        let played = Rc::make_mut(self.played.last_mut().ok_or(Inconsistent)?);
        overrule_sheet(&mut played.sheets, team, right, at, played.allotted);
        played.marks.clone_from(marks);
        Ok(())
    }

    fn replace(&mut self, card: usize) -> Result<(), Inconsistent> {
        let turn = self.phase.turn().ok_or(Inconsistent)?;
        let Asked::InRound { round, .. } = turn.asked else {
            return Err(Inconsistent);
        };
        if self.fresh_card(round) != Some(card) {
            return Err(Inconsistent);
        }
        *self.fresh_used.get_mut(round).ok_or(Inconsistent)? += 1;
        Ok(())
    }
}

/// The host's word on a team's sheet; a team whose answer was never recorded gets one, last in
/// the order of locking.
pub(super) fn overrule_sheet(
    sheets: &mut BTreeMap<TeamId, Sheet>,
    team: TeamId,
    right: bool,
    at: Millis,
    allotted: Option<Millis>,
) {
    sheets
        .entry(team)
        .or_insert_with(|| Sheet {
            response: super::Response::Judged(right),
            locked_at: at,
            left: allotted.map(|_| Millis::ZERO),
            overruled: None,
        })
        .overruled = Some(right);
}
