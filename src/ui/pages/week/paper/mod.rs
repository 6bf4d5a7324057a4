//! Paper for the night: of which game, what of it, and the print job.

mod booklet;
mod choice;
mod leaf;
mod sheet;
mod tent;

use std::rc::Rc;

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::game::Game;
use crate::honours::Paper;
use crate::paper::{Part, Wishes, answer_sheets, usual_paper};
use crate::platform::web;
use crate::session::{NightPaper, Shelf, Summary};
use crate::text::paper as words;
use crate::ui::dom::use_arrival;
use crate::ui::pages::week::fields::nothing;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::{Errand, Route};

use booklet::{QuestionPages, ScriptPages};
use choice::{game_part, how_part, told, what_part};
use sheet::AnswerPages;
use tent::TentPages;

/// A game as it stands, compared by whether it is the same one.
#[derive(Clone, Debug)]
pub struct Printed(pub Rc<Game>);

impl PartialEq for Printed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct PagesProps {
    pub game: Printed,
}

#[derive(PartialEq, Properties)]
pub struct PaperPageProps {
    /// The game that somebody comes from.
    pub game: Option<AttrValue>,
}

fn language() -> String {
    window().navigator().language().unwrap_or_default()
}

#[component]
pub fn PaperPage(props: &PaperPageProps) -> Html {
    use_arrival();
    let kept = (*use_memo((), |()| NightPaper::new(web::platform()))).clone();
    let shelf = (*use_memo((), |()| Shelf::new(web::platform()))).clone();
    let games = use_memo((), |()| -> Vec<Summary> {
        shelf.stock().map(|stock| stock.games).unwrap_or_default()
    });
    let newest = || games.first().map(|game| game.id.clone());
    let chosen = use_state(|| {
        let asked = props.game.as_ref().map(ToString::to_string);
        asked.or_else(newest).unwrap_or_default()
    });
    let game = use_memo((*chosen).clone(), |id| {
        let journal = shelf.look(id)?;
        Some(Printed(Rc::new(journal.game().clone())))
    });
    let wishes = use_state(|| kept.wishes());
    let trouble = use_state(|| None::<AttrValue>);
    let shown = use_state(|| false);

    let change = {
        let (wishes, trouble) = (wishes.clone(), trouble.clone());
        Callback::from(move |next: Wishes| {
            let fault = kept.keep(&next).err();
            trouble.set(fault.map(|fault| words::not_kept(fault).into()));
            wishes.set(next);
        })
    };
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into().ok());
            if let Some(select) = select as Option<HtmlSelectElement> {
                chosen.set(select.value());
            }
        })
    };
    let on_show = {
        let shown = shown.clone();
        Callback::from(move |_: Event| shown.set(!*shown))
    };
    let paper = wishes.paper.unwrap_or_else(|| usual_paper(&language()));
    let printed = (*game).as_ref();
    html! {
        <main class="page certificates" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Week(Errand::Choose).to_string()}>{ crate::text::week::BACK }</a>
            </header>
            <p class="lead-in">{ words::LEAD }</p>
            <div class="cert-desk">
                { told(trouble.as_ref()) }
                { game_part(&games, &chosen, printed.is_none(), on_choose) }
                { what_part(printed.map(|it| &*it.0), &wishes, &change) }
                { how_part(&wishes, paper, &change, *shown, on_show) }
            </div>
            { pages(printed, &wishes, paper, *shown) }
            { print_bar(printed.map(|it| &*it.0), &wishes) }
        </main>
    }
}

fn pages(game: Option<&Printed>, wishes: &Wishes, paper: Paper, shown: bool) -> Html {
    let Some(game) = game else {
        return nothing();
    };
    let paper = match paper {
        Paper::Letter => "letter",
        Paper::A4 => "a4",
    };
    let parts = Part::ALL.into_iter().filter(|part| wishes.has(*part));
    html! {
        // In reach of the keyboard, since it scrolls by itself where there is room beside the form.
        <section key="pages" class={classes!("cert-preview", "night", (!shown).then_some("is-veiled"))} data-paper={paper}
            data-print={wishes.large.then_some("large")} aria-labelledby="preview" tabindex="0">
            <h2 id="preview">{ words::PREVIEW }</h2>
            { for parts.map(|part| {
                let game = game.clone();
                match part {
                    Part::Script => html! { <ScriptPages key="script" {game} /> },
                    Part::Questions => html! { <QuestionPages key="questions" {game} /> },
                    Part::Answers => html! { <AnswerPages key="answers" {game} /> },
                    Part::Tents => html! { <TentPages key="tents" {game} /> },
                }
            }) }
        </section>
    }
}

fn print_bar(game: Option<&Game>, wishes: &Wishes) -> Html {
    // The browser's window for printing; where there is none, nothing comes.
    let print = Callback::from(|_: MouseEvent| window().print().unwrap_or_default());
    let parts: Vec<String> = Part::ALL
        .into_iter()
        .filter(|part| wishes.has(*part))
        .map(|part| match (part, game) {
            (Part::Answers, Some(game)) => words::sheets(answer_sheets(game).len()),
            _ => words::part(part).0.to_owned(),
        })
        .collect();
    let ready = game.is_some() && !parts.is_empty();
    let sum = match game {
        None => words::NO_GAME.to_owned(),
        Some(_) if parts.is_empty() => words::NOTHING.to_owned(),
        Some(_) => parts.join(" · "),
    };
    html! {
        <footer class="start-bar">
            <div>
                <p class="start-sum">{ sum }</p>
                <button class="button is-primary is-big" id="print" type="button" disabled={!ready} onclick={print}>
                    { icon(Sign::File) }{ words::PRINT }
                </button>
            </div>
        </footer>
    }
}
