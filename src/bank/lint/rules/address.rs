//! Where a reference can be looked up, and whether it will still be there.

use super::super::work::looked_at;

pub(in super::super) fn is_doi(text: &str) -> bool {
    let Some((prefix, rest)) = text.strip_prefix("10.").and_then(|t| t.split_once('/')) else {
        return false;
    };
    let registrant = prefix.split('.').next().unwrap_or_default();
    (4..=9).contains(&registrant.len())
        && prefix.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && !rest.is_empty()
        && !rest.contains(char::is_whitespace)
        && !rest.ends_with(['.', ',', ';'])
}

/// The DOI in what somebody pasted.
pub(in super::super) fn bare_doi(text: &str) -> Option<&str> {
    let at = text.find("10.")?;
    let bare = text[at..].trim().trim_end_matches(['.', ',', ';']);
    is_doi(bare).then_some(bare)
}

pub(in super::super) fn is_pmid(text: &str) -> bool {
    (1..=9).contains(&text.len())
        && !text.starts_with('0')
        && text.bytes().all(|b| b.is_ascii_digit())
}

pub(in super::super) fn is_pmcid(text: &str) -> bool {
    text.strip_prefix("PMC").is_some_and(is_pmid)
}

/// The host of an `https://` address; nothing if it is not one.
pub(in super::super) fn host(url: &str) -> Option<&str> {
    looked_at(url.len());
    let rest = url.strip_prefix("https://")?;
    let bad = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\');
    if rest.contains(bad) {
        return None;
    }
    let host = rest.split(['/', '?', '#']).next()?;
    let name = host.split(':').next()?;
    let labels = name.split('.');
    let label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    (name.contains('.') && labels.clone().all(label)).then_some(name)
}

/// Whether what stands there now may be gone or another thing tomorrow: mirrors, uploads, short
/// addresses, bare numbers.
pub(in super::super) fn is_unstable(host: &str) -> bool {
    const NAMES: [&str; 24] = [
        "academia.edu",
        "archive.ph",
        "bit.ly",
        "brainly.com",
        "chegg.com",
        "coek.info",
        "coursehero.com",
        "docplayer.net",
        "docsci.com",
        "goo.gl",
        "ilovetranslation.com",
        "issuu.com",
        "pdfcoffee.com",
        "quizlet.com",
        "scribd.com",
        "sci-hub.se",
        "silo.tips",
        "slideshare.net",
        "studocu.com",
        "studylib.net",
        "t.co",
        "tinyurl.com",
        "vdocuments.mx",
        "weglot.com",
    ];
    let host = host.strip_prefix("www.").unwrap_or(host);
    let of = |name: &&str| {
        host.strip_suffix(*name)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    NAMES.iter().any(of) || host.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_their_forms() {
        for good in [
            "10.1016/0003-4975(94)91119-8",
            "10.1002/(SICI)1<1::AID>3.0.CO;2-#",
            "10.1055/s-0042.1",
        ] {
            assert!(is_doi(good), "{good}");
        }
        for bad in [
            "doi:10.1016/x",
            "https://doi.org/10.1016/x",
            "10.1/x",
            "10.1016/",
            "10.1016/x y",
            "10.1016/x.",
            "11.1016/x",
        ] {
            assert!(!is_doi(bad), "{bad}");
        }
        assert_eq!(bare_doi("https://doi.org/10.1016/x."), Some("10.1016/x"));
        assert_eq!(bare_doi("see there"), None);
        assert!(is_pmid("11586387") && !is_pmid("PMID 1") && !is_pmid("") && !is_pmid("012"));
        assert!(is_pmcid("PMC4557569") && !is_pmcid("4557569") && !is_pmcid("pmc1"));
    }

    #[test]
    fn hosts_are_found_and_judged() {
        for (url, host_of) in [
            ("https://www.amsect.org/p/bl/ar", Some("www.amsect.org")),
            ("https://a.b:8080/x?y#z", Some("a.b")),
            ("http://a.b", None),
            ("https://a", None),
            ("https://a b.c", None),
            ("https://", None),
            ("https://a..b/", None),
            ("javascript:alert(1)", None),
        ] {
            assert_eq!(host(url), host_of, "{url}");
        }
        assert!(is_unstable("www.scribd.com") && is_unstable("de.scribd.com"));
        assert!(is_unstable("10.0.0.1") && !is_unstable("notscribd.com"));
    }
}
