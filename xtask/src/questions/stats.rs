//! `questions stats`: what the bank covers, and how evenly.

mod tally;

use prime_time::bank::{Difficulty, Kind, Section};
use prime_time::text::bank as say;
use serde_json::json;

use self::tally::{Positions, Tally, tally};
use super::{bank, files_and_json, table};
use crate::fault::Outcome;

pub fn run(args: &[String]) -> Outcome {
    let (names, as_json) = files_and_json(args)?;
    let packs = bank::load(&names)?;
    let readings = bank::lint(&packs, &[]);
    let questions: Vec<_> = readings.iter().flat_map(|it| &it.pack.questions).collect();
    let left_out: usize = readings
        .iter()
        .map(|it| it.questions - it.pack.questions.len())
        .sum();
    let tally = tally(&questions);
    if as_json {
        println!("{:#}", machine(&tally, left_out));
    } else {
        print!("{}", report(&tally, left_out));
    }
    Ok(())
}

fn report(tally: &Tally, left_out: usize) -> String {
    let mut out = table::render(&coverage(tally));
    out.push('\n');
    out.push_str(&table::render(&evenness(tally)));
    out.push_str(&format!(
        "\npictures {}, questions judged by the host {}\n\
         references {}, questions with two or more {}\n\
         oldest review {}\n",
        tally.pictures,
        tally.judged,
        tally.references,
        tally.well_founded,
        tally.oldest.as_deref().unwrap_or("none"),
    ));
    if left_out > 0 {
        out.push_str(&format!(
            "{left_out} with errors are not counted: run `cargo xtask questions check`\n"
        ));
    }
    out
}

/// Sections down, difficulties and kinds across.
fn coverage(tally: &Tally) -> Vec<Vec<String>> {
    let mut head = vec!["section".to_owned(), "all".to_owned()];
    head.extend(Difficulty::ALL.map(|it| say::difficulty(it).to_lowercase()));
    head.extend(Kind::ALL.map(|kind| name(kind).to_owned()));
    head.push("picture".to_owned());
    let mut rows = vec![head];
    let sections = Section::ALL.iter().map(|section| Some(*section));
    for section in sections.chain([None]) {
        let count = |wanted: &dyn Fn(&tally::Cell) -> bool| -> String {
            let cells = tally.cells.iter();
            let cells = cells.filter(|(cell, _)| section.is_none_or(|it| it == cell.section));
            let sum: usize = cells.filter(|(cell, _)| wanted(cell)).map(|(_, n)| n).sum();
            sum.to_string()
        };
        let mut row = vec![
            section.map_or("all", say::section).to_owned(),
            count(&|_| true),
        ];
        row.extend(Difficulty::ALL.map(|it| count(&|cell| cell.difficulty == it)));
        row.extend(Kind::ALL.map(|it| count(&|cell| cell.kind == it)));
        row.push(count(&|cell| cell.picture));
        rows.push(row);
    }
    rows
}

/// Options down to where the right one is, and how long it is.
fn evenness(tally: &Tally) -> Vec<Vec<String>> {
    let head = ["choice with", "A", "B", "C", "D", "E", "F", "right/others"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (options, it) in &tally.positions {
        let mut row = vec![format!("{options} options")];
        row.extend((0..6).map(|at| match at < *options {
            true => it.right[at].to_string(),
            false => String::new(),
        }));
        row.push(ratio(it));
        rows.push(row);
    }
    rows
}

/// How long right options are on average, the others being 1.
fn ratio(it: &Positions) -> String {
    it.ratio()
        .map_or(String::new(), |ratio| format!("{ratio:.2}"))
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "choice",
        Kind::Multiple => "multiple",
        Kind::TrueFalse => "true/false",
        Kind::Number => "number",
        Kind::Order => "order",
        Kind::Text => "text",
    }
}

fn machine(tally: &Tally, left_out: usize) -> serde_json::Value {
    let cells = tally.cells.iter().map(|(cell, count)| {
        json!({
            "section": cell.section,
            "difficulty": cell.difficulty,
            "kind": cell.kind,
            "picture": cell.picture,
            "questions": count,
        })
    });
    let positions = tally.positions.iter().map(|(options, it)| {
        json!({
            "options": options,
            "right": it.right[..*options],
            "length_ratio": it.ratio(),
        })
    });
    json!({
        "questions": tally.cells.values().sum::<usize>(),
        "with_errors": left_out,
        "coverage": cells.collect::<Vec<_>>(),
        "positions": positions.collect::<Vec<_>>(),
        "statements": { "true": tally.truths.0, "false": tally.truths.1 },
        "pictures": tally.pictures,
        "judged": tally.judged,
        "references": tally.references,
        "two_or_more_references": tally.well_founded,
        "oldest_review": tally.oldest,
    })
}
