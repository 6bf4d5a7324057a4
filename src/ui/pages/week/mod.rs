//! What surrounds the night: the way to each thing that is made for it.

mod certificates;
mod event;
pub(super) mod fields;
mod hall;
mod kept;
mod league;
mod paper;
mod question;
mod results;

use yew::prelude::*;

use crate::text::{daily, league as league_words, press, results as results_words, week as words};
use crate::ui::dom::use_arrival;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::{Errand, Matter, Route};

pub use certificates::CertificatesPage;
pub use hall::HallPage;
pub use league::{LeaguePage, LeaguesPage};
pub use paper::PaperPage;
pub use question::QuestionPage;
pub use results::ResultsPage;

use event::EventPart;

#[component]
pub fn WeekPage() -> Html {
    use_arrival();
    let ways = [
        (
            Route::Week(Errand::Paper(None)),
            words::PAPER,
            words::PAPER_HINT,
            Sign::List,
        ),
        (
            Route::Week(Errand::Question(None)),
            daily::TITLE,
            daily::HINT,
            Sign::Help,
        ),
        (
            Route::Week(Errand::Certificates(None)),
            words::CERTIFICATES,
            words::CERTIFICATES_HINT,
            Sign::Trophy,
        ),
        (
            Route::Week(Errand::League(None)),
            league_words::TITLE,
            league_words::HINT,
            Sign::Score,
        ),
        (
            Route::Week(Errand::Hall),
            league_words::hall::TITLE,
            league_words::hall::HINT,
            Sign::Bookmark,
        ),
        (
            Route::Week(Errand::Results(None)),
            results_words::TITLE,
            results_words::HINT,
            Sign::File,
        ),
        (
            Route::Press(Matter::Share(None)),
            press::share::TITLE,
            press::share::HINT,
            Sign::Screen,
        ),
        (
            Route::Press(Matter::Texts),
            press::texts::TITLE,
            press::texts::HINT,
            Sign::File,
        ),
        (
            Route::Press(Matter::Collage),
            press::collage::TITLE,
            press::collage::HINT,
            Sign::Grip,
        ),
    ];
    html! {
        <main class="page is-narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Home.to_string()}>{ words::BACK }</a>
            </header>
            <p>{ words::LEAD }</p>
            <EventPart />
            <ul class="ways" role="list">
                { for ways.into_iter().map(|(route, title, hint, sign)| html! {
                    <li key={title} class="card way">
                        { icon(sign) }
                        <div>
                            <h2><a href={route.to_string()}>{ title }</a></h2>
                            <p class="hint">{ hint }</p>
                        </div>
                    </li>
                }) }
            </ul>
        </main>
    }
}
