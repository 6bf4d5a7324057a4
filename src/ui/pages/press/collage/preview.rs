//! The collage as it will be, of the small copies.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

use crate::press::{Collage, cover, lay_collage};
use crate::text::press::collage as words;
use crate::ui::canvas::{Palette, measure, paint_ground, write_items};

use super::desk::Desk;

/// The longer side on the screen, in pixels.
const LONGER: u32 = 1200;

#[derive(PartialEq, Properties)]
pub struct PreviewProps {
    pub desk: Desk,
    pub palette: Palette,
}

#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let canvas = use_node_ref();
    let desk = &props.desk;
    {
        let canvas = canvas.clone();
        let made_of = (desk.clone(), props.palette.clone());
        use_effect_with(made_of, move |(desk, palette)| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>()
                && let Err(error) = paint(&canvas, desk, palette)
            {
                web_sys::console::error_1(&error);
            }
        });
    }
    if desk.pictures.is_empty() {
        return html! { <p key="empty" class="card hint">{ words::EMPTY }</p> };
    }
    let (width, height) = desk.format.size(LONGER);
    html! {
        <canvas key="canvas" ref={canvas} class="press-canvas" role="img"
            aria-label={words::alternative(desk.pictures.len(), &desk.title)}
            width={width.to_string()} height={height.to_string()}></canvas>
    }
}

fn paint(canvas: &HtmlCanvasElement, desk: &Desk, palette: &Palette) -> Result<(), JsValue> {
    let collage = Collage {
        longer: LONGER,
        ..desk.collage()
    };
    let (width, height) = collage.format.size(LONGER);
    // Sets it blank, too.
    canvas.set_width(width);
    canvas.set_height(height);
    let on: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    let laid = lay_collage(&collage, &desk.ratios(), &measure(&on, palette));
    let [back, above, below] = &palette.ground();
    paint_ground(
        &on,
        (f64::from(width), f64::from(height)),
        back,
        [above, below],
    )?;
    for (picture, cell) in desk.pictures.iter().zip(&laid.cells) {
        let cut = cover(picture.ratio, cell);
        // As much of the small copy as the cell shows.
        let scale = f64::from(picture.small.width()) / f64::from(cut.width);
        on.draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            &picture.small,
            cut.x * scale,
            cut.y * scale,
            cell.w * scale,
            cell.h * scale,
            cell.x,
            cell.y,
            cell.w,
            cell.h,
        )?;
    }
    write_items(&on, &laid.items, f64::from(width), palette)
}
