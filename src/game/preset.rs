use crate::bank::{Difficulty, Filter, Section};

use super::kind::RoundKind;
use super::round::{Pace, Points, RoundPlan};
use super::setup::{Scoring, Setup, StandingsShown};

/// A night that is ready to play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// About a quarter of an hour: a break in the day.
    Quick,
    /// About three quarters of an hour.
    Classic,
    /// About an hour and a half.
    FullNight,
}

/// What a round of a preset is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Easy questions from everywhere.
    Openers,
    /// History.
    Pioneers,
    /// Devices, monitoring, safety and what goes wrong.
    Circuit,
    /// The body, drugs, disease and the laboratory.
    Body,
    /// Running a case, special patients and support.
    Case,
    /// The profession and things to smile at.
    People,
    /// Anything, none of it easy, for more points.
    Finale,
}

impl Preset {
    pub const ALL: [Self; 3] = [Self::Quick, Self::Classic, Self::FullNight];

    fn rounds(self) -> &'static [(Theme, u16, Option<u8>)] {
        use Theme::{Body, Case, Circuit, Finale, Openers, People, Pioneers};
        match self {
            Self::Quick => &[(Openers, 6, None), (Finale, 6, None)],
            Self::Classic => &[
                (Openers, 9, None),
                (Pioneers, 9, Some(5)),
                (Circuit, 9, None),
                (Finale, 7, None),
            ],
            Self::FullNight => &[
                (Openers, 10, None),
                (Pioneers, 10, Some(5)),
                (Circuit, 10, None),
                (Body, 10, Some(10)),
                (People, 10, None),
                (Case, 8, None),
                (Finale, 7, None),
            ],
        }
    }

    /// A set-up without event name and teams. The titles are the caller's, since words for people
    /// are not the engine's business.
    pub fn setup(self, title: impl Fn(Theme) -> String) -> Setup {
        Setup {
            event: String::new(),
            teams: Vec::new(),
            rounds: self
                .rounds()
                .iter()
                .map(|&(theme, questions, break_minutes)| RoundPlan {
                    title: title(theme),
                    filter: theme.filter(),
                    questions,
                    pace: Pace::Timed {
                        reading: 5,
                        seconds: 25,
                    },
                    points: theme.points(),
                    judged: false,
                    break_minutes,
                    kind: RoundKind::Standard,
                    warm_up: false,
                })
                .collect(),
            scoring: Scoring::Accuracy,
            standings: StandingsShown::AfterRound,
            seed: None,
            on_paper: false,
        }
    }
}

impl Theme {
    fn filter(self) -> Filter {
        use Difficulty::{Easy, Hard, Medium};
        let sections = match self {
            Self::Openers | Self::Finale => Vec::new(),
            Self::Pioneers => vec![Section::History],
            Self::Circuit => vec![
                Section::DevicesEquipment,
                Section::Monitoring,
                Section::QualitySafety,
                Section::CatastrophicEvents,
            ],
            Self::Body => vec![
                Section::AnatomyPhysiology,
                Section::Pharmacology,
                Section::Pathology,
                Section::LaboratoryAnalysis,
            ],
            Self::Case => vec![
                Section::ClinicalManagement,
                Section::SpecialPatients,
                Section::SupportProcedures,
            ],
            Self::People => vec![Section::Profession, Section::JustForFun],
        };
        let difficulties = match self {
            Self::Openers => vec![Easy],
            Self::Finale => vec![Medium, Hard],
            _ => Vec::new(),
        };
        Filter {
            sections,
            difficulties,
            ..Filter::default()
        }
    }

    fn points(self) -> Points {
        match self {
            Self::Finale => Points::Flat(20),
            _ => Points::Flat(10),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_take_about_as_long_as_they_say() {
        for (preset, minutes) in [
            (Preset::Quick, 15),
            (Preset::Classic, 45),
            (Preset::FullNight, 90),
        ] {
            let mut setup = preset.setup(|theme| format!("{theme:?}"));
            setup.teams = (0..6).map(|n| format!("Team {n}")).collect();
            let estimate = setup.estimate().0 / 60_000;
            assert!(
                (minutes * 85 / 100..=minutes * 115 / 100).contains(&estimate),
                "{preset:?}: {estimate} minutes"
            );
            assert!(setup.faults().is_empty());
        }
    }
}
