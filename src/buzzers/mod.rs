//! Buzzers: which button is whose, and what counts as a press. Keys of any keyboard, buttons of game
//! pads and of quiz buzzers that plug in as such, and the halves of a touch screen.

mod button;
mod pairing;
mod reader;
mod stamp;

pub use button::{Button, PadName, Side};
pub use pairing::{Clash, Pairing};
pub use reader::{PadNews, Reader};
pub use stamp::sane;
