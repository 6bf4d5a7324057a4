//! What goes out about the week: cards to share, texts and collages, as data before anybody draws or
//! writes them.
//!
//! A [`Card`] says what stands on a picture and [`lay_card`] where; a [`Document`] is a text with its
//! sources, [`plain`] as letters alone. Words come from `text`, pixels and files from `ui` and the
//! workshop. [`fit`] breaks and shrinks a text by measuring, with whoever draws it measuring.

mod card;
mod collage;
mod direction;
mod document;
mod draft;
mod facts;
mod fit;
mod length;
mod night;
mod picture;
mod place;

pub use card::{Body, Card, Row, Shape, lay_card};
pub use collage::{
    Collage, Cover, Format, Laid, MOST_PICTURES, Pattern, SIDES, cover, lay_collage,
};
pub use direction::{isolated, runs_left};
pub use document::{Block, Document, Span, plain};
pub use draft::{
    Draft, Field, LONGEST_AREA, LONGEST_FIELD, Piece, QUOTES, Quote, missing, required,
};
pub use facts::{Fact, MOST_FACTS, facts, find_facts};
pub use fit::{Face, Fitted, LEADING, Measure, Weight, fit};
pub use length::{clusters, weighted};
pub use night::{Moment, Place, Results, TeamNight, results, team_night};
pub use picture::{LARGEST_PICTURE, NoPicture, picture_file, undrawn};
pub use place::{Align, Item, Rect, Tone};
