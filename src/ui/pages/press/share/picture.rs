//! The picture itself, and the words that go with it.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::press::{Card, Shape, lay_card};
use crate::text::press::{card as card_words, share as words};
use crate::ui::canvas::{Palette, draw, measure};
use crate::ui::dom::copy;
use crate::ui::pages::press::give;
use crate::ui::pages::press::parts::{Said, button};
use crate::ui::parts::{Sign, icon};

#[derive(PartialEq, Properties)]
pub struct PictureViewProps {
    pub card: Card,
    pub shape: Shape,
    pub dark: bool,
}

fn paint(canvas: &NodeRef, card: &Card, shape: Shape, palette: &Palette) -> Result<(), JsValue> {
    let canvas: HtmlCanvasElement = canvas.cast().ok_or(JsValue::NULL)?;
    let (width, height) = shape.size();
    // Sets it blank, too.
    canvas.set_width(width);
    canvas.set_height(height);
    let on: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    let items = lay_card(card, shape, &measure(&on, palette));
    draw(&on, (f64::from(width), f64::from(height)), &items, palette)
}

#[component]
pub fn PictureView(props: &PictureViewProps) -> Html {
    let canvas = use_node_ref();
    let said = use_state(Said::default);
    let on_said = {
        let said = said.clone();
        use_callback((), move |it: Said, ()| said.set(it))
    };
    let palette = use_memo(props.dark, |dark| Palette::read(*dark));
    {
        let (canvas, on_said) = (canvas.clone(), on_said.clone());
        let made_of = (props.card.clone(), props.shape, props.dark);
        use_effect_with(made_of, move |(card, shape, _)| {
            if let Err(error) = paint(&canvas, card, *shape, &palette) {
                web_sys::console::error_1(&error);
                on_said.emit(Said::badly(words::NOT_MADE));
            }
        });
    }
    let alternative = card_words::alternative(&props.card);
    let caption = card_words::caption(&props.card);
    let file = Rc::new(words::file_name(&props.card, props.shape));
    let (width, height) = props.shape.size();
    let on_download = {
        let (canvas, file, on_said) = (canvas.clone(), file.clone(), on_said.clone());
        Callback::from(move |()| {
            let (canvas, file, on_said) = (canvas.clone(), file.clone(), on_said.clone());
            spawn_local(async move {
                let done = match canvas.cast() {
                    Some(canvas) => give::blob_of(&canvas)
                        .await
                        .and_then(|blob| give::download(&blob, &file)),
                    None => Err(JsValue::NULL),
                };
                on_said.emit(outcome(&done, words::DOWNLOADED, words::NOT_MADE));
            });
        })
    };
    let on_copy = {
        let (canvas, on_said) = (canvas.clone(), on_said.clone());
        Callback::from(move |()| {
            let (canvas, on_said) = (canvas.clone(), on_said.clone());
            let picture = future_to_promise(async move {
                let canvas = canvas.cast().ok_or(JsValue::NULL)?;
                give::blob_of(&canvas).await.map(JsValue::from)
            });
            spawn_local(async move {
                let done = give::copy_picture(picture).await;
                on_said.emit(outcome(
                    &done,
                    words::PICTURE_COPIED,
                    words::PICTURE_NOT_COPIED,
                ));
            });
        })
    };
    let on_share = {
        let (canvas, file, on_said) = (canvas.clone(), file, on_said.clone());
        let caption = caption.clone();
        Callback::from(move |()| {
            let (canvas, file, on_said) = (canvas.clone(), file.clone(), on_said.clone());
            let caption = caption.clone();
            spawn_local(async move {
                let done = match canvas.cast() {
                    Some(canvas) => match give::blob_of(&canvas).await {
                        Ok(blob) => give::share(&blob, &file, &caption).await,
                        Err(error) => Err(error),
                    },
                    None => Err(JsValue::NULL),
                };
                on_said.emit(outcome(&done, words::SHARED, words::NOT_SHARED));
            });
        })
    };
    html! {
        <div class="press-made">
            <section class="card press-part" aria-labelledby="picture-part">
                <h2 id="picture-part">{ words::PICTURE }</h2>
                <canvas ref={canvas} class="press-canvas" role="img" aria-label={alternative.clone()}
                    width={width.to_string()} height={height.to_string()}></canvas>
                <div class="row-do">
                    <button id="download" class="button is-primary" type="button" onclick={move |_| on_download.emit(())}>
                        { icon(Sign::File) }{ words::DOWNLOAD }
                    </button>
                    if give::can_copy_pictures() {
                        { button("copy-picture", Sign::Copy, words::COPY_PICTURE, on_copy) }
                    }
                    if give::can_share() {
                        { button("share", Sign::On, words::SHARE, on_share) }
                    }
                </div>
                { said.view() }
            </section>
            <section class="card press-part" aria-labelledby="words-part">
                <h2 id="words-part">{ words::WORDS }</h2>
                <Wording id="caption" copy_id="copy-caption" label={words::CAPTION} hint="" button={words::COPY_CAPTION}
                    text={caption} />
                <Wording id="alternative" copy_id="copy-alternative" label={words::ALTERNATIVE} hint={words::ALTERNATIVE_HINT}
                    button={words::COPY_ALTERNATIVE} text={alternative} />
            </section>
        </div>
    }
}

fn outcome(done: &Result<(), JsValue>, well: &'static str, badly: &'static str) -> Said {
    match done {
        Ok(()) => Said::well(well),
        Err(error) => {
            web_sys::console::warn_1(error);
            Said::badly(badly)
        }
    }
}

#[derive(PartialEq, Properties)]
struct WordingProps {
    id: &'static str,
    copy_id: &'static str,
    label: &'static str,
    hint: &'static str,
    button: &'static str,
    text: String,
}

/// A text that is made, may be changed, and is copied.
#[component]
fn Wording(props: &WordingProps) -> Html {
    let area = use_node_ref();
    let said = use_state(Said::default);
    {
        // Made anew when the picture is; until then what somebody writes stays.
        let area = area.clone();
        use_effect_with(props.text.clone(), move |text| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                area.set_value(text);
            }
        });
    }
    let on_copy = {
        let (area, said) = (area.clone(), said.clone());
        Callback::from(move |()| {
            let text = area.cast::<HtmlTextAreaElement>().map(|it| it.value());
            let said = said.clone();
            spawn_local(async move {
                let copied = copy(&text.unwrap_or_default()).await;
                said.set(if copied {
                    Said::well(words::COPIED)
                } else {
                    Said::badly(words::NOT_COPIED)
                });
            });
        })
    };
    html! {
        <div class="press-wording">
            <label class="label" for={props.id}>{ props.label }</label>
            <p class="hint">{ props.hint }</p>
            <textarea ref={area} id={props.id} class="field press-area" dir="auto" rows="4" />
            { button(props.copy_id, Sign::Copy, props.button, on_copy) }
            { said.view() }
        </div>
    }
}
