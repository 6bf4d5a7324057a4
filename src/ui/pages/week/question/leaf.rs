//! What is printed of a question of the day: the poster, and the page with the answer.

use yew::prelude::*;

use crate::bank::{Answer, Question};
use crate::league::{Day, Qr, poster_size};
use crate::text::{PRODUCT, bank as names, daily as words, week};
use crate::ui::pages::week::fields::nothing;
use crate::ui::parts::named;

/// All that stands on it.
pub struct Leaf<'a> {
    pub day: Day,
    pub event: &'a str,
    pub question: &'a Question,
    /// The order in which options are shown.
    pub shown: &'a [usize],
    pub code: Option<&'a Qr>,
    pub address: &'a str,
}

impl Leaf<'_> {
    fn options(&self) -> Vec<String> {
        match &self.question.answer {
            Answer::Choice { options, .. } | Answer::Multiple { options, .. } => {
                let shown = self.shown.iter();
                shown
                    .filter_map(|place| options.get(*place).cloned())
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn head(&self) -> Html {
        html! {
            <header class="poster-head">
                <p class="poster-name">{ words::TITLE }</p>
                <p>{ week::day(self.day) }</p>
                <p class="poster-event">{ named(self.event.trim()) }</p>
            </header>
        }
    }

    fn foot(&self, says: &str) -> Html {
        let code = match self.code {
            Some(code) => html! {
                <svg key="code" class="poster-code" viewBox={format!("0 0 {0} {0}", code.size)} role="img"
                    aria-label={words::code(self.address)} shape-rendering="crispEdges">
                    <rect width="100%" height="100%" class="poster-white" />
                    <path d={code.path.clone()} class="poster-black" />
                </svg>
            },
            None => nothing(),
        };
        html! {
            <footer class="poster-foot">
                <div>
                    <p class="poster-says">{ says.to_owned() }</p>
                    <p class="poster-scan">{ words::SCAN }</p>
                    <p>{ words::SCAN_HINT }</p>
                    <p class="poster-address" dir="ltr">{ self.address.to_owned() }</p>
                    <p class="poster-by">{ PRODUCT }</p>
                </div>
                { code }
            </footer>
        }
    }
}

pub fn question_leaf(leaf: &Leaf<'_>, answer_follows: bool) -> Html {
    let question = leaf.question;
    let options = leaf.options();
    let size = poster_size(&question.stem, &options).to_string();
    let options = if options.is_empty() {
        nothing()
    } else {
        html! {
            <ol key="options" class="poster-options" role="list">
                { for options.into_iter().enumerate().map(|(n, option)| html! {
                    <li key={n}><b>{ words::letter(n) }</b><span dir="auto">{ option }</span></li>
                }) }
            </ol>
        }
    };
    html! {
        <article class="day-poster" data-size={size}>
            { leaf.head() }
            <div class="poster-body">
                <p class="poster-topic">{ names::section(question.section) }</p>
                <h3 class="poster-stem" dir="auto">{ question.stem.clone() }</h3>
                <p class="poster-task">{ words::task(question) }</p>
                { options }
            </div>
            { leaf.foot(if answer_follows { words::TOMORROW } else { "" }) }
        </article>
    }
}

pub fn answer_leaf(leaf: &Leaf<'_>) -> Html {
    let question = leaf.question;
    let solution = words::solution(question, leaf.shown);
    // The reasons and the sources want their room.
    let size = poster_size(
        &solution,
        &[question.stem.clone(), question.explanation.clone()],
    );
    html! {
        <article class="day-poster" data-size={size.max(2).to_string()}>
            { leaf.head() }
            <div class="poster-body">
                <p class="poster-topic" dir="auto">{ question.stem.clone() }</p>
                <p class="poster-task">{ words::THE_ANSWER }</p>
                <h3 class="poster-stem" dir="auto">{ solution }</h3>
                <p class="poster-why" dir="auto">{ question.explanation.clone() }</p>
                <ul class="poster-sources" role="list">
                    { for question.references.iter().take(2).enumerate().map(|(n, it)| html! {
                        <li key={n} dir="auto">{ names::reference(it) }</li>
                    }) }
                </ul>
            </div>
            { leaf.foot("") }
        </article>
    }
}
