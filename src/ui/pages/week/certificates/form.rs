//! The event, the look, the logo and who signs.

use web_sys::File;
use yew::prelude::*;

use crate::honours::{Design, Face, Ink, LONGEST_WORD, Paper, SIGNATURES, Turn};
use crate::text::certificates as words;
use crate::ui::pages::week::fields::{FileButton, TextField, nothing, one_of};
use crate::ui::parts::{Sign, icon};

use super::desk::{Desk, Dispatch, Place, Update};
use super::told::told;

/// Changes one thing of the face to what is given.
fn sets<T: 'static>(dispatch: &Dispatch, set: fn(&mut Face, T)) -> Callback<T> {
    let dispatch = dispatch.clone();
    Callback::from(move |value: T| {
        dispatch.dispatch(Update::of(move |desk| set(desk.face(), value)));
    })
}

pub fn event_part(face: &Face, dispatch: &Dispatch) -> Html {
    let field = |id: &str, label, value, set: fn(&mut Face, String)| {
        TextField {
            id: id.to_owned(),
            label,
            value,
            most: LONGEST_WORD,
            on_input: sets(dispatch, set),
        }
        .view()
    };
    html! {
        <section class="cert-part card" aria-labelledby="event-part">
            <h2 id="event-part">{ words::EVENT_PART }</h2>
            { field("cert-event", words::EVENT, &face.event, |face, text| face.event = text) }
            { field("cert-date", words::DATE, &face.date, |face, text| face.date = text) }
            { field("cert-place", words::PLACE, &face.place, |face, text| face.place = text) }
        </section>
    }
}

pub fn look_part(face: &Face, dispatch: &Dispatch) -> Html {
    html! {
        <section class="cert-part card" aria-labelledby="look-part">
            <h2 id="look-part">{ words::LOOK_PART }</h2>
            { one_of("design", words::DESIGN, &Design::ALL, face.design, words::design,
                &sets(dispatch, |face, it| face.design = it)) }
            { one_of("ink", words::INK, &Ink::ALL, face.ink, words::ink,
                &sets(dispatch, |face, it| face.ink = it)) }
            { one_of("paper", words::PAPER, &Paper::ALL, face.paper, words::paper,
                &sets(dispatch, |face, it| face.paper = it)) }
            { one_of("turn", words::TURN, &Turn::ALL, face.turn, words::turn,
                &sets(dispatch, |face, it| face.turn = it)) }
        </section>
    }
}

pub fn logo_part(
    desk: &Desk,
    field: &NodeRef,
    on_file: Callback<File>,
    on_remove: &Callback<()>,
    on_undo: &Callback<()>,
) -> Html {
    let choose = FileButton {
        id: "logo-file",
        accept: ".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml",
        label: words::LOGO_FIELD,
        button: words::LOGO_CHOOSE,
        field: field.clone(),
        on_file,
    };
    let remove = match &desk.logo {
        Some(_) => {
            let on_remove = on_remove.clone();
            html! {
                <button key="remove" class="button is-quiet" type="button" onclick={move |_| on_remove.emit(())}>
                    { icon(Sign::Bin) }{ words::LOGO_REMOVE }
                </button>
            }
        }
        None => nothing(),
    };
    html! {
        <section class="cert-part card" aria-labelledby="logo-part">
            <h2 id="logo-part" tabindex="-1">{ words::LOGO_PART }</h2>
            <p class="hint">{ words::LOGO_HINT }</p>
            <div class="row-do">{ choose.view() }{ remove }</div>
            { told(desk, Place::Logo, on_undo) }
        </section>
    }
}

pub fn sign_part(face: &Face, dispatch: &Dispatch) -> Html {
    let part = |n: usize, what: &str, label: String, value: &str, is_name: bool| {
        let dispatch = dispatch.clone();
        let on_input = Callback::from(move |text: String| {
            dispatch.dispatch(Update::of(move |desk| {
                let signature = &mut desk.face().signatures[n];
                if is_name {
                    signature.name = text;
                } else {
                    signature.title = text;
                }
            }));
        });
        TextField {
            id: format!("sign-{what}-{n}"),
            label: &label,
            value,
            most: LONGEST_WORD,
            on_input,
        }
        .view()
    };
    html! {
        <section class="cert-part card" aria-labelledby="sign-part">
            <h2 id="sign-part">{ words::SIGN_PART }</h2>
            <p class="hint">{ words::SIGN_HINT }</p>
            { for (0..SIGNATURES).map(|n| {
                let it = &face.signatures[n];
                html! {
                    <div key={n} class="cert-pair">
                        { part(n, "name", words::signer(n + 1), &it.name, true) }
                        { part(n, "title", words::signers_title(n + 1), &it.title, false) }
                    </div>
                }
            }) }
        </section>
    }
}
