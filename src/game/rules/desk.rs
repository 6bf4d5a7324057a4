//! Teams that come and go, points given by hand, and the end of the night.

use crate::game::command::{LONGEST_REASON, MOST_ADJUSTMENT, Refused, Step};
use crate::game::event::Event;
use crate::game::phase::Phase;
use crate::game::state::Game;
use crate::game::team::{MOST_ENTRIES, MOST_TEAMS, TeamId, checked_name};

impl Game {
    pub(super) fn may_end(&self) -> bool {
        !matches!(
            self.phase(),
            Phase::Podium { .. } | Phase::Ceremony { .. } | Phase::Finished
        )
    }

    pub(super) fn has_room(&self) -> bool {
        self.teams().len() < MOST_ENTRIES && self.answering(None).count() < MOST_TEAMS
    }

    pub(super) fn playing(&self, team: TeamId) -> Result<(), Refused> {
        match self.team(team) {
            None => Err(Refused::NoSuchTeam),
            Some(team) if team.retired => Err(Refused::TeamRetired),
            Some(_) => Ok(()),
        }
    }

    pub(super) fn adjust(
        &self,
        team: TeamId,
        by: i32,
        reason: &str,
    ) -> Result<Vec<Event>, Refused> {
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

    pub(super) fn rename(&self, team: TeamId, name: &str) -> Result<Vec<Event>, Refused> {
        if self.team(team).is_none() {
            return Err(Refused::NoSuchTeam);
        }
        let others = self.teams().iter().filter(|other| other.id != team);
        let name =
            checked_name(name, others.map(|other| other.name.as_str())).map_err(Refused::Name)?;
        Ok(vec![Event::TeamRenamed { team, name }])
    }

    pub(super) fn enter(&self, name: &str) -> Result<Vec<Event>, Refused> {
        if !self.has_room() {
            return Err(Refused::TooManyTeams);
        }
        let others = self.teams().iter().map(|other| other.name.as_str());
        let name = checked_name(name, others).map_err(Refused::Name)?;
        Ok(vec![Event::TeamAdded { name }])
    }

    pub(super) fn retire(&self, team: TeamId) -> Result<Vec<Event>, Refused> {
        self.playing(team)?;
        if self.answering(None).nth(1).is_none() {
            return Err(Refused::LastTeam);
        }
        Ok(vec![Event::TeamRetired { team }])
    }

    /// In mid-game on to the final standings; from there, or in a tie-break, straight to the
    /// podium.
    pub(super) fn end(&self) -> Result<Vec<Event>, Refused> {
        if !self.may_end() {
            return Err(Refused::NotNow);
        }
        let at_the_end = matches!(
            self.step_after_standings(),
            Step::StartTieBreak | Step::CrownWinners
        ) && matches!(self.phase(), Phase::Standings | Phase::Revealed);
        // Asked for once more, before the points of a round on paper were typed.
        let again = self.was_cut_short()
            && matches!(self.phase(), Phase::Standings | Phase::Scoring { .. });
        Ok(if at_the_end || again || !self.in_tie_break().is_empty() {
            vec![Event::WinnersCrowned]
        } else {
            vec![Event::GameCutShort]
        })
    }
}
