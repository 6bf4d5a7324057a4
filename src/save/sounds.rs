/// A kind of sound, which can be switched off by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoundClass {
    Tick,
    Alarm,
    TimeUp,
    Buzz,
    Right,
    Wrong,
    Reveal,
    Fanfare,
    /// The bed while teams think.
    HeartBeat,
}

impl SoundClass {
    pub const ALL: [Self; 9] = [
        Self::Tick,
        Self::Alarm,
        Self::TimeUp,
        Self::Buzz,
        Self::Right,
        Self::Wrong,
        Self::Reveal,
        Self::Fanfare,
        Self::HeartBeat,
    ];

    /// As it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tick => "tick",
            Self::Alarm => "alarm",
            Self::TimeUp => "time-up",
            Self::Buzz => "buzz",
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Reveal => "reveal",
            Self::Fanfare => "fanfare",
            Self::HeartBeat => "heart-beat",
        }
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// What is to be heard on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sounds {
    /// Off, nothing at all is heard.
    pub on: bool,
    /// From 0 to [`Sounds::LOUDEST`].
    pub volume: u8,
    /// A bit for each class that is switched off.
    quiet: u16,
}

impl Default for Sounds {
    /// A heart that beats under every question is not for everybody.
    fn default() -> Self {
        Self {
            on: true,
            volume: 7,
            quiet: SoundClass::HeartBeat.bit(),
        }
    }
}

impl Sounds {
    pub const LOUDEST: u8 = 10;

    /// From 0 to 1, as a loudspeaker takes it.
    pub fn loudness(self) -> f32 {
        // What is heard goes with the square root of what is sounded, nearly.
        let share = f32::from(self.volume) / f32::from(Self::LOUDEST);
        share * share
    }

    /// Whether a class is switched on, be it heard or not.
    pub fn has(self, class: SoundClass) -> bool {
        self.quiet & class.bit() == 0
    }

    pub fn hears(self, class: SoundClass) -> bool {
        self.on && self.has(class)
    }

    #[must_use]
    pub fn turned(self, class: SoundClass) -> Self {
        Self {
            quiet: self.quiet ^ class.bit(),
            ..self
        }
    }

    pub(super) fn quiet(self) -> impl Iterator<Item = &'static str> {
        let quiet = SoundClass::ALL.into_iter();
        quiet
            .filter(move |class| !self.has(*class))
            .map(SoundClass::name)
    }

    pub(super) fn read_quiet(&mut self, words: &str) {
        let named = |class: &SoundClass| words.split(' ').any(|word| word == class.name());
        let quiet = SoundClass::ALL.into_iter().filter(named);
        self.quiet = quiet.fold(0, |bits, class| bits | class.bit());
    }

    pub(super) fn read_volume(&mut self, word: &str) {
        if let Some(volume) = word.parse().ok().filter(|volume| *volume <= Self::LOUDEST) {
            self.volume = volume;
        }
    }
}
