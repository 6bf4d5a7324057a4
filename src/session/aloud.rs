//! What a host's key stands for while answers are spoken: a letter is a team, 1 is right, 2 is
//! wrong, 3 passes.

use crate::game::{Command, CommandKind, Game, Millis, Phase, TeamId, legal_commands};

/// A team's letter was pressed: it has the floor, if there is a tie that it is part of; or else it
/// buzzes, as far as its buzzer's press may.
pub fn team_chosen(game: &Game, team: TeamId, now: Millis) -> Option<Command> {
    let Phase::Race { race, .. } = game.phase() else {
        return None;
    };
    let tied = race.taken().is_some_and(|taken| taken.answers().is_none());
    Some(if tied {
        Command::BreakTie { pick: Some(team) }
    } else {
        buzz(team, now)
    })
}

/// The one way of every buzz, by whatever it was pressed: a button, a key, a pad, or the host for a
/// team whose buzzer is gone. `pressed` is the moment of game time at which it was.
pub fn buzz(team: TeamId, pressed: Millis) -> Command {
    Command::Buzz { team, at: pressed }
}

/// A digit was pressed.
pub fn digit_chosen(game: &Game, digit: u8) -> Option<Command> {
    let legal = legal_commands(game);
    let judged = |right| {
        legal
            .contains(&CommandKind::Judge)
            .then_some(Command::Judge { right })
    };
    match digit {
        1 => judged(true),
        2 => judged(false),
        3 => legal.contains(&CommandKind::Pass).then_some(Command::Pass),
        _ => None,
    }
}
