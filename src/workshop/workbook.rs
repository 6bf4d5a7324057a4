use std::fmt;

use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet, XlsxError};

use crate::results::{Book, Cell, Table};

/// A workbook cannot be made of it, in the words of what makes it.
#[derive(Debug)]
pub struct Unmade(XlsxError);

impl fmt::Display for Unmade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Unmade {}

impl From<XlsxError> for Unmade {
    fn from(why: XlsxError) -> Self {
        Self(why)
    }
}

/// The narrowest and the widest column, in characters.
const WIDTHS: (usize, usize) = (8, 60);

/// A workbook with a sheet for each table. Texts are texts whatever they look like: no formula is
/// ever written.
///
/// # Errors
/// A text longer than a cell, or a name that no sheet may have.
pub fn workbook(book: &Book) -> Result<Vec<u8>, Unmade> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(&book.title));
    let head = Format::new().set_bold();
    let share = Format::new().set_num_format("0%");
    let seconds = Format::new().set_num_format("0.0");
    for table in &book.tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&table.name)?.set_freeze_panes(1, 0)?;
        for (column, heading) in (0u16..).zip(&table.headings) {
            sheet.write_string_with_format(0, column, heading, &head)?;
            sheet.set_column_width(column, width(table, column))?;
        }
        for (row, cells) in (1u32..).zip(&table.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                write(sheet, (row, column), cell, &share, &seconds)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    share: &Format,
    seconds: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => Ok(sheet),
        Cell::Text(text) => sheet.write_string(row, column, text),
        Cell::Whole(_) => sheet.write_number(row, column, value(cell)),
        Cell::Share { .. } => sheet.write_number_with_format(row, column, value(cell), share),
        Cell::Seconds(_) => sheet.write_number_with_format(row, column, value(cell), seconds),
    }
    .map(drop)
}

/// A workbook has no numbers but these.
fn value(cell: &Cell) -> f64 {
    let number = cell.number().and_then(|number| number.parse().ok());
    number.unwrap_or_default()
}

/// As wide as what stands in it needs, within reason.
fn width(table: &Table, column: u16) -> f64 {
    let at = usize::from(column);
    let heading = table.headings.get(at).map_or(0, |it| it.chars().count());
    let texts = table.rows.iter().filter_map(|row| match row.get(at)? {
        Cell::Text(text) => Some(text.chars().count()),
        _ => None,
    });
    let longest = texts.max().unwrap_or_default().max(heading) + 2;
    let characters = longest.clamp(WIDTHS.0, WIDTHS.1);
    u8::try_from(characters).map_or(f64::from(u8::MAX), f64::from)
}
