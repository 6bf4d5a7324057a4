use super::super::What;
use super::super::case::{Case, Step};
use super::address;
use crate::bank::{Kind, Reference, Section};

/// The first printed book that anybody here could cite.
const FIRST_YEAR: u16 = 1500;

const LIST: Step = Step::In("references");

pub(super) fn look(case: &mut Case<'_, '_>) {
    // Few enough to compare each with each; more are too many anyway.
    const MOST: usize = 12;
    let references = &case.question.references;
    let references = &references[..references.len().min(MOST)];
    if references.is_empty() {
        case.say(&[LIST], What::NoReference);
    }
    for (at, reference) in references.iter().enumerate() {
        address_of(case, at, reference);
        year(case, at, reference);
    }
    repeated(case, references);
    single_source(case, references);
}

fn address_of(case: &mut Case<'_, '_>, at: usize, reference: &Reference) {
    let given = [
        &reference.doi,
        &reference.pmid,
        &reference.pmcid,
        &reference.url,
    ];
    if given.iter().all(|address| address.is_none()) {
        let node = case.find(&[LIST, Step::At(at)]);
        // One of the wrong type has been told of already.
        let none = ["doi", "pmid", "pmcid", "url"]
            .iter()
            .all(|name| node.is_some_and(|node| node.get(name).is_none()));
        if none {
            let title = [LIST, Step::At(at), Step::In("title")];
            match case.find(&title) {
                Some(_) => case.say(&title, What::NoAddress),
                None => case.say(&[LIST, Step::At(at)], What::NoAddress),
            }
        }
    }
    let mut say = |name, what| case.say(&[LIST, Step::At(at), Step::In(name)], what);
    if let Some(doi) = &reference.doi
        && !address::is_doi(doi)
    {
        let bare = address::bare_doi(doi).map(str::to_owned);
        say("doi", What::Doi { bare });
    }
    if let Some(pmid) = &reference.pmid
        && !address::is_pmid(pmid)
    {
        say("pmid", What::Pmid);
    }
    if let Some(pmcid) = &reference.pmcid
        && !address::is_pmcid(pmcid)
    {
        say("pmcid", What::Pmcid);
    }
    if let Some(url) = &reference.url {
        match address::host(url) {
            None => say("url", What::Url),
            Some(host) if address::is_unstable(host) => say("url", What::Unstable),
            Some(_) => {}
        }
    }
}

fn year(case: &mut Case<'_, '_>, at: usize, reference: &Reference) {
    let path = [LIST, Step::At(at), Step::In("year")];
    let Some(year) = reference.year else {
        // A page of a site may have none; a paper always has.
        let paper = [&reference.doi, &reference.pmid, &reference.pmcid];
        let missing = case
            .find(&[LIST, Step::At(at)])
            .is_some_and(|node| node.get("year").is_none());
        if missing && paper.iter().any(|address| address.is_some()) {
            case.say(&[LIST, Step::At(at), Step::In("title")], What::Undated);
        }
        return;
    };
    // Journals date an issue ahead, by the year after at most.
    let reviewed = case.question.reviewed.get(..4);
    let most = reviewed
        .and_then(|year| year.parse::<u16>().ok())
        .map_or(2100, |year| year.saturating_add(1));
    if !(FIRST_YEAR..=most).contains(&year) {
        let what = What::Year {
            year,
            least: FIRST_YEAR,
            most,
        };
        case.say(&path, what);
    }
}

fn repeated(case: &mut Case<'_, '_>, references: &[Reference]) {
    for (at, reference) in references.iter().enumerate() {
        let same = |other: &Reference| {
            (reference.doi.is_some() && reference.doi == other.doi)
                || (reference.pmid.is_some() && reference.pmid == other.pmid)
                || (reference.pmcid.is_some() && reference.pmcid == other.pmcid)
                || (reference.url.is_some() && reference.url == other.url)
        };
        if let Some(first) = references[..at].iter().position(same) {
            case.say(&[LIST, Step::At(at)], What::RepeatedReference { first });
        }
    }
}

/// A number that somebody may act upon needs two sources.
fn single_source(case: &mut Case<'_, '_>, references: &[Reference]) {
    let Some(crate::bank::Answer::Number { unit, .. }) = case.answer else {
        return;
    };
    let clinical = Section::examined().contains(&case.question.section) && unit != "year";
    debug_assert_eq!(case.question.kind(), Kind::Number);
    if clinical && references.len() == 1 {
        case.say(&[LIST, Step::At(0), Step::In("title")], What::SingleSource);
    }
}
