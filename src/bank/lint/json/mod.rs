//! A reader of JSON for people who type it: it knows where everything stands, names the likely
//! cause of a slip, and goes on with what can be read.
//!
//! For text without slips it gives just what `serde_json` gives (a property test says so). It
//! never recurses, and its time grows with the length of the text, whatever the text.

mod decode;
mod line;
mod node;
mod parse;
mod scan;
mod slip;
#[cfg(test)]
mod tests;
mod texts;

pub use decode::{Decoded, Encoding, decode};
pub use line::{Line, Lines};
pub use node::{Member, Node, Span, Value};
pub use parse::{Read, Records, parse};
pub use slip::{Bracket, Caps, Slip, Slipped, Slips};
