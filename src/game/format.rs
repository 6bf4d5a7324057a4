use serde::{Deserialize, Serialize};

use super::round::RoundPlan;
use super::setup::{Scoring, Setup, SetupFault, StandingsShown};

/// The rounds and the rules of a night, without its event, its teams and its draw: what can be
/// played again with other people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// 1 to [`Setup::LONGEST_TITLE`] characters.
    pub name: String,
    pub rounds: Vec<RoundPlan>,
    pub scoring: Scoring,
    pub standings: StandingsShown,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_paper: bool,
}

impl Format {
    /// What a set-up leaves when its people have gone.
    pub fn of(setup: &Setup, name: &str) -> Self {
        Self {
            name: name.trim().to_owned(),
            rounds: setup.rounds.clone(),
            scoring: setup.scoring,
            standings: setup.standings,
            on_paper: setup.on_paper,
        }
    }

    /// Everything that is wrong with it, whatever teams play it and whatever the bank holds.
    pub fn faults(&self) -> Vec<SetupFault> {
        let night = Setup {
            event: String::new(),
            teams: vec!["A".to_owned()],
            rounds: self.rounds.clone(),
            scoring: self.scoring,
            standings: self.standings,
            seed: None,
            on_paper: self.on_paper,
        };
        let mut faults = night.faults();
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > Setup::LONGEST_TITLE {
            faults.push(SetupFault::FormatNameOutOfRange);
        }
        faults
    }
}
