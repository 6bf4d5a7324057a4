//! The words of the settings page.

use crate::platform::StorageFault;
use crate::save::{DecimalSign, TextSize, Theme};

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
pub const DECIMAL_SIGN_HINT: &str = "The key on the keypad. Both are understood.";

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
