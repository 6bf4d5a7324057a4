use crate::game::command::CommandKind;
use crate::game::phase::Phase;
use crate::game::state::{Fate, Game};
use crate::game::time::Timer;

/// What can be done now. A kind is listed if and only if [`apply`](super::apply)
/// accepts at least one command of that kind.
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
    let timer = game.timer();
    let running = timer.is_some_and(Timer::is_running);
    let finished = matches!(phase, Phase::Finished);
    let closed_with_clock = matches!(
        phase,
        Phase::Closed {
            allotted: Some(_),
            ..
        }
    );
    let turn = phase.turn();
    let recording = matches!(phase, Phase::Answering { .. } | Phase::Closed { .. })
        && turn.is_some_and(|turn| !game.is_by_buzzer(turn.asked) && !game.is_on_paper(turn.asked));
    let anyone = |contenders| game.answering(contenders).next().is_some();

    allow(Kind::Pause, running);
    allow(Kind::Resume, timer.is_some() && !running);
    allow(Kind::ExtendClock, timer.is_some() || closed_with_clock);
    allow(
        Kind::RecordAnswer,
        recording && turn.is_some_and(|turn| anyone(turn.contenders.as_ref())),
    );
    allow(
        Kind::ClearAnswer,
        recording && turn.is_some_and(|turn| !turn.sheets.is_empty()),
    );
    let taken = match phase {
        Phase::Race { race, .. } => race.taken(),
        _ => None,
    };
    allow(Kind::Buzz, game.may_buzz().next().is_some());
    let flashed = match phase {
        Phase::Lightning(here) => here.question(),
        _ => None,
    };
    allow(
        Kind::Judge,
        flashed.is_some() || taken.is_some_and(|taken| taken.answers().is_some()),
    );
    allow(Kind::Pass, flashed.is_some() && phase.timer().is_some());
    allow(
        Kind::PickCell,
        matches!(phase, Phase::Board { .. }) && game.next_in_round().is_some(),
    );
    allow(
        Kind::Wager,
        matches!(phase, Phase::Wagering(here) if anyone(here.of.as_ref())),
    );
    allow(Kind::CloseBoard, game.may_close_board());
    allow(
        Kind::BreakTie,
        taken.is_some_and(|taken| taken.answers().is_none()),
    );
    allow(Kind::ScoreRound, matches!(phase, Phase::Scoring { .. }));
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
    allow(Kind::WriteAward, !finished && game.may_write_award());
    allow(Kind::RemoveAward, !finished && game.has_own_award());
    allow(Kind::ArrangeAwards, !finished);
    allow(Kind::LeaveAwardOut, !finished);
    allow(Kind::EndCeremony, game.may_end_ceremony());
    allow(Kind::EndGame, game.may_end());
    allow(Kind::NoteTime, true);
    legal
}
