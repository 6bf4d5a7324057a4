//! `questions check`: everything that is wrong, as `file:line:column  id  what is wrong  what to
//! do`, each with its line and the spot marked.

use std::fmt::Write as _;
use std::io::Write as _;

use prime_time::bank::lint::json::decode;
use prime_time::bank::lint::{Fault as LintFault, Reading, Severity, excerpt};
use prime_time::text::{count, lint as say};
use serde_json::json;

use super::bank::{self, PackFile};
use super::files_and_json;
use super::paint::Paint;
use crate::fault::{Fault, Outcome, While};

pub fn run(args: &[String]) -> Outcome {
    let (names, as_json) = files_and_json(args)?;
    let packs = bank::load(&names)?;
    let others = match names.is_empty() {
        true => Vec::new(),
        false => bank::load(&[])?,
    };
    let readings = bank::lint(&packs, &others);
    let text = match as_json {
        true => machine(&readings),
        false => report(&packs, &readings, Paint::for_output()),
    };
    std::io::stdout()
        .write_all(text.as_bytes())
        .while_doing(|| "print the faults".to_owned())?;
    let errors = tally(&readings, Severity::Error);
    if errors == 0 {
        return Ok(());
    }
    let errors = count(errors, "error", "errors");
    Err(Fault::new(format!("the packs have {errors}")))
}

fn tally(readings: &[Reading], severity: Severity) -> usize {
    let faults = readings.iter().flat_map(|reading| &reading.faults);
    faults.filter(|fault| fault.severity() == severity).count()
}

fn report(packs: &[PackFile], readings: &[Reading], paint: Paint) -> String {
    let mut out = String::new();
    for (pack, reading) in packs.iter().zip(readings) {
        if reading.faults.is_empty() {
            continue;
        }
        let decoded = decode(&pack.bytes);
        for fault in &reading.faults {
            one(&mut out, &reading.file, &decoded.text, fault, paint);
        }
    }
    let questions = readings.iter().map(|reading| reading.questions).sum();
    let questions: usize = questions;
    let _infallible = writeln!(
        out,
        "{} in {}: {}, {}",
        count(questions, "question", "questions"),
        count(readings.len(), "pack", "packs"),
        count(tally(readings, Severity::Error), "error", "errors"),
        count(tally(readings, Severity::Warning), "warning", "warnings"),
    );
    out
}

fn one(out: &mut String, file: &str, text: &str, fault: &LintFault, paint: Paint) {
    let told = say::tell(&fault.what);
    let severity = say::severity(fault.severity());
    let loud = |text: &str| match fault.severity() {
        Severity::Error => paint.red(text),
        Severity::Warning => paint.yellow(text),
    };
    let piece = excerpt(text, fault.place);
    let dots = |cut| if cut { "…" } else { "" };
    let gutter = format!("{:>6} | ", fault.place.start.line);
    let before = format!("{}{}", dots(piece.cut.0), piece.before);
    let marks = piece.marked.chars().count().max(1);
    let _infallible = writeln!(
        out,
        "{}  {}  {}  {}  {}\n{}{before}{}{}{}\n{}{}\n",
        paint.bold(&say::at(file, fault.place.start)),
        fault.question.as_deref().unwrap_or("-"),
        told.wrong,
        told.remedy,
        paint.dim(&format!("[{severity}: {}]", fault.rule().name())),
        paint.dim(&gutter),
        loud(piece.marked),
        piece.after,
        dots(piece.cut.1),
        " ".repeat(gutter.len() + before.chars().count()),
        loud(&"^".repeat(marks)),
    );
}

fn machine(readings: &[Reading]) -> String {
    let faults: Vec<_> = readings
        .iter()
        .flat_map(|reading| {
            reading
                .faults
                .iter()
                .map(|fault| entry(&reading.file, fault))
        })
        .collect();
    format!("{:#}\n", json!(faults))
}

fn entry(file: &str, fault: &LintFault) -> serde_json::Value {
    let told = say::tell(&fault.what);
    json!({
        "file": file,
        "line": fault.place.start.line,
        "column": fault.place.start.column,
        "end_line": fault.place.end.line,
        "end_column": fault.place.end.column,
        "question": fault.question,
        "severity": say::severity(fault.severity()),
        "rule": fault.rule().name(),
        "wrong": told.wrong,
        "remedy": told.remedy,
    })
}
