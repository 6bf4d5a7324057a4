/// A press cannot be longer ago than this when it becomes known, in milliseconds.
const LATE: u64 = 1_000;

/// When a button was pressed, in the device's ticks: as its event says, if that can be. Some
/// browsers stamp events by another clock, some game pads not at all; then it is when it became known.
pub fn sane(stamp: f64, since: u64, now: u64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what does not fit is not between the two"
    )]
    let at = stamp as u64;
    let since = since.max(now.saturating_sub(LATE));
    if stamp.is_finite() && since <= at && at <= now {
        at
    } else {
        now
    }
}
