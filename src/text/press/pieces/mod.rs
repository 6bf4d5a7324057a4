//! The templates: a press release, a letter, an invitation and posts.
//!
//! What they say of perfusion comes from the bank, with its source; the templates themselves claim
//! nothing, and know no date.

mod invitation;
mod letter;
mod posts;
mod release;

use crate::honours::one_line;
use crate::press::{Block, Document, Draft, Fact, Field, Piece, Results, Span};
use crate::text::bank::{link, reference};
use crate::text::{certificates, count, list};

use super::texts::field_name;

pub const SOURCES: &str = "Sources";

/// A piece as far as it has been filled in.
pub fn document(draft: &Draft, facts: &[Fact]) -> Document {
    let mut pen = Pen {
        draft,
        facts,
        document: Document {
            sources_head: SOURCES.to_owned(),
            ..Document::default()
        },
    };
    match draft.piece {
        Piece::Release => release::write(&mut pen),
        Piece::Letter => letter::write(&mut pen),
        Piece::Invitation => invitation::write(&mut pen),
        Piece::Posts => posts::write(&mut pen),
    }
    pen.document
}

/// Where a fact can be looked up, in one line.
pub fn source(fact: &Fact) -> String {
    let line = reference(&fact.reference);
    match link(&fact.reference) {
        Some(address) => format!("{line} {address}"),
        None => line,
    }
}

/// Writes a piece, block by block.
struct Pen<'a> {
    draft: &'a Draft,
    facts: &'a [Fact],
    document: Document,
}

impl Pen<'_> {
    /// What stands in a field, as one line; nothing where it is blank.
    fn given(&self, field: Field) -> Option<String> {
        let text = one_line(self.draft.get(field));
        (!text.is_empty()).then_some(text)
    }

    /// What stands in a field, or that something should.
    fn field(&self, field: Field) -> Span {
        self.given(field)
            .map_or_else(|| Span::Gap(field_name(field).to_owned()), Span::Words)
    }

    /// What stands in a field, or its name in brackets.
    fn line(&self, field: Field) -> String {
        self.given(field)
            .unwrap_or_else(|| format!("[{}]", field_name(field)))
    }

    /// What the night is called.
    fn event(&self) -> String {
        let event = self.given(Field::Event);
        event.unwrap_or_else(|| "a trivia night".to_owned())
    }

    fn put(&mut self, block: Block) {
        self.document.blocks.push(block);
    }

    fn title(&mut self, words: impl Into<String>) {
        self.put(Block::Title(words.into()));
    }

    fn heading(&mut self, words: &str) {
        self.put(Block::Heading(words.to_owned()));
    }

    fn say(&mut self, spans: impl IntoIterator<Item = Span>) {
        self.put(Block::Paragraph(spans.into_iter().collect()));
    }

    fn words(&mut self, words: impl Into<String>) {
        self.say([Span::Words(words.into())]);
    }

    fn lines(&mut self, lines: Vec<String>) {
        self.put(Block::Lines(lines));
    }

    fn when_and_where(&mut self, place: Option<String>) {
        let mut when = format!("When: {}", self.line(Field::Dates));
        if let Some(time) = self.given(Field::Time) {
            when.push_str(", ");
            when.push_str(&time);
        }
        let mut lines = vec![when];
        lines.extend(place.map(|place| format!("Where: {place}")));
        self.lines(lines);
    }

    /// What somebody has written over several lines, a paragraph a line.
    fn paragraphs(&mut self, field: Field) -> bool {
        let text = self.draft.get(field).to_owned();
        let lines = text.lines().map(one_line);
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        let any = !lines.is_empty();
        lines.into_iter().for_each(|line| self.words(line));
        any
    }

    fn results(&mut self) {
        if !one_line(&self.draft.results).is_empty() {
            self.heading("How the night went");
            self.paragraphs(Field::Results);
        }
    }

    fn quotes(&mut self) {
        let quotes = self.draft.quotes.clone();
        for quote in &quotes {
            let words = one_line(&quote.words);
            let words = words.trim_matches(['"', '“', '”']);
            if !words.is_empty() {
                self.put(Block::Quote(words.to_owned(), one_line(&quote.by)));
            }
        }
    }

    /// What is true of perfusion, each with its source.
    fn told(&mut self, heading: &str) {
        let facts = self.facts;
        if facts.is_empty() {
            return;
        }
        self.heading(heading);
        for fact in facts {
            let number = self.document.cite(source(fact));
            self.say([Span::Words(fact.words.clone()), Span::Source(number)]);
        }
    }
}

fn words(text: &str) -> Span {
    Span::Words(text.to_owned())
}

/// What came of a night, in sentences that somebody may go on with.
pub fn results_told(event: &str, results: &Results) -> String {
    let event = crate::text::home::event(event);
    let event = one_line(event);
    let begin = format!(
        "{} answered {} at {event}.",
        count(results.teams, "team", "teams"),
        count(results.questions, "question", "questions")
    );
    let places = places(results);
    let so_far = (!results.finished).then(|| "The night is not over yet.".to_owned());
    let all: Vec<String> = std::iter::once(begin).chain(places).chain(so_far).collect();
    all.join(" ")
}

/// The same without the beginning, for where there is little room.
pub fn places_told(results: &Results) -> String {
    places(results).collect::<Vec<_>>().join(" ")
}

fn places(results: &Results) -> impl Iterator<Item = String> {
    results.places.iter().map(|place| {
        let names: Vec<String> = place.teams.iter().map(|(_, name)| name.clone()).collect();
        let rank = certificates::place(place.rank, false);
        let shared = if names.len() > 1 {
            " was shared by"
        } else {
            " went to"
        };
        let points = crate::text::history::points(place.points);
        format!("{rank}{shared} {}, with {points}.", list(&names))
    })
}
