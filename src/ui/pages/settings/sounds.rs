//! What is heard of the game.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::platform::Audio;
use crate::platform::web::Loudspeaker;
use crate::save::{Preferences, SoundClass, Sounds};
use crate::sound::example;
use crate::text::settings as words;
use crate::ui::parts::{Sign, icon};

use super::parts::switch;

/// What is heard in the game: all of it, and each class by itself.
pub fn sounds(now: Preferences, change: &Callback<Preferences>, speaker: &Rc<Loudspeaker>) -> Html {
    let to = {
        let change = change.clone();
        move |sounds: Sounds| change.emit(Preferences { sounds, ..now })
    };
    let mut turned = now.sounds;
    turned.on = !turned.on;
    let turn = {
        let to = to.clone();
        Callback::from(move |()| to(turned))
    };
    let volume = {
        let to = to.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            if let Ok(volume) = field.value().parse() {
                let mut sounds = now.sounds;
                sounds.volume = volume;
                to(sounds);
            }
        })
    };
    html! {
        <section class="card settings" aria-labelledby="sounds">
            <h2 id="sounds">{ words::SOUNDS }</h2>
            { switch("sound", words::SOUND, words::SOUND_HINT, now.sounds.on, &turn) }
            <label class="volume">
                <span class="label">{ words::VOLUME }</span>
                <input
                    type="range" id="volume" min="0" max={Sounds::LOUDEST.to_string()} step="1"
                    value={now.sounds.volume.to_string()} oninput={volume}
                />
            </label>
            <fieldset>
                <legend class="label">{ words::WHAT_IS_HEARD }</legend>
                <ul class="sound-list" role="list">
                    { for SoundClass::ALL.iter().map(|class| sound(*class, now.sounds, to.clone(), speaker)) }
                </ul>
            </fieldset>
        </section>
    }
}

/// A class: its switch, and a button to hear it, be it on or off.
fn sound(
    class: SoundClass,
    sounds: Sounds,
    to: impl Fn(Sounds) + 'static,
    speaker: &Rc<Loudspeaker>,
) -> Html {
    let speaker = Rc::clone(speaker);
    let hear = Callback::from(move |_: MouseEvent| {
        speaker.hush();
        speaker.play(&example(class), 0, sounds.loudness());
    });
    let name = words::sound_class(class);
    html! {
        <li key={class.name()}>
            <label class="check">
                <input type="checkbox" id={class.name()} checked={sounds.has(class)} onchange={move |_| to(sounds.turned(class))} />
                { name }
            </label>
            <button class="button" type="button" aria-label={words::hear(class)} onclick={hear}>
                { icon(Sign::Sound) }{ words::HEAR }
            </button>
        </li>
    }
}
