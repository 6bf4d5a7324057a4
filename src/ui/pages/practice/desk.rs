//! What a learner does, carried out and kept, for all pages of practice.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::bank::{Bank, Difficulty, Question, QuestionId, Response, Section, Separator};
use crate::platform::{Platform, web};
use crate::practice::{
    Card, Day, Learner, Mode, Nothing, Rating, Refused, Scope, Session, Stage, Standing,
};
use crate::save::Preferences;
use crate::session::{Kept, Study, Waiting, preferences, separator};

/// Something to be done to the run that is on.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    Answer(Response),
    TakeBack,
    Next,
    GoTo(usize),
    Rate(Rating),
    CountAsRight,
    Flag(bool),
    Bookmark(QuestionId, bool),
    Finish,
}

/// The bank, and what is kept of practising. Equal as long as nothing has been done.
#[derive(Clone, Debug)]
pub struct Desk {
    pub bank: Rc<Bank>,
    platform: Platform,
    study: Rc<RefCell<Study>>,
    changed: Callback<()>,
    version: u32,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
            && Rc::ptr_eq(&self.bank, &other.bank)
            && Rc::ptr_eq(&self.study, &other.study)
    }
}

thread_local! {
    /// What was opened last, for as long as the program is there.
    static OPENED: RefCell<Option<Rc<RefCell<Study>>>> = const { RefCell::new(None) };
}

/// Practice as it is kept now. Reading years of it takes a moment, so it is done anew only after
/// somebody else has written.
fn study() -> Rc<RefCell<Study>> {
    OPENED.with_borrow_mut(|opened| {
        if let Some(study) = opened
            && study.borrow().is_current()
        {
            study.borrow_mut().leave();
            return Rc::clone(study);
        }
        let study = Rc::new(RefCell::new(Study::open(web::platform())));
        *opened = Some(Rc::clone(&study));
        study
    })
}

/// Opens practice while nobody waits for it. One that is open already may be in use.
pub fn open_ahead() {
    if OPENED.with_borrow(Option::is_none) {
        let today = study().borrow().today();
        // Made and compiled when it is first called, for which the first answer would wait.
        Card::after(None, Rating::Good, today);
    }
}

/// The day for which practice is open, if nobody else has written since.
pub fn opened_on() -> Option<Day> {
    OPENED.with_borrow(|opened| {
        let study = opened.as_ref()?.borrow();
        study.is_current().then(|| study.today())
    })
}

/// On this device.
#[hook]
pub fn use_desk(bank: Rc<Bank>) -> Desk {
    use_desk_on(bank, web::platform, |_| study())
}

#[hook]
pub fn use_desk_on(
    bank: Rc<Bank>,
    platform: fn() -> Platform,
    open: fn(Platform) -> Rc<RefCell<Study>>,
) -> Desk {
    let (platform, study) = (*use_memo((), |()| {
        let platform = platform();
        (platform.clone(), open(platform))
    }))
    .clone();
    let version = use_mut_ref(|| 0_u32);
    let update = use_force_update();
    let changed = {
        let version = version.clone();
        use_callback((), move |(), ()| {
            *version.borrow_mut() += 1;
            update.force_update();
        })
    };
    let version = *version.borrow();
    Desk {
        bank,
        platform,
        study,
        changed,
        version,
    }
}

/// How it feels under the thumb: once for right, twice for wrong, in milliseconds.
const RIGHT: [u32; 1] = [30];
const WRONG: [u32; 3] = [60, 60, 60];

impl Desk {
    /// The run that is on, or just over.
    pub fn session(&self) -> Option<Session> {
        self.study.borrow().session().cloned()
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.bank
            .questions()
            .map(|(_, question)| question)
            .find(|question| question.id == *id)
    }

    /// Whether a run of this kind is on, and nothing has to be taken up.
    pub fn is_on(&self, which: Waiting) -> bool {
        let study = self.study.borrow();
        study.session().is_some_and(|session| {
            session.stage() != Stage::Over && session.mode().is_exam() == (which == Waiting::Exam)
        })
    }

    /// The run of either kind that waits to be gone on with.
    pub fn waiting(&self, which: Waiting) -> Option<Session> {
        let study = self.study.borrow();
        let on = study.session().filter(|session| {
            session.stage() != Stage::Over && session.mode().is_exam() == (which == Waiting::Exam)
        });
        on.cloned().or_else(|| study.waiting(which))
    }

    pub fn begin(&self, mode: Mode) -> Result<(), Nothing> {
        let begun = self.study.borrow_mut().begin(mode, &self.bank);
        self.changed.emit(());
        begun
    }

    /// Goes on with a run that waits.
    pub fn resume(&self, which: Waiting) {
        self.study.borrow_mut().resume(which, &self.bank);
        self.changed.emit(());
    }

    /// The page is hidden or left: time stands still.
    pub fn pause(&self) {
        self.study.borrow_mut().pause();
    }

    pub fn unpause(&self) {
        self.study.borrow_mut().unpause();
    }

    /// Carries it out. What is refused came too late, as a second press does, and changes nothing.
    pub fn act(&self, deed: Deed) {
        let answers = matches!(deed, Deed::Answer(_));
        let done = self.carry_out(deed);
        if done.is_ok() && answers {
            self.let_feel();
        }
        self.changed.emit(());
    }

    fn carry_out(&self, deed: Deed) -> Result<(), Refused> {
        let mut study = self.study.borrow_mut();
        match deed {
            Deed::Answer(response) => study.answer(response, &self.bank),
            Deed::TakeBack => study.take_back(),
            Deed::Next => study.go_on(),
            Deed::GoTo(place) => study.go_to(place),
            Deed::Rate(rating) => study.rate(rating),
            Deed::CountAsRight => study.overrule(true),
            Deed::Flag(flagged) => study.flag(flagged),
            Deed::Bookmark(question, on) => {
                study.bookmark(&question, on);
                Ok(())
            }
            Deed::Finish => study.finish(),
        }
    }

    fn let_feel(&self) {
        let study = self.study.borrow();
        let told = study
            .session()
            .filter(|session| session.stage() == Stage::Told)
            .and_then(|session| session.item()?.given.as_ref());
        if let Some(given) = told.filter(|_| self.preferences().vibration) {
            let pattern: &[u32] = if given.right { &RIGHT } else { &WRONG };
            self.platform.haptics.buzz(pattern);
        }
    }

    /// Looks at the clock; the exam is over when its time is up.
    pub fn tick(&self) {
        let up = self.study.borrow_mut().tick();
        if up {
            self.changed.emit(());
        }
    }

    pub fn seconds_left(&self) -> Option<u64> {
        let left = self.study.borrow().left()?;
        Some(left.div_ceil(1000))
    }

    /// Why what is done now would not survive a reload, if so.
    pub fn unkept(&self) -> Option<Kept> {
        let kept = self.study.borrow().kept();
        (kept != Kept::OnDisk).then_some(kept)
    }

    pub fn is_bookmarked(&self, id: &QuestionId) -> bool {
        self.study.borrow().learner().bookmarks.contains(id)
    }

    fn count(&self, wanted: impl Fn(&Study, &QuestionId) -> bool) -> usize {
        let study = self.study.borrow();
        self.bank
            .questions()
            .filter(|(_, question)| wanted(&study, &question.id))
            .count()
    }

    pub fn due(&self) -> usize {
        let today = self.study.borrow().today();
        self.count(|study, id| study.learner().is_due(id, today))
    }

    pub fn missed(&self) -> usize {
        self.count(|study, id| study.learner().is_missed(id))
    }

    pub fn bookmarked(&self) -> usize {
        self.count(|study, id| study.learner().bookmarks.contains(id))
    }

    /// New ones that a review would still bring today.
    pub fn new_left(&self) -> usize {
        let study = self.study.borrow();
        study.learner().new_left(study.today())
    }

    /// Looks at what practising has left behind, and at today.
    pub fn read<T>(&self, look: impl FnOnce(&Learner, &Bank, Day) -> T) -> T {
        let study = self.study.borrow();
        look(study.learner(), &self.bank, study.today())
    }

    pub fn reset(&self, scope: Scope) {
        self.study.borrow_mut().reset(scope);
        self.changed.emit(());
    }

    /// Takes the last reset back.
    pub fn undo_reset(&self) {
        self.study.borrow_mut().undo_reset();
        self.changed.emit(());
    }

    /// Which sign parts a number's fraction.
    pub fn separator(&self) -> Separator {
        separator(self.platform.storage.as_ref())
    }

    /// Whether every clock is to give twice the time.
    pub fn is_doubled(&self) -> bool {
        self.preferences().double_time
    }

    fn preferences(&self) -> Preferences {
        preferences(self.platform.storage.as_ref())
    }

    /// How every section stands, of the questions of a level or of all.
    pub fn standings(&self, level: Option<Difficulty>) -> Vec<(Section, Standing)> {
        let study = self.study.borrow();
        let questions = self.bank.questions().map(|(_, question)| question);
        let asked = questions.filter(|question| level.is_none_or(|l| l == question.difficulty));
        let stood: BTreeMap<Section, Standing> = study
            .learner()
            .standings_of(asked, study.today())
            .into_iter()
            .collect();
        let stand = |section| (section, stood.get(&section).copied().unwrap_or_default());
        Section::ALL.into_iter().map(stand).collect()
    }
}
