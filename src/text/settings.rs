//! The words of the settings page.

use crate::platform::StorageFault;
use crate::save::{DecimalSign, SoundClass, TextSize, Theme};

use super::count;

pub const TITLE: &str = "Settings";
pub const BACK: &str = "Back";
pub const AT_ONCE: &str = "Every change counts at once, and stays on this device.";

pub const LOOKS: &str = "Looks";
pub const THEME: &str = "Colours";
pub const TEXT_SIZE: &str = "Size of the text";
pub const MOTION: &str = "Less motion";
pub const MOTION_HINT: &str = "Nothing slides or turns. Where the system asks for less motion, that \
                               holds anyway.";

pub const PRACTICE: &str = "Practice";
pub const DOUBLE_TIME: &str = "Twice the time";
pub const DOUBLE_TIME_HINT: &str = "On every clock of a practice or an exam.";
pub const VIBRATION: &str = "A short vibration with each answer";
pub const VIBRATION_HINT: &str = "Where the device can.";
pub const DECIMAL_SIGN: &str = "Numbers are typed with";
pub const DECIMAL_SIGN_HINT: &str = "Either is understood where it can mean one thing only. With a comma, 1.953 is \
                                     1953. The same at the host’s desk.";

// Reviews

pub const LEARNING: &str = "Reviews";
pub const RETENTION: &str = "How sure you want to be";
pub const RETENTION_HINT: &str = "The chance that you still know a question when it comes up again. \
                                  Surer means more to review.";
pub const NEW_A_DAY: &str = "New questions a day, at most";

/// `90 %`.
pub fn percent(percent: u8) -> String {
    format!("{percent} %")
}

/// After how many days something comes up again that is known at 90 % after thirty.
pub fn retention_effect(days: u32, due: usize) -> String {
    let due = count(due, "question is due today", "questions are due today");
    let days = count(usize::try_from(days).unwrap_or(usize::MAX), "day", "days");
    format!("What you know at 90 % after a month comes up again after {days}. {due}.")
}

pub fn new_a_day(new: u16) -> String {
    match new {
        0 => "None".to_owned(),
        new => new.to_string(),
    }
}

pub fn new_left(left: usize) -> String {
    format!("In reviews; those of Quick ten count. {left} more may come today.")
}

pub const SOUNDS: &str = "Sound of the game";
pub const SOUND: &str = "Sound";
pub const SOUND_HINT: &str = "In the game, Shift and M switch it off and on. With two screens it comes \
                              from the host’s window. All that is heard is seen too.";
pub const VOLUME: &str = "Volume";
pub const WHAT_IS_HEARD: &str = "What is heard";
pub const HEAR: &str = "Hear it";

pub fn sound_class(class: SoundClass) -> &'static str {
    match class {
        SoundClass::Tick => "Ticks in the last ten seconds",
        SoundClass::Alarm => "Low-level alarm at five seconds",
        SoundClass::TimeUp => "Time is up",
        SoundClass::Buzz => "Buzzers, a pitch for each team",
        SoundClass::Right => "Right",
        SoundClass::Wrong => "Wrong",
        SoundClass::Reveal => "Reveal of an answer",
        SoundClass::Fanfare => "Fanfare on the podium",
        SoundClass::HeartBeat => "A heart that beats while teams think",
    }
}

/// The name of a button beside a class.
pub fn hear(class: SoundClass) -> String {
    format!("{HEAR}: {}", sound_class(class))
}

pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

pub fn text_size(size: TextSize) -> &'static str {
    match size {
        TextSize::Normal => "Normal",
        TextSize::Large => "Large",
        TextSize::Larger => "Larger",
        TextSize::Largest => "Largest",
    }
}

pub fn decimal_sign(sign: DecimalSign) -> &'static str {
    match sign {
        DecimalSign::Point => "A point: 37.5",
        DecimalSign::Comma => "A comma: 37,5",
    }
}

/// Why a change will not outlive the page.
pub fn not_kept(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => {
            "This device has no room left: the change holds until you leave. Delete past games to \
             make room."
        }
        StorageFault::Denied => {
            "This browser keeps nothing for this page (a private window?): the change holds until \
             you leave."
        }
    }
}
