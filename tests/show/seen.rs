//! Everything that is heard is also seen.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use prime_time::game::{Command, Millis, Verdict};
use prime_time::save::SoundClass;
use prime_time::sound::{Cue, Ear, Sounding};
use prime_time::stage::{self, Honour, Moment, Scene, View};

use crate::common::{Night, plan};
use crate::moves::{self, Move};

/// What the room sees of a cue at the moment when it is heard. A new cue needs its sight here, or this
/// does not compile; `before` is what was on the screen until then.
fn is_seen(cue: Cue, before: &View, now: &View, at: Millis) -> bool {
    match cue {
        // From this moment on another number stands beside the reservoir.
        Cue::Tick => now.timer().is_some_and(|timer| {
            let left = timer.remaining(at);
            timer.is_running() && left > Millis::ZERO && left.0 == left.seconds_up() * 1000
        }),
        // The reservoir's own alarm.
        Cue::Alarm => now
            .timer()
            .is_some_and(|timer| timer.is_running() && timer.remaining(at) == Millis::seconds(5)),
        Cue::TimeUp => match &now.scene {
            Scene::Question { moment, .. } => {
                matches!(moment, Moment::Closed { time_up: true, .. })
            }
            Scene::Turn(spurt) => spurt.over,
            _ => false,
        },
        Cue::Buzz(team) => match &now.scene {
            Scene::Question { floor, .. } => {
                floor.as_ref().is_some_and(|floor| floor.by.contains(&team))
            }
            _ => false,
        },
        Cue::Right | Cue::Wrong => verdict(before, now) == Some(cue == Cue::Right),
        Cue::Reveal => matches!(&now.scene, Scene::Reveal(_) | Scene::Unveil(_)),
        Cue::Fanfare { first } => match &now.scene {
            Scene::Podium { lines, .. } => !first || lines.iter().any(|line| line.rank == Some(1)),
            Scene::Ceremony(ceremony) => matches!(
                ceremony.award,
                Some(Honour::OfGame { won: Some(_), .. } | Honour::Own { won: Some(_), .. })
            ),
            _ => false,
        },
        // The question is on, and so is its clock if it has one.
        Cue::HeartBeat => match &now.scene {
            Scene::Question {
                moment: Moment::Answering(timer),
                ..
            } => timer.is_none_or(|timer| timer.is_running()),
            Scene::Turn(spurt) => spurt.timer.is_some_and(|timer| timer.is_running()),
            _ => false,
        },
    }
}

/// The host's word on a spoken answer, as it can be seen: in a lightning round among the team's calls;
/// by buzzer the answer follows if it was right, and the team is locked out if it was wrong.
fn verdict(before: &View, now: &View) -> Option<bool> {
    match (&before.scene, &now.scene) {
        (_, Scene::Turn(spurt)) => *spurt.calls.last()?,
        (Scene::Question { floor, .. }, Scene::Reveal(reveal)) => {
            let team = floor.as_ref()?.by.first()?;
            let score = reveal.scores.iter().find(|score| score.team == *team)?;
            Some(score.verdict? == Verdict::Right)
        }
        (Scene::Question { floor, .. }, Scene::Question { seats, .. }) => {
            let team = floor.as_ref()?.by.first()?;
            let out = seats.iter().any(|seat| seat.team == *team && seat.answered);
            out.then_some(false)
        }
        _ => None,
    }
}

/// Somebody who listens and looks.
struct Guest {
    ear: Ear,
    seen: View,
    heard: BTreeSet<&'static str>,
}

impl Guest {
    fn new(night: &Night) -> Self {
        Self {
            ear: Ear::new(&night.journal, night.now),
            seen: stage::of(night.game()),
            heard: BTreeSet::new(),
        }
    }

    fn attend(&mut self, night: &Night) {
        let now = stage::of(night.game());
        for Sounding { cue, after } in self.ear.listen(&night.journal, night.now) {
            self.heard.insert(cue.class().name());
            assert!(
                is_seen(cue, &self.seen, &now, night.now + after),
                "{cue:?} at {:?} is not seen; before: {:?}, now: {:?}",
                night.now + after,
                self.seen.scene,
                now.scene
            );
        }
        self.seen = now;
    }

    /// The clock as a page looks at it.
    fn wait(&mut self, night: &mut Night, span: u64) {
        for _ in 0..=(span / 200) {
            night.now = night.now + Millis(200);
            let _ = night.try_command(&Command::NoteTime);
            self.attend(night);
        }
    }
}

#[test]
fn whatever_is_heard_in_a_night_of_any_kind_is_seen_at_that_moment() {
    let mut chance = TestRunner::deterministic();
    let mut heard = BTreeSet::new();
    let all: BTreeSet<&str> = SoundClass::ALL.map(SoundClass::name).into();
    for played in 0..600 {
        if played >= 150 && heard == all {
            break;
        }
        let tree = (moves::setups(), moves::moves(60)).new_tree(&mut chance);
        let (setup, steps) = tree.expect("a night").current();
        let mut night = Night::new(plan(setup));
        let mut guest = Guest::new(&night);
        for step in &steps {
            match step {
                Move::Wait(span) => guest.wait(&mut night, (*span).min(20_000)),
                _ => moves::make(&mut night, step),
            }
            guest.attend(&night);
            // The clock is looked at before the next step, as it is ten times a second.
            guest.wait(&mut night, 0);
        }
        for _ in 0..400 {
            let Some(step) = night.game().next_step() else {
                break;
            };
            night.command(&Command::Take(step));
            guest.attend(&night);
            guest.wait(&mut night, 0);
        }
        heard.extend(guest.heard);
    }
    assert_eq!(heard, all, "not everything was heard");
}
