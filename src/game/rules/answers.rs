//! Answers, and what a host puts right about a question.

use crate::bank::Response;
use crate::game::command::Refused;
use crate::game::event::Event;
use crate::game::phase::{Asked, Phase};
use crate::game::state::{Fate, Game, Played, overrule_sheet};
use crate::game::team::TeamId;
use crate::game::time::Millis;

impl Game {
    /// The question on the screen, if the host's word can still change its marks.
    pub(super) fn open_to_overrule(&self) -> Option<&Played> {
        let last = self.played().last()?;
        let shown = matches!(self.phase(), Phase::Revealed | Phase::Unveiling { .. });
        let marked = last.fate == Fate::Scored && !self.is_on_paper(last.asked);
        (shown && marked).then_some(last)
    }

    /// The question on the screen and the fresh card that can take its place.
    pub(super) fn replacement(&self) -> Option<(Asked, usize)> {
        let turn = self.phase().turn()?;
        Some((turn.asked, self.fresh_card(turn.asked, turn.card)?))
    }

    pub(super) fn record_answer(
        &self,
        team: TeamId,
        response: &Response,
    ) -> Result<Vec<Event>, Refused> {
        let turn = match self.phase() {
            Phase::Answering { turn, .. } | Phase::Closed { turn, .. }
                if !self.is_by_buzzer(turn.asked) =>
            {
                turn
            }
            _ => return Err(Refused::NotNow),
        };
        if self.is_on_paper(turn.asked) {
            return Err(Refused::OnPaper);
        }
        self.playing(team)?;
        if !self.answers(turn.contenders.as_ref(), team) {
            return Err(not_playing(turn.asked));
        }
        let card = self
            .card(turn.asked, turn.card)
            .ok_or(Refused::NoSuchQuestion)?;
        if !response.fits(&card.question, self.is_judged(turn.asked, card)) {
            return Err(Refused::AnswerDoesNotFit);
        }
        Ok(vec![Event::AnswerRecorded {
            team,
            response: response.clone(),
        }])
    }

    pub(super) fn clear_answer(&self, team: TeamId) -> Result<Vec<Event>, Refused> {
        match self.phase() {
            Phase::Answering { turn, .. } | Phase::Closed { turn, .. }
                if !self.is_by_buzzer(turn.asked) =>
            {
                if turn.sheets.contains_key(&team) {
                    Ok(vec![Event::AnswerCleared { team }])
                } else {
                    Err(Refused::NothingRecorded)
                }
            }
            _ => Err(Refused::NotNow),
        }
    }

    pub(super) fn overrule_answer(
        &self,
        team: TeamId,
        right: bool,
        now: Millis,
    ) -> Result<Vec<Event>, Refused> {
        let played = self.open_to_overrule().ok_or(Refused::NotNow)?;
        self.playing(team)?;
        if !self.answers(played.contenders.as_ref(), team) {
            return Err(not_playing(played.asked));
        }
        // No answer costs nothing, so the host's word cannot make a wrong one of it.
        if !right && !played.sheets.contains_key(&team) {
            return Err(Refused::NothingRecorded);
        }
        let mut sheets = played.sheets.clone();
        overrule_sheet(&mut sheets, team, right, now, played.allotted);
        let marks = self
            .marks_of(
                played.asked,
                played.card,
                played.contenders.as_ref(),
                played.allotted,
                &sheets,
            )
            .ok_or(Refused::NoSuchQuestion)?;
        Ok(vec![Event::AnswerOverruled { team, right, marks }])
    }

    pub(super) fn void(&self, played: usize) -> Result<Vec<Event>, Refused> {
        match self.played().get(played).map(|played| played.fate) {
            None => Err(Refused::NoSuchQuestion),
            Some(Fate::Scored) => Ok(vec![Event::QuestionVoided { played }]),
            Some(Fate::Skipped | Fate::Voided) => Err(Refused::AlreadyVoid),
        }
    }

    pub(super) fn replace_question(&self) -> Result<Vec<Event>, Refused> {
        let turn = self.phase().turn().ok_or(Refused::NotNow)?;
        if matches!(turn.asked, Asked::InTieBreak { .. }) {
            return Err(Refused::NotNow);
        }
        let (asked, card) = self.replacement().ok_or(Refused::NoFreshQuestion)?;
        let mut events = vec![Event::QuestionReplaced { card }];
        events.extend(self.asking(asked, card));
        Ok(events)
    }
}

/// Why a team that is in the game does not play a question.
fn not_playing(asked: Asked) -> Refused {
    match asked {
        Asked::InTieBreak { .. } => Refused::NotInTieBreak,
        Asked::InRound { .. } => Refused::NoWager,
    }
}
