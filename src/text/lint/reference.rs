//! References: what is wrong and what to do.

use super::{Told, told};
use crate::bank::lint::What;

pub(super) fn tell(what: &What) -> Told {
    match what {
        What::NoReference => told("there is no reference", "say where this can be looked up"),
        What::NoAddress => told(
            "this reference has no address",
            "add \"doi\", \"pmid\", \"pmcid\" or \"url\"",
        ),
        What::Doi { bare: Some(bare) } => told(
            "a DOI is written without what stands before 10.",
            format!("write \"{bare}\""),
        ),
        What::Doi { bare: None } => {
            told("this is no DOI", "write it as 10.1016/0003-4975(94)91119-8")
        }
        What::Pmid => told("a PMID has only digits", "write it as 11586387, in quotes"),
        What::Pmcid => told("a PMCID is PMC and digits", "write it as PMC4557569"),
        What::Url => told(
            "this is no address that begins with https://",
            "copy it whole from the browser; no spaces",
        ),
        What::Year { year, least, most } => told(
            format!("{year} is not a plausible year ({least} to {most})"),
            "look it up",
        ),
        What::RepeatedReference { first } => told(
            format!("the same address as reference {first}, counted from 0"),
            "keep one, or give another source",
        ),
        What::Undated => told(
            "this reference has no year",
            "add \"year\": every paper has one",
        ),
        What::SingleSource => told(
            "a clinical number with a single source",
            "add a second one, or silence single-source with the reason",
        ),
        What::Unstable => told(
            "this may be gone tomorrow",
            "give the publisher's own address, the DOI or the PMID",
        ),
        _ => told("", ""),
    }
}
