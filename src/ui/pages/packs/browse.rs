//! Looking through the bank.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::bank::{Bank, Difficulty, Filter, Finder, Kind, Pack, Question, Section};
use crate::text::{bank as names, packs as words};
use crate::ui::app::go;
use crate::ui::bank::BankRef;
use crate::ui::dom::focus_id;
use crate::ui::route::Route;

use super::question::{QuestionDialog, QuestionRef};

/// Questions on a page of the list.
const PER_PAGE: usize = 20;
/// So much is looked through between two moments in which a touch is answered: some milliseconds on
/// a slow phone.
const BYTES: usize = 150_000;
/// How often what was found so far is drawn, in such pieces: drawing costs more than looking.
const DRAWN_EVERY: u32 = 16;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Wish {
    words: String,
    filter: Filter,
}

#[derive(PartialEq, Properties)]
pub struct BrowseProps {
    pub bank: BankRef,
    /// The question that is open, by its id.
    pub open: Option<AttrValue>,
}

#[component]
pub fn Browse(props: &BrowseProps) -> Html {
    let wish = use_state(Wish::default);
    let page = use_state(|| 0_usize);
    let answers = use_state(|| false);
    let (finder, done) = use_finder(&props.bank, &wish);
    let found = finder.borrow();

    let set_wish = {
        let (wish, page) = (wish.clone(), page.clone());
        Callback::from(move |new: Wish| {
            wish.set(new);
            page.set(0);
        })
    };
    let set_page = {
        let page = page.clone();
        Callback::from(move |to: usize| {
            page.set(to);
            focus_id("bank");
        })
    };
    let set_answers = {
        let answers = answers.clone();
        Callback::from(move |on: bool| answers.set(on))
    };
    let pages = found.count().div_ceil(PER_PAGE).max(1);
    let at = (*page).min(pages - 1);
    let first = at * PER_PAGE;
    let last = (first + PER_PAGE).min(found.count());
    let rows = (first..last).filter_map(|place| found.get(place)).map(row);
    let dialog = match &props.open {
        None => html! { <span key="closed" hidden=true></span> },
        Some(id) => opened(id, &found, &props.bank.0, *answers),
    };
    html! {
        <section class="packs-part" aria-labelledby="bank">
            <h2 id="bank" tabindex="-1">{ words::BANK }</h2>
            { form(&wish, &props.bank.0, &set_wish, (*answers, &set_answers)) }
            <p class="hint" role="status">{ words::shown(first + 1, last, found.count(), done) }</p>
            <ol class="asks card" role="list">{ for rows }</ol>
            { pager(at, pages, &set_page) }
            <div>{ dialog }</div>
        </section>
    }
}

/// Carries a search out in pieces; whether it has come to its end.
#[hook]
fn use_finder(bank: &BankRef, wish: &Wish) -> (Rc<RefCell<Finder>>, bool) {
    let finder = use_memo(bank.clone(), |bank| {
        Rc::new(RefCell::new(Finder::new(bank.0.clone())))
    });
    let finder = (*finder).clone();
    let redraw = use_force_update();
    let done = use_mut_ref(|| false);
    let rest = use_mut_ref(|| None::<Timeout>);
    {
        let (finder, done, rest) = (finder.clone(), done.clone(), rest.clone());
        use_effect_with((bank.clone(), wish.clone()), move |(_, wish)| {
            finder.borrow_mut().ask(&wish.words, wish.filter.clone());
            let search = Search {
                finder,
                done,
                rest: rest.clone(),
                redraw,
            };
            search.go_on(0);
            move || drop(rest.take())
        });
    }
    let done = *done.borrow();
    (finder, done)
}

#[derive(Clone)]
struct Search {
    finder: Rc<RefCell<Finder>>,
    done: Rc<RefCell<bool>>,
    /// What is still to be looked at, later.
    rest: Rc<RefCell<Option<Timeout>>>,
    redraw: UseForceUpdateHandle,
}

impl Search {
    fn go_on(&self, piece: u32) {
        let done = self.finder.borrow_mut().step(BYTES);
        self.done.replace(done);
        if done || piece.is_multiple_of(DRAWN_EVERY) {
            self.redraw.force_update();
        }
        if !done {
            let search = self.clone();
            let later = Timeout::new(0, move || search.go_on(piece + 1));
            self.rest.replace(Some(later));
        }
    }
}

/// A question of the list.
fn row((pack, question): (&Pack, &Question)) -> Html {
    let id = &question.id.0;
    html! {
        <li key={id.clone()} class="ask">
            <a href={Route::Packs(Some(id.clone())).to_string()} dir="auto">{ question.stem.clone() }</a>
            <p class="hint">{ facts(pack, question) }</p>
        </li>
    }
}

pub fn facts(pack: &Pack, question: &Question) -> String {
    [
        names::section(question.section),
        names::difficulty(question.difficulty),
        names::kind(question.kind()),
        &pack.title,
    ]
    .join(" · ")
}

/// Something to choose from, `None` for all of it.
struct Choice<'a> {
    id: &'static str,
    label: &'static str,
    options: Vec<&'a str>,
    chosen: Option<usize>,
    set: Box<dyn Fn(Option<usize>) -> Filter>,
}

fn form(
    wish: &Wish,
    bank: &Rc<Bank>,
    set_wish: &Callback<Wish>,
    (answers, set_answers): (bool, &Callback<bool>),
) -> Html {
    let oninput = {
        let (wish, set_wish) = (wish.clone(), set_wish.clone());
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let words = field.value();
            set_wish.emit(Wish {
                words,
                ..wish.clone()
            });
        })
    };
    let onchange = {
        let set_answers = set_answers.clone();
        Callback::from(move |event: Event| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            set_answers.emit(field.is_some_and(|field| field.checked()));
        })
    };
    let choices = choices(wish, bank).map(|choice| select(choice, wish, set_wish));
    html! {
        // No form: there is nothing to send, and Enter would reload the page.
        <div class="bank-form" role="search">
            <div class="bank-words">
                <label class="label" for="bank-words">{ words::SEARCH }</label>
                <input class="field" id="bank-words" type="search" autocomplete="off" dir="auto"
                    placeholder={words::SEARCH_HINT} value={wish.words.clone()} {oninput} />
            </div>
            { for choices }
            <label class="pick">
                <input type="checkbox" checked={answers} {onchange} /><span>{ words::SHOW_ANSWERS }</span>
            </label>
        </div>
    }
}

fn choices<'a>(wish: &Wish, bank: &'a Rc<Bank>) -> [Choice<'a>; 4] {
    fn place<T: PartialEq>(all: &[T], chosen: &[T]) -> Option<usize> {
        let chosen = chosen.first()?;
        all.iter().position(|it| it == chosen)
    }
    fn one<T: Clone>(all: &[T], at: Option<usize>) -> Vec<T> {
        at.and_then(|at| all.get(at)).cloned().into_iter().collect()
    }
    let filter = &wish.filter;
    let [with_section, with_difficulty, with_kind, with_pack] =
        std::array::from_fn(|_| filter.clone());
    let packs: Vec<String> = bank.packs.iter().map(|pack| pack.id.clone()).collect();
    [
        Choice {
            id: "bank-section",
            label: words::SECTION,
            options: Section::ALL.iter().map(|it| names::section(*it)).collect(),
            chosen: place(&Section::ALL, &filter.sections),
            set: Box::new(move |at| Filter {
                sections: one(&Section::ALL, at),
                ..with_section.clone()
            }),
        },
        Choice {
            id: "bank-difficulty",
            label: words::DIFFICULTY,
            options: Difficulty::ALL
                .iter()
                .map(|it| names::difficulty(*it))
                .collect(),
            chosen: place(&Difficulty::ALL, &filter.difficulties),
            set: Box::new(move |at| Filter {
                difficulties: one(&Difficulty::ALL, at),
                ..with_difficulty.clone()
            }),
        },
        Choice {
            id: "bank-kind",
            label: words::KIND,
            options: Kind::ALL.iter().map(|it| names::kind(*it)).collect(),
            chosen: place(&Kind::ALL, &filter.kinds),
            set: Box::new(move |at| Filter {
                kinds: one(&Kind::ALL, at),
                ..with_kind.clone()
            }),
        },
        Choice {
            id: "bank-pack",
            label: words::PACK,
            options: bank.packs.iter().map(|it| it.title.as_str()).collect(),
            chosen: place(&packs, &filter.packs),
            set: Box::new(move |at| Filter {
                packs: one(&packs, at),
                ..with_pack.clone()
            }),
        },
    ]
}

fn select(choice: Choice<'_>, wish: &Wish, set_wish: &Callback<Wish>) -> Html {
    let onchange = {
        let (words, set_wish, set) = (wish.words.clone(), set_wish.clone(), choice.set);
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlSelectElement>() else {
                return;
            };
            let filter = set(field.value().parse().ok());
            let words = words.clone();
            set_wish.emit(Wish { words, filter });
        })
    };
    let chosen = choice.chosen;
    let options = choice.options.iter().enumerate().map(|(at, name)| {
        html! { <option key={at} value={at.to_string()} selected={chosen == Some(at)}>{ *name }</option> }
    });
    html! {
        <div key={choice.id}>
            <label class="label" for={choice.id}>{ choice.label }</label>
            <select class="field" id={choice.id} {onchange}>
                <option key="all" value="" selected={chosen.is_none()}>{ words::ANY }</option>
                { for options }
            </select>
        </div>
    }
}

fn pager(at: usize, pages: usize, set_page: &Callback<usize>) -> Html {
    let button = |label: &'static str, to: Option<usize>| {
        let set_page = set_page.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                set_page.emit(to);
            }
        });
        html! {
            <button key={label} class="button" type="button" disabled={to.is_none()} {onclick}>{ label }</button>
        }
    };
    html! {
        <nav class="pager" aria-label={words::PAGES} hidden={pages < 2}>
            { button(words::PREVIOUS, at.checked_sub(1)) }
            <span>{ words::page(at + 1, pages) }</span>
            { button(words::NEXT, Some(at + 1).filter(|next| *next < pages)) }
        </nav>
    }
}

/// The question of the address, from the list or, if it is not in it, from the whole bank.
fn opened(id: &str, found: &Finder, bank: &Rc<Bank>, answers: bool) -> Html {
    let place = found.place_of(id);
    let beside = |place: Option<usize>| {
        let (_, question) = found.get(place?)?;
        Some(AttrValue::from(question.id.0.clone()))
    };
    let question = bank
        .questions()
        .find(|(_, question)| question.id.0 == id)
        .map(|(pack, question)| QuestionRef {
            facts: facts(pack, question).into(),
            question: Rc::new(question.clone()),
        });
    let close = Callback::from(|()| go(&Route::Packs(None)));
    html! {
        <QuestionDialog key="open" {question} {answers}
            before={beside(place.and_then(|at| at.checked_sub(1)))}
            after={beside(place.map(|at| at + 1))}
            on_close={close} />
    }
}
