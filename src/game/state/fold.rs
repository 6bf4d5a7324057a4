use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Adjustment, Fate, Game, TieBreak};
use crate::game::event::{Event, Inconsistent};
use crate::game::lightning::Spell;
use crate::game::phase::{Asked, Closing, Phase, Turn};
use crate::game::race::{Race, Stage};
use crate::game::team::{MOST_ENTRIES, Team, TeamId};
use crate::game::time::{Millis, Timer};

impl Game {
    /// Takes one more event in. The only place where a game changes.
    pub(in crate::game) fn absorb(
        &mut self,
        event: &Event,
        at: Millis,
    ) -> Result<(), Inconsistent> {
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
            Event::ClockPaused => self.set_timers(|timer| timer.paused(at))?,
            Event::ClockResumed => {
                self.set_timers(|timer| timer.resumed(at))?;
                if let Phase::Race { race, .. } = &mut self.phase {
                    race.resumed(at);
                }
            }
            Event::Buzzed { team, at: pressed } => self.buzzed(*team, *pressed, at)?,
            Event::BuzzedEarly { team } => self.buzzed_early(*team)?,
            Event::TieBroken { team, .. } => self.race_mut()?.1.picked(*team)?,
            Event::TeamCalled { team } => self.called(*team)?,
            Event::TurnStarted { allotted } => self.turn_started(*allotted, at)?,
            Event::QuestionCalled { call, mark } => self.question_called(*call, *mark, at)?,
            Event::BoardShown => self.board_shown(at)?,
            Event::CellPicked { cell, by } => {
                self.picked_cell(*cell, *by)?;
                self.set_board_clock(|timer| timer.resumed(at));
            }
            Event::BoardClosed => self.board_closed()?,
            Event::WagersOpened { asked, card } => self.wagers_opened(*asked, *card)?,
            Event::WagerMade { team, points } => self.wagered(*team, *points)?,
            Event::TeamUnveiled { team } => self.unveiled(*team)?,
            Event::SolutionShown => self.solution_shown()?,
            Event::AnswerJudged { right } => self.judged(*right, at)?,
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
            Event::AwardWritten { number, award } => self.programme.write(*number, award)?,
            Event::AwardRemoved { number } => self.programme.remove(*number)?,
            Event::AwardsArranged { order } => self.programme.arrange(order)?,
            Event::AwardLeftOut { award, out } => self.programme.leave_out(*award, *out),
            Event::PointsOpened { round } => self.points_opened(*round)?,
            Event::RoundScored { points } => self.round_scored(points)?,
            Event::GameCutShort => {
                self.cut_short = true;
                self.unveil_all();
                self.phase = Phase::Standings;
            }
            // All wagers are in before the question is seen.
            Event::QuestionAsked { .. } if self.yet_to_wager().next().is_some() => {
                return Err(Inconsistent);
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
            | Event::PlaceShown
            | Event::HighlightsShown
            | Event::CeremonyOpened
            | Event::AwardAnnounced { .. }
            | Event::AwardPresented
            | Event::GameFinished => {
                // The phase is taken out, turned into the next one and put back, so that a
                // question's sheets move on without being copied.
                let here = std::mem::replace(&mut self.phase, Phase::Standings);
                self.phase = self.moved_on(here, event, at)?;
                if let Some(round) = round_of(event) {
                    self.round = round;
                }
                match event {
                    Event::BreakStarted { .. } => self.set_board_clock(|timer| timer.paused(at)),
                    Event::BreakEnded => self.set_board_clock(|timer| timer.resumed(at)),
                    _ => {}
                }
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
                here,
            ) => {
                let turn = self.turn_of(*asked, *card, here)?;
                if self.is_by_buzzer(*asked) {
                    let timer = reading.map(|reading| Timer::start(reading, at));
                    let race = match turn.wagers.keys().next() {
                        Some(&alone) => Race::alone(alone, at),
                        None => Race::reading(timer),
                    };
                    return Ok(Phase::Race { turn, race });
                }
                // Without a time to read, answers are opened by the event that follows at once.
                let timer = Timer::start(reading.unwrap_or_default(), at);
                Phase::Reading { turn, timer }
            }
            (Event::AnswersOpened { allotted }, Phase::Reading { turn, .. }) => Phase::Answering {
                turn,
                timer: allotted.map(|allotted| Timer::start(allotted, at)),
            },
            (Event::TimeExpired, Phase::Lightning(mut here)) => {
                let open = match here.spell {
                    Spell::Running { question, .. } => Some(question),
                    _ => return Err(Inconsistent),
                };
                here.spell = Spell::Over { open };
                Phase::Lightning(here)
            }
            (Event::AnswersOpened { allotted }, Phase::Race { turn, race })
                if matches!(race.stage, Stage::Reading { .. }) =>
            {
                let timer = allotted.map(|allotted| Timer::start(allotted, at));
                let race = race.open(timer, at);
                Phase::Race { turn, race }
            }
            (Event::TimeExpired | Event::AnswersLocked, Phase::Race { turn, race })
                if matches!(race.stage, Stage::Open { .. }) =>
            {
                Phase::Closed {
                    turn,
                    why: match event {
                        Event::TimeExpired => Closing::TimeUp,
                        _ => Closing::ByHost,
                    },
                    allotted: race.allotted(),
                }
            }
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
            (Event::WinnersCrowned, _) => Phase::Podium {
                places: 1,
                highlights: false,
            },
            (Event::PlaceShown, Phase::Podium { places, highlights }) => Phase::Podium {
                places: places.saturating_add(1),
                highlights,
            },
            (Event::HighlightsShown, Phase::Podium { places, .. }) => Phase::Podium {
                places,
                highlights: true,
            },
            (Event::CeremonyOpened, Phase::Podium { .. }) => Phase::Ceremony {
                given: Vec::new(),
                presented: false,
            },
            // Whether there is such an award is not asked: a rule of awards may change, and a
            // saved night has to load for ever.
            (Event::AwardAnnounced { award }, Phase::Ceremony { mut given, .. })
                if !given.contains(award) =>
            {
                given.push(*award);
                Phase::Ceremony {
                    given,
                    presented: false,
                }
            }
            (
                Event::AwardPresented,
                Phase::Ceremony {
                    given,
                    presented: false,
                },
            ) if !given.is_empty() => Phase::Ceremony {
                given,
                presented: true,
            },
            (Event::GameFinished, Phase::Podium { .. } | Phase::Ceremony { .. }) => Phase::Finished,
            _ => return Err(Inconsistent),
        })
    }

    /// The question as it begins. On a board and after a wager it is the one that was settled
    /// before, or one that takes its place.
    fn turn_of(&self, asked: Asked, card: usize, here: Phase) -> Result<Turn, Inconsistent> {
        self.card(asked, card).ok_or(Inconsistent)?;
        if !self.is_planned(asked) {
            return Err(Inconsistent);
        }
        let settled = match asked {
            Asked::InRound { round, .. } => self.board(round).is_some() || self.is_final(round),
            Asked::InTieBreak { .. } => false,
        };
        let (pick, mut wagers) = match here {
            Phase::Wagering(before) if before.asked == asked && before.card == card => {
                (before.pick, before.wagers)
            }
            Phase::Reading { turn, .. }
            | Phase::Answering { turn, .. }
            | Phase::Race { turn, .. }
            | Phase::Closed { turn, .. }
                if settled && turn.asked == asked && self.is_fresh(asked, card) =>
            {
                (turn.pick, turn.wagers)
            }
            _ if settled => return Err(Inconsistent),
            _ => (None, BTreeMap::new()),
        };
        // Who has left since plays no more; a double is then for all.
        wagers.retain(|&team, _| self.answers(None, team));
        let contenders = match asked {
            Asked::InTieBreak { .. } => Some(self.in_tie_break()),
            Asked::InRound { .. } if wagers.is_empty() => None,
            Asked::InRound { .. } => Some(wagers.keys().copied().collect()),
        };
        Ok(Turn {
            asked,
            card,
            contenders,
            sheets: BTreeMap::new(),
            pick,
            wagers,
        })
    }

    /// Whether a card has come to replace another.
    fn is_fresh(&self, asked: Asked, card: usize) -> bool {
        let Asked::InRound { round, .. } = asked else {
            return false;
        };
        let used = self.fresh_used.get(round);
        used.is_some_and(|used| used.contains(&card))
    }

    /// Whether the set-up has such a question at all; those of a lightning round are not asked.
    pub(super) fn is_planned(&self, asked: Asked) -> bool {
        match asked {
            Asked::InRound { round, number } => {
                let rounds = &self.plan.setup.rounds;
                rounds
                    .get(round)
                    .is_some_and(|plan| number < usize::from(plan.questions))
                    && !self.is_lightning(round)
            }
            Asked::InTieBreak { number } => number < self.plan.tie_break.cards.len(),
        }
    }

    pub(super) fn knows_all<'a>(
        &self,
        teams: impl IntoIterator<Item = &'a TeamId>,
    ) -> Result<(), Inconsistent> {
        let known = teams.into_iter().all(|&team| self.team(team).is_some());
        known.then_some(()).ok_or(Inconsistent)
    }

    pub(super) fn team_mut(&mut self, id: TeamId) -> Result<&mut Team, Inconsistent> {
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

    /// The countdown on the screen, and with it that of the board which the question is of.
    fn set_timers(&mut self, change: impl Fn(Timer) -> Timer) -> Result<(), Inconsistent> {
        self.timer().ok_or(Inconsistent)?;
        if let Some(timer) = self.phase.timer_mut() {
            *timer = change(*timer);
        }
        self.set_board_clock(change);
        Ok(())
    }
}

/// The round that the night has got to by an event.
fn round_of(event: &Event) -> Option<usize> {
    match event {
        Event::RoundIntroduced { round }
        | Event::BreakStarted {
            then_round: Some(round),
            ..
        }
        | Event::QuestionAsked {
            asked: Asked::InRound { round, .. },
            ..
        } => Some(*round),
        _ => None,
    }
}
