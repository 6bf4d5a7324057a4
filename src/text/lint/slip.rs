use super::{Told, told};
use crate::bank::lint::json::{Bracket, Encoding, Slip};

/// What is wrong with a file as JSON; `line` is that of the bracket it speaks of.
pub(super) fn tell(slip: Slip, line: Option<u32>) -> Told {
    match slip {
        Slip::Empty => told(
            "the file is empty",
            "begin it with { \"format\": 1, and go on with \"id\", \"title\", \"licence\" and \"questions\"",
        ),
        Slip::Encoded(Encoding::Marked) => told(
            "the file begins with a byte-order mark",
            "save it as UTF-8 without BOM",
        ),
        Slip::Encoded(Encoding::Wide) => told(
            "the file is UTF-16 (\"Unicode\" in some editors)",
            "save it as UTF-8",
        ),
        Slip::Encoded(Encoding::Narrow) => told(
            "the file is not UTF-8 but Latin-1 or Windows-1252 (\"ANSI\" in some editors)",
            "save it as UTF-8; this is the first character that shows it",
        ),
        Slip::MissingComma => told("a comma is missing after this", "add it"),
        Slip::TrailingComma => told("a comma after the last one", "delete it"),
        Slip::ExtraComma => told("a comma too many", "delete it"),
        Slip::MissingColon => told("a colon is missing after this name", "add it"),
        Slip::MissingValue => told("a value is missing before this", "write it"),
        Slip::MissingName => told(
            "a name is missing before this",
            "write \"name\": in front of it",
        ),
        Slip::SmartQuotes => told(
            "curly quotes, as word processors make them",
            "use straight ones, \"; switch \"smart quotes\" off in the editor",
        ),
        Slip::SingleQuotes => told("JSON has no quotes like these", "use double ones, \""),
        Slip::InnerQuotes => told(
            "a quote within quotes ends the text here",
            "write \\\" for those inside, or use “ and ”",
        ),
        Slip::UnquotedName => told("a name without quotes", "put it into double quotes"),
        Slip::UnquotedText => told("a text without quotes", "put it into double quotes"),
        Slip::Comment => told(
            "JSON has no comments",
            "delete it, or say it in \"host_note\"",
        ),
        Slip::UnclosedText => told(
            "the closing quote of this text is missing",
            "add \" at its end",
        ),
        Slip::LineBreak => told("a line break within quotes", "write the text in one line"),
        Slip::Control('\t') => told("a tab within quotes", "write a space"),
        Slip::Control(_) => told("a control character within quotes", "delete it"),
        Slip::BadEscape => told(
            "a backslash that means nothing",
            "write \\\\ for a backslash",
        ),
        Slip::BadNumber => told(
            "this is not how JSON writes numbers",
            "write it like 0.5, 37 or -3; no leading zero, no plus",
        ),
        Slip::DecimalComma => told(
            "a comma within a number",
            "write a point for the decimals and nothing for the thousands",
        ),
        Slip::BadWord(meant) => told("JSON does not know this word", format!("write {meant}")),
        Slip::OddSpace(c) => told(
            format!("a space that is not one (U+{:04X})", u32::from(c)),
            "replace it with an ordinary space",
        ),
        Slip::Unclosed { bracket, .. } => unclosed(bracket, line),
        Slip::Stray(bracket) => told(
            format!("this {} closes nothing", bracket.close()),
            "delete it, or add the one that opens",
        ),
        Slip::Junk => told("this belongs nowhere", "delete it, or put it into quotes"),
        Slip::AfterEnd => told(
            "the pack ended before this",
            "delete it, or the bracket too many before it",
        ),
        Slip::TooDeep => told("brackets within brackets, too deep", "leave out some"),
        Slip::TooLong => told("the file is too big", "divide it into several packs"),
        Slip::TooMany => told(
            "the file has too many values; the rest was not read",
            "divide it into several packs",
        ),
    }
}

fn unclosed(bracket: Bracket, line: Option<u32>) -> Told {
    let (open, close) = (bracket.open(), bracket.close());
    let of = line.map_or(String::new(), |line| format!(" of line {line}"));
    told(
        format!("the {open}{of} is not closed"),
        format!("add {close} after this"),
    )
}
