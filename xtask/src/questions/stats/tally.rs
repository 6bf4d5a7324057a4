use std::collections::BTreeMap;

use prime_time::bank::{Answer, Difficulty, Kind, Question, Section};

/// What is counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub section: Section,
    pub difficulty: Difficulty,
    pub kind: Kind,
    pub picture: bool,
}

/// Where right options are, and how long, in questions with a certain number of options.
#[derive(Clone, Debug, Default)]
pub struct Positions {
    pub right: [usize; 6],
    right_length: usize,
    other_length: usize,
    others: usize,
}

impl Positions {
    /// The mean length of right options, that of the others being 1.
    pub fn ratio(&self) -> Option<f64> {
        let mean = |sum: usize, count: usize| {
            let (sum, count) = (u32::try_from(sum).ok()?, u32::try_from(count).ok()?);
            (count > 0).then(|| f64::from(sum) / f64::from(count))
        };
        let right = mean(self.right_length, self.right.iter().sum())?;
        let others = mean(self.other_length, self.others)?;
        (others > 0.0).then_some(right / others)
    }

    fn add(&mut self, options: &[String], right: usize) {
        self.right[right] += 1;
        for (at, option) in options.iter().enumerate() {
            let length = option.chars().count();
            if at == right {
                self.right_length += length;
            } else {
                self.other_length += length;
                self.others += 1;
            }
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub cells: BTreeMap<Cell, usize>,
    /// By the number of options.
    pub positions: BTreeMap<usize, Positions>,
    /// Statements that are true, and that are false.
    pub truths: (usize, usize),
    pub pictures: usize,
    pub judged: usize,
    pub references: usize,
    /// Questions with two references or more.
    pub well_founded: usize,
    pub oldest: Option<String>,
}

pub fn tally(questions: &[&Question]) -> Tally {
    let mut tally = Tally::default();
    for question in questions {
        let cell = Cell {
            section: question.section,
            difficulty: question.difficulty,
            kind: question.kind(),
            picture: question.picture.is_some(),
        };
        *tally.cells.entry(cell).or_default() += 1;
        tally.pictures += usize::from(question.picture.is_some());
        tally.judged += usize::from(question.judged);
        tally.references += question.references.len();
        tally.well_founded += usize::from(question.references.len() > 1);
        let older = |oldest: &String| *oldest > question.reviewed;
        if tally.oldest.as_ref().is_none_or(older) {
            tally.oldest = Some(question.reviewed.clone());
        }
        match &question.answer {
            // Only good questions are counted, so that the position exists.
            Answer::Choice { options, right } => {
                let positions = tally.positions.entry(options.len()).or_default();
                positions.add(options, usize::from(*right));
            }
            Answer::TrueFalse { right: true } => tally.truths.0 += 1,
            Answer::TrueFalse { right: false } => tally.truths.1 += 1,
            _ => {}
        }
    }
    tally
}
