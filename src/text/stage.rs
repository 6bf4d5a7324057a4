//! The words of the stage and of the host's console beside it.

use crate::game::Asked;
use crate::stage::{Honour, Moment, Scene};

pub const STAGE: &str = "Stage";
pub const OPEN: &str = "Open the stage in a second window";
pub const CLOSE: &str = "Close the stage and go on in one window";
/// The key that opens and closes the stage.
pub const KEY: &str = "*";

// On the stage itself.
pub const WAITING_TITLE: &str = "The stage is set";
pub const WAITING_NOTE: &str = "It shows the game as soon as the host’s window answers.";
pub const NO_HOST_NOTE: &str = "No window with this game answers. Open the game in another window of this browser: the stage \
     follows by itself.";
pub const NO_LINE_NOTE: &str = "This browser has no line between two windows. Run the game in one window, or use a browser \
     from 2023 or later.";
pub const CLOSED_TITLE: &str = "The stage is closed";
pub const CLOSED_NOTE: &str = "This window is not needed any more.";
pub const HOST_GONE: &str =
    "The host’s window no longer answers. The stage goes on when it is back.";
pub const FULL_SCREEN: &str = "Full screen";
pub const MOVE_HINT: &str = "Drag this window to the projector, then:";

// In the host's window.
pub const BLOCKED_TITLE: &str = "The browser kept the stage shut";
pub const BLOCKED_NOTE: &str = "It blocks second windows on this page. Open the stage by this link, or allow pop-ups for this \
     page in the address bar and try again.";
pub const BLOCKED_LINK: &str = "Open the stage";
pub const CONNECTED: &str = "The stage follows";
pub const CLOSED: &str = "The stage has been closed.";
pub const SILENT: &str = "The stage no longer answers: its window is gone, hidden or stuck.";
pub const OPEN_AGAIN: &str = "Open the stage again";
pub const GO_ON_HERE: &str = "Go on in this window";
pub const ON_STAGE: &str = "On the stage";
pub const NEXT: &str = "Next question";
pub const PICKED_NEXT: &str = "The team in control picks it.";
pub const NO_NEXT: &str = "No question comes after this.";
pub const ANSWER: &str = "Answer";
pub const NOTE: &str = "For the host";
pub const SAID: &str = "What the teams said";
pub const NOTHING_SAID: &str = "No question is on.";
/// Of a night on paper.
pub const SAID_ON_PAPER: &str = "Their answers are on their sheets.";
pub const LOG: &str = "Steps";
pub const LOG_HINT: &str = "Press a step to go back to just after it.";
pub const NOW: &str = "now";
pub const BEGINNING: &str = "the beginning";
pub const TABLE: &str = "Points";

/// What the audience looks at.
pub fn on_stage(scene: &Scene) -> &'static str {
    match scene {
        Scene::Intro { .. } => "Introduction of the round",
        Scene::Question {
            floor: Some(floor),
            moment: Moment::Reading(_) | Moment::Answering(_),
            ..
        } => match (floor.open, floor.by.len()) {
            (false, _) => "The question is read",
            (true, 0) => "The buzzers are open",
            (true, 1) => "A team answers",
            (true, _) => "Teams buzzed at the same moment",
        },
        Scene::Question { moment, .. } => match moment {
            Moment::Reading(_) => "The question is read",
            Moment::Answering(_) => "Answers are taken",
            Moment::Closed { time_up: true, .. } => "Time is up",
            Moment::Closed { .. } => "Answers are locked",
        },
        Scene::Board(_) => "The board",
        Scene::Wagers(_) => "The wagers",
        Scene::Unveil(_) => "The teams, one by one",
        Scene::Turn(spurt) => match (&spurt.asking, spurt.over, &spurt.review) {
            (_, false, _) if spurt.timer.is_none() => "A team gets ready",
            (_, false, _) => "A team’s turn",
            (Some(_), true, _) => "Time is up",
            (None, true, None) => "The result of the turn",
            (None, true, Some(_)) => "What was missed",
        },
        Scene::Reveal(_) => "The answer",
        Scene::Tally(_) => "The points are counted",
        Scene::Standings { .. } => "The standings",
        Scene::Break { .. } => "The break",
        Scene::TieBreak { .. } => "Before the tie-break",
        Scene::Podium { .. } => "The podium",
        Scene::Highlights(_) => "Moments of the night",
        Scene::Ceremony(ceremony) => match &ceremony.award {
            None => "The awards are about to begin",
            Some(Honour::OfGame { won: None, .. } | Honour::Own { won: None, .. }) => {
                "An award is announced"
            }
            Some(_) => "An award is given",
        },
        Scene::Finished => "The end",
    }
}

/// The name of a button in the list of steps.
pub fn back_to(step: &str) -> String {
    format!("Go back to just after {step}")
}

/// A question was asked, so that it is found again among the steps.
pub fn asking(asked: Asked, stem: &str) -> String {
    format!("asking {}", super::play::played_line(asked, stem))
}

/// The button that lists the steps that are not listed yet.
pub fn earlier(steps: usize) -> String {
    super::count(steps, "earlier step", "earlier steps")
}

/// How many steps were taken back at once.
pub fn steps_undone(count: usize) -> String {
    super::count(count, "step", "steps")
}
