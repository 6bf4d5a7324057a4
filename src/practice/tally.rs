/// What was practised on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Answers given.
    pub answers: u32,
    /// How many of them were right.
    pub right: u32,
    /// How many were to questions never asked before.
    pub new: u32,
    /// Time spent, in seconds.
    pub seconds: u32,
}
