//! What comes next.

use std::collections::BTreeSet;

use crate::game::command::{Refused, Step};
use crate::game::event::Event;
use crate::game::lightning::Call;
use crate::game::phase::{Asked, Phase};
use crate::game::race::Stage;
use crate::game::setup::StandingsShown;
use crate::game::state::Game;
use crate::game::time::Millis;

impl Game {
    /// The one next step; `None` only when the game is finished.
    pub fn next_step(&self) -> Option<Step> {
        Some(match self.phase() {
            Phase::RoundIntro { round } if self.is_lightning(*round) => {
                self.step_after_turn(*round, &BTreeSet::new())
            }
            Phase::RoundIntro { round } => self.step_to_question(*round),
            Phase::Lightning(lightning) => self.lightning_step(lightning),
            Phase::Board { .. } => self.board_step(),
            Phase::Wagering(_) => self.wagering_step(),
            Phase::Unveiling { order, shown } => Self::unveiling_step(order, *shown),
            Phase::Reading { .. } => Step::StartClock,
            Phase::Answering { .. } => Step::LockAnswers,
            Phase::Race { race, .. } => match &race.stage {
                Stage::Reading { .. } => Step::StartClock,
                Stage::Open { .. } => Step::LockAnswers,
                Stage::Taken(taken) if taken.answers().is_none() => Step::DrawLot,
                Stage::Taken(_) => Step::JudgeWrong,
            },
            Phase::Closed { .. } => Step::Reveal,
            Phase::Revealed => self.step_after_reveal(),
            Phase::Scoring { .. } => self.step_after_scoring(),
            Phase::Standings => self.step_after_standings(),
            Phase::Break { .. } => Step::EndBreak,
            Phase::TieBreakIntro => self.tie_break_step(),
            Phase::Podium { places, .. } if *places < self.places().len() => Step::ShowPlace,
            Phase::Podium {
                highlights: false, ..
            } if !self.highlights().is_empty() => Step::ShowHighlights,
            Phase::Podium { .. } if self.has_ceremony() => Step::OpenCeremony,
            Phase::Podium { .. } => Step::FinishGame,
            Phase::Ceremony { .. } => self.ceremony_step(),
            Phase::Finished => return None,
        })
    }

    fn step_after_reveal(&self) -> Step {
        if self
            .played()
            .last()
            .is_some_and(|last| matches!(last.asked, Asked::InTieBreak { .. }))
        {
            return self.tie_break_step();
        }
        if self.to_score().is_some() {
            return Step::TakePoints;
        }
        let round_over = self.next_in_round().is_none();
        // A warm-up leaves the standings as they were.
        let counts = self
            .played()
            .last()
            .is_some_and(|last| self.counts(last.asked));
        let show = counts
            && match self.plan().setup.standings {
                StandingsShown::AfterQuestion => round_over || !self.plan().setup.on_paper,
                StandingsShown::AfterRound => round_over,
                StandingsShown::AtTheEnd => false,
            };
        if show {
            Step::ShowStandings
        } else {
            self.step_after_standings()
        }
    }

    pub(super) fn step_after_standings(&self) -> Step {
        if self.to_score().is_some() {
            return Step::TakePoints;
        }
        if self.was_cut_short() {
            return self.finale();
        }
        if let Some(Asked::InRound { round, .. }) = self.next_in_round() {
            return self.step_to_question(round);
        }
        match self.next_round() {
            Some((_, Some(_))) => Step::StartBreak,
            Some((_, None)) => Step::IntroduceRound,
            None => self.finale(),
        }
    }

    fn finale(&self) -> Step {
        if !self.tied_at_the_top().is_empty() && self.next_tie_break_card().is_some() {
            Step::StartTieBreak
        } else {
            Step::CrownWinners
        }
    }

    fn tie_break_step(&self) -> Step {
        match self.in_tie_break().len() {
            // All who were in it have left, and those behind them may be tied in turn.
            0 => self.finale(),
            1 => Step::CrownWinners,
            _ if self.next_tie_break_card().is_some() => Step::AskQuestion,
            _ => Step::CrownWinners,
        }
    }

    /// The next question of the round that is being played.
    pub(in crate::game) fn next_in_round(&self) -> Option<Asked> {
        let (round, number) = self.progress();
        if self.is_lightning(round) || self.is_closed(round) {
            return None;
        }
        let next = number.map_or(0, |number| number + 1);
        let planned = usize::from(self.plan().setup.rounds.get(round)?.questions);
        (next < planned).then_some(Asked::InRound {
            round,
            number: next,
        })
    }

    /// The round after the one that is being played, and the minutes of break before it.
    pub(super) fn next_round(&self) -> Option<(usize, Option<u8>)> {
        let (round, _) = self.progress();
        let rounds = &self.plan().setup.rounds;
        (round + 1 < rounds.len()).then(|| (round + 1, rounds[round].break_minutes))
    }

    /// The question that [`Step::AskQuestion`] asks, and its card.
    pub(super) fn question_to_ask(&self) -> Option<(Asked, usize)> {
        match self.phase() {
            Phase::RoundIntro { round } => Some((
                Asked::InRound {
                    round: *round,
                    number: 0,
                },
                0,
            )),
            Phase::Wagering(here) => Some((here.asked, here.card)),
            _ if !self.in_tie_break().is_empty() => {
                let card = self.next_tie_break_card()?;
                Some((Asked::InTieBreak { number: card }, card))
            }
            _ => match self.next_in_round()? {
                asked @ Asked::InRound { number, .. } => Some((asked, number)),
                Asked::InTieBreak { .. } => None,
            },
        }
    }

    pub(super) fn take(&self, step: Step, now: Millis) -> Result<Vec<Event>, Refused> {
        if self.next_step() != Some(step) {
            return Err(Refused::NotNow);
        }
        Ok(match (step, self.phase()) {
            (Step::AskQuestion, _) => {
                let (asked, card) = self.question_to_ask().ok_or(Refused::NoSuchQuestion)?;
                self.asking(asked, card)
            }
            (Step::StartClock, Phase::Reading { turn, .. } | Phase::Race { turn, .. }) => {
                vec![self.opening(turn.asked)]
            }
            (Step::LockAnswers, _) => vec![Event::AnswersLocked],
            (Step::DrawLot, _) => self.break_tie(None)?,
            (Step::JudgeWrong, _) => self.judge(false)?,
            (Step::CallTeam, _) => self.call_team()?,
            (Step::StartTurn, _) => self.start_turn()?,
            (Step::Pass, _) => self.call(Call::Pass, now)?,
            (Step::ShowBoard, _) => vec![Event::BoardShown],
            (Step::PickCell, _) => self.pick(None)?,
            (Step::TakeWagers, _) => self.open_wagers()?,
            (Step::CloseWagers, _) => self.close_wagers()?,
            (Step::Unveil, _) => self.unveil()?,
            (Step::ShowSolution, _) => vec![Event::SolutionShown],
            (Step::Reveal, Phase::Closed { turn, allotted, .. }) => vec![Event::AnswersRevealed {
                marks: self.marks(turn, *allotted).ok_or(Refused::NoSuchQuestion)?,
            }],
            (Step::TakePoints, _) => vec![Event::PointsOpened {
                round: self.to_score().ok_or(Refused::NotNow)?,
            }],
            (Step::ShowStandings, _) => vec![Event::StandingsShown],
            (Step::IntroduceRound, _) => {
                let (round, _) = self.next_round().ok_or(Refused::NotNow)?;
                vec![Event::RoundIntroduced { round }]
            }
            (Step::StartBreak, _) => {
                let (round, minutes) = self.next_round().ok_or(Refused::NotNow)?;
                vec![Event::BreakStarted {
                    length: Millis::minutes(u32::from(minutes.unwrap_or(1))),
                    then_round: Some(round),
                }]
            }
            (Step::EndBreak, _) => vec![Event::BreakEnded],
            (Step::StartTieBreak, _) => vec![Event::TieBreakStarted {
                contenders: self.tied_at_the_top().into_iter().collect(),
            }],
            (Step::CrownWinners, _) => vec![Event::WinnersCrowned],
            (Step::ShowPlace, _) => vec![Event::PlaceShown],
            (Step::ShowHighlights, _) => vec![Event::HighlightsShown],
            (Step::OpenCeremony, _) => vec![Event::CeremonyOpened],
            (Step::AnnounceAward, _) => self.announce()?,
            (Step::PresentAward, _) => vec![Event::AwardPresented],
            (Step::FinishGame, _) => vec![Event::GameFinished],
            (Step::StartClock | Step::Reveal, _) => return Err(Refused::NotNow),
        })
    }
}
