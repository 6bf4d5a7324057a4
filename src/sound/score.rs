//! The tones of each cue: frequencies in hertz, times in milliseconds.

use crate::game::TeamId;
use crate::platform::{Tone, Wave};
use crate::save::SoundClass;

use super::cue::Cue;

const fn tone(wave: Wave, pitch: f32, at: u16, length: u16, loud: f32) -> Tone {
    Tone {
        wave,
        from: pitch,
        to: pitch,
        at,
        length,
        loud,
    }
}

const fn glide(wave: Wave, from: f32, to: f32, at: u16, length: u16, loud: f32) -> Tone {
    Tone {
        wave,
        from,
        to,
        at,
        length,
        loud,
    }
}

const C5: f32 = 523.25;
const E5: f32 = 659.26;
const G5: f32 = 783.99;
const C6: f32 = 1046.5;

const TICK: &[Tone] = &[tone(Wave::Triangle, 1200.0, 0, 40, 0.3)];
/// Two rising pairs, as a level sensor has them.
const ALARM: &[Tone] = &[
    tone(Wave::Square, 880.0, 0, 110, 0.25),
    tone(Wave::Square, 1108.7, 130, 110, 0.25),
    tone(Wave::Square, 880.0, 300, 110, 0.25),
    tone(Wave::Square, 1108.7, 430, 110, 0.25),
];
const TIME_UP: &[Tone] = &[
    glide(Wave::Sawtooth, 220.0, 160.0, 0, 600, 0.3),
    glide(Wave::Sawtooth, 165.0, 120.0, 0, 600, 0.3),
];
const RIGHT: &[Tone] = &[
    tone(Wave::Sine, G5, 0, 140, 0.45),
    tone(Wave::Sine, C6, 110, 320, 0.45),
];
const WRONG: &[Tone] = &[
    tone(Wave::Triangle, 233.1, 0, 180, 0.5),
    tone(Wave::Triangle, 174.6, 170, 340, 0.5),
];
const REVEAL: &[Tone] = &[
    tone(Wave::Sine, C5, 0, 200, 0.25),
    tone(Wave::Sine, E5, 80, 240, 0.25),
    tone(Wave::Sine, G5, 160, 420, 0.25),
];
const PLACE: &[Tone] = &[
    tone(Wave::Sawtooth, C5, 0, 130, 0.25),
    tone(Wave::Sawtooth, E5, 140, 380, 0.25),
];
const FANFARE: &[Tone] = &[
    tone(Wave::Sawtooth, C5, 0, 130, 0.2),
    tone(Wave::Sawtooth, C5, 160, 130, 0.2),
    tone(Wave::Sawtooth, C5, 320, 130, 0.2),
    tone(Wave::Sawtooth, E5, 480, 260, 0.2),
    tone(Wave::Sawtooth, C5, 760, 180, 0.2),
    tone(Wave::Sawtooth, E5, 960, 900, 0.2),
    tone(Wave::Sawtooth, G5, 960, 900, 0.2),
    tone(Wave::Sawtooth, C6, 960, 900, 0.2),
];
/// The first and the second heart sound.
const HEART_BEAT: &[Tone] = &[
    glide(Wave::Sine, 90.0, 50.0, 0, 140, 0.5),
    glide(Wave::Sine, 110.0, 65.0, 260, 110, 0.35),
];

/// A scale of five tones to the octave: neighbours are told apart by anybody, and two that buzz at
/// once do not hurt.
const SCALE: [f32; 5] = [1.0, 1.2, 4.0 / 3.0, 1.5, 1.8];
const LOWEST_BUZZ: f32 = 146.8;

/// The tones of a cue.
pub fn score(cue: Cue) -> Vec<Tone> {
    match cue {
        Cue::Tick => TICK.to_vec(),
        Cue::Alarm => ALARM.to_vec(),
        Cue::TimeUp => TIME_UP.to_vec(),
        Cue::Buzz(team) => buzz(team),
        Cue::Right => RIGHT.to_vec(),
        Cue::Wrong => WRONG.to_vec(),
        Cue::Reveal => REVEAL.to_vec(),
        Cue::Fanfare { first: false } => PLACE.to_vec(),
        Cue::Fanfare { first: true } => FANFARE.to_vec(),
        Cue::HeartBeat => HEART_BEAT.to_vec(),
    }
}

/// What a class sounds like.
pub fn example(class: SoundClass) -> Vec<Tone> {
    score(match class {
        SoundClass::Tick => Cue::Tick,
        SoundClass::Alarm => Cue::Alarm,
        SoundClass::TimeUp => Cue::TimeUp,
        SoundClass::Buzz => Cue::Buzz(TeamId(4)),
        SoundClass::Right => Cue::Right,
        SoundClass::Wrong => Cue::Wrong,
        SoundClass::Reveal => Cue::Reveal,
        SoundClass::Fanfare => Cue::Fanfare { first: true },
        SoundClass::HeartBeat => Cue::HeartBeat,
    })
}

/// Each team has a pitch of its own.
fn buzz(team: TeamId) -> Vec<Tone> {
    let place = usize::from(team.0);
    let octaves = (0..place / SCALE.len()).fold(1.0, |pitch, _| pitch * 2.0);
    let pitch = LOWEST_BUZZ * SCALE[place % SCALE.len()] * octaves;
    vec![
        tone(Wave::Square, pitch, 0, 90, 0.3),
        tone(Wave::Square, pitch, 120, 320, 0.3),
    ]
}
