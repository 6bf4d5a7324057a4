use serde::{Deserialize, Serialize};

/// A text that is written for others, with its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub blocks: Vec<Block>,
    /// Above the sources.
    pub sources_head: String,
    /// Each with the number that it has in the text, from 1.
    pub sources: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    Title(String),
    Heading(String),
    Paragraph(Vec<Span>),
    /// Somebody's words, and whose.
    Quote(String, String),
    /// Lines that stay lines: an address, a signature.
    Lines(Vec<String>),
    /// Something to be posted by itself: for where, the words, and how long they may be by the count
    /// of the network.
    Post {
        to: String,
        words: String,
        length: usize,
        most: usize,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    Words(String),
    /// What has not been filled in, by the name of its field.
    Gap(String),
    /// The source of what stands before, counted from 1.
    Source(usize),
}

impl Document {
    /// Adds a source, and gives its number.
    pub fn cite(&mut self, source: String) -> usize {
        if let Some(at) = self.sources.iter().position(|it| *it == source) {
            return at + 1;
        }
        self.sources.push(source);
        self.sources.len()
    }
}

/// The text as letters alone, with lines that end as on every system.
pub fn plain(document: &Document) -> String {
    let mut parts: Vec<String> = document.blocks.iter().map(plain_block).collect();
    if !document.sources.is_empty() {
        let sources = document.sources.iter().enumerate();
        let lines = sources.map(|(n, source)| format!("[{}] {source}", n + 1));
        let all: Vec<String> = std::iter::once(document.sources_head.clone())
            .chain(lines)
            .collect();
        parts.push(all.join("\n"));
    }
    parts.retain(|part| !part.is_empty());
    let mut all = parts.join("\n\n");
    all.push('\n');
    all
}

fn plain_block(block: &Block) -> String {
    match block {
        Block::Title(words) => words.to_uppercase(),
        Block::Heading(words) => words.clone(),
        Block::Paragraph(spans) => spans.iter().map(plain_span).collect(),
        Block::Quote(words, by) if by.is_empty() => format!("“{words}”"),
        Block::Quote(words, by) => format!("“{words}”\n– {by}"),
        Block::Lines(lines) => lines.join("\n"),
        Block::Post { to, words, .. } => format!("{to}\n\n{words}"),
    }
}

fn plain_span(span: &Span) -> String {
    match span {
        Span::Words(words) => words.clone(),
        Span::Gap(name) => format!("[{name}]"),
        Span::Source(number) => format!(" [{number}]"),
    }
}
