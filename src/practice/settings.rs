use super::scheduler::SCHEDULER;

/// No question stays away longer, in days: the reference implementation's limit of a hundred years.
const LONGEST: f32 = 36_500.0;

/// How sure a learner wants to be, at the moment a question comes up again: in per cent, from 80
/// to 97. Surer means oftener.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Retention(u8);

impl Retention {
    pub const LEAST: u8 = 80;
    pub const MOST: u8 = 97;

    /// The nearest that there is.
    pub fn of_percent(percent: u8) -> Self {
        Self(percent.clamp(Self::LEAST, Self::MOST))
    }

    pub fn percent(self) -> u8 {
        self.0
    }

    pub fn share(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// Days until something of this stability is to come up again, at least one.
    pub fn interval(self, stability: f32) -> u32 {
        let days = SCHEDULER.next_interval(Some(stability), self.share(), 3);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped; what is no number becomes 0, and 0 days are today"
        )]
        let days = days.round().clamp(1.0, LONGEST) as u32;
        days
    }
}

impl Default for Retention {
    fn default() -> Self {
        Self(90)
    }
}

/// What a learner decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Settings {
    pub retention: Retention,
    /// How many questions a day, at most, that were never asked before come into a review.
    pub new_a_day: u16,
}

impl Settings {
    pub const MOST_NEW: u16 = 999;
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            retention: Retention::default(),
            new_a_day: 10,
        }
    }
}
