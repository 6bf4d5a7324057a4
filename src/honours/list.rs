//! Recipients from a pasted list or a CSV file.

use super::certificate::{
    LONGEST_AWARD, LONGEST_MEMBERS, LONGEST_RECIPIENT, LONGEST_WHY, MOST_RECIPIENTS, Recipient,
};
use super::line::one_line;
use crate::bank::folded;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Award,
    Why,
    Members,
}

impl Column {
    /// In the order that they have without a heading.
    const ALL: [Self; 4] = [Self::Name, Self::Award, Self::Why, Self::Members];

    /// By the word over it.
    fn of(heading: &str) -> Option<Self> {
        Some(match folded(heading).as_str() {
            "name" | "recipient" | "team" => Self::Name,
            "award" | "prize" => Self::Award,
            "reason" | "why" => Self::Why,
            "members" => Self::Members,
            _ => return None,
        })
    }

    fn longest(self) -> usize {
        match self {
            Self::Name => LONGEST_RECIPIENT,
            Self::Award => LONGEST_AWARD,
            Self::Why => LONGEST_WHY,
            Self::Members => LONGEST_MEMBERS,
        }
    }
}

/// Something wrong with a line, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFault {
    pub line: usize,
    pub what: ListTrouble,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListTrouble {
    NoName,
    /// Whose award is missing.
    NoAward(String),
    TooLong {
        column: Column,
        characters: usize,
        most: usize,
    },
    /// So many fields, where four are the most.
    TooManyFields(usize),
    /// A quotation mark at the beginning of a field that nothing closes.
    OpenQuote,
    /// So many recipients, where [`MOST_RECIPIENTS`] are the most, those already there among them.
    TooMany(usize),
}

/// A line as it was parted, with its number.
type Row = (usize, Vec<String>);

/// The recipients of a list: name, award, reason and members on a line, parted by tabs, semicolons
/// or commas; or in the order of a first line that names them. `already` are those that are there
/// before.
///
/// # Errors
/// All faults of all lines: one that is wrong spoils the list, so that nobody is forgotten.
pub fn read_list(text: &str, already: usize) -> Result<Vec<Recipient>, Vec<ListFault>> {
    let mut faults = Vec::new();
    let mut rows = part(text, separator(text), &mut faults);
    let columns = heading(rows.first()).inspect(|_| {
        rows.remove(0);
    });
    let columns = columns.as_deref().unwrap_or(&Column::ALL);
    let recipients: Vec<Recipient> = rows
        .into_iter()
        .map(|row| recipient(row, columns, &mut faults))
        .collect();
    let all = recipients.len() + already;
    if all > MOST_RECIPIENTS {
        let line = 1;
        let what = ListTrouble::TooMany(all);
        faults.push(ListFault { line, what });
    }
    if faults.is_empty() {
        Ok(recipients)
    } else {
        faults.sort_by_key(|fault| fault.line);
        Err(faults)
    }
}

/// Tabs come from a table and stand in no name; a semicolon is what parts fields where the comma is
/// a decimal sign.
fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default();
    [('\t', text), (';', first)]
        .into_iter()
        .find(|(sign, where_)| where_.contains(*sign))
        .map_or(',', |(sign, _)| sign)
}

/// The columns, if the first line names them.
fn heading(first: Option<&Row>) -> Option<Vec<Column>> {
    let (_, fields) = first?;
    let columns: Option<Vec<Column>> = fields.iter().map(|field| Column::of(field)).collect();
    columns.filter(|columns| columns.contains(&Column::Name))
}

fn recipient((line, fields): Row, columns: &[Column], faults: &mut Vec<ListFault>) -> Recipient {
    let mut fault = |what| faults.push(ListFault { line, what });
    let used = fields.iter().rposition(|field| !field.is_empty());
    let count = used.map_or(0, |last| last + 1);
    if count > columns.len() {
        fault(ListTrouble::TooManyFields(count));
    }
    let mut found = Recipient::default();
    for (column, field) in columns.iter().zip(fields) {
        let characters = field.chars().count();
        let most = column.longest();
        if characters > most {
            let column = *column;
            fault(ListTrouble::TooLong {
                column,
                characters,
                most,
            });
        }
        *match column {
            Column::Name => &mut found.name,
            Column::Award => &mut found.award,
            Column::Why => &mut found.why,
            Column::Members => &mut found.members,
        } = field;
    }
    if found.name.is_empty() {
        fault(ListTrouble::NoName);
    } else if found.award.is_empty() {
        fault(ListTrouble::NoAward(found.name.clone()));
    }
    found
}

/// Parts a text into rows and fields, as RFC 4180 has it: a field in quotation marks may hold what
/// parts fields, and line feeds. Lines in which nothing stands are left out.
fn part(text: &str, separator: char, faults: &mut Vec<ListFault>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut fields = Vec::new();
    let mut field = String::new();
    let (mut line, mut begun) = (1, 1);
    let mut quoted_since = None;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '\n' {
            line += 1;
        }
        match sign {
            '"' if quoted_since.is_some() => {
                if signs.next_if_eq(&'"').is_some() {
                    field.push('"');
                } else {
                    quoted_since = None;
                }
            }
            '"' if field.trim().is_empty() => {
                field.clear();
                quoted_since = Some(line);
            }
            _ if quoted_since.is_some() => field.push(sign),
            '\n' => {
                fields.push(one_line(&std::mem::take(&mut field)));
                rows.push((begun, std::mem::take(&mut fields)));
                begun = line;
            }
            _ if sign == separator => fields.push(one_line(&std::mem::take(&mut field))),
            _ => field.push(sign),
        }
    }
    if let Some(line) = quoted_since {
        let what = ListTrouble::OpenQuote;
        faults.push(ListFault { line, what });
    }
    fields.push(one_line(&field));
    rows.push((begun, fields));
    rows.retain(|(_, fields)| fields.iter().any(|field| !field.is_empty()));
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(name: &str, award: &str, why: &str, members: &str) -> Recipient {
        Recipient {
            name: name.to_owned(),
            award: award.to_owned(),
            why: why.to_owned(),
            members: members.to_owned(),
        }
    }

    #[test]
    fn a_list_is_read_whatever_parts_its_fields() {
        let wanted = vec![
            of("Ann Lee", "Best prime", "For calm, always", ""),
            of("Full Flow", "First place", "", "Ben, Cy and \"Di\""),
        ];
        for text in [
            "Ann Lee,Best prime,\"For calm, always\"\nFull Flow,First place,,\"Ben, Cy and \"\"Di\"\"\"\n",
            "Ann Lee; Best prime; For calm, always\r\n\r\nFull Flow; First place; ;Ben, Cy and \"Di\"",
            "Ann Lee\tBest prime\tFor calm, always\nFull Flow\tFirst place\t\tBen, Cy and \"Di\"",
            "Award,Name,Members,Reason\nBest prime,Ann Lee,,\"For calm, always\"\nFirst place,Full Flow,\"Ben, Cy and \"\"Di\"\"\"",
        ] {
            assert_eq!(read_list(text, 0), Ok(wanted.clone()), "{text}");
        }
    }

    #[test]
    fn every_fault_is_named_with_its_line() {
        let long = "x".repeat(201);
        let text = format!("Ann,Best\n,Best\n\nBen\n{long},Best\nCy,a,b,c,d\n\"Di,Best\n");
        let faults = read_list(&text, 0).unwrap_err();
        let told: Vec<(usize, &ListTrouble)> =
            faults.iter().map(|it| (it.line, &it.what)).collect();
        assert_eq!(
            told,
            [
                (2, &ListTrouble::NoName),
                (4, &ListTrouble::NoAward("Ben".to_owned())),
                (
                    5,
                    &ListTrouble::TooLong {
                        column: Column::Name,
                        characters: 201,
                        most: 200
                    }
                ),
                (6, &ListTrouble::TooManyFields(5)),
                (7, &ListTrouble::OpenQuote),
                (7, &ListTrouble::NoAward("Di,Best".to_owned())),
            ]
        );
    }

    #[test]
    fn a_list_that_is_longer_than_a_print_job_is_refused_whole() {
        let text = "Ann,Best\n".repeat(MOST_RECIPIENTS);
        assert_eq!(read_list(&text, 0).unwrap().len(), MOST_RECIPIENTS);
        let faults = read_list(&text, 1).unwrap_err();
        assert_eq!(faults[0].what, ListTrouble::TooMany(MOST_RECIPIENTS + 1));
    }

    proptest! {
        #[test]
        fn what_is_written_as_csv_is_read_again(
            names in prop::collection::vec("[a-z<,;\"' é灌🫀]{1,20}", 1..12),
        ) {
            let wanted: Vec<Recipient> = names
                .iter()
                .map(|name| one_line(name))
                .filter(|name| !name.is_empty())
                .map(|name| of(&name, "Best prime", &name, ""))
                .collect();
            let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let mut text = "name,award,reason\n".to_owned();
            for it in &wanted {
                text += &format!("{},{},{}\n", quoted(&it.name), it.award, quoted(&it.why));
            }
            prop_assert_eq!(read_list(&text, 0), Ok(wanted));
        }

        #[test]
        fn any_text_is_read_or_refused_with_lines_that_are_there(text in "\\PC{0,80}(\n\\PC{0,80}){0,4}") {
            let lines = text.lines().count().max(1) + 1;
            match read_list(&text, 0) {
                Ok(found) => prop_assert!(found.iter().all(|it| !it.name.is_empty() && !it.award.is_empty())),
                Err(faults) => prop_assert!(faults.iter().all(|it| (1..=lines).contains(&it.line))),
            }
        }
    }
}
