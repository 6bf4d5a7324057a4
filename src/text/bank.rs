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

/// The address that a reader follows; nothing where there is none that may be followed.
pub fn link(reference: &Reference) -> Option<String> {
    let coded = |text: &str| {
        text.chars().fold(String::new(), |mut all, c| {
            match c {
                ' ' | '"' | '#' | '%' | '<' | '>' | '?' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                    all.push_str(&format!("%{:02X}", u32::from(c)));
                }
                c => all.push(c),
            }
            all
        })
    };
    if let Some(doi) = &reference.doi {
        return Some(format!("https://doi.org/{}", coded(doi)));
    }
    if let Some(pmid) = &reference.pmid {
        return Some(format!("https://pubmed.ncbi.nlm.nih.gov/{}/", coded(pmid)));
    }
    if let Some(pmcid) = &reference.pmcid {
        let coded = coded(pmcid);
        return Some(format!("https://pmc.ncbi.nlm.nih.gov/articles/{coded}/"));
    }
    reference
        .url
        .clone()
        .filter(|url| url.starts_with("https://"))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn reference(fields: &str) -> Reference {
        let text = format!(r#"{{"by": "A", "title": "B", {fields}}}"#);
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_reference_leads_where_its_address_says_and_never_runs_anything() {
        for (fields, expected) in [
            (
                r#""doi": "10.1016/0003-4975(94)91119-8", "url": "https://x.org""#,
                Some("https://doi.org/10.1016/0003-4975(94)91119-8"),
            ),
            (
                r#""doi": "10.1002/1<1::AID#2>3?4""#,
                Some("https://doi.org/10.1002/1%3C1::AID%232%3E3%3F4"),
            ),
            (
                r#""pmid": "11586387""#,
                Some("https://pubmed.ncbi.nlm.nih.gov/11586387/"),
            ),
            (
                r#""pmcid": "PMC4557569""#,
                Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC4557569/"),
            ),
            (
                r#""url": "https://a.org/b?c#d""#,
                Some("https://a.org/b?c#d"),
            ),
            (r#""url": "javascript:alert(1)""#, None),
            (r#""year": 1953"#, None),
        ] {
            assert_eq!(link(&reference(fields)).as_deref(), expected, "{fields}");
        }
    }
}
