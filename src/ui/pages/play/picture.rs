use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::bank::Picture;
use crate::stage::Look;
use crate::text::play as text;
use crate::ui::dom::use_properties;
use crate::ui::parts::{Sign, icon, picture_address};

use super::look::Glance;

#[derive(Clone, PartialEq, Properties)]
pub struct BigPictureProps {
    pub picture: Picture,
    pub look: Look,
    /// `None` on the stage, where nothing can be pressed.
    pub on_glance: Option<Callback<Glance>>,
}

/// A picture that can be looked at closely: with a button and a key, and moved by the arrow keys or by
/// dragging.
#[component]
pub fn BigPicture(props: &BigPictureProps) -> Html {
    let look = props.look;
    let node = use_node_ref();
    // The style counts in parts of the picture, the look in thousandths.
    let moved = |by: i16| format!("{:.1}%", f64::from(by) / 10.0);
    use_properties(
        &node,
        vec![
            ("--zoom", look.zoom.max(1).to_string()),
            ("--right", moved(look.right)),
            ("--down", moved(look.down)),
        ],
    );
    let held = use_mut_ref(|| None::<(f64, f64)>);
    let pointer = |act: fn(&BigPictureProps, &mut Option<(f64, f64)>, &PointerEvent)| {
        let (held, props) = (held.clone(), props.clone());
        props.on_glance.is_some().then(|| {
            Callback::from(move |event: PointerEvent| act(&props, &mut held.borrow_mut(), &event))
        })
    };
    let glance = |glance: Glance| {
        let on_glance = props.on_glance.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(on_glance) = &on_glance {
                on_glance.emit(glance);
            }
        })
    };
    html! {
        <figure
            ref={node} class="picture" data-zoom={look.zoom.to_string()}
            onpointerdown={pointer(take)} onpointermove={pointer(pull)}
            onpointerup={pointer(let_go)} onpointercancel={pointer(let_go)}
        >
            <img src={picture_address(&props.picture)} alt={props.picture.alt.clone()} draggable="false" />
            if props.on_glance.is_some() {
                <figcaption class="picture-do">
                    <button class="button" type="button" aria-keyshortcuts="Shift+Z" onclick={glance(Glance::Closer)}>
                        { icon(Sign::Zoom) }<span>{ text::ZOOM }</span><kbd>{ "⇧Z" }</kbd>
                    </button>
                    if look.zoom > 0 {
                        <button class="button" type="button" aria-keyshortcuts="Escape" title={text::MOVE_HINT} onclick={glance(Glance::Whole)}>
                            { icon(Sign::Close) }<span>{ text::WHOLE }</span><kbd>{ "Esc" }</kbd>
                        </button>
                    }
                </figcaption>
            }
        </figure>
    }
}

/// The figure under the pointer; nothing while all of the picture is on the screen, or on a button.
fn figure(props: &BigPictureProps, event: &PointerEvent) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let on_button = target.closest("button").ok().flatten().is_some();
    (props.look.zoom > 1 && !on_button)
        .then(|| target.closest(".picture").ok().flatten())
        .flatten()
}

fn take(props: &BigPictureProps, held: &mut Option<(f64, f64)>, event: &PointerEvent) {
    if let Some(figure) = figure(props, event) {
        // Without it a drag ends at the edge of the picture, which is no harm.
        figure.set_pointer_capture(event.pointer_id()).ok();
        event.prevent_default();
        *held = Some((f64::from(event.client_x()), f64::from(event.client_y())));
    }
}

fn pull(props: &BigPictureProps, held: &mut Option<(f64, f64)>, event: &PointerEvent) {
    let (Some((x, y)), Some(on_glance)) = (*held, &props.on_glance) else {
        return;
    };
    let Some(figure) = figure(props, event) else {
        return;
    };
    let zoom = f64::from(props.look.zoom);
    let right = thousandths(
        f64::from(event.client_x()) - x,
        f64::from(figure.client_width()) * zoom,
    );
    let down = thousandths(
        f64::from(event.client_y()) - y,
        f64::from(figure.client_height()) * zoom,
    );
    if (right, down) != (0, 0) {
        *held = Some((f64::from(event.client_x()), f64::from(event.client_y())));
        on_glance.emit(Glance::Drag(right, down));
    }
}

fn let_go(_: &BigPictureProps, held: &mut Option<(f64, f64)>, _: &PointerEvent) {
    *held = None;
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from a float saturates, which is what is wanted"
)]
fn thousandths(moved: f64, of: f64) -> i16 {
    (moved * 1000.0 / of.max(1.0)).round() as i16
}
