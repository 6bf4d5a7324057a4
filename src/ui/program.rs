//! The programs that the product is made of. A device loads the one whose page it shows: practice on
//! a phone does not pay for the host's desk.

/// A WebAssembly program of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// What is opened first, home: `src/main.rs`.
    Main,
    /// What one person needs: `src/bin/practice.rs`.
    Practice,
    /// A night for many: `src/bin/host.rs`.
    Host,
    /// Looking through the questions, packs of one's own, settings: `src/bin/library.rs`.
    Library,
    /// What surrounds the night: `src/bin/week.rs`.
    Week,
    /// What goes out about it: `src/bin/press.rs`.
    Press,
}

impl Program {
    pub const ALL: [Self; 6] = [
        Self::Main,
        Self::Practice,
        Self::Host,
        Self::Library,
        Self::Week,
        Self::Press,
    ];

    /// What `static/boot.js` calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Practice => "practice",
            Self::Host => "host",
            Self::Library => "library",
            Self::Week => "week",
            Self::Press => "press",
        }
    }

    /// The name of its binary, which its files begin with.
    pub fn binary(self) -> &'static str {
        match self {
            Self::Main => "prime-time",
            Self::Practice => "practice",
            Self::Host => "host",
            Self::Library => "library",
            Self::Week => "week",
            Self::Press => "press",
        }
    }

    /// The first words of the addresses that it shows. The main program shows all others.
    pub fn pages(self) -> &'static [&'static str] {
        match self {
            Self::Main => &[],
            Self::Practice => &["practice", "progress"],
            Self::Host => &["setup", "play", "stage", "history"],
            Self::Library => &["packs", "settings"],
            Self::Week => &["week"],
            Self::Press => &["press"],
        }
    }
}
