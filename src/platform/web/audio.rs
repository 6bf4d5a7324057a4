use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AudioContext, AudioContextState, GainNode, OscillatorType};

use crate::platform::{Audio, Tone, Wave};

/// In seconds: without it, a tone begins with a click.
const SWELL: f64 = 0.008;
/// What a loudness fades to; an exponential never comes to nothing.
const SILENT: f32 = 0.0001;

/// Web Audio. Browsers allow sound only after somebody has touched the page or pressed a key; until
/// then, and where there is no Web Audio, nothing is heard and nothing is made up for later.
pub struct Loudspeaker {
    state: Rc<State>,
    _touches: [EventListener; 2],
}

#[derive(Default)]
struct State {
    context: RefCell<Option<AudioContext>>,
    /// Through this goes everything that was played and may still be heard.
    gate: RefCell<Option<GainNode>>,
    /// The browser was asked for sound and will give it in a moment.
    waking: Cell<bool>,
}

impl fmt::Debug for Loudspeaker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Loudspeaker")
    }
}

impl Default for Loudspeaker {
    fn default() -> Self {
        let state = Rc::new(State::default());
        let listen = |name: &'static str| {
            let state = Rc::clone(&state);
            let first = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window(), name, first, move |event| {
                // A browser lets a person begin a sound, no script, and complains of the attempt.
                if event.is_trusted() && is_touched() {
                    wake(&state);
                }
            })
        };
        let touches = [listen("pointerdown"), listen("keydown")];
        Self {
            state,
            _touches: touches,
        }
    }
}

/// Whether the browser takes what a person did for a wish: not all keys are one, such as Escape and
/// those that change others. Where it cannot be asked, it may be.
fn is_touched() -> bool {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let wish = member(window().navigator().as_ref(), "userActivation");
    let active = wish.and_then(|wish| member(&wish, "hasBeenActive"));
    active.and_then(|active| active.as_bool()).unwrap_or(true)
}

/// Also after a telephone call has taken the sound away.
fn wake(state: &Rc<State>) {
    let mut slot = state.context.borrow_mut();
    if slot.is_none() {
        *slot = AudioContext::new().ok();
    }
    let Some(context) = slot.as_ref() else { return };
    if context.state() == AudioContextState::Running || state.waking.get() {
        return;
    }
    let Ok(resumed) = context.resume() else {
        return;
    };
    state.waking.set(true);
    let state = Rc::clone(state);
    spawn_local(async move {
        // Refused, the next touch asks again.
        JsFuture::from(resumed).await.ok();
        state.waking.set(false);
    });
}

impl State {
    fn gate(&self, context: &AudioContext) -> Result<GainNode, JsValue> {
        if let Some(gate) = &*self.gate.borrow() {
            return Ok(gate.clone());
        }
        let gate = context.create_gain()?;
        gate.connect_with_audio_node(&context.destination())?;
        self.gate.replace(Some(gate.clone()));
        Ok(gate)
    }

    fn sound(&self, tone: &Tone, after: u64, volume: f32) -> Result<(), JsValue> {
        let slot = self.context.borrow();
        let Some(context) = slot.as_ref() else {
            return Ok(());
        };
        if context.state() != AudioContextState::Running && !self.waking.get() {
            return Ok(());
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "milliseconds of less than a minute"
        )]
        let begin = context.current_time() + (after as f64 + f64::from(tone.at)) / 1000.0;
        let end = begin + f64::from(tone.length) / 1000.0;
        let voice = context.create_oscillator()?;
        voice.set_type(match tone.wave {
            Wave::Sine => OscillatorType::Sine,
            Wave::Triangle => OscillatorType::Triangle,
            Wave::Square => OscillatorType::Square,
            Wave::Sawtooth => OscillatorType::Sawtooth,
        });
        let pitch = voice.frequency();
        pitch.set_value_at_time(tone.from, begin)?;
        pitch.linear_ramp_to_value_at_time(tone.to, end)?;
        let envelope = context.create_gain()?;
        let loudness = envelope.gain();
        loudness.set_value_at_time(0.0, begin)?;
        loudness.linear_ramp_to_value_at_time(tone.loud * volume, begin + SWELL)?;
        loudness.exponential_ramp_to_value_at_time(SILENT, end)?;
        voice.connect_with_audio_node(&envelope)?;
        envelope.connect_with_audio_node(&self.gate(context)?.into())?;
        voice.start_with_when(begin)?;
        voice.stop_with_when(end)
    }
}

impl Drop for Loudspeaker {
    fn drop(&mut self) {
        if let Some(context) = self.state.context.take() {
            // A context that is closed already has nothing to give back.
            drop(context.close());
        }
    }
}

impl Audio for Loudspeaker {
    fn play(&self, tones: &[Tone], after: u64, volume: f32) {
        for tone in tones {
            if let Err(error) = self.state.sound(tone, after, volume) {
                web_sys::console::error_1(&error);
            }
        }
    }

    fn hush(&self) {
        if let Some(gate) = self.state.gate.take() {
            // What is not connected is silent already.
            gate.disconnect().ok();
        }
    }
}
