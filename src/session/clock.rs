use std::rc::Rc;

use crate::game::Millis;
use crate::platform::Clock;

/// Game time on a device: goes on with the device's ticks from a set moment.
#[derive(Clone)]
pub struct GameClock {
    device: Rc<dyn Clock>,
    set_at: u64,
    set_to: Millis,
}

impl std::fmt::Debug for GameClock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GameClock({:?})", self.now())
    }
}

/// Equal when set alike: then they show the same at every moment.
impl PartialEq for GameClock {
    fn eq(&self, other: &Self) -> bool {
        (self.set_at, self.set_to) == (other.set_at, other.set_to)
    }
}

impl GameClock {
    pub fn new(device: Rc<dyn Clock>, from: Millis) -> Self {
        Self {
            set_at: device.ticks(),
            set_to: from,
            device,
        }
    }

    pub fn now(&self) -> Millis {
        self.at(self.device.ticks())
    }

    /// The game time of a moment by the device's ticks, as of a key that was pressed then.
    pub fn at(&self, ticks: u64) -> Millis {
        self.set_to + Millis(ticks.saturating_sub(self.set_at))
    }

    /// Goes on from another moment.
    pub fn jump(&mut self, to: Millis) {
        self.set_at = self.device.ticks();
        self.set_to = to;
    }
}
