//! Comma-separated values as RFC 4180 has them, for programs that guess.

use super::book::{Cell, Table};

/// By it programs know UTF-8.
const MARK: char = '\u{feff}';
/// A text that begins with one of these some programs carry out as a formula.
const ACTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table as a file.
pub fn csv(table: &Table) -> String {
    let mut text = String::from(MARK);
    let headings = table.headings.iter().cloned().map(Cell::Text);
    line(&mut text, &headings.collect::<Vec<_>>());
    for row in &table.rows {
        line(&mut text, row);
    }
    text
}

fn line(text: &mut String, cells: &[Cell]) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            text.push(',');
        }
        match cell {
            Cell::Text(said) => field(text, said),
            number => text.push_str(&number.number().unwrap_or_default()),
        }
    }
    text.push_str("\r\n");
}

fn field(text: &mut String, said: &str) {
    let acts = is_formula(said);
    let quoted = said.contains([',', '"', '\r', '\n', '\t']) || said.trim() != said;
    if quoted {
        text.push('"');
    }
    if acts {
        text.push('\'');
    }
    text.push_str(&said.replace('"', "\"\""));
    if quoted {
        text.push('"');
    }
}

/// Also behind what a program may skip, and with the wide signs that some take for the same.
fn is_formula(said: &str) -> bool {
    let narrow = |c: char| match c {
        '＝' => '=',
        '＋' => '+',
        '－' => '-',
        '＠' => '@',
        c => c,
    };
    let skipped = |c: char| c == ' ' || c == '\u{a0}' || c == '\u{feff}' || c == '\n' || c == '\0';
    let first = said.trim_start_matches(skipped).chars().next();
    first.is_some_and(|c| ACTS.contains(&narrow(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cell: Cell) -> String {
        let table = Table {
            headings: vec!["A".to_owned(), "B".to_owned()],
            rows: vec![vec![cell, Cell::Whole(-3)]],
            ..Table::default()
        };
        let text = csv(&table);
        let rows = text.strip_prefix("\u{feff}A,B\r\n");
        rows.map(str::to_owned).unwrap_or_default()
    }

    #[test]
    fn a_number_stays_one_and_a_name_that_acts_as_a_formula_does_not() {
        for (name, field) in [
            ("The Pumps", "The Pumps"),
            ("=1+1", "'=1+1"),
            ("+44", "'+44"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "\"'\tx\""),
            ("\r=x", "\"'\r=x\""),
            (" =x", "\"' =x\""),
            ("\n=x", "\"'\n=x\""),
            ("＝x", "'＝x"),
            ("=A\"1,2\"", "\"'=A\"\"1,2\"\"\""),
            ("a, b", "\"a, b\""),
            ("she said \"go\"", "\"she said \"\"go\"\"\""),
            ("two\nlines", "\"two\nlines\""),
        ] {
            let cell = Cell::Text(name.to_owned());
            assert_eq!(written(cell), format!("{field},-3\r\n"), "{name:?}");
        }
        assert_eq!(written(Cell::Blank), ",-3\r\n");
        assert_eq!(written(Cell::Seconds(1500)), "1.5,-3\r\n");
    }
}
