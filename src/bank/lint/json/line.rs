use super::super::work::looked_at;

/// A line and a column, both counted from 1; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Line {
    pub line: u32,
    pub column: u32,
}

/// Finds lines and columns for places asked for in rising order, in one walk over the text.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    text: &'t str,
    at: usize,
    here: Line,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            here: Line { line: 1, column: 1 },
        }
    }

    /// Where a byte is. Asked for an earlier one than last time, it starts again from the front.
    pub fn find(&mut self, byte: usize) -> Line {
        if byte < self.at {
            *self = Self::new(self.text);
        }
        let upto = self.text.floor_char_boundary(byte);
        looked_at(upto.saturating_sub(self.at));
        for c in self.text.get(self.at..upto).unwrap_or_default().chars() {
            if c == '\n' {
                self.here.line += 1;
                self.here.column = 1;
            } else {
                self.here.column += 1;
            }
        }
        self.at = self.at.max(upto);
        self.here
    }
}
