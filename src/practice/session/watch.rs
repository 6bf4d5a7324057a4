/// Measures the time of a session by the device's ticks: what is left of an exam, and how long
/// each question takes. It stands still while the page is hidden or closed, so what is saved is
/// what is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// What was left when it was last set going; `None` without a clock.
    left: Option<u64>,
    /// The ticks at which it was set going.
    since: Option<u64>,
    /// The ticks at which the last lap began.
    lap: u64,
}

impl Watch {
    /// One that stands still.
    pub fn new(left: Option<u64>) -> Self {
        Self {
            left,
            since: None,
            lap: 0,
        }
    }

    pub fn left(&self, now: u64) -> Option<u64> {
        let gone = self.since.map_or(0, |since| now.saturating_sub(since));
        self.left.map(|left| left.saturating_sub(gone))
    }

    pub fn resume(&mut self, now: u64) {
        if self.since.is_none() {
            self.since = Some(now);
            self.lap = now;
        }
    }

    pub fn pause(&mut self, now: u64) {
        self.left = self.left(now);
        self.since = None;
    }

    /// The time since the last lap; a new one begins. Nothing while it stands still.
    pub fn lap(&mut self, now: u64) -> u64 {
        if self.since.is_none() {
            return 0;
        }
        let spent = now.saturating_sub(self.lap);
        self.lap = now;
        spent
    }
}
