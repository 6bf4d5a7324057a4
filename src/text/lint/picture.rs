//! Pictures: what is wrong and what to do.

use super::{Told, told};
use crate::bank::lint::{Unsafe, What};

pub(super) fn tell(what: &What) -> Told {
    match what {
        What::PictureName => told(
            "this is no name of a picture's file",
            "use lower-case letters, digits and hyphens and no folder, as roller-pump.svg",
        ),
        What::PictureType => told(
            "this type of picture is not known",
            "use SVG, PNG, JPEG or WebP",
        ),
        What::PictureMissing => told(
            "there is no such picture",
            "put it into questions/pictures/ (in a pack of your own: into the pack, as a data: \
             address), or check its name",
        ),
        What::PictureContent => told(
            "this is not the picture that its type says",
            "save it again as what it is called",
        ),
        What::PictureUnsafe(danger) => told(
            match danger {
                Unsafe::Script => "the drawing has a script",
                Unsafe::Event => "the drawing has an event handler (an attribute on…)",
                Unsafe::Foreign => "the drawing has a foreign object in it",
                Unsafe::Outside => "the drawing fetches something from elsewhere",
                Unsafe::Entity => {
                    "the drawing has a document type, entities or a style sheet outside"
                }
            },
            "export it as plain SVG",
        ),
        _ => told("", ""),
    }
}
