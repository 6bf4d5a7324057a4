use std::fmt;
use std::str::FromStr;

/// Something that can be pressed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Button {
    /// A key by its place on the keyboard, as the browser names it: `KeyA` is there whatever the
    /// layout says.
    Key(String),
    /// Counted from 0.
    Pad {
        pad: PadName,
        button: u8,
    },
    Half(Side),
}

/// A game pad. Two of a kind have the same name, so they are counted; the number that the browser
/// gives each is another after every reload.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PadName {
    pub id: String,
    /// Counted from 0 among those with this name.
    pub nth: u8,
}

/// Of a touch screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

/// As it is kept, on one line.
impl fmt::Display for Button {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(code) => write!(f, "key {code}"),
            Self::Pad { pad, button } => write!(f, "pad {} {button} {}", pad.nth, pad.id),
            Self::Half(side) => write!(f, "half {}", side.name()),
        }
    }
}

/// No button is written so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoButton;

impl FromStr for Button {
    type Err = NoButton;

    fn from_str(line: &str) -> Result<Self, NoButton> {
        let (kind, rest) = line.split_once(' ').ok_or(NoButton)?;
        match kind {
            "key" if !rest.is_empty() => Ok(Self::Key(rest.to_owned())),
            "pad" => {
                let mut words = rest.splitn(3, ' ');
                let mut number = || words.next()?.parse().ok();
                let (nth, button) = (number().ok_or(NoButton)?, number().ok_or(NoButton)?);
                let id = words.next().ok_or(NoButton)?.to_owned();
                Ok(Self::Pad {
                    pad: PadName { id, nth },
                    button,
                })
            }
            "half" => {
                let mut sides = Side::BOTH.into_iter();
                let side = sides.find(|side| side.name() == rest);
                side.map(Self::Half).ok_or(NoButton)
            }
            _ => Err(NoButton),
        }
    }
}
