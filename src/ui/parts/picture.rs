use yew::prelude::*;

use crate::bank::Picture;

/// The picture of a question, from the folder of pictures or from the pack itself.
pub fn picture_view(picture: &Picture) -> Html {
    let file = &picture.file;
    let address = if file.starts_with("data:") {
        file.clone()
    } else {
        format!("pictures/{file}")
    };
    html! {
        <figure class="picture"><img src={address} alt={picture.alt.clone()} /></figure>
    }
}
