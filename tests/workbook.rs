//! Workbooks, read back by another program's reader.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use prime_time::results::{Book, Cell, Table};
use prime_time::workshop::workbook;

fn read(book: &Book) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(workbook(book).unwrap())).unwrap()
}

fn text(said: &str) -> Cell {
    Cell::Text(said.to_owned())
}

fn table(name: &str, rows: Vec<Vec<Cell>>) -> Table {
    Table {
        name: name.to_owned(),
        headings: vec!["Team".to_owned(), "Points".to_owned()],
        rows,
    }
}

const HOSTILE: [&str; 10] = [
    "=1+1",
    "=HYPERLINK(\"https://example.org\";\"x\")",
    "@SUM(A1:A9)",
    "<script>alert(1)</script>&amp;",
    "https://example.org/",
    "\u{202e}sdrawkcab\u{2069}",
    "👩‍⚕️ صمامات 灌注",
    "_x0041_ \u{1}\u{1b}",
    "two\nlines\tand a tab",
    "0012",
];

#[test]
fn every_table_is_a_sheet_with_numbers_as_numbers_and_texts_as_texts() {
    let book = Book {
        title: "A night".to_owned(),
        tables: vec![
            table("Teams", vec![vec![text("The Pumps"), Cell::Whole(-5)]]),
            table(
                "Sections",
                vec![
                    vec![text("History"), Cell::share(2, 3)],
                    vec![text("Devices"), Cell::Blank],
                    vec![text("Monitoring"), Cell::Seconds(12_340)],
                ],
            ),
        ],
    };
    let mut read = read(&book);
    assert_eq!(read.sheet_names(), ["Teams", "Sections"]);
    let teams = read.worksheet_range("Teams").unwrap();
    let cell = |row, column| teams.get_value((row, column)).unwrap();
    assert_eq!(cell(0, 1), &Data::String("Points".to_owned()));
    assert_eq!(cell(1, 0), &Data::String("The Pumps".to_owned()));
    assert_eq!(cell(1, 1), &Data::Float(-5.0));
    let sections = read.worksheet_range("Sections").unwrap();
    assert_eq!(sections.get_value((1, 1)), Some(&Data::Float(0.6667)));
    assert_eq!(sections.get_value((2, 1)), Some(&Data::Empty));
    assert_eq!(sections.get_value((3, 1)), Some(&Data::Float(12.34)));
}

#[test]
fn no_name_is_a_formula_or_breaks_the_file() {
    let long = "🫀".repeat(200);
    let names: Vec<&str> = HOSTILE.iter().copied().chain([long.as_str()]).collect();
    let rows = names.iter().map(|name| vec![text(name), Cell::Whole(1)]);
    let book = Book {
        title: HOSTILE[3].to_owned(),
        tables: vec![table("Teams", rows.collect())],
    };
    let mut read = read(&book);
    let teams = read.worksheet_range("Teams").unwrap();
    for (row, name) in (1..).zip(&names) {
        let cell = teams.get_value((row, 0)).unwrap();
        assert_eq!(cell, &Data::String((*name).to_owned()), "{name:?}");
    }
    let formulas = read.worksheet_formula("Teams").unwrap();
    assert!(formulas.used_cells().all(|(_, _, it)| it.is_empty()));
}

#[test]
fn what_no_cell_can_hold_is_said_and_not_cut() {
    let rows = vec![vec![text(&"x".repeat(40_000))]];
    let book = Book {
        title: String::new(),
        tables: vec![table("Teams", rows)],
    };
    assert!(workbook(&book).unwrap_err().to_string().contains("32,767"));
}
