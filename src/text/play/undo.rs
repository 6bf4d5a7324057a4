use crate::game::{Event, Game, TeamId};
use crate::text::game::points;

/// A few words on what was undone or done again.
pub fn deed(event: &Event, game: &Game) -> String {
    let name = |team: &TeamId| {
        game.team(*team)
            .map_or_else(String::new, |team| team.name.clone())
    };
    match event {
        Event::AnswerRecorded { team, .. } => format!("the answer of {}", name(team)),
        Event::AnswerCleared { team } => format!("taking back the answer of {}", name(team)),
        Event::Buzzed { team, .. } | Event::BuzzedEarly { team } => {
            format!("the buzz of {}", name(team))
        }
        Event::BoardShown => "going to the board".to_owned(),
        Event::CellPicked { .. } => "picking the question".to_owned(),
        Event::BoardClosed => "leaving the board".to_owned(),
        Event::WagersOpened { .. } => "taking the wagers".to_owned(),
        Event::WagerMade { team, .. } => format!("the wager of {}", name(team)),
        Event::TeamUnveiled { team } => format!("showing {}", name(team)),
        Event::SolutionShown => "showing what is right".to_owned(),
        Event::TeamCalled { team } => format!("calling {}", name(team)),
        Event::TurnStarted { .. } => "starting the clock".to_owned(),
        Event::QuestionCalled { .. } => "the ruling on the question".to_owned(),
        Event::TieBroken { team, drawn: true } => format!("the lot that fell on {}", name(team)),
        Event::TieBroken { team, .. } => format!("picking {} to answer", name(team)),
        Event::AnswerJudged { .. } => "the ruling on the answer".to_owned(),
        Event::AnswersRevealed { .. } => "the reveal".to_owned(),
        Event::AnswerOverruled { team, .. } => format!("the ruling on {}", name(team)),
        Event::QuestionVoided { .. } => "voiding a question".to_owned(),
        Event::QuestionSkipped => "skipping the question".to_owned(),
        Event::QuestionReplaced { .. } => "replacing the question".to_owned(),
        Event::ScoreAdjusted { team, by, .. } => {
            format!("{} for {}", points(i64::from(*by)), name(team))
        }
        Event::TeamRenamed { .. } => "renaming a team".to_owned(),
        Event::TeamAdded { .. } => "adding a team".to_owned(),
        Event::TeamRetired { .. } => "retiring a team".to_owned(),
        Event::ClockPaused => "the pause".to_owned(),
        Event::ClockResumed => "going on after the pause".to_owned(),
        Event::ClockExtended { seconds } => format!("{} seconds", points(i64::from(*seconds))),
        Event::AnswersLocked | Event::TimeExpired => "locking the answers".to_owned(),
        Event::AnswersOpened { .. } => "starting the clock".to_owned(),
        Event::QuestionAsked { .. } => "asking the question".to_owned(),
        Event::PointsOpened { .. } => "going to the points of the round".to_owned(),
        Event::RoundScored { .. } => "the points of the round".to_owned(),
        Event::StandingsShown => "showing the standings".to_owned(),
        Event::RoundIntroduced { .. } => "beginning the round".to_owned(),
        Event::BreakStarted { .. } => "the break".to_owned(),
        Event::BreakEnded => "ending the break".to_owned(),
        Event::TieBreakStarted { .. } => "the tie-break".to_owned(),
        Event::WinnersCrowned => "going to the podium".to_owned(),
        Event::PlaceShown => "showing a place".to_owned(),
        Event::HighlightsShown => "the moments of the night".to_owned(),
        Event::AwardWritten { award, .. } => format!("writing the award “{}”", award.name),
        Event::AwardRemoved { .. } => "taking an award out".to_owned(),
        Event::AwardsArranged { .. } => "putting the awards in order".to_owned(),
        Event::AwardLeftOut { out: true, .. } => "leaving an award out".to_owned(),
        Event::AwardLeftOut { .. } => "giving an award after all".to_owned(),
        Event::CeremonyOpened => "going to the awards".to_owned(),
        Event::AwardAnnounced { .. } => "announcing an award".to_owned(),
        Event::AwardPresented => "saying who has won it".to_owned(),
        Event::GameFinished => "finishing the night".to_owned(),
        Event::GameCutShort => "ending the game".to_owned(),
    }
}

pub fn undone(deed: &str) -> String {
    format!("Undone: {deed}")
}

pub fn redone(deed: &str) -> String {
    format!("Done again: {deed}")
}

pub const NOTHING_TO_UNDO: &str = "There is nothing to undo.";
pub const NOTHING_TO_REDO: &str = "There is nothing to do again.";
