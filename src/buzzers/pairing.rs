use std::collections::BTreeMap;
use std::fmt::Write;

use crate::game::TeamId;

use super::button::{Button, PadName};

/// The first line of the text.
const VERSION: &str = "1";

/// Which button is whose. A team may have several, so that it can pass its buzzer on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing(BTreeMap<Button, TeamId>);

/// Why a button cannot be a team's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The host needs this key during a question.
    Hosts,
    /// It is this team's already.
    Theirs(TeamId),
}

impl Pairing {
    /// Under which it is kept on the device: the buzzers stay plugged in from one night to the next.
    pub const KEY: &str = "prime-time/buzzers";

    /// The button is this team's from now on.
    pub fn learn(&mut self, button: Button, team: TeamId) -> Result<(), Clash> {
        match self.0.get(&button) {
            Some(owner) if *owner != team => Err(Clash::Theirs(*owner)),
            _ => {
                self.0.insert(button, team);
                Ok(())
            }
        }
    }

    /// Takes all buttons of a team away.
    pub fn forget(&mut self, team: TeamId) {
        self.0.retain(|_, owner| *owner != team);
    }

    pub fn team(&self, button: &Button) -> Option<TeamId> {
        self.0.get(button).copied()
    }

    /// The buttons of a team, in a fixed order.
    pub fn of(&self, team: TeamId) -> impl Iterator<Item = &Button> {
        let all = self.0.iter();
        all.filter(move |(_, owner)| **owner == team)
            .map(|(button, _)| button)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The teams that have a button on a game pad.
    pub fn on_pad<'a>(&'a self, name: &'a PadName) -> impl Iterator<Item = TeamId> + 'a {
        self.0
            .iter()
            .filter_map(move |(button, team)| match button {
                Button::Pad { pad, .. } if pad == name => Some(*team),
                _ => None,
            })
    }

    /// The game pads that have a button of somebody's.
    pub fn pads(&self) -> impl Iterator<Item = &PadName> {
        self.0.keys().filter_map(|button| match button {
            Button::Pad { pad, .. } => Some(pad),
            _ => None,
        })
    }

    pub fn write(&self) -> String {
        let mut text = format!("{VERSION}\n");
        for (button, team) in &self.0 {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{} {button}", team.0);
        }
        text
    }

    /// Reads what it knows: what cannot be read is paired again in a moment.
    pub fn read(text: &str) -> Self {
        let mut lines = text.lines();
        if lines.next() != Some(VERSION) {
            return Self::default();
        }
        let pairs = lines.filter_map(|line| {
            let (team, button) = line.split_once(' ')?;
            Some((button.parse().ok()?, TeamId(team.parse().ok()?)))
        });
        Self(pairs.collect())
    }
}
