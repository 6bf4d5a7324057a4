//! What is filled in.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::press::{Draft, Field, LONGEST_AREA, LONGEST_FIELD, Piece, QUOTES, missing, required};
use crate::session::Summary;
use crate::text::home;
use crate::text::press::texts as words;
use crate::ui::dates;
use crate::ui::pages::week::fields::{nothing, written};
use crate::ui::parts::{Sign, icon};

use super::desk::{Desk, Dispatch, Update};

pub fn id(field: Field) -> &'static str {
    match field {
        Field::Institution => "press-institution",
        Field::Event => "press-event",
        Field::Dates => "press-dates",
        Field::Time => "press-time",
        Field::Place => "press-place",
        Field::Contact => "press-contact",
        Field::Reach => "press-reach",
        Field::Addressee => "press-addressee",
        Field::Request => "press-request",
        Field::Results => "press-results",
    }
}

fn typed(event: &InputEvent) -> String {
    let field = event.target().and_then(|it| it.dyn_into().ok());
    let field: Option<HtmlInputElement> = field;
    field.map(|it| it.value()).unwrap_or_default()
}

pub fn fields_part(desk: &Desk, dispatch: &Dispatch) -> Html {
    let draft = &desk.draft;
    let lacking = if desk.asked {
        missing(draft)
    } else {
        Vec::new()
    };
    let fields = Field::ALL.into_iter();
    let fields = fields.filter(|field| field.is_of(draft.piece));
    html! {
        <section class="card press-part" aria-labelledby="fields-part">
            <h2 id="fields-part">{ words::FIELDS }</h2>
            <p class="hint">{ words::REQUIRED_HINT }</p>
            { for fields.map(|field| field_view(draft, field, lacking.contains(&field), dispatch)) }
        </section>
    }
}

fn field_view(draft: &Draft, field: Field, lacks: bool, dispatch: &Dispatch) -> Html {
    let id = id(field);
    let hint = format!("{id}-hint");
    let needed = required(draft.piece, field);
    let on_text = {
        let dispatch = dispatch.clone();
        Callback::from(move |text: String| {
            dispatch.dispatch(Update::of(move |desk| {
                desk.change(|draft| *draft.field(field) = text);
            }));
        })
    };
    let value = draft.get(field).to_owned();
    let invalid = lacks.then_some("true");
    let input = if field.is_long() {
        let oninput = Callback::from(move |event: InputEvent| on_text.emit(written(&event)));
        html! {
            <textarea key="area" {id} class="field press-area" dir="auto" rows="4" maxlength={LONGEST_AREA.to_string()}
                aria-describedby={hint.clone()} {value} {oninput} />
        }
    } else {
        let oninput = Callback::from(move |event: InputEvent| on_text.emit(typed(&event)));
        html! {
            <input key="line" {id} class="field" dir="auto" autocomplete="off" maxlength={LONGEST_FIELD.to_string()}
                required={needed} aria-invalid={invalid} aria-describedby={hint.clone()} {value} {oninput} />
        }
    };
    html! {
        <div key={id}>
            <label class="label" for={id}>
                { words::field_name(field) }
                <span>
                    if needed {
                        <span class="press-required">{ words::REQUIRED }</span>
                    }
                </span>
            </label>
            { input }
            <p class="hint" id={hint}>{ words::field_hint(field) }</p>
        </div>
    }
}

pub fn results_part(piece: Piece, games: &[Summary], on_take: Callback<String>) -> Html {
    if !Field::Results.is_of(piece) {
        return nothing();
    }
    if games.is_empty() {
        return html! {
            <section key="results" class="card press-part" aria-labelledby="results-part">
                <h2 id="results-part">{ words::RESULTS }</h2>
                <p class="hint">{ words::NO_GAMES }</p>
            </section>
        };
    }
    let take = Callback::from(move |_: MouseEvent| {
        let select = gloo::utils::document().get_element_by_id("press-game");
        if let Some(select) = select.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
            on_take.emit(select.value());
        }
    });
    html! {
        <section key="results" class="card press-part" aria-labelledby="results-part">
            <h2 id="results-part">{ words::RESULTS }</h2>
            <select class="field" id="press-game" aria-labelledby="results-part">
                { for games.iter().map(|game| html! {
                    <option key={game.id.clone()} value={game.id.clone()}>
                        { format!("{}, {}", home::event(&game.event), dates::day(game.started)) }
                    </option>
                }) }
            </select>
            <div class="row-do">
                <button id="take-results" class="button" type="button" onclick={take}>
                    { icon(Sign::Trophy) }{ words::TAKE }
                </button>
            </div>
        </section>
    }
}

pub fn quotes_part(draft: &Draft, dispatch: &Dispatch) -> Html {
    if draft.piece == Piece::Posts {
        return nothing();
    }
    html! {
        <section key="quotes" class="card press-part" aria-labelledby="quotes-part">
            <h2 id="quotes-part">{ words::QUOTES }</h2>
            <p class="hint">{ words::QUOTES_HINT }</p>
            { for (0..QUOTES).map(|n| quote_view(draft, n, dispatch)) }
        </section>
    }
}

fn quote_view(draft: &Draft, n: usize, dispatch: &Dispatch) -> Html {
    let (said, by) = (format!("quote-{n}"), format!("quote-by-{n}"));
    let on_said = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let text = written(&event);
            dispatch.dispatch(Update::of(move |desk| {
                desk.change(|draft| draft.quotes[n].words = text);
            }));
        })
    };
    let on_by = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            dispatch.dispatch(Update::of(move |desk| {
                desk.change(|draft| draft.quotes[n].by = text);
            }));
        })
    };
    let quote = &draft.quotes[n];
    html! {
        <div key={n} class="press-quote">
            <div>
                <label class="label" for={said.clone()}>{ words::quote(n + 1) }</label>
                <textarea id={said} class="field press-area" dir="auto" rows="2" maxlength={LONGEST_AREA.to_string()}
                    value={quote.words.clone()} oninput={on_said} />
            </div>
            <div>
                <label class="label" for={by.clone()}>{ words::quoted(n + 1) }</label>
                <input id={by} class="field" dir="auto" autocomplete="off" maxlength={LONGEST_FIELD.to_string()}
                    value={quote.by.clone()} oninput={on_by} />
            </div>
        </div>
    }
}
