use yew::prelude::*;

use crate::bank::Picture;
use crate::text::practice as text;
use crate::ui::parts::{Dialog, Sign, icon, picture_address};

/// The picture beside a question; pressed, it is shown large.
pub fn thumbnail(picture: &Picture, on_zoom: &Callback<()>) -> Html {
    let zoom = {
        let on_zoom = on_zoom.clone();
        Callback::from(move |_: MouseEvent| on_zoom.emit(()))
    };
    html! {
        <button class="thumb" type="button" onclick={zoom}>
            <img src={picture_address(picture)} alt={picture.alt.clone()} />
            <span class="thumb-zoom">{ icon(Sign::Zoom) }<span class="sr-only">{ text::ZOOM }</span></span>
        </button>
    }
}

#[derive(PartialEq, Properties)]
pub struct ZoomProps {
    pub picture: Picture,
    pub on_close: Callback<()>,
}

/// The picture over the whole page, in three sizes; it scrolls under the finger.
#[component]
pub fn Zoom(props: &ZoomProps) -> Html {
    const SIZES: u8 = 3;
    let size = use_state_eq(|| 1_u8);
    let set = |to: u8| {
        let size = size.clone();
        Callback::from(move |_: MouseEvent| size.set(to))
    };
    let smaller = *size <= 1;
    let larger = *size >= SIZES;
    html! {
        <Dialog title={text::PICTURE} class="is-wide" on_close={props.on_close.clone()}>
            <div class="drill-say">
                <button class="button" type="button" disabled={larger} onclick={set(*size + 1)}>
                    { icon(Sign::Plus) }{ text::LARGER }
                </button>
                <button class="button" type="button" disabled={smaller} onclick={set(*size - 1)}>
                    { icon(Sign::Minus) }{ text::SMALLER }
                </button>
            </div>
            <div class="zoom" data-size={size.to_string()} tabindex="0" role="group" aria-label={text::PICTURE}>
                <img src={picture_address(&props.picture)} alt={props.picture.alt.clone()} />
            </div>
        </Dialog>
    }
}
