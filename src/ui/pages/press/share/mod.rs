//! A picture to share: of a night, of a team, or of one's own practice.

mod picture;
mod subject;

use yew::prelude::*;

use crate::platform::web;
use crate::press::{Card, Shape};
use crate::session::{Shelf, Summary};
use crate::text::home;
use crate::text::press::share as words;
use crate::ui::bank::{BankState, use_bank};
use crate::ui::dates;
use crate::ui::dom::use_arrival;
use crate::ui::pages::week::fields::{nothing, one_of};
use crate::ui::route::{Corner, Route};

use super::parts::{head, select};
use picture::PictureView;
use subject::{Practised, Subject, cards_of};

#[derive(PartialEq, Properties)]
pub struct SharePageProps {
    /// The game that somebody comes from, or their practice.
    pub of: Option<AttrValue>,
}

#[component]
pub fn SharePage(props: &SharePageProps) -> Html {
    use_arrival();
    let shelf = (*use_memo((), |()| Shelf::new(web::platform()))).clone();
    let games = use_memo((), |()| -> Vec<Summary> {
        let games = shelf.stock().map(|stock| stock.games).unwrap_or_default();
        games.into_iter().filter(|game| game.played > 0).collect()
    });
    let practised = (*use_memo((), |()| Practised::open())).clone();
    let chosen = {
        let (of, games) = (props.of.clone(), games.clone());
        let practised = practised.is_some();
        use_state(move || Subject::first(of.as_deref(), &games, practised))
    };
    // Empty for the whole night.
    let team = use_state(|| AttrValue::from(""));
    let shape = use_state(Shape::default);
    let dark = use_state(|| false);
    let bank = use_bank();

    let cards = use_memo((*chosen).clone(), |chosen| match chosen {
        Some(Subject::Game(id)) => cards_of(&shelf, id),
        _ => Vec::new(),
    });
    let card: Option<Card> = match &*chosen {
        Some(Subject::Practice) => match (&bank, &practised) {
            (BankState::Ready(bank), Some(practised)) => Some(practised.card(bank)),
            _ => None,
        },
        _ => {
            let found = cards.iter().find(|(key, ..)| *key == *team);
            found.or(cards.first()).map(|(.., card)| card.clone())
        }
    };
    let on_subject = {
        let (chosen, team) = (chosen.clone(), team.clone());
        Callback::from(move |value: String| {
            chosen.set(Some(Subject::of(value)));
            team.set(AttrValue::from(""));
        })
    };
    let on_team = {
        let team = team.clone();
        Callback::from(move |value: String| team.set(value.into()))
    };
    let subjects = games.iter().map(|game| {
        let day = dates::day(game.started);
        (
            game.id.clone(),
            format!("{}, {day}", home::event(&game.event)),
        )
    });
    let practice = practised
        .is_some()
        .then(|| (Subject::Practice.value(), words::PRACTICE.to_owned()));
    let subjects: Vec<(String, String)> = subjects.chain(practice).collect();
    let body = match (&*chosen, &card) {
        (None, _) => html! {
            <div key="none" class="card press-part">
                <p>{ words::NOTHING }</p>
                <div class="row-do">
                    <a class="button" href={Route::Setup.to_string()}>{ words::PLAY }</a>
                    <a class="button" href={Route::Practice(Corner::Choose).to_string()}>{ words::PRACTISE }</a>
                </div>
            </div>
        },
        (Some(subject), card) => {
            let picture = match card {
                Some(card) => html! {
                    <PictureView key="picture" card={card.clone()} shape={*shape} dark={*dark} />
                },
                None => waiting(&bank),
            };
            html! {
                <div key="desk" class="press-desk">
                    <section class="card press-part" aria-labelledby="what-part">
                        <h2 id="what-part">{ words::WHAT }</h2>
                        { select("subject", words::GAME, subjects.into_iter(), &subject.value(), on_subject) }
                        { teams(&cards, &team, on_team) }
                        { one_of("shape", words::SHAPE, &Shape::ALL, *shape, words::shape, &Callback::from({
                            let shape = shape.clone();
                            move |it| shape.set(it)
                        })) }
                        { one_of("colours", words::COLOURS, &[false, true], *dark, words::colours, &Callback::from({
                            let dark = dark.clone();
                            move |it| dark.set(it)
                        })) }
                    </section>
                    { picture }
                </div>
            }
        }
    };
    html! {
        <main class="page press" id="main" tabindex="-1">
            { head(words::TITLE, words::LEAD) }
            { body }
        </main>
    }
}

/// The whole night, or one of its teams.
fn teams(cards: &[(AttrValue, String, Card)], chosen: &str, on_choose: Callback<String>) -> Html {
    if cards.is_empty() {
        return nothing();
    }
    let options = cards
        .iter()
        .map(|(key, name, _)| (key.to_string(), name.clone()));
    html! {
        <div key="teams">{ select("team", words::TEAM, options, chosen, on_choose) }</div>
    }
}

/// Practice is summed up by the questions that there are.
fn waiting(bank: &BankState) -> Html {
    let said = match bank {
        BankState::Failed(_) => words::BANK_FAILED,
        _ => words::BANK_COMING,
    };
    html! { <p key="waiting" class="card" role="status">{ said }</p> }
}
