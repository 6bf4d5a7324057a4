use std::rc::Rc;

use super::normal::bare_small;
use super::{Answer, Bank, Filter, Pack, Question};

/// What it costs to make a byte ready for searching, in bytes searched.
const FOLDING: usize = 8;

/// Looks through a bank for words, a piece at a time, so that nobody waits for the end of it.
///
/// A question fits if it passes the filter and has every word somewhere in its name, stem, answer,
/// explanation or picture; capitals and accents make no difference. What was looked at once is
/// kept ready for the next search.
#[derive(Debug)]
pub struct Finder {
    bank: Rc<Bank>,
    /// Every question, by the place of its pack and its own.
    all: Vec<(usize, usize)>,
    texts: Vec<Option<Box<str>>>,
    words: Vec<String>,
    filter: Filter,
    found: Vec<usize>,
    looked_at: usize,
}

impl Finder {
    pub fn new(bank: Rc<Bank>) -> Self {
        let packs = bank.packs.iter().enumerate();
        let all: Vec<_> = packs
            .flat_map(|(pack, it)| (0..it.questions.len()).map(move |at| (pack, at)))
            .collect();
        Self {
            texts: vec![None; all.len()],
            all,
            bank,
            words: Vec::new(),
            filter: Filter::default(),
            found: Vec::new(),
            looked_at: 0,
        }
    }

    /// Begins a search; [`step`](Self::step) carries it out.
    pub fn ask(&mut self, words: &str, filter: Filter) {
        let words: String = bare_small(words).collect();
        self.words = words.split_whitespace().map(str::to_owned).collect();
        self.filter = filter;
        self.found.clear();
        self.looked_at = 0;
    }

    /// Looks on through so many bytes or a little more; whether everything has been looked at.
    pub fn step(&mut self, bytes: usize) -> bool {
        let mut spent = 0;
        while let Some(&place) = self.all.get(self.looked_at) {
            if spent >= bytes {
                return false;
            }
            let at = self.looked_at;
            self.looked_at += 1;
            // Whatever it holds, a question costs something to look at.
            spent += 32;
            let Some((pack, question)) = get(&self.bank, place) else {
                continue;
            };
            if !self.filter.admits(pack, question) {
                continue;
            }
            if !self.words.is_empty() {
                let text = match &mut self.texts[at] {
                    Some(text) => text,
                    none => {
                        let text = none.insert(searchable(question));
                        spent += text.len() * FOLDING;
                        text
                    }
                };
                spent += text.len();
                if !self.words.iter().all(|word| text.contains(word.as_str())) {
                    continue;
                }
            }
            self.found.push(at);
        }
        true
    }

    /// How many questions were found so far.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// How many questions there are to look at.
    pub fn total(&self) -> usize {
        self.all.len()
    }

    /// The question that was found at a place of the list.
    pub fn get(&self, place: usize) -> Option<(&Pack, &Question)> {
        let at = *self.found.get(place)?;
        get(&self.bank, *self.all.get(at)?)
    }

    /// Where in the list a question is.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        (0..self.count()).find(|place| self.get(*place).is_some_and(|(_, it)| it.id.0 == id))
    }
}

fn get(bank: &Bank, (pack, question): (usize, usize)) -> Option<(&Pack, &Question)> {
    let pack = bank.packs.get(pack)?;
    Some((pack, pack.questions.get(question)?))
}

fn searchable(question: &Question) -> Box<str> {
    let mut text = String::with_capacity(600);
    let mut add = |part: &str| {
        text.extend(bare_small(part));
        // Between two parts, so that no word is found half in one and half in the other.
        text.push('\n');
    };
    add(&question.id.0);
    add(&question.stem);
    match &question.answer {
        Answer::Choice { options, .. } | Answer::Multiple { options, .. } => {
            options.iter().for_each(|it| add(it));
        }
        Answer::Order { items } => items.iter().for_each(|it| add(it)),
        Answer::Text { right, accept } => {
            add(right);
            accept.iter().for_each(|it| add(it));
        }
        Answer::Number { right, unit, .. } => {
            add(&right.to_string());
            add(unit);
        }
        Answer::TrueFalse { .. } => {}
    }
    add(&question.explanation);
    if let Some(picture) = &question.picture {
        add(&picture.alt);
    }
    text.into_boxed_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Section;

    fn bank(stems: &[&str]) -> Rc<Bank> {
        let question = |(n, stem): (usize, &&str)| {
            let section = if n % 2 == 0 { "history" } else { "monitoring" };
            format!(
                r#"{{"id": "q-{n}", "section": "{section}", "difficulty": "easy", "stem": "{stem}",
                "answer": {{"text": {{"right": "Björk", "accept": ["Shiley"]}}}},
                "explanation": "Because {n}.", "references": [], "reviewed": ""}}"#
            )
        };
        let questions: Vec<String> = stems.iter().enumerate().map(question).collect();
        let text = format!(
            r#"{{"packs": [{{"format": 1, "id": "p", "title": "P", "licence": "MIT", "questions": [{}]}}]}}"#,
            questions.join(",")
        );
        Rc::new(serde_json::from_str(&text).unwrap())
    }

    fn ids(finder: &Finder) -> Vec<String> {
        let found = (0..finder.count()).filter_map(|at| finder.get(at));
        found.map(|(_, question)| question.id.0.clone()).collect()
    }

    #[test]
    fn all_words_have_to_be_somewhere_whatever_their_capitals_and_accents() {
        let mut finder = Finder::new(bank(&["Who made the valve?", "Who made the PUMP?"]));
        for (words, expected) in [
            ("", vec!["q-0", "q-1"]),
            ("pump WHO", vec!["q-1"]),
            ("bjork valve", vec!["q-0"]),
            ("SHILEY", vec!["q-0", "q-1"]),
            ("q-1", vec!["q-1"]),
            ("because 0", vec!["q-0"]),
            ("pumpbjork", vec![]),
        ] {
            finder.ask(words, Filter::default());
            assert!(finder.step(usize::MAX));
            assert_eq!(ids(&finder), expected, "{words:?}");
        }
        finder.ask(
            "",
            Filter {
                sections: vec![Section::Monitoring],
                ..Filter::default()
            },
        );
        assert!(finder.step(usize::MAX));
        assert_eq!(ids(&finder), ["q-1"]);
        assert_eq!(finder.place_of("q-1"), Some(0));
        assert_eq!(finder.place_of("q-0"), None);
    }

    #[test]
    fn a_search_goes_on_in_pieces_and_finds_the_same() {
        let stems = vec!["What flows?"; 500];
        let mut finder = Finder::new(bank(&stems));
        finder.ask("flows because 7", Filter::default());
        let mut steps = 0;
        while !finder.step(1_000) {
            steps += 1;
        }
        assert!(steps > 100, "{steps}");
        let in_pieces = ids(&finder);
        finder.ask("flows because 7", Filter::default());
        assert!(finder.step(usize::MAX));
        assert_eq!(ids(&finder), in_pieces);
        assert!(in_pieces.contains(&"q-7".to_owned()));
    }
}
