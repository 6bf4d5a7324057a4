use web_sys::Event;
use yew::prelude::*;

use crate::bank::{Difficulty, Filter, Section};
use crate::practice::{Mode, Standing};
use crate::text::{bank as names, practice as text};
use crate::ui::dom::use_arrival;
use crate::ui::parts::{Sign, Tube, icon};
use crate::ui::route::{Corner, Route};

#[derive(PartialEq, Properties)]
pub struct TopicPageProps {
    /// By section, for each level asked for.
    pub standings: Callback<Option<Difficulty>, Vec<(Section, Standing)>>,
    pub begin: Callback<Mode>,
}

/// The sections, each with what is known of it; one press begins.
#[component]
pub fn TopicPage(props: &TopicPageProps) -> Html {
    use_arrival();
    let level = use_state_eq(|| None::<Difficulty>);
    let pick = |to: Option<Difficulty>| {
        let checked = *level == to;
        let words = to.map_or(text::ANY_LEVEL, names::difficulty);
        let choose = {
            let level = level.clone();
            Callback::from(move |_: Event| level.set(to))
        };
        html! {
            <label class="pick" key={words}>
                <input type="radio" name="level" {checked} onchange={choose} />
                <span>{ words }</span>
            </label>
        }
    };
    let levels = std::iter::once(None).chain(Difficulty::ALL.into_iter().map(Some));
    let row = |(section, standing): (Section, Standing)| {
        let begin = {
            let (begin, level) = (props.begin.clone(), *level);
            Callback::from(move |_: MouseEvent| {
                begin.emit(Mode::Topic(Filter {
                    sections: vec![section],
                    difficulties: level.into_iter().collect(),
                    ..Filter::default()
                }));
            })
        };
        html! {
            <li key={names::section(section)}>
                <button class="way" type="button" disabled={standing.questions == 0} onclick={begin}>
                    <span>
                        <strong>{ names::section(section) }</strong>
                        <Tube fill={f64::from(standing.mastery())} />
                        <small>{ text::standing(f64::from(standing.mastery()), standing.seen(), standing.questions) }</small>
                    </span>
                    { icon(Sign::On) }
                </button>
            </li>
        }
    };
    html! {
        <main class="page is-narrow practice" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ text::TOPIC }</h1>
                <a class="button is-quiet" href={Route::Practice(Corner::Choose).to_string()}>{ text::BACK }</a>
            </header>
            <fieldset>
                <legend class="sr-only">{ text::LEVEL }</legend>
                <div class="segments">{ for levels.map(pick) }</div>
            </fieldset>
            <ul class="ways card" role="list">
                { for props.standings.emit(*level).into_iter().map(row) }
            </ul>
        </main>
    }
}
