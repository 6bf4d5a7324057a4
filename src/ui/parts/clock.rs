use gloo::timers::callback::Interval;
use web_sys::Element;
use yew::prelude::*;

use crate::game::{Millis, Timer};
use crate::session::GameClock;
use crate::text::play as text;
use crate::ui::dom::set_property;

use super::icon::{Sign, icon};

/// How often the reservoir's level is set; it glides between.
const BEAT: u32 = 200;
/// The low-level alarm.
const ALARM: Millis = Millis::seconds(5);

/// What the clock is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockUse {
    Reading,
    Answering,
    TimeUp,
    Locked,
    Break,
}

#[derive(PartialEq, Properties)]
pub struct ReservoirClockProps {
    pub clock: GameClock,
    /// `None` when the time is up or the answers are locked.
    pub timer: Option<Timer>,
    pub used_for: ClockUse,
}

/// The countdown: a venous reservoir whose level falls, with the number beside it.
#[component]
pub fn ReservoirClock(props: &ReservoirClockProps) -> Html {
    let node = use_node_ref();
    let left = use_remaining(&props.clock, props.timer);
    let state = state(props.used_for, props.timer, left);
    {
        let node = node.clone();
        let clock = props.clock.clone();
        use_effect_with((props.timer, clock), move |(timer, clock)| {
            let (timer, clock) = (*timer, clock.clone());
            let show = move || {
                if let Some(element) = node.cast::<Element>() {
                    let (level, sensor) = levels(timer, clock.now());
                    set_property(&element, "--level", &format!("{level:.4}"));
                    set_property(&element, "--sensor", &format!("{sensor:.4}"));
                }
            };
            show();
            let beat = Interval::new(BEAT, show);
            move || drop(beat)
        });
    }
    let seconds = left.seconds_up();
    let long = seconds > 99;
    let word = word(state);
    let is_break = props.used_for == ClockUse::Break;
    html! {
        <section ref={node} class="clock" data-state={state} aria-label={text::CLOCK}>
            if !is_break {
                <p class={classes!("clock-time", long.then_some("is-long"))} role="timer" aria-live="off">
                    { digits(seconds) }
                    <span class="clock-unit">{ if long { text::MINUTES } else { text::SECONDS } }</span>
                </p>
            }
            { reservoir() }
            if !is_break {
                <p class="clock-word">
                    if let Some((sign, word)) = word {
                        { icon(sign) }{ word }
                    }
                </p>
            }
        </section>
    }
}

/// What is left, kept up to date as whole seconds pass.
#[hook]
pub fn use_remaining(clock: &GameClock, timer: Option<Timer>) -> Millis {
    let update = use_force_update();
    {
        let clock = clock.clone();
        use_effect_with((timer, clock), move |(timer, clock)| {
            let (timer, clock) = (*timer, clock.clone());
            let shown = std::cell::Cell::new(u64::MAX);
            let beat = Interval::new(BEAT / 2, move || {
                let now = timer.map_or(0, |timer| timer.remaining(clock.now()).seconds_up());
                if shown.replace(now) != now {
                    update.force_update();
                }
            });
            move || drop(beat)
        });
    }
    timer.map_or(Millis::ZERO, |timer| timer.remaining(clock.now()))
}

/// `23`, or `2:05` where there is more than a minute and a half.
pub fn digits(seconds: u64) -> String {
    if seconds > 99 {
        minutes(seconds)
    } else {
        seconds.to_string()
    }
}

/// `0:23`.
pub fn minutes(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn state(used_for: ClockUse, timer: Option<Timer>, left: Millis) -> &'static str {
    match (used_for, timer) {
        (ClockUse::TimeUp, _) => "up",
        (ClockUse::Locked, _) => "locked",
        (_, Some(timer)) if !timer.is_running() => "paused",
        (ClockUse::Reading, _) => "reading",
        (ClockUse::Answering, Some(_)) if left <= ALARM => "low",
        _ => "running",
    }
}

fn word(state: &str) -> Option<(Sign, &'static str)> {
    match state {
        "reading" => Some((Sign::Clock, text::READ_FIRST)),
        "low" => Some((Sign::Warn, text::LOW_LEVEL)),
        "paused" => Some((Sign::Pause, text::PAUSED)),
        "up" => Some((Sign::Clock, text::TIME_UP)),
        "locked" => Some((Sign::Pause, text::LOCKED)),
        _ => None,
    }
}

/// The reservoir's level and where its alarm sits, 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a drawing")]
fn levels(timer: Option<Timer>, now: Millis) -> (f64, f64) {
    timer.map_or((0.0, 0.16), |timer| {
        let whole = timer.allotted.0.max(1) as f64;
        (
            timer.remaining(now).0 as f64 / whole,
            (ALARM.0 as f64 / whole).min(0.9),
        )
    })
}

fn reservoir() -> Html {
    html! {
        <svg class="reservoir" viewBox="0 0 140 216" aria-hidden="true" focusable="false">
            <path class="reservoir-port is-venous" d="M40 0V22" />
            <path class="reservoir-port is-arterial" d="M70 186V216" />
            <use class="reservoir-air-ground" href="#reservoir-shape" />
            <g clip-path="url(#reservoir-inside)">
                <rect x="10" y="32" width="120" height="160" fill="url(#blood)" />
                <g class="reservoir-air">
                    <path class="reservoir-wave" d="M0-130H280V34q-17.500 5-35 0t-35 0-35 0-35 0-35 0-35 0-35 0-35 0Z" />
                </g>
            </g>
            <path class="reservoir-shine" d="M31 50V118" />
            <path class="reservoir-marks" d="M122 56h-15M122 78h-9M122 100h-15M122 122h-9" />
            <use class="reservoir-shell" href="#reservoir-shape" />
            <rect class="reservoir-lid" x="8" y="20" width="124" height="14" rx="5" />
            <path class="reservoir-port" d="M98 19V8h16" />
            <rect class="reservoir-sensor" x="122" y="178" width="14" height="12" rx="3" />
            <path class="reservoir-clamp" d="M50 206H90M54 199v14M86 199v14" />
        </svg>
    }
}
