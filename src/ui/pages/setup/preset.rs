use yew::prelude::*;

use crate::game::{Preset, Setup};
use crate::session::OwnFormat;
use crate::text::form as words;
use crate::text::setup::{minutes, preset as named, theme};
use crate::ui::draft::Draft;

use super::acts::{Act, Dispatch};

/// How long the night is to be: a preset, a format that was kept, or rounds of the host's own.
pub fn preset_part(draft: &Draft, formats: &[OwnFormat], dispatch: &Dispatch) -> Html {
    let taken = draft.taken(formats);
    let chosen = draft.preset().filter(|_| taken.is_none());
    let as_set = draft.setup();
    // How long it takes depends on who plays and how points are shown, not on the rounds alone.
    let with_rounds = |rounds| Setup {
        rounds,
        ..as_set.clone()
    };
    let presets = Preset::ALL.map(|preset| {
        let key = match preset {
            Preset::Quick => "quick",
            Preset::Classic => "classic",
            Preset::FullNight => "full",
        };
        Card {
            key: key.to_owned(),
            name: named(preset).0,
            setup: with_rounds(preset.setup(theme).rounds),
            chosen: chosen == Some(preset),
        }
        .view(dispatch, move || Act::Choose(preset))
    });
    let formats = formats.iter().filter_map(|own| {
        let format = own.format.as_ref().ok()?;
        let (key, take) = (own.key.clone(), format.clone());
        let card = Card {
            key: own.key.clone(),
            name: &format.name,
            setup: Setup {
                standings: format.standings,
                ..with_rounds(format.rounds.clone())
            },
            chosen: taken == Some(own),
        };
        Some(card.view(dispatch, move || Act::Take(Some(key.clone()), take.clone())))
    });
    let is_own = taken.is_none() && chosen.is_none();
    // A format that was deleted leaves its rounds behind.
    let own = draft.own.clone().or_else(|| is_own.then(|| draft.plans()));
    let own = own.map(|rounds| {
        Card {
            key: "own".to_owned(),
            name: words::OWN,
            setup: with_rounds(rounds),
            chosen: is_own,
        }
        .view(dispatch, || Act::ChooseOwn)
    });
    html! {
        <fieldset class="setup-part">
            <legend><h2>{ words::HOW_LONG }</h2></legend>
            <div class="choices">{ for presets.into_iter().chain(formats).chain(own) }</div>
        </fieldset>
    }
}

struct Card<'a> {
    key: String,
    name: &'a str,
    setup: Setup,
    chosen: bool,
}

impl Card<'_> {
    fn view(self, dispatch: &Dispatch, act: impl Fn() -> Act + 'static) -> Html {
        let dispatch = dispatch.clone();
        let onchange = Callback::from(move |_: Event| dispatch.dispatch(act()));
        html! {
            <label key={self.key} class={classes!("choice", self.chosen.then_some("is-chosen"))}>
                <input type="radio" name="preset" checked={self.chosen} {onchange} />
                <span class="choice-name" dir="auto">{ self.name.to_owned() }</span>
                <span class="choice-time">
                    { minutes(self.setup.estimate().0) }<small>{ " " }{ words::MINUTES }</small>
                </span>
                <span class="hint">{ words::size(&self.setup.rounds) }</span>
            </label>
        }
    }
}
