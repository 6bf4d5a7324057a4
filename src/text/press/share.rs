//! The words of the page on which a picture to share is made.

use crate::press::{Body, Card, Shape};

pub const TITLE: &str = "Share a picture";
pub const LEAD: &str = "A card of the night, of one team or of your own practice, with the words that \
                        go with it. It is made here; you decide where it goes.";

/// On the page of the week.
pub const HINT: &str = "A card of the night or of one team, for the networks, with the words and the \
                        alternative text.";

pub const WHAT: &str = "What it is of";
pub const GAME: &str = "Game, or practice";
pub const TEAM: &str = "Whose card";
pub const WHOLE_NIGHT: &str = "The whole night";
pub const PRACTICE: &str = "My practice";
pub const NO_GAMES: &str = "No game has been played on this device yet: when one has, its cards are \
                            here.";
pub const NO_PRACTICE: &str = "Nothing has been practised on this device yet.";
pub const NOTHING: &str = "There is nothing to make a card of yet. Play a night or practise a little, \
                           and come back.";
pub const PLAY: &str = "Set up a night";
pub const PRACTISE: &str = "Practise";
pub const BANK_COMING: &str = "The questions are on their way…";
pub const BANK_FAILED: &str = "The questions did not arrive, so practice cannot be summed up. Reload \
                               the page to try again.";

pub const SHAPE: &str = "Shape";
pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Wide => "Wide, 1200 × 630",
        Shape::Square => "Square, 1080 × 1080",
        Shape::Tall => "Tall, 1080 × 1920",
    }
}
pub const COLOURS: &str = "Colours";
pub fn colours(dark: bool) -> &'static str {
    if dark { "Dark" } else { "Light" }
}

pub const PICTURE: &str = "The picture";
pub const DOWNLOAD: &str = "Download the picture";
pub const COPY_PICTURE: &str = "Copy the picture";
pub const SHARE: &str = "Share…";
pub const WORDS: &str = "The words with it";
pub const CAPTION: &str = "Post";
pub const COPY_CAPTION: &str = "Copy the post";
pub const ALTERNATIVE: &str = "Alternative text of the picture";
pub const ALTERNATIVE_HINT: &str = "For those who do not see the picture: put it where the network asks \
                                    for a description.";
pub const COPY_ALTERNATIVE: &str = "Copy the alternative text";

pub const DOWNLOADED: &str = "The picture is among your downloads.";
pub const PICTURE_COPIED: &str = "The picture is on the clipboard.";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "The browser did not let it be copied. Select the text and copy it by \
                              hand.";
pub const PICTURE_NOT_COPIED: &str = "The browser did not let the picture be copied. Download it \
                                      instead.";
pub const NOT_MADE: &str =
    "The browser could not make the picture. Close other tabs and try again.";
pub const SHARED: &str = "Handed over to be shared.";
pub const NOT_SHARED: &str = "Nothing was shared. You can still download the picture.";

/// The link on the list of past games.
pub const LINK: &str = "Share";

/// The name of the picture's file: `prime-time-perfusion-week-the-pumps-1080x1080.png`.
pub fn file_name(card: &Card, shape: Shape) -> String {
    // Long names are no use to a system that cuts them.
    const MOST: usize = 40;
    let short = |text: &str| -> String { crate::text::slug(text).chars().take(MOST).collect() };
    let mut parts = vec![short(&card.head)];
    if let Body::Team { name, .. } = &card.body {
        parts.push(short(name));
    }
    parts.retain(|part| !part.is_empty());
    let (width, height) = shape.size();
    format!("prime-time-{}-{width}x{height}.png", parts.join("-"))
}
