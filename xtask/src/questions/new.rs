//! `questions new`: a question to be filled in.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use prime_time::bank::Kind;
use prime_time::bank::lint::{append, new_pack};

use super::bank;
use crate::fault::{Fault, Outcome, While};
use crate::project;

pub fn run(args: &[String]) -> Outcome {
    let (pack, kind) = wanted(args)?;
    let path = path_of(pack);
    let text = match path.exists() {
        true => {
            std::fs::read_to_string(&path).while_doing(|| format!("read {}", path.display()))?
        }
        false => new_pack(&name_of(&path)?),
    };
    let Some((text, id)) = append(&text, kind, &today()) else {
        return Err(Fault::new(format!(
            "{} is not a pack that can be read: run `cargo xtask questions check {0}` and mend it",
            path.display()
        )));
    };
    bank::write(&path, &text)?;
    println!(
        "{}: appended \"{id}\"; fill in what says TODO, then run `cargo xtask questions check`",
        path.display()
    );
    Ok(())
}

fn wanted(args: &[String]) -> Outcome<(&str, Kind)> {
    let usage = || Fault::new("usage: cargo xtask questions new PACK [--kind KIND]");
    match args {
        [pack] if !pack.starts_with("--") => Ok((pack, Kind::Choice)),
        [pack, flag, kind] if flag == "--kind" => Ok((pack, named(kind)?)),
        [flag, kind, pack] if flag == "--kind" => Ok((pack, named(kind)?)),
        _ => Err(usage()),
    }
}

fn named(kind: &str) -> Outcome<Kind> {
    serde_json::from_value(kind.into()).map_err(|_| {
        Fault::new(format!(
            "there is no kind {kind:?}; choice, multiple, true_false, number, order and text are"
        ))
    })
}

/// A path as it is; a bare name is a pack of the bank.
fn path_of(pack: &str) -> PathBuf {
    if pack.contains(['/', '\\']) || pack.ends_with(".json") {
        return PathBuf::from(pack);
    }
    project::root()
        .join("questions")
        .join(format!("{pack}.json"))
}

fn name_of(path: &Path) -> Outcome<String> {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    match stem.filter(|stem| stem.bytes().all(plain)) {
        Some(stem) => Ok(stem.to_owned()),
        None => Err(Fault::new(format!(
            "{} is no name for a pack; use lower-case letters, digits and hyphens",
            path.display()
        ))),
    }
}

/// The date in Greenwich.
fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = since.map_or(0, |since| since.as_secs() / 86_400);
    let (year, month, day) = date(days);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The date so many days after 1 January 1970.
fn date(mut days: u64) -> (u64, usize, u64) {
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 1;
    for length in months {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(59), (1970, 3, 1));
        assert_eq!(date(19_782), (2024, 2, 29));
        assert_eq!(date(20_818), (2026, 12, 31));
    }
}
