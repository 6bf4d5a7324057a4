use yew::prelude::*;

/// One of several that exclude each other: its words, whether it is chosen, and how to choose it.
pub type Choice = (AttrValue, bool, Callback<()>);

pub fn one_of(
    name: &'static str,
    label: &'static str,
    hint: Option<AttrValue>,
    choices: &[Choice],
) -> Html {
    html! {
        <fieldset>
            <legend class="label">{ label }</legend>
            <div class="segments">
                { for choices.iter().map(|(words, is_chosen, choose)| {
                    let choose = choose.clone();
                    html! {
                        <label key={words.to_string()} class="pick">
                            <input type="radio" {name} checked={*is_chosen} onchange={move |_| choose.emit(())} />
                            <span>{ words }</span>
                        </label>
                    }
                }) }
            </div>
            <p class="hint" hidden={hint.is_none()}>{ hint.unwrap_or_default() }</p>
        </fieldset>
    }
}

pub fn switch(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    is_on: bool,
    turn: &Callback<()>,
) -> Html {
    let turn = turn.clone();
    let described = format!("{id}-hint");
    html! {
        <div>
            <label class="check">
                <input type="checkbox" {id} checked={is_on} aria-describedby={described.clone()} onchange={move |_| turn.emit(())} />
                { label }
            </label>
            <p class="hint" id={described}>{ hint }</p>
        </div>
    }
}
