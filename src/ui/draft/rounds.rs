//! Putting rounds together.

use crate::game::{Pace, Preset, RoundKind, RoundPlan, Setup};
use crate::text::setup::theme;

use super::{Draft, Way, find};

/// The clock that is offered when one is wanted.
pub const USUAL_CLOCK: Pace = Pace::Timed {
    reading: 5,
    seconds: 25,
};

/// Makes a round one of another kind. What the new kind has no use for stays as it is, so that
/// nothing is lost on the way back; but nothing may be wrong with it, since it is not to be seen.
pub fn turn(plan: &mut RoundPlan, kind: &RoundKind) {
    if plan.kind.is_like(kind) {
        return;
    }
    plan.kind = kind.clone();
    // A board is played to its end, unless the host says otherwise.
    plan.questions = match kind {
        RoundKind::Board(_) => kind.most_questions(),
        _ => plan.questions.min(kind.most_questions()),
    };
    let sound = match plan.pace {
        Pace::Timed { reading, seconds } => {
            RoundPlan::SECONDS.contains(&seconds) && reading <= RoundPlan::LONGEST_READING
        }
        Pace::Host => true,
    };
    if !plan.kind.is_paced() && !sound {
        plan.pace = USUAL_CLOCK;
    }
}

impl Draft {
    pub(super) fn lay(&mut self, plans: Vec<RoundPlan>) {
        self.rounds.clear();
        self.gone.clear();
        for plan in plans {
            let row = self.row(plan, false);
            self.rounds.push(row);
        }
    }

    /// The preset whose rounds these are, unchanged.
    pub fn preset(&self) -> Option<Preset> {
        let plans = self.plans();
        Preset::ALL
            .into_iter()
            .find(|preset| preset.setup(theme).rounds == plans)
    }

    pub fn choose(&mut self, preset: Preset) {
        self.leave_format();
        self.lay(preset.setup(theme).rounds);
    }

    /// Back to the host's own rounds.
    pub fn choose_own(&mut self) {
        if let Some(plans) = self.own.clone() {
            self.leave_format();
            self.lay(plans);
        }
    }

    /// After each change: rounds that no preset has are the host's own.
    pub(super) fn note_own(&mut self) {
        if self.preset().is_none() {
            self.own = Some(self.plans());
        }
    }

    pub fn edit(&mut self, key: u32, change: impl FnOnce(&mut RoundPlan)) {
        if let Some(row) = find(&mut self.rounds, key) {
            change(&mut row.it);
        }
        self.note_own();
    }

    /// A field of the round has been left.
    pub fn touch(&mut self, key: u32) {
        if let Some(row) = find(&mut self.rounds, key) {
            row.touched = true;
        }
    }

    /// Adds a round of any questions under this title, paced like the last one; gives its key.
    pub fn add_round(&mut self, title: String) -> u32 {
        let mut plan = match self.rounds.last() {
            Some(row) => row.it.clone(),
            None => match Preset::Classic.setup(theme).rounds.into_iter().next() {
                Some(first) => first,
                None => return 0,
            },
        };
        plan.title = title;
        plan.filter = crate::bank::Filter::default();
        plan.break_minutes = None;
        let row = self.row(plan, false);
        let key = row.key;
        self.rounds.push(row);
        self.note_own();
        key
    }

    /// Puts a copy of a round after it; gives the copy's key.
    pub fn copy_round(&mut self, key: u32) -> Option<u32> {
        let place = self.place_of(key)?;
        let copy = self.row(self.rounds[place].it.clone(), false);
        let new = copy.key;
        self.rounds.insert(place + 1, copy);
        self.note_own();
        Some(new)
    }

    pub fn remove_round(&mut self, key: u32) {
        if let Some(place) = self.place_of(key) {
            self.gone.push((place, self.rounds.remove(place)));
            self.note_own();
        }
    }

    /// Puts the round that was removed last back where it was.
    pub fn bring_back(&mut self) {
        if self.rounds.len() < Setup::MOST_ROUNDS
            && let Some((place, row)) = self.gone.pop()
        {
            self.rounds.insert(place.min(self.rounds.len()), row);
            self.note_own();
        }
    }

    fn place_of(&self, key: u32) -> Option<usize> {
        self.rounds.iter().position(|row| row.key == key)
    }

    /// A round goes from one place to another; those between make room.
    pub fn put_round(&mut self, from: usize, to: usize) {
        if from != to && from.max(to) < self.rounds.len() {
            let row = self.rounds.remove(from);
            self.rounds.insert(to, row);
            self.note_own();
        }
    }

    pub fn move_round(&mut self, key: u32, way: Way) {
        let Some(place) = self.place_of(key) else {
            return;
        };
        let other = match way {
            Way::Up => place.checked_sub(1),
            Way::Down => Some(place + 1).filter(|&next| next < self.rounds.len()),
        };
        if let Some(other) = other {
            self.rounds.swap(place, other);
            self.note_own();
        }
    }
}
