//! The rules of the game: which commands are legal, what the next step is, and what follows from
//! a command. No browser, no clock, no chance: the time is an argument, and every draw was made
//! when the game was planned or comes from its seed.

mod answers;
mod board;
mod ceremony;
mod clock;
mod desk;
mod legal;
mod lightning;
mod race;
mod step;
mod tally;

use super::command::{Command, Refused};
use super::event::Event;
use super::lightning::Call;
use super::phase::Phase;
use super::state::Game;
use super::time::Millis;

pub use legal::legal_commands;

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

impl Game {
    /// What follows from a command; nothing, for some, is a fine answer.
    fn decide(&self, command: &Command, now: Millis) -> Result<Vec<Event>, Refused> {
        let finished = matches!(self.phase(), Phase::Finished);
        match command {
            Command::NoteTime => Ok(self.what_time_brings(now)),
            _ if finished => Err(Refused::NotNow),
            Command::Take(step) => self.take(*step, now),
            Command::Pause => self.pause(),
            Command::Resume => self.resume(),
            Command::ExtendClock { seconds } => self.extend_clock(*seconds),
            Command::RecordAnswer { team, response } => self.record_answer(*team, response),
            Command::ClearAnswer { team } => self.clear_answer(*team),
            Command::Buzz { team, at } => self.buzz(*team, *at, now),
            Command::Judge { right } => match self.phase() {
                Phase::Lightning(_) if *right => self.call(Call::Right, now),
                Phase::Lightning(_) => self.call(Call::Wrong, now),
                _ => self.judge(*right),
            },
            Command::Pass => self.call(Call::Pass, now),
            Command::PickCell { cell } => self.pick(Some(*cell)),
            Command::Wager { team, points } => self.wager(*team, *points),
            Command::CloseBoard => self.close_board(),
            Command::BreakTie { pick } => self.break_tie(*pick),
            Command::ScoreRound { points } => self.score_round(points),
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
            Command::WriteAward { number, award } => self.write_award(*number, award),
            Command::RemoveAward { number } => self.remove_award(*number),
            Command::ArrangeAwards { order } => Self::arrange_awards(order),
            Command::LeaveAwardOut { award, out } => Ok(self.leave_award_out(*award, *out)),
            Command::EndCeremony => self.end_ceremony(),
            Command::EndGame => self.end(),
        }
    }
}
