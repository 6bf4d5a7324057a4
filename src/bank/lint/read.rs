use std::borrow::Cow;

use super::case::{Case, Found};
use super::fields::{self, Form};
use super::json::{Caps, Line, Lines, Node, Records, Slip, Span, Value, decode, parse};
use super::shape::{self, Fields};
use super::words::Words;
use super::{Fault, Place, Rule, Seen, Severity, What, order, rules, silence};
use crate::bank::{FORMAT, Pack, Question};

/// A file as it was given.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// As messages name it.
    pub file: &'a str,
    /// What the pack must be called; nothing where a file's name means nothing.
    pub stem: Option<&'a str>,
    pub bytes: &'a [u8],
}

/// Gives the bytes of a picture by the name of its file.
pub type Pictures<'a> = &'a dyn Fn(&str) -> Option<Cow<'static, [u8]>>;

/// What a pack cannot know of itself.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    pub pictures: Pictures<'a>,
    pub caps: Caps,
}

impl std::fmt::Debug for Surroundings<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Surroundings")
            .field("caps", &self.caps)
            .finish_non_exhaustive()
    }
}

/// What became of a pack.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The file's name, as in [`Source`].
    pub file: String,
    /// The pack with the questions that have no errors. A pack without a name of its own has its
    /// file's.
    pub pack: Pack,
    /// Everything that is wrong, by place.
    pub faults: Vec<Fault>,
    /// Every question of which something could be read, good or not.
    pub seen: Vec<Seen>,
    /// How many questions the file has.
    pub questions: usize,
    /// How many faults may be listed yet, and how many were not.
    room: usize,
    unlisted: usize,
}

impl Reading {
    /// A pack that needs no reading, to compare others with.
    pub fn known(file: &str, pack: &Pack) -> Self {
        let nowhere = Place::default();
        let seen = pack.questions.iter();
        Self {
            file: file.to_owned(),
            seen: seen.map(|it| Seen::of(it, nowhere, nowhere)).collect(),
            questions: pack.questions.len(),
            pack: pack.clone(),
            faults: Vec::new(),
            room: usize::MAX,
            unlisted: 0,
        }
    }

    pub fn has_errors(&self) -> bool {
        let mut faults = self.faults.iter();
        faults.any(|fault| fault.severity() == Severity::Error)
    }

    /// Adds a fault to the list as long as there is room.
    pub(super) fn list(&mut self, fault: Fault) {
        if self.room > 0 {
            self.room -= 1;
            self.faults.push(fault);
        } else {
            self.unlisted += 1;
        }
    }

    /// By place; in the end how many are not listed.
    pub(super) fn sort(&mut self) {
        order::sort(&mut self.faults, |fault| (fault.place.span.start, 0));
        if self.unlisted > 0 {
            self.faults.push(Fault {
                place: self
                    .faults
                    .last()
                    .map_or(Place::default(), |last| last.place),
                question: None,
                what: What::More(self.unlisted),
            });
            self.unlisted = 0;
        }
    }

    /// Takes out questions by their positions, which rise.
    pub(super) fn drop_questions(&mut self, dropped: &[usize]) {
        let is_dropped = |at: usize| dropped.binary_search(&at).is_ok();
        let mut at = 0;
        self.pack.questions.retain(|_| {
            at += 1;
            !is_dropped(at - 1)
        });
        for seen in &mut self.seen {
            seen.taken = seen.taken.filter(|at| !is_dropped(*at));
            seen.taken = seen
                .taken
                .map(|at| at - dropped.partition_point(|it| *it < at));
        }
    }
}

/// Where questions are, for the reader of JSON.
const RECORDS: Records = Records {
    list: "questions",
    first: "id",
};

/// Reads a pack: takes what is good and lists what is not. Call [`across`](super::across) on all
/// readings for what packs must not share.
pub fn read(source: &Source<'_>, around: &Surroundings<'_>) -> Reading {
    if source.bytes.len() > around.caps.bytes {
        let mut desk = Desk::new(source, "", around);
        desk.found.add(Span::default(), What::Slip(Slip::TooLong));
        return desk.finish();
    }
    let decoded = decode(source.bytes);
    let mut desk = Desk::new(source, &decoded.text, around);
    if let Some((encoding, at)) = decoded.encoding {
        let span = Span::new(
            at,
            desk.text.ceil_char_boundary(at + 1).min(desk.text.len()),
        );
        desk.found.add(span, What::Slip(Slip::Encoded(encoding)));
    }
    desk.read();
    desk.finish()
}

/// A question that was looked at.
struct Entry {
    question: Question,
    span: Span,
    id: Span,
    stem: Span,
    good: bool,
}

/// One pack at work.
struct Desk<'d> {
    source: &'d Source<'d>,
    around: &'d Surroundings<'d>,
    text: &'d str,
    found: Found,
    header: Pack,
    entries: Vec<Entry>,
    questions: usize,
}

impl<'d> Desk<'d> {
    fn new(source: &'d Source<'d>, text: &'d str, around: &'d Surroundings<'d>) -> Self {
        let name = source.stem.unwrap_or(source.file);
        Self {
            source,
            around,
            text,
            found: Found {
                cap: around.caps.faults,
                ..Found::default()
            },
            header: Pack {
                schema: None,
                format: FORMAT,
                id: name.to_owned(),
                title: name.to_owned(),
                licence: String::new(),
                questions: Vec::new(),
            },
            entries: Vec::new(),
            questions: 0,
        }
    }

    fn read(&mut self) {
        let read = parse(self.text, RECORDS, self.around.caps);
        for slipped in &read.slips.kept {
            self.found.add(slipped.span, What::Slip(slipped.slip));
        }
        self.found.dropped += read.slips.dropped;
        let Some(mut root) = read.root else {
            return;
        };
        let Some(fields) = Fields::open(&root, &fields::PACK, &mut self.found) else {
            return;
        };
        rules::texts::pack(&root, self.text, &mut self.found);
        if !self.header(&fields) {
            return;
        }
        self.questions = fields.list("questions", &mut self.found).len();
        // One by one out of the tree: a bank of 100,000 is not held as values and as questions.
        for node in root.take_items("questions") {
            if self.found.dropped > 0 {
                break;
            }
            self.question(&node);
        }
    }

    /// Whether it is a pack of this format.
    fn header(&mut self, fields: &Fields<'_, '_>) -> bool {
        let found = &mut self.found;
        if let Some(node) = fields.get("format")
            && node.value != Value::Broken
            && fields.count("format", found) != Some(u64::from(FORMAT))
        {
            found.list.retain(|(span, _)| *span != node.span);
            found.add(node.span, What::Format);
            return false;
        }
        self.header.schema = fields.text("$schema", found);
        if let Some(title) = fields.text("title", found) {
            self.header.title = title;
        }
        if let Some(licence) = fields.text("licence", found) {
            self.header.licence = licence;
        }
        if let (Some(id), Some(node)) = (fields.text("id", found), fields.get("id")) {
            pack_id(&id, node, self.source.stem, found);
            self.header.id = id;
        }
        true
    }

    fn question(&mut self, node: &Node<'_>) {
        let mut found = Found {
            cap: self.found.cap - self.found.list.len(),
            ..Found::default()
        };
        let torn = matches!(node.value, Value::Object { torn: true, .. });
        let draft = shape::question(node, &mut found);
        if let Some(draft) = draft {
            rules::texts::question(node, self.text, &mut found);
            let mut case = Case {
                node,
                question: &draft.question,
                answer: draft.answered.then_some(&draft.question.answer),
                stem: Words::of(&draft.question.stem),
                file: self.text,
                around: self.around,
                found: std::mem::take(&mut found.list),
            };
            rules::all(&mut case);
            let mut list = case.found;
            silence::apply(&mut list, &draft.question.silenced, node);
            let error = |(_, what): &(Span, What)| what.rule().severity() == Severity::Error;
            let span_of = |name| node.get(name).map_or(node.span, |it: &Node<'_>| it.span);
            self.entries.push(Entry {
                good: !torn && draft.answered && found.dropped == 0 && !list.iter().any(error),
                span: node.span,
                id: span_of("id"),
                stem: span_of("stem"),
                question: draft.question,
            });
            found.list = list;
        } else if node.value == Value::Broken {
            found
                .list
                .retain(|(_, what)| *what != What::WrongType(Form::Object));
        }
        self.found.dropped += found.dropped;
        for (span, what) in found.list {
            self.found.add(span, what);
        }
    }

    fn finish(mut self) -> Reading {
        if self.found.dropped > 0 {
            let end = Span::new(self.text.len(), self.text.len());
            self.found.list.push((end, What::More(self.found.dropped)));
        }
        order::sort(&mut self.found.list, |(span, _)| (span.start, span.end));
        let places = Places::of(self.text, &self.found, &self.entries);
        let mut faults = Vec::with_capacity(self.found.list.len());
        for (span, what) in std::mem::take(&mut self.found.list) {
            let owner = self.owner(span, &what);
            if let (Some(owner), Rule::Json) = (owner, what.rule()) {
                self.entries[owner].good = false;
            }
            let owner = owner.map(|at| self.entries[at].question.id.0.clone());
            faults.push(Fault {
                place: places.place(span),
                question: owner.filter(|id| !id.is_empty()),
                what: match what {
                    What::Slip(slip @ Slip::Unclosed { opened, .. }) => What::Unclosed {
                        slip,
                        line: places.line(opened).line,
                    },
                    other => other,
                },
            });
        }
        let mut pack = self.header;
        let mut seen = Vec::with_capacity(self.entries.len());
        for entry in self.entries {
            let (id, stem) = (places.place(entry.id), places.place(entry.stem));
            let mut one = Seen::of(&entry.question, id, stem);
            if entry.good {
                one.taken = Some(pack.questions.len());
                pack.questions.push(entry.question);
            }
            seen.push(one);
        }
        let mut reading = Reading {
            file: self.source.file.to_owned(),
            pack,
            room: self.around.caps.faults.saturating_sub(faults.len()),
            unlisted: self.found.dropped,
            faults,
            seen,
            questions: self.questions,
        };
        reading.sort();
        reading
    }

    /// The question in which a fault is. A sign that is missing behind a question is outside.
    fn owner(&self, span: Span, what: &What) -> Option<usize> {
        let start = match what {
            What::Slip(Slip::Unclosed { opened, .. }) => *opened,
            _ => span.start,
        };
        let next = self
            .entries
            .partition_point(|entry| entry.span.start <= start);
        let at = next.checked_sub(1)?;
        let entry = self.entries[at].span;
        let behind = *what == What::Slip(Slip::MissingComma) && span.end == entry.end;
        (start < entry.end && !behind).then_some(at)
    }
}

fn pack_id(id: &str, node: &Node<'_>, stem: Option<&str>, found: &mut Found) {
    let what = match stem {
        _ if id.is_empty() => What::Empty,
        _ if !rules::id_form(id) || id.len() > crate::bank::limits::ID => What::IdForm {
            suggested: rules::tidy(id),
        },
        Some(stem) if stem != id => What::PackId {
            file: stem.to_owned(),
        },
        _ => return,
    };
    found.add(node.span, what);
}

/// Lines and columns of all places that are needed, found in one walk.
struct Places {
    bytes: Vec<u32>,
    lines: Vec<Line>,
}

impl Places {
    fn of(text: &str, found: &Found, entries: &[Entry]) -> Self {
        let ends = |span: Span| [span.start, span.end];
        let mut bytes: Vec<u32> = Vec::new();
        for (span, what) in &found.list {
            bytes.extend(ends(*span));
            if let What::Slip(Slip::Unclosed { opened, .. }) = what {
                bytes.push(*opened);
            }
        }
        for entry in entries {
            bytes.extend(ends(entry.id));
            bytes.extend(ends(entry.stem));
        }
        order::sort(&mut bytes, |byte| (*byte, 0));
        bytes.dedup();
        let mut lines = Lines::new(text);
        let lines = bytes.iter().map(|byte| lines.find(*byte as usize));
        Self {
            lines: lines.collect(),
            bytes,
        }
    }

    fn line(&self, byte: u32) -> Line {
        let at = self.bytes.binary_search(&byte).unwrap_or_default();
        self.lines.get(at).copied().unwrap_or_default()
    }

    fn place(&self, span: Span) -> Place {
        Place {
            start: self.line(span.start),
            end: self.line(span.end),
            span,
        }
    }
}
