use std::collections::BTreeSet;

use prime_time::bank::Kind;
use prime_time::game::{Command, Millis, Pace, Phase, RoundKind, Step, TeamId};
use prime_time::save::SoundClass;
use prime_time::sound::{Cue, Ear, Sounding, example, score};

use crate::common::{self, Night, TIMED, WITH_READING, card, round, setup};

const BUZZER: RoundKind = RoundKind::Buzzer { early_ms: 500 };

fn night(kind: RoundKind, pace: Pace) -> Night {
    let cards = (0..2).map(|n| card(&format!("q{n}"), common::answer(Kind::Choice, n)));
    let mut plan = round(1, pace);
    plan.kind = kind;
    Night::new(common::plan_of(
        setup(3, vec![plan]),
        cards.collect(),
        vec![],
    ))
}

/// Somebody who listens ten times a second, and what was heard at which moment.
struct Listener {
    ear: Ear,
    heard: Vec<(Millis, Cue)>,
}

impl Listener {
    fn new(night: &Night) -> Self {
        Self {
            ear: Ear::new(&night.journal, night.now),
            heard: Vec::new(),
        }
    }

    fn listen(&mut self, night: &Night) {
        let fresh = self.ear.listen(&night.journal, night.now);
        let at = |sounding: Sounding| (night.now + sounding.after, sounding.cue);
        self.heard.extend(fresh.into_iter().map(at));
    }

    fn wait(&mut self, night: &mut Night, tenths: u64) {
        for _ in 0..tenths {
            night.now = night.now + Millis(100);
            let _ = night.try_command(&Command::NoteTime);
            self.listen(night);
        }
    }

    /// What was heard since, the heart left out.
    fn take(&mut self) -> Vec<Cue> {
        let heard = std::mem::take(&mut self.heard).into_iter();
        heard
            .map(|(_, cue)| cue)
            .filter(|cue| *cue != Cue::HeartBeat)
            .collect()
    }
}

#[test]
fn the_last_ten_seconds_tick_with_the_alarm_at_five_and_then_the_time_is_up() {
    let mut night = night(RoundKind::Standard, TIMED);
    let mut listener = Listener::new(&night);
    night.open();
    let opened = night.now;
    listener.wait(&mut night, 310);
    let cues: Vec<(u64, Cue)> = listener
        .heard
        .iter()
        .filter(|(_, cue)| *cue != Cue::HeartBeat)
        .map(|(at, cue)| ((*at - opened).0, *cue))
        .collect();
    let mut wanted: Vec<(u64, Cue)> = (20..30).map(|s| (s * 1000, Cue::Tick)).collect();
    wanted[5].1 = Cue::Alarm;
    assert_eq!(cues[..10], wanted[..]);
    assert_eq!(cues[10].1, Cue::TimeUp);
    assert_eq!(cues.len(), 11);
}

#[test]
fn the_heart_beats_evenly_until_the_ticks_begin_and_not_while_the_clock_stands() {
    let mut night = night(RoundKind::Standard, WITH_READING);
    let mut listener = Listener::new(&night);
    night.next();
    listener.wait(&mut night, 50);
    assert_eq!(listener.heard, []);
    listener.wait(&mut night, 190);
    let beats: Vec<u64> = listener.heard.iter().map(|(at, _)| at.0).collect();
    assert!(
        beats.windows(2).all(|pair| pair[1] - pair[0] == 850),
        "{beats:?}"
    );
    assert!(beats.len() > 20);
    listener.heard.clear();
    night.command(&Command::Pause);
    listener.wait(&mut night, 100);
    assert_eq!(listener.heard, []);
}

#[test]
fn nothing_is_heard_twice_however_often_somebody_listens() {
    let mut night = night(RoundKind::Standard, TIMED);
    let (mut often, mut twice) = (Listener::new(&night), Listener::new(&night));
    night.open();
    for tenth in 0..320 {
        night.now = night.now + Millis(100);
        let _ = night.try_command(&Command::NoteTime);
        often.listen(&night);
        often.listen(&night);
        if tenth % 2 == 1 {
            twice.listen(&night);
        }
    }
    assert_eq!(often.take(), twice.take());
}

#[test]
fn what_was_before_and_what_is_undone_is_silent() {
    let mut night = night(RoundKind::Standard, Pace::Host);
    night.open();
    night.reveal();
    let mut listener = Listener::new(&night);
    listener.listen(&night);
    assert_eq!(listener.take(), []);
    night.undo();
    listener.listen(&night);
    assert_eq!(listener.take(), []);
    night.redo();
    listener.listen(&night);
    assert_eq!(listener.take(), [Cue::Reveal]);
}

#[test]
fn a_race_sounds_the_team_that_buzzed_and_the_verdict() {
    let mut night = night(BUZZER, TIMED);
    let mut listener = Listener::new(&night);
    night.next();
    night.next_until(|phase| phase.timer().is_some());
    let buzz = |night: &mut Night, team: u8| {
        night.now = night.now + Millis(200);
        let (team, at) = (TeamId(team), night.now);
        night.command(&Command::Buzz { team, at });
    };
    buzz(&mut night, 2);
    listener.listen(&night);
    assert_eq!(listener.take(), [Cue::Buzz(TeamId(2))]);
    night.command(&Command::Take(Step::JudgeWrong));
    listener.listen(&night);
    assert_eq!(listener.take(), [Cue::Wrong]);
    buzz(&mut night, 0);
    night.command(&Command::Judge { right: true });
    listener.listen(&night);
    assert_eq!(listener.take(), [Cue::Buzz(TeamId(0)), Cue::Right]);
}

#[test]
fn the_fanfare_is_for_the_winners() {
    let mut night = night(RoundKind::Standard, TIMED);
    night.open();
    night.answer_right(1);
    night.reveal();
    night.next_until(|phase| matches!(phase, Phase::Standings));
    let mut listener = Listener::new(&night);
    night.next();
    listener.listen(&night);
    assert_eq!(listener.take(), [Cue::Fanfare { first: false }]);
    night.next();
    listener.listen(&night);
    assert_eq!(listener.take(), [Cue::Fanfare { first: true }]);
}

fn all_cues() -> impl Iterator<Item = Cue> {
    [
        Cue::Tick,
        Cue::Alarm,
        Cue::TimeUp,
        Cue::Right,
        Cue::Wrong,
        Cue::Reveal,
        Cue::Fanfare { first: false },
        Cue::Fanfare { first: true },
        Cue::HeartBeat,
    ]
    .into_iter()
    .chain((0..24).map(|team| Cue::Buzz(TeamId(team))))
}

#[test]
fn every_cue_is_short_and_never_too_loud() {
    for cue in all_cues() {
        let tones = score(cue);
        let end = |at: usize| tones[at].at + tones[at].length;
        let last = (0..tones.len()).map(end).max().unwrap();
        assert!(last <= 2_000, "{cue:?}: {last} ms");
        for tone in &tones {
            let together = tones
                .iter()
                .filter(|other| other.at <= tone.at && tone.at < other.at + other.length);
            let loud: f32 = together.map(|other| other.loud).sum();
            assert!(loud <= 1.0, "{cue:?}: {loud}");
            for pitch in [tone.from, tone.to] {
                assert!((40.0..6_000.0).contains(&pitch), "{cue:?}: {pitch} Hz");
            }
        }
    }
}

#[test]
fn no_two_teams_buzz_alike() {
    let pitches = (0..24).map(|team| score(Cue::Buzz(TeamId(team)))[0].from);
    let mut pitches: Vec<f32> = pitches.collect();
    pitches.sort_by(f32::total_cmp);
    // A whole tone is a ratio of 9 to 8; a semitone, which not everybody hears, 16 to 15.
    assert!(pitches.windows(2).all(|pair| pair[1] / pair[0] > 1.1));
}

#[test]
fn every_class_has_an_example_and_a_cue() {
    let heard: BTreeSet<&str> = all_cues().map(|cue| cue.class().name()).collect();
    for class in SoundClass::ALL {
        assert!(!example(class).is_empty());
        assert!(heard.contains(class.name()));
    }
}
