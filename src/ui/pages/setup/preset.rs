use yew::prelude::*;

use crate::game::{Preset, Setup};
use crate::text::form as words;
use crate::text::setup::{minutes, preset as named, theme};
use crate::ui::draft::Draft;

use super::acts::{Act, Dispatch};

/// How long the night is to be: a preset, or rounds of the host's own.
pub fn preset_part(draft: &Draft, dispatch: &Dispatch) -> Html {
    let chosen = draft.preset();
    let as_set = draft.setup();
    // How long it takes depends on who plays and how points are shown, not on the rounds alone.
    let with_rounds = |rounds| Setup {
        rounds,
        ..as_set.clone()
    };
    let card =
        |key: &'static str, name: &'static str, setup: &Setup, on: bool, act: fn() -> Act| {
            let dispatch = dispatch.clone();
            let onchange = Callback::from(move |_: Event| dispatch.dispatch(act()));
            html! {
                <label {key} class={classes!("choice", on.then_some("is-chosen"))}>
                    <input type="radio" name="preset" checked={on} {onchange} />
                    <span class="choice-name">{ name }</span>
                    <span class="choice-time">
                        { minutes(setup.estimate().0) }<small>{ " " }{ words::MINUTES }</small>
                    </span>
                    <span class="hint">{ words::size(setup) }</span>
                </label>
            }
        };
    let presets = Preset::ALL.map(|preset| {
        let setup = with_rounds(preset.setup(theme).rounds);
        let (key, act): (_, fn() -> Act) = match preset {
            Preset::Quick => ("quick", || Act::Choose(Preset::Quick)),
            Preset::Classic => ("classic", || Act::Choose(Preset::Classic)),
            Preset::FullNight => ("full", || Act::Choose(Preset::FullNight)),
        };
        card(key, named(preset).0, &setup, chosen == Some(preset), act)
    });
    let own = draft.own.clone().map(|rounds| {
        let setup = with_rounds(rounds);
        card("own", words::OWN, &setup, chosen.is_none(), || {
            Act::ChooseOwn
        })
    });
    html! {
        <fieldset class="setup-part">
            <legend><h2>{ words::HOW_LONG }</h2></legend>
            <div class="choices">{ for presets.into_iter().chain(own) }</div>
        </fieldset>
    }
}
