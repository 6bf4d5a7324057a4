//! The rules of the game: which commands are legal, what the next step is, and what follows from
//! a command. No browser, no clock, no chance: the time is an argument, and every draw was made
//! when the game was planned.

use super::command::{
    Command, CommandKind, LONGEST_BREAK, LONGEST_REASON, MOST_ADJUSTMENT, MOST_EXTENSION, Refused,
    Step,
};
use super::event::Event;
use super::phase::{Asked, Phase};
use super::response::Response;
use super::setup::{Pace, StandingsShown};
use super::state::{Fate, Game, overrule_sheet};
use super::team::{MOST_ENTRIES, MOST_TEAMS, TeamId, checked_name};
use super::time::Millis;

/// The clock of a tie-break question.
const TIE_BREAK_PACE: Pace = Pace::Timed {
    reading: 0,
    seconds: 30,
};

/// Carries a command out at a moment of game time: the game as it then is, and what happened. A
/// refusal leaves the game as it was and says why.
pub fn apply(game: &Game, command: &Command, now: Millis) -> Result<(Game, Vec<Event>), Refused> {
    let events = game.decide(command, now)?;
    let mut next = game.clone();
    for event in &events {
        next.absorb(event, now).map_err(Refused::Inconsistent)?;
    }
    Ok((next, events))
}

/// What can be done now. A kind is listed if and only if [`apply`] accepts at least one command
/// of that kind.
pub fn legal_commands(game: &Game) -> Vec<CommandKind> {
    use CommandKind as Kind;
    let phase = game.phase();
    let mut legal = Vec::new();
    let mut allow = |kind: Kind, condition: bool| {
        if condition {
            legal.push(kind);
        }
    };
    if let Some(step) = game.next_step() {
        allow(Kind::Take(step), true);
    }
    let running = phase.timer().is_some_and(super::Timer::is_running);
    let finished = matches!(phase, Phase::Finished);
    let closed_with_clock = matches!(
        phase,
        Phase::Closed {
            allotted: Some(_),
            ..
        }
    );
    let recording = matches!(phase, Phase::Answering { .. } | Phase::Closed { .. });
    let turn = phase.turn();
    let anyone = |contenders| game.answering(contenders).next().is_some();

    allow(Kind::Pause, running);
    allow(Kind::Resume, phase.timer().is_some() && !running);
    allow(
        Kind::ExtendClock,
        phase.timer().is_some() || closed_with_clock,
    );
    allow(
        Kind::RecordAnswer,
        recording && turn.is_some_and(|turn| anyone(turn.contenders.as_ref())),
    );
    allow(
        Kind::ClearAnswer,
        recording && turn.is_some_and(|turn| !turn.sheets.is_empty()),
    );
    allow(
        Kind::Overrule,
        game.open_to_overrule()
            .is_some_and(|played| anyone(played.contenders.as_ref())),
    );
    allow(
        Kind::VoidQuestion,
        !finished
            && game
                .played()
                .iter()
                .any(|played| played.fate == Fate::Scored),
    );
    allow(Kind::SkipQuestion, turn.is_some());
    allow(Kind::ReplaceQuestion, game.replacement().is_some());
    allow(Kind::AdjustScore, !finished);
    allow(Kind::RenameTeam, !finished);
    allow(Kind::AddTeam, !finished && game.has_room());
    allow(
        Kind::RetireTeam,
        !finished && game.answering(None).nth(1).is_some(),
    );
    allow(Kind::TakeBreak, game.may_break());
    allow(Kind::EndGame, game.may_end());
    allow(Kind::NoteTime, true);
    legal
}

impl Game {
    /// The one next step; `None` only when the game is finished.
    pub fn next_step(&self) -> Option<Step> {
        Some(match self.phase() {
            Phase::RoundIntro { .. } => Step::AskQuestion,
            Phase::Reading { .. } => Step::StartClock,
            Phase::Answering { .. } => Step::LockAnswers,
            Phase::Closed { .. } => Step::Reveal,
            Phase::Revealed => self.step_after_reveal(),
            Phase::Standings => self.step_after_standings(),
            Phase::Break { .. } => Step::EndBreak,
            Phase::TieBreakIntro => self.tie_break_step(),
            Phase::Podium => Step::FinishGame,
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
        let round_over = self.next_in_round().is_none();
        let show = match self.plan().setup.standings {
            StandingsShown::AfterQuestion => true,
            StandingsShown::AfterRound => round_over,
            StandingsShown::AtTheEnd => false,
        };
        if show {
            Step::ShowStandings
        } else {
            self.step_after_standings()
        }
    }

    fn step_after_standings(&self) -> Step {
        if self.was_cut_short() {
            return self.finale();
        }
        if self.next_in_round().is_some() {
            return Step::AskQuestion;
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
    fn next_in_round(&self) -> Option<Asked> {
        let (round, number) = self.progress()?;
        let planned = usize::from(self.plan().setup.rounds.get(round)?.questions);
        (number + 1 < planned).then_some(Asked::InRound {
            round,
            number: number + 1,
        })
    }

    /// The round after the one that is being played, and the minutes of break before it.
    fn next_round(&self) -> Option<(usize, Option<u8>)> {
        let (round, _) = self.progress()?;
        let rounds = &self.plan().setup.rounds;
        (round + 1 < rounds.len()).then(|| (round + 1, rounds[round].break_minutes))
    }

    /// The question that [`Step::AskQuestion`] asks, and its card.
    fn question_to_ask(&self) -> Option<(Asked, usize)> {
        match self.phase() {
            Phase::RoundIntro { round } => Some((
                Asked::InRound {
                    round: *round,
                    number: 0,
                },
                0,
            )),
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

    fn pace(&self, asked: Asked) -> Pace {
        match asked {
            Asked::InRound { round, .. } => self
                .plan()
                .setup
                .rounds
                .get(round)
                .map_or(Pace::Host, |plan| plan.pace),
            Asked::InTieBreak { .. } => TIE_BREAK_PACE,
        }
    }

    fn may_break(&self) -> bool {
        matches!(
            self.phase(),
            Phase::RoundIntro { .. } | Phase::Revealed | Phase::Standings | Phase::TieBreakIntro
        )
    }

    fn may_end(&self) -> bool {
        !matches!(self.phase(), Phase::Podium | Phase::Finished)
    }

    fn has_room(&self) -> bool {
        self.teams().len() < MOST_ENTRIES && self.answering(None).count() < MOST_TEAMS
    }

    /// The question on the screen, if the host's word can still change its marks.
    fn open_to_overrule(&self) -> Option<&super::Played> {
        let last = self.played().last()?;
        (matches!(self.phase(), Phase::Revealed) && last.fate == Fate::Scored).then_some(last)
    }

    /// The question on the screen and the fresh card that can take its place.
    fn replacement(&self) -> Option<(Asked, usize)> {
        let turn = self.phase().turn()?;
        let Asked::InRound { round, .. } = turn.asked else {
            return None;
        };
        Some((turn.asked, self.fresh_card(round)?))
    }

    fn playing(&self, team: TeamId) -> Result<(), Refused> {
        match self.team(team) {
            None => Err(Refused::NoSuchTeam),
            Some(team) if team.retired => Err(Refused::TeamRetired),
            Some(_) => Ok(()),
        }
    }

    /// What follows from a command; nothing, for some, is a fine answer.
    fn decide(&self, command: &Command, now: Millis) -> Result<Vec<Event>, Refused> {
        let finished = matches!(self.phase(), Phase::Finished);
        match command {
            Command::NoteTime => Ok(self.what_time_brings(now)),
            _ if finished => Err(Refused::NotNow),
            Command::Take(step) => self.take(*step),
            Command::Pause => self.pause(),
            Command::Resume => self.resume(),
            Command::ExtendClock { seconds } => self.extend_clock(*seconds),
            Command::RecordAnswer { team, response } => self.record_answer(*team, response),
            Command::ClearAnswer { team } => self.clear_answer(*team),
            Command::Overrule { team, right } => self.overrule_answer(*team, *right, now),
            Command::VoidQuestion { played } => self.void(*played),
            Command::SkipQuestion => match self.phase().turn() {
                Some(_) => Ok(vec![Event::QuestionSkipped]),
                None => Err(Refused::NotNow),
            },
            Command::ReplaceQuestion => self.replace_question(),
            Command::AdjustScore { team, by, reason } => self.adjust(*team, *by, reason),
            Command::RenameTeam { team, name } => self.rename(*team, name),
            Command::AddTeam { name } => self.enter(name),
            Command::RetireTeam { team } => self.retire(*team),
            Command::TakeBreak { minutes } => self.take_break(*minutes),
            Command::EndGame => self.end(),
        }
    }

    fn what_time_brings(&self, now: Millis) -> Vec<Event> {
        match self.phase() {
            Phase::Reading { turn, timer } if timer.is_over(now) => {
                vec![self.opening(turn.asked)]
            }
            Phase::Answering {
                timer: Some(timer), ..
            } if timer.is_over(now) => vec![Event::TimeExpired],
            _ => Vec::new(),
        }
    }

    fn opening(&self, asked: Asked) -> Event {
        Event::AnswersOpened {
            allotted: match self.pace(asked) {
                Pace::Timed { seconds, .. } => Some(Millis::seconds(u32::from(seconds))),
                Pace::Host => None,
            },
        }
    }

    /// The events that put a question on the screen: with a time to read, or open at once.
    fn asking(&self, asked: Asked, card: usize) -> Vec<Event> {
        match self.pace(asked) {
            Pace::Timed { reading, .. } if reading > 0 => vec![Event::QuestionAsked {
                asked,
                card,
                reading: Some(Millis::seconds(u32::from(reading))),
            }],
            _ => vec![
                Event::QuestionAsked {
                    asked,
                    card,
                    reading: None,
                },
                self.opening(asked),
            ],
        }
    }

    fn take(&self, step: Step) -> Result<Vec<Event>, Refused> {
        if self.next_step() != Some(step) {
            return Err(Refused::NotNow);
        }
        Ok(match (step, self.phase()) {
            (Step::AskQuestion, _) => {
                let (asked, card) = self.question_to_ask().ok_or(Refused::NoSuchQuestion)?;
                self.asking(asked, card)
            }
            (Step::StartClock, Phase::Reading { turn, .. }) => vec![self.opening(turn.asked)],
            (Step::LockAnswers, _) => vec![Event::AnswersLocked],
            (Step::Reveal, Phase::Closed { turn, allotted, .. }) => vec![Event::AnswersRevealed {
                marks: self.marks(turn, *allotted).ok_or(Refused::NoSuchQuestion)?,
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
            (Step::FinishGame, _) => vec![Event::GameFinished],
            (Step::StartClock | Step::Reveal, _) => return Err(Refused::NotNow),
        })
    }

    fn pause(&self) -> Result<Vec<Event>, Refused> {
        match self.phase().timer() {
            Some(timer) if timer.is_running() => Ok(vec![Event::ClockPaused]),
            _ => Err(Refused::NotNow),
        }
    }

    fn resume(&self) -> Result<Vec<Event>, Refused> {
        match self.phase().timer() {
            Some(timer) if !timer.is_running() => Ok(vec![Event::ClockResumed]),
            _ => Err(Refused::NotNow),
        }
    }

    fn extend_clock(&self, seconds: i16) -> Result<Vec<Event>, Refused> {
        let reopens = match self.phase() {
            Phase::Closed { allotted, .. } => allotted.is_some(),
            phase if phase.timer().is_some() => false,
            _ => return Err(Refused::NotNow),
        };
        let closed = matches!(self.phase(), Phase::Closed { .. });
        if closed && !reopens {
            return Err(Refused::NotNow);
        }
        if seconds == 0
            || seconds.unsigned_abs() > MOST_EXTENSION.unsigned_abs()
            || (closed && seconds < 0)
        {
            return Err(Refused::ExtensionOutOfRange);
        }
        Ok(vec![Event::ClockExtended { seconds }])
    }

    fn record_answer(&self, team: TeamId, response: &Response) -> Result<Vec<Event>, Refused> {
        let turn = match self.phase() {
            Phase::Answering { turn, .. } | Phase::Closed { turn, .. } => turn,
            _ => return Err(Refused::NotNow),
        };
        self.playing(team)?;
        if !self.answers(turn.contenders.as_ref(), team) {
            return Err(Refused::NotInTieBreak);
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

    fn clear_answer(&self, team: TeamId) -> Result<Vec<Event>, Refused> {
        match self.phase() {
            Phase::Answering { turn, .. } | Phase::Closed { turn, .. } => {
                if turn.sheets.contains_key(&team) {
                    Ok(vec![Event::AnswerCleared { team }])
                } else {
                    Err(Refused::NothingRecorded)
                }
            }
            _ => Err(Refused::NotNow),
        }
    }

    fn overrule_answer(
        &self,
        team: TeamId,
        right: bool,
        now: Millis,
    ) -> Result<Vec<Event>, Refused> {
        let played = self.open_to_overrule().ok_or(Refused::NotNow)?;
        self.playing(team)?;
        if !self.answers(played.contenders.as_ref(), team) {
            return Err(Refused::NotInTieBreak);
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

    fn void(&self, played: usize) -> Result<Vec<Event>, Refused> {
        match self.played().get(played).map(|played| played.fate) {
            None => Err(Refused::NoSuchQuestion),
            Some(Fate::Scored) => Ok(vec![Event::QuestionVoided { played }]),
            Some(Fate::Skipped | Fate::Voided) => Err(Refused::AlreadyVoid),
        }
    }

    fn replace_question(&self) -> Result<Vec<Event>, Refused> {
        let turn = self.phase().turn().ok_or(Refused::NotNow)?;
        if matches!(turn.asked, Asked::InTieBreak { .. }) {
            return Err(Refused::NotNow);
        }
        let (asked, card) = self.replacement().ok_or(Refused::NoFreshQuestion)?;
        let mut events = vec![Event::QuestionReplaced { card }];
        events.extend(self.asking(asked, card));
        Ok(events)
    }

    fn adjust(&self, team: TeamId, by: i32, reason: &str) -> Result<Vec<Event>, Refused> {
        if self.team(team).is_none() {
            return Err(Refused::NoSuchTeam);
        }
        if by == 0 || by.unsigned_abs() > MOST_ADJUSTMENT.unsigned_abs() {
            return Err(Refused::AdjustmentOutOfRange);
        }
        let reason = reason.trim();
        if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
            return Err(Refused::ReasonMissing);
        }
        Ok(vec![Event::ScoreAdjusted {
            team,
            by,
            reason: reason.to_owned(),
        }])
    }

    fn rename(&self, team: TeamId, name: &str) -> Result<Vec<Event>, Refused> {
        if self.team(team).is_none() {
            return Err(Refused::NoSuchTeam);
        }
        let others = self.teams().iter().filter(|other| other.id != team);
        let name =
            checked_name(name, others.map(|other| other.name.as_str())).map_err(Refused::Name)?;
        Ok(vec![Event::TeamRenamed { team, name }])
    }

    fn enter(&self, name: &str) -> Result<Vec<Event>, Refused> {
        if !self.has_room() {
            return Err(Refused::TooManyTeams);
        }
        let others = self.teams().iter().map(|other| other.name.as_str());
        let name = checked_name(name, others).map_err(Refused::Name)?;
        Ok(vec![Event::TeamAdded { name }])
    }

    fn retire(&self, team: TeamId) -> Result<Vec<Event>, Refused> {
        self.playing(team)?;
        if self.answering(None).nth(1).is_none() {
            return Err(Refused::LastTeam);
        }
        Ok(vec![Event::TeamRetired { team }])
    }

    fn take_break(&self, minutes: u8) -> Result<Vec<Event>, Refused> {
        if !self.may_break() {
            return Err(Refused::NotNow);
        }
        if !(1..=LONGEST_BREAK).contains(&minutes) {
            return Err(Refused::BreakOutOfRange);
        }
        Ok(vec![Event::BreakStarted {
            length: Millis::minutes(u32::from(minutes)),
            then_round: None,
        }])
    }

    /// In mid-game on to the final standings; from there, or in a tie-break, straight to the
    /// podium.
    fn end(&self) -> Result<Vec<Event>, Refused> {
        if !self.may_end() {
            return Err(Refused::NotNow);
        }
        let at_the_end = matches!(
            self.step_after_standings(),
            Step::StartTieBreak | Step::CrownWinners
        ) && matches!(self.phase(), Phase::Standings | Phase::Revealed);
        Ok(if at_the_end || !self.in_tie_break().is_empty() {
            vec![Event::WinnersCrowned]
        } else {
            vec![Event::GameCutShort]
        })
    }
}
