//! What the clock brings, known before it comes: so a beat is handed to the loudspeaker ahead of its
//! time and is heard to the millisecond, however seldom somebody looks.

use crate::game::{Clock, Millis, Phase, Race, Spell, Stage, Timer};

use super::cue::Cue;

/// So many of the last seconds tick.
const TICKS: u32 = 10;
/// So many seconds are left at the alarm.
const LOW_LEVEL: u32 = 5;
/// From one beat of the heart to the next: a patient at rest.
const BEAT: u64 = 850;

/// The cues from one moment of game time to another, the end left out, in order.
pub(super) fn due(phase: &Phase, from: Millis, to: Millis) -> Vec<(Millis, Cue)> {
    let mut all = Vec::new();
    let Some(timer) = thinking(phase) else {
        return all;
    };
    let mut quiet_from = to;
    if let Some(timer) = timer {
        let Clock::Running { deadline } = timer.clock else {
            return all;
        };
        quiet_from = deadline - Millis::seconds(TICKS);
        for left in (1..=TICKS).rev() {
            let at = deadline - Millis::seconds(left);
            if from <= at && at < to {
                let low = left == LOW_LEVEL;
                all.push((at, if low { Cue::Alarm } else { Cue::Tick }));
            }
        }
    }
    let beats = (from.0.div_ceil(BEAT)..).map(|beat| Millis(beat.saturating_mul(BEAT)));
    let beats = beats.take_while(|at| *at < to.min(quiet_from));
    all.extend(beats.map(|at| (at, Cue::HeartBeat)));
    all.sort_by_key(|(at, _)| *at);
    all
}

/// Whether somebody is to find an answer, and against which clock. A time to read and a break are
/// nobody's to hurry.
fn thinking(phase: &Phase) -> Option<Option<&Timer>> {
    match phase {
        Phase::Answering { timer, .. } => Some(timer.as_ref()),
        Phase::Race {
            race:
                Race {
                    stage: Stage::Open { timer, .. },
                    ..
                },
            ..
        } => Some(timer.as_ref()),
        Phase::Lightning(here) => match &here.spell {
            Spell::Running { timer, .. } => Some(Some(timer)),
            _ => None,
        },
        _ => None,
    }
}
