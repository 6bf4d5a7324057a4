//! Names of sections, difficulties and kinds, and references as a reader sees them.

use crate::bank::{Criterion, Difficulty, Kind, Reference, Section};

pub fn section(section: Section) -> &'static str {
    match section {
        Section::AnatomyPhysiology => "Anatomy and physiology",
        Section::Pharmacology => "Pharmacology",
        Section::Pathology => "Pathology",
        Section::LaboratoryAnalysis => "Laboratory analysis",
        Section::QualitySafety => "Quality and safety",
        Section::DevicesEquipment => "Devices and equipment",
        Section::ClinicalManagement => "Clinical management",
        Section::SpecialPatients => "Special patient groups",
        Section::SupportProcedures => "ECMO, support and special procedures",
        Section::CatastrophicEvents => "Catastrophic events and device failure",
        Section::Monitoring => "Monitoring",
        Section::History => "History",
        Section::Profession => "The profession and Perfusion Week",
        Section::JustForFun => "Just for fun",
    }
}

pub fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "Easy",
        Difficulty::Medium => "Medium",
        Difficulty::Hard => "Hard",
    }
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "Multiple choice",
        Kind::Multiple => "All that apply",
        Kind::TrueFalse => "True or false",
        Kind::Number => "Closest number",
        Kind::Order => "Put in order",
        Kind::Text => "Name it",
    }
}

/// What a team is to do, under the question.
pub fn task(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "Pick one.",
        Kind::Multiple => "Pick all that apply. A wrong pick cancels a right one.",
        Kind::TrueFalse => "True or false?",
        Kind::Number => "The closest number wins. Exact earns half as much again.",
        Kind::Order => "Put them in order. Points for each one in its right place.",
        Kind::Text => "Write it down. Spelling is forgiven where the sense is clear.",
    }
}

pub fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Packs => "packs",
        Criterion::Sections => "sections",
        Criterion::Difficulties => "difficulties",
        Criterion::Kinds => "kinds of question",
        Criterion::Pictures => "pictures",
    }
}

/// A reference in one line: by whom, what, where, when.
pub fn reference(reference: &Reference) -> String {
    let mut line = format!(
        "{}. {}",
        reference.by.trim_end_matches('.'),
        reference.title.trim_end_matches('.')
    );
    if let Some(place) = &reference.published_in {
        line.push_str(". ");
        line.push_str(place.trim_end_matches('.'));
    }
    if let Some(year) = reference.year
        && !line.contains(&year.to_string())
    {
        line.push_str(&format!(", {year}"));
    }
    line.push('.');
    line
}

/// Where it can be opened.
pub fn link(reference: &Reference) -> Option<String> {
    let Reference {
        doi,
        pmid,
        pmcid,
        url,
        ..
    } = reference;
    if let Some(doi) = doi {
        return Some(format!("https://doi.org/{doi}"));
    }
    if let Some(pmid) = pmid {
        return Some(format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/"));
    }
    if let Some(pmcid) = pmcid {
        return Some(format!("https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/"));
    }
    // Only what a browser opens as a page: a pack of somebody's own may hold anything.
    url.clone().filter(|url| url.starts_with("https://"))
}

/// Where it can be found, as a reader types it.
pub fn address(reference: &Reference) -> String {
    if let Some(doi) = &reference.doi {
        return format!("doi:{doi}");
    }
    if let Some(pmid) = &reference.pmid {
        return format!("PMID {pmid}");
    }
    if let Some(pmcid) = &reference.pmcid {
        return pmcid.clone();
    }
    let url = reference.url.as_deref().unwrap_or_default();
    url.trim_start_matches("https://")
        .trim_end_matches('/')
        .to_owned()
}
