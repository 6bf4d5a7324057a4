use crate::game::{Game, Journal, Millis, Phase};

use super::ahead::due;
use super::cue::{Cue, Sounding};

/// How far ahead of its time a beat of the clock is handed over. More than twice as long as it takes
/// until somebody looks again, so that none is missed.
const AHEAD: Millis = Millis(250);

/// Listens to a game: reads its log on from where it was read last, so that nothing is heard twice,
/// and nothing of what was before. What is undone is silent.
#[derive(Clone, Debug)]
pub struct Ear {
    entries: usize,
    /// The clock was heard up to here.
    until: Millis,
}

impl Ear {
    pub fn new(journal: &Journal, now: Millis) -> Self {
        Self {
            entries: journal.entries().len(),
            until: now,
        }
    }

    /// What is to be heard now and next.
    pub fn listen(&mut self, journal: &Journal, now: Millis) -> Vec<Sounding> {
        let entries = journal.entries();
        let fresh = entries.get(self.entries..).unwrap_or_default();
        self.entries = entries.len();
        let finale = all_placed(journal.game());
        let steps = fresh
            .iter()
            .filter_map(|step| Cue::of(&step.events, finale));
        let mut all: Vec<Sounding> = steps
            .map(|cue| Sounding {
                cue,
                after: Millis::ZERO,
            })
            .collect();

        let to = now + AHEAD;
        // Game time jumps back when a step is undone.
        let from = self.until.clamp(now, to);
        self.until = to;
        all.extend(
            due(journal.game().phase(), from, to)
                .into_iter()
                .map(|(at, cue)| Sounding {
                    cue,
                    after: at - now,
                }),
        );
        all
    }
}

fn all_placed(game: &Game) -> bool {
    matches!(game.phase(), Phase::Podium { places, .. } if *places >= game.places().len())
}
