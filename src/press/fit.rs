use super::length::clusters;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Bold,
    /// Of names and headings.
    Display,
}

/// A size in pixels, and how heavy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    pub size: f64,
    pub weight: Weight,
}

/// The width of a text in pixels, by whoever is going to draw it.
pub type Measure<'a> = &'a dyn Fn(&str, Face) -> f64;

/// From one line to the next, by the size. Scripts with marks above and below need it.
pub const LEADING: f64 = 1.25;

/// Each next size that is tried.
const SMALLER: f64 = 0.93;

/// Below this share of the largest size a long word is broken sooner than shrunk further.
const BREAKS: f64 = 0.5;

/// A text in its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    pub lines: Vec<String>,
    pub size: f64,
}

impl Fitted {
    pub fn height(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let lines = self.lines.len() as f64;
        lines * self.size * LEADING
    }
}

/// Breaks a text into lines and makes it smaller until it fits a width and a height. Only what is too
/// long at the smallest size is cut, and says so by an ellipsis.
pub fn fit(
    text: &str,
    (width, height): (f64, f64),
    most: Face,
    least: f64,
    measure: Measure<'_>,
) -> Fitted {
    let tokens = tokens(text);
    let mut size = most.size.min(height / LEADING);
    let least = least.min(size);
    loop {
        let face = Face { size, ..most };
        let breaks = size <= most.size * BREAKS || size <= least;
        if let Some(lines) = wrap(&tokens, width, face, breaks, measure) {
            let fitted = Fitted { lines, size };
            if fitted.height() <= height {
                return fitted;
            }
            if size <= least {
                return cut(fitted, (width, height), face, measure);
            }
        }
        size = (size * SMALLER).max(least);
    }
}

/// A piece of a line that is not broken by choice, and whether a space stands before it.
struct Token<'a> {
    text: &'a str,
    space: bool,
}

/// Words; of scripts that do not part words, letters.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for word in text.split_whitespace() {
        let mut space = true;
        let mut begin = 0;
        let mut at = 0;
        for cluster in clusters(word) {
            if cluster.chars().next().is_some_and(is_wide) {
                if begin < at {
                    tokens.push(Token {
                        text: &word[begin..at],
                        space,
                    });
                    space = false;
                }
                tokens.push(Token {
                    text: cluster,
                    space,
                });
                space = false;
                begin = at + cluster.len();
            }
            at += cluster.len();
        }
        if begin < word.len() {
            tokens.push(Token {
                text: &word[begin..],
                space,
            });
        }
    }
    tokens
}

fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x2e80..=0x9fff | 0xf900..=0xfaff | 0xff00..=0xff60 | 0x20000..=0x3ffff)
}

/// The lines, unless a word is too wide for one and may not be broken.
fn wrap(
    tokens: &[Token<'_>],
    width: f64,
    face: Face,
    breaks: bool,
    measure: Measure<'_>,
) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for token in tokens {
        let longer = if token.space && !line.is_empty() {
            format!("{line} {}", token.text)
        } else {
            format!("{line}{}", token.text)
        };
        if measure(&longer, face) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if measure(token.text, face) <= width {
            token.text.clone_into(&mut line);
            continue;
        }
        if !breaks {
            return None;
        }
        for cluster in clusters(token.text) {
            let longer = format!("{line}{cluster}");
            if !line.is_empty() && measure(&longer, face) > width {
                lines.push(std::mem::take(&mut line));
                cluster.clone_into(&mut line);
            } else {
                line = longer;
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    Some(lines)
}

/// As many lines as there is room for, the last with an ellipsis.
fn cut(
    mut fitted: Fitted,
    (width, height): (f64, f64),
    face: Face,
    measure: Measure<'_>,
) -> Fitted {
    while fitted.height() > height && fitted.lines.len() > 1 {
        fitted.lines.pop();
    }
    if let Some(last) = fitted.lines.last_mut() {
        let mut pieces = clusters(last);
        loop {
            let ended = format!("{}…", pieces.concat().trim_end());
            if measure(&ended, face) <= width || pieces.is_empty() {
                *last = ended;
                break;
            }
            pieces.pop();
        }
    }
    fitted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half the size a letter; wide ones the whole.
    #[expect(clippy::cast_precision_loss, reason = "short texts")]
    fn measure(text: &str, face: Face) -> f64 {
        let wide = text.chars().filter(|c| is_wide(*c)).count();
        let narrow = text.chars().count() - wide;
        face.size * (narrow as f64 * 0.5 + wide as f64)
    }

    fn fitted(text: &str, room: (f64, f64)) -> Fitted {
        let face = Face {
            size: 40.0,
            weight: Weight::Bold,
        };
        fit(text, room, face, 10.0, &measure)
    }

    #[test]
    fn what_fits_keeps_its_size_and_its_words() {
        let it = fitted("The Pumps", (400.0, 60.0));
        assert_eq!(
            (&it.lines[..], it.size),
            (&["The Pumps".to_owned()][..], 40.0)
        );
        let it = fitted("The Pumps of Ward 3", (200.0, 110.0));
        assert_eq!(it.lines, ["The Pumps", "of Ward 3"]);
    }

    #[test]
    fn a_long_word_is_shrunk_first_then_broken_and_cut_last() {
        let it = fitted("Extracorporeal", (200.0, 60.0));
        assert_eq!(it.lines.len(), 1);
        assert!(it.size < 30.0);
        let it = fitted(&"W".repeat(60), (200.0, 100.0));
        assert!(it.lines.len() > 1 && it.lines.concat() == "W".repeat(60));
        let it = fitted(&"W".repeat(900), (200.0, 100.0));
        assert!(it.lines.last().is_some_and(|last| last.ends_with('…')));
        assert!(it.height() <= 100.0);
    }

    #[test]
    fn scripts_without_spaces_break_between_letters() {
        let it = fitted("体外循環灌注師協会東京支部", (220.0, 160.0));
        assert_eq!(it.size, 40.0);
        assert_eq!(it.lines.concat(), "体外循環灌注師協会東京支部");
    }

    #[test]
    fn an_empty_text_is_no_line() {
        assert_eq!(fitted("", (10.0, 10.0)).lines, Vec::<String>::new());
    }
}
