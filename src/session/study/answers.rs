use crate::bank::{Bank, QuestionId, Response};
use crate::practice::{Card, Entry, Rating, Refused, Review, Stamp};

use super::Study;

/// The last answer, while its rating can still be changed without reading everything anew.
#[derive(Debug)]
pub struct Last {
    stamp: Stamp,
    question: QuestionId,
    review: Review,
    before: Option<Card>,
    /// How often the book had been read.
    readings: u32,
}

impl Study {
    /// Takes an answer to the question on the screen. When this returns it is on disk, or
    /// [`Study::kept`] says that it is not.
    pub fn answer(&mut self, response: Response, bank: &Bank) -> Result<(), Refused> {
        let now = self.now();
        let session = self.session.as_mut().ok_or(Refused::NotNow)?;
        let id = session.item().ok_or(Refused::NotNow)?.question.clone();
        let question = bank
            .questions()
            .map(|(_, question)| question)
            .find(|question| question.id == id)
            .ok_or(Refused::OtherQuestion)?;
        let answered = session.answer(question, response, bank, now);
        let exam = session.mode().is_exam();
        if answered.is_ok() && !exam {
            let entries = self.take_answers(std::slice::from_ref(&id));
            self.book.write(entries, false);
        }
        self.settle();
        answered
    }

    /// Takes the answers to these questions of the session into the learner, and hands out what is to
    /// be written into the book.
    pub(super) fn take_answers(&mut self, questions: &[QuestionId]) -> Vec<Entry> {
        let today = self.today();
        let Some(session) = &self.session else {
            return Vec::new();
        };
        let items = session.items().iter();
        let given: Vec<(QuestionId, Rating, u64)> = items
            .filter(|item| questions.contains(&item.question))
            .filter_map(|item| {
                let rating = item.given.as_ref()?.rating;
                Some((item.question.clone(), rating, item.spent))
            })
            .collect();
        let mut entries = Vec::with_capacity(given.len());
        for (question, rating, spent) in given {
            let stamp = self.stamp(&entries);
            let review = Review {
                revision: 0,
                rating,
                day: today,
                seconds: u16::try_from(spent.div_ceil(1000)).unwrap_or(u16::MAX),
            };
            let before = self.book.learner.answer(&question, &review);
            self.last = Some(Last {
                stamp,
                question: question.clone(),
                review,
                before,
                readings: self.book.readings,
            });
            entries.push(Entry::Review(stamp, question, review));
        }
        entries
    }

    /// That was hard, good or easy: of the right answer that was just told.
    pub fn rate(&mut self, rating: Rating) -> Result<(), Refused> {
        self.session.as_mut().ok_or(Refused::NotNow)?.rate(rating)?;
        self.amend();
        Ok(())
    }

    /// The text that was just told counts as right, or as wrong, after all.
    pub fn overrule(&mut self, right: bool) -> Result<(), Refused> {
        self.session
            .as_mut()
            .ok_or(Refused::NotNow)?
            .overrule(right)?;
        self.amend();
        Ok(())
    }

    /// Has the book say what the session says of the answer just told.
    fn amend(&mut self) {
        let here = self.session.as_ref().and_then(|session| {
            let item = session.item()?;
            Some((item.question.clone(), item.given.as_ref()?.rating))
        });
        if let Some((question, rating)) = here {
            self.amend_to(question, rating);
        }
        self.settle();
    }

    fn amend_to(&mut self, question: QuestionId, rating: Rating) {
        let readings = self.book.readings;
        let at_hand = |last: &&mut Last| last.question == question && last.readings == readings;
        if let Some(last) = self.last.as_mut().filter(at_hand) {
            let mut review = last.review;
            review.revision = review.revision.saturating_add(1);
            review.rating = rating;
            self.book
                .learner
                .amend(&question, last.before, last.review.rating, &review);
            last.review = review;
            let entry = Entry::Review(last.stamp, question, review);
            self.book.write(vec![entry], false);
            return;
        }
        // After a reload, or after another tab wrote: the answer has to be looked for.
        let history = self.book.history().unwrap_or_default();
        if let Some((stamp, mut review)) = history.last_review(&question) {
            review.revision = review.revision.saturating_add(1);
            review.rating = rating;
            self.book
                .write(vec![Entry::Review(stamp, question, review)], true);
        }
    }
}
