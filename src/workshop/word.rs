use std::fmt;
use std::io::Cursor;

use docx_rs::{
    AlignmentType, BreakType, Docx, Footnote, LineSpacing, PageMargin, Paragraph, Run, RunFonts,
    Style, StyleType, VertAlignType,
};

use crate::press::{Block, Document, Span};

/// A document cannot be made, in the words of what packs it.
#[derive(Debug)]
pub struct Unwritten(String);

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Unwritten {}

const TITLE: &str = "Title";
const HEADING: &str = "Heading1";
const QUOTE: &str = "Quote";
/// Of the numbers of footnotes, as the crate names it.
const NUMBER: &str = "FootnoteReference";

/// In half points, as the format counts.
const BODY: usize = 23;

/// A document for a word processor, with a footnote for each source where it is cited.
///
/// # Errors
/// Those of what packs it, which has no cause to.
pub fn word(document: &Document) -> Result<Vec<u8>, Unwritten> {
    let heading = |id: &str, name: &str, size: usize| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .size(size)
            .bold()
    };
    let mut docx = Docx::new()
        .default_size(BODY)
        .default_fonts(RunFonts::new().ascii("Georgia").hi_ansi("Georgia"))
        .page_margin(
            PageMargin::new()
                .top(1440)
                .bottom(1440)
                .left(1440)
                .right(1440),
        )
        .add_style(heading(TITLE, "Title", 36))
        .add_style(heading(HEADING, "heading 1", 26))
        .add_style(
            Style::new(QUOTE, StyleType::Paragraph)
                .name("Quote")
                .italic(),
        );
    let mut number = Style::new(NUMBER, StyleType::Character).name("footnote reference");
    number.run_property = number.run_property.vert_align(VertAlignType::SuperScript);
    docx = docx.add_style(number);
    for block in &document.blocks {
        for paragraph in paragraphs(block, &document.sources) {
            docx = docx.add_paragraph(paragraph);
        }
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.build()
        .pack(&mut bytes)
        .map_err(|why| Unwritten(why.to_string()))?;
    Ok(bytes.into_inner())
}

/// Lines stay lines, and what the format's XML cannot hold is left out: with it no program would open the file.
fn run(text: &str) -> Run {
    let mut run = Run::new();
    for (n, line) in text.lines().enumerate() {
        if n > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        let held = |letter: &char| {
            !matches!(letter, '\u{fffe}' | '\u{ffff}') && (!letter.is_control() || *letter == '\t')
        };
        let line: String = line
            .chars()
            .filter(held)
            .map(|letter| if letter == '\t' { ' ' } else { letter })
            .collect();
        run = run.add_text(line);
    }
    run
}

/// Room after it, in twentieths of a point.
fn spaced(paragraph: Paragraph) -> Paragraph {
    paragraph.line_spacing(LineSpacing::new().after(160).line(300))
}

fn paragraphs(block: &Block, sources: &[String]) -> Vec<Paragraph> {
    let styled = |style: &str, text: &str| spaced(Paragraph::new().style(style).add_run(run(text)));
    match block {
        Block::Title(text) => vec![styled(TITLE, text)],
        Block::Heading(text) => vec![styled(HEADING, text)],
        Block::Paragraph(spans) => {
            let all = spans.iter().fold(Paragraph::new(), |paragraph, span| {
                paragraph.add_run(spanned(span, sources))
            });
            vec![spaced(all)]
        }
        Block::Quote(said, by) => {
            let mut all =
                vec![styled(QUOTE, &format!("“{said}”")).indent(Some(720), None, None, None)];
            if !by.is_empty() {
                let by = spaced(Paragraph::new().add_run(run(&format!("– {by}"))));
                all.push(by.indent(Some(720), None, None, None));
            }
            all
        }
        Block::Lines(lines) => {
            let all = Paragraph::new().align(AlignmentType::Left);
            vec![spaced(all.add_run(run(&lines.join("\n"))))]
        }
        Block::Post { to, words, .. } => {
            let words = words.lines().filter(|line| !line.is_empty());
            std::iter::once(styled(HEADING, to))
                .chain(words.map(|line| spaced(Paragraph::new().add_run(run(line)))))
                .collect()
        }
    }
}

fn spanned(span: &Span, sources: &[String]) -> Run {
    match span {
        Span::Words(text) => run(text),
        Span::Gap(name) => run(&format!("[{name}]")).highlight("yellow"),
        Span::Source(number) => match sources.get(number - 1) {
            Some(source) => {
                let note =
                    Footnote::new().add_content(Paragraph::new().add_run(run(source).size(18)));
                Run::new().add_footnote_reference(note)
            }
            None => run(""),
        },
    }
}
