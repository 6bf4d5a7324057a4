use serde::{Deserialize, Serialize};

/// Where a question belongs. The first eleven are the knowledge sections of the American Board of
/// Cardiovascular Perfusion's examinations; the last three are for the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Section {
    AnatomyPhysiology,
    Pharmacology,
    Pathology,
    LaboratoryAnalysis,
    QualitySafety,
    DevicesEquipment,
    ClinicalManagement,
    SpecialPatients,
    /// ECMO, mechanical support and special procedures.
    SupportProcedures,
    /// Catastrophic events and device failure.
    CatastrophicEvents,
    Monitoring,
    History,
    /// The profession and Perfusion Week.
    Profession,
    JustForFun,
}

impl Section {
    pub const ALL: [Self; 14] = [
        Self::AnatomyPhysiology,
        Self::Pharmacology,
        Self::Pathology,
        Self::LaboratoryAnalysis,
        Self::QualitySafety,
        Self::DevicesEquipment,
        Self::ClinicalManagement,
        Self::SpecialPatients,
        Self::SupportProcedures,
        Self::CatastrophicEvents,
        Self::Monitoring,
        Self::History,
        Self::Profession,
        Self::JustForFun,
    ];

    /// The eleven sections of the examinations.
    pub fn examined() -> &'static [Self] {
        &Self::ALL[..11]
    }
}

/// How hard a question is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Difficulty {
    /// A nurse, a spouse or an administrator has a chance.
    Easy,
    /// A working perfusionist knows it or can work it out.
    Medium,
    /// A chief perfusionist has to think.
    Hard,
}

impl Difficulty {
    pub const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];
}
