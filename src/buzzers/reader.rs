use std::collections::{BTreeMap, BTreeSet};

use crate::platform::Pad;

use super::button::{Button, PadName};
use super::stamp::sane;

/// Tells presses from what only looks like them: a key that is held and repeats, a button that was
/// down before somebody looked.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// Keys that are down. With several on one keyboard, one that is held hides no other's press.
    held: BTreeSet<String>,
    pads: BTreeMap<PadName, Seen>,
    /// When game pads were looked at last, if ever.
    looked: Option<u64>,
}

#[derive(Clone, Debug)]
struct Seen {
    /// The browser's own number for it, as long as it is plugged in.
    index: u32,
    pressed: u64,
    stamp: f64,
}

/// What has changed about the game pads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PadNews {
    /// Buttons, and when they were pressed, the first first.
    pub pressed: Vec<(u64, Button)>,
    pub came: Vec<PadName>,
    pub gone: Vec<PadName>,
}

impl Reader {
    /// A key goes down; true if that is a press.
    pub fn key_down(&mut self, code: &str, repeats: bool) -> bool {
        // Some systems repeat a held key without saying so.
        self.held.insert(code.to_owned()) && !repeats
    }

    pub fn key_up(&mut self, code: &str) {
        self.held.remove(code);
    }

    /// The window has lost the keyboard: what is let go now, nobody hears.
    pub fn release(&mut self) {
        self.held.clear();
    }

    /// Looks at the game pads, once a frame.
    pub fn look(&mut self, pads: &[Pad], now: u64) -> PadNews {
        let mut news = PadNews::default();
        let here = self.named(pads);
        for (name, pad) in &here {
            let before = self.pads.get(name);
            if before.is_none() {
                news.came.push(name.clone());
            }
            let fresh = match (before, self.looked) {
                (Some(before), _) => pad.pressed & !before.pressed,
                // Browsers keep a pad to themselves until one of its buttons is pressed on the page:
                // that press, which brings it, counts.
                (None, Some(_)) => pad.pressed,
                (None, None) => 0,
            };
            // A stamp that stands still says nothing of this press.
            let at = if before.is_none_or(|before| pad.stamp > before.stamp) {
                sane(pad.stamp, self.looked.unwrap_or(0), now)
            } else {
                now
            };
            let buttons = (0..64).filter(|button| fresh & (1 << button) != 0);
            news.pressed.extend(buttons.map(|button| {
                let pad = name.clone();
                (at, Button::Pad { pad, button })
            }));
        }
        let gone = self.pads.keys().filter(|name| !here.contains_key(name));
        news.gone = gone.cloned().collect();
        self.pads = here
            .into_iter()
            .map(|(name, pad)| {
                let seen = Seen {
                    index: pad.index,
                    pressed: pad.pressed,
                    stamp: pad.stamp,
                };
                (name, seen)
            })
            .collect();
        self.looked = Some(now);
        news.pressed.sort_unstable();
        news
    }

    /// Whether a game pad was there when somebody looked last.
    pub fn has(&self, name: &PadName) -> bool {
        self.pads.contains_key(name)
    }

    /// A pad keeps its name while it is plugged in: if the first of two of a kind is pulled out, the
    /// second must not become somebody else's. New ones take the names that are free, in the order
    /// that the browser gives them.
    fn named<'a>(&self, pads: &'a [Pad]) -> BTreeMap<PadName, &'a Pad> {
        let mut ordered: Vec<&Pad> = pads.iter().collect();
        ordered.sort_by_key(|pad| pad.index);
        let known = |pad: &Pad| {
            let mut names = self.pads.iter();
            let same =
                |(name, seen): &(&PadName, &Seen)| seen.index == pad.index && name.id == pad.id;
            names.find(same).map(|(name, _)| name.clone())
        };
        let mut all: BTreeMap<PadName, &Pad> = BTreeMap::new();
        all.extend(ordered.iter().filter_map(|pad| Some((known(pad)?, *pad))));
        for pad in ordered.into_iter().filter(|pad| known(pad).is_none()) {
            let name = |nth| PadName {
                id: pad.id.clone(),
                nth,
            };
            let free = (0..u8::MAX).map(name).find(|name| !all.contains_key(name));
            all.extend(free.map(|name| (name, pad)));
        }
        all
    }
}
