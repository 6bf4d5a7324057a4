use yew::prelude::*;

use crate::bank::Picture;

/// Where a picture lies: in the folder of pictures, or in the pack itself.
pub fn picture_address(picture: &Picture) -> String {
    let file = &picture.file;
    if file.starts_with("data:") {
        file.clone()
    } else {
        format!("pictures/{file}")
    }
}

/// The picture of a question.
pub fn picture_view(picture: &Picture) -> Html {
    html! {
        <figure class="picture"><img src={picture_address(picture)} alt={picture.alt.clone()} /></figure>
    }
}
