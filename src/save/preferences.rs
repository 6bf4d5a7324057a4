use std::fmt;

use super::sounds::Sounds;

/// The first line of the text.
const VERSION: &str = "1";

/// How somebody wants this device to behave. Kept as one text under [`Preferences::KEY`], a line
/// each: `static/boot.js` reads them too, before the first paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    pub theme: Theme,
    pub text_size: TextSize,
    pub vibration: bool,
    /// Less motion than the system asks for is always allowed; more is not.
    pub reduced_motion: bool,
    /// Every clock of a practice gives twice the time.
    pub double_time: bool,
    pub decimal_sign: DecimalSign,
    pub sounds: Sounds,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    Larger,
    Largest,
}

/// The key between whole and tenths on the numeric keypad. What is typed is understood either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalSign {
    #[default]
    Point,
    Comma,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As it is kept, and what `data-theme` says.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl TextSize {
    pub const ALL: [Self; 4] = [Self::Normal, Self::Large, Self::Larger, Self::Largest];

    /// As it is kept, and what `data-text` says.
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
            Self::Largest => "largest",
        }
    }
}

impl DecimalSign {
    pub const ALL: [Self; 2] = [Self::Point, Self::Comma];

    pub fn name(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
        }
    }

    pub fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_size: TextSize::default(),
            vibration: true,
            reduced_motion: false,
            double_time: false,
            decimal_sign: DecimalSign::default(),
            sounds: Sounds::default(),
        }
    }
}

impl Preferences {
    /// Under which they are kept.
    pub const KEY: &str = "prime-time/preferences";

    pub fn write(&self) -> String {
        self.to_string()
    }

    /// Reads what it knows and takes the usual for the rest: a preference that cannot be read is
    /// worth no words, for it shows at once and is set again in two taps.
    pub fn read(text: &str) -> Self {
        fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, word: &str) -> Option<T> {
            all.iter().copied().find(|one| name(*one) == word)
        }
        fn switch(word: &str) -> Option<bool> {
            match word {
                "on" => Some(true),
                "off" => Some(false),
                _ => None,
            }
        }
        let mut lines = text.lines();
        let mut read = Self::default();
        if lines.next() != Some(VERSION) {
            return read;
        }
        for line in lines {
            let (name, word) = line.split_once(' ').unwrap_or((line, ""));
            match name {
                "theme" => set(&mut read.theme, named(&Theme::ALL, Theme::name, word)),
                "text-size" => set(
                    &mut read.text_size,
                    named(&TextSize::ALL, TextSize::name, word),
                ),
                "vibration" => set(&mut read.vibration, switch(word)),
                "reduced-motion" => set(&mut read.reduced_motion, switch(word)),
                "double-time" => set(&mut read.double_time, switch(word)),
                "decimal-sign" => set(
                    &mut read.decimal_sign,
                    named(&DecimalSign::ALL, DecimalSign::name, word),
                ),
                "sound" => set(&mut read.sounds.on, switch(word)),
                "volume" => read.sounds.read_volume(word),
                "quiet" => read.sounds.read_quiet(word),
                _ => {}
            }
        }
        read
    }
}

fn set<T>(place: &mut T, read: Option<T>) {
    if let Some(read) = read {
        *place = read;
    }
}

impl fmt::Display for Preferences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let switch = |on: bool| if on { "on" } else { "off" };
        let lines = [
            ("theme", self.theme.name()),
            ("text-size", self.text_size.name()),
            ("vibration", switch(self.vibration)),
            ("reduced-motion", switch(self.reduced_motion)),
            ("double-time", switch(self.double_time)),
            ("decimal-sign", self.decimal_sign.name()),
            ("sound", switch(self.sounds.on)),
        ];
        writeln!(f, "{VERSION}")?;
        for (name, word) in lines {
            writeln!(f, "{name} {word}")?;
        }
        write!(f, "volume {}\nquiet", self.sounds.volume)?;
        for word in self.sounds.quiet() {
            write!(f, " {word}")?;
        }
        writeln!(f)
    }
}

#[cfg(test)]
mod tests {
    use super::super::SoundClass;
    use super::*;

    #[test]
    fn preferences_read_what_they_write() {
        for theme in Theme::ALL {
            for text_size in TextSize::ALL {
                for decimal_sign in DecimalSign::ALL {
                    for on in [false, true] {
                        let preferences = Preferences {
                            theme,
                            text_size,
                            vibration: !on,
                            reduced_motion: on,
                            double_time: !on,
                            decimal_sign,
                            sounds: Sounds::default(),
                        };
                        assert_eq!(Preferences::read(&preferences.write()), preferences);
                    }
                }
            }
        }
    }

    #[test]
    fn each_class_of_sounds_is_kept_by_itself() {
        let mut sounds = Sounds::default();
        for class in SoundClass::ALL {
            sounds = sounds.turned(class);
            for on in [false, true] {
                for volume in 0..=Sounds::LOUDEST {
                    let mut sounds = sounds;
                    (sounds.on, sounds.volume) = (on, volume);
                    let preferences = Preferences {
                        sounds,
                        ..Preferences::default()
                    };
                    assert_eq!(Preferences::read(&preferences.write()), preferences);
                    assert_eq!(sounds.hears(class), on && sounds.has(class));
                }
            }
        }
        assert!(sounds.has(SoundClass::HeartBeat) && !sounds.has(SoundClass::Tick));
    }

    #[test]
    fn what_was_kept_before_there_were_sounds_is_read_as_before() {
        let kept = "1\ntheme dark\ntext-size normal\nvibration on\nreduced-motion off\n\
                    double-time off\ndecimal-sign point\n";
        let wanted = Preferences {
            theme: Theme::Dark,
            ..Preferences::default()
        };
        assert_eq!(Preferences::read(kept), wanted);
    }

    #[test]
    fn what_cannot_be_read_is_as_usual_and_the_rest_is_kept() {
        for text in ["", "2\ntheme dark", "theme dark", "{}"] {
            assert_eq!(Preferences::read(text), Preferences::default(), "{text:?}");
        }
        let read = Preferences::read(
            "1\ntheme mauve\nvibration off\nsmell on\nvolume 11\nvolume -1\ndouble-time\n\n",
        );
        let wanted = Preferences {
            vibration: false,
            ..Preferences::default()
        };
        assert_eq!(read, wanted);
    }
}
