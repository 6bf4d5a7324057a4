//! The way through practice and a short night, in every browser: with nothing but what all drivers can do.

use e2e::{App, Outcome, PHONE, ensure, ensure_none};
use prime_time::bank::{Answer, Kind, Question};
use prime_time::game::{Pace, TeamId};

use crate::host::{Hand, next, play, said, see_phase};
use crate::night::{Night, SIX_TEAMS, card};
use crate::practice::bench::{
    of_kind, open, option, right_places, right_words, told, with_due, with_picture,
};
use crate::practice::everyone::SIDEWAYS;
use crate::screens::settled;

/// A test each for every browser, named so that `cargo xtask test` can leave one out.
macro_rules! in_every_browser {
    ($($name:ident)*) => { $(
        mod $name {
            use e2e::{Browser, Outcome, with_app_in};

            async fn run(browser: Browser) -> Outcome {
                let name = concat!(stringify!($name), "-");
                let name = format!("{}{}", name.replace('_', "-"), browser.name());
                with_app_in(browser, &name, super::$name).await
            }

            #[tokio::test]
            async fn in_chromium() -> Outcome {
                run(Browser::Chromium).await
            }

            #[tokio::test]
            async fn in_firefox() -> Outcome {
                run(Browser::Firefox).await
            }

            #[tokio::test]
            async fn in_webkit() -> Outcome {
                run(Browser::WebKit).await
            }
        }
    )* };
}

in_every_browser! {
    quick_ten_is_one_tap_away_and_has_an_end
    every_kind_is_answered_and_explained
    a_review_takes_what_is_due_and_there_is_less_afterwards
    an_exam_goes_from_its_start_to_its_report
    a_reload_in_mid_question_loses_nothing
    a_theme_counts_at_once_and_after_a_reload
    after_one_visit_a_question_comes_back_without_a_network
    a_short_night_is_played_to_its_end_with_a_clock_to_be_read_from_afar
}

/// Nothing complains, nothing goes off the origin, nothing reaches out at the side.
async fn is_well(app: &App) -> Outcome {
    ensure_none("the console complains", &app.complaints().await?)?;
    ensure_none("requests off the origin", &app.strays().await?)?;
    let sideways = serde_json::from_value::<Vec<String>>(app.script(SIDEWAYS).await?)?;
    ensure_none("scrolls sideways", &sideways)
}

async fn is_well_and_open_to_everyone(app: &App) -> Outcome {
    settled(app).await?;
    is_well(app).await?;
    app.check().await
}

async fn quick_ten_is_one_tap_away_and_has_an_end(app: &mut App) -> Outcome {
    app.be_a_phone().await?;
    app.go("").await?;
    is_well_and_open_to_everyone(app).await?;
    app.tap("a[href='#/practice/quick']").await?;
    for n in 1..=10 {
        app.see_text(&format!("{n} of 10")).await?;
        app.click_named("I don’t know").await?;
        told(app, "near").await?;
        is_well(app).await?;
        app.click("#next").await?;
    }
    app.see(".ending").await?;
    is_well_and_open_to_everyone(app).await
}

async fn every_kind_is_answered_and_explained(app: &mut App) -> Outcome {
    let mut asked: Vec<_> = Kind::ALL.into_iter().map(of_kind).collect();
    asked.push(with_picture());
    open(app, &asked).await?;
    for question in &asked {
        app.see_text(&question.stem).await?;
        is_well(app).await?;
        answer(app, question).await?;
        told(app, "right").await?;
        app.see_text(&question.explanation).await?;
        is_well(app).await?;
        app.click("#next").await?;
    }
    app.see_text("Full flow").await?;
    is_well_and_open_to_everyone(app).await
}

/// Rightly.
async fn answer(app: &App, question: &Question) -> Outcome {
    match &question.answer {
        Answer::Choice { .. } | Answer::TrueFalse { .. } => {
            let right = right_places(question)[0];
            return app.tap(&option(question, right)).await;
        }
        Answer::Multiple { .. } => {
            for place in right_places(question) {
                app.tap(&option(question, place)).await?;
            }
        }
        Answer::Number { .. } | Answer::Text { .. } => {
            app.tap("#written").await?;
            app.write(&right_words(question)).await?;
        }
        Answer::Order { items } => {
            // From the last to the first, so each is dragged above the others in turn.
            for n in 2..=items.len() {
                let from = format!(".order > li:nth-child({n}) > .handle");
                app.drag(&from, ".order > li:nth-child(1) > .handle")
                    .await?;
            }
            // Right after a drag without any pause a browser takes a tap for a halt.
            return app.press("Enter").await;
        }
    }
    app.tap("#check").await
}

async fn a_review_takes_what_is_due_and_there_is_less_afterwards(app: &mut App) -> Outcome {
    app.put(&with_due(3)?).await?;
    app.be_a_phone().await?;
    app.go("#/practice").await?;
    app.see_text("3 due today").await?;
    app.tap("a[href='#/practice/review']").await?;
    app.tap(".option").await?;
    app.see("#next").await?;
    app.web().back().await?;
    app.see_text("2 due today").await?;
    app.see_text("Go on: Review").await?;
    app.go("#/progress").await?;
    app.see_text("Days in a row").await?;
    is_well_and_open_to_everyone(app).await
}

async fn an_exam_goes_from_its_start_to_its_report(app: &mut App) -> Outcome {
    app.be_a_phone().await?;
    app.go("#/practice/exam").await?;
    app.tap(".start-bar .button").await?;
    app.see(".drill-clock").await?;
    app.tap(".is-toggle[aria-label^='Flag']").await?;
    app.see(".is-toggle[aria-pressed='true']").await?;
    app.click("#next").await?;
    app.see_text("2 of 25").await?;
    is_well(app).await?;
    app.tap(".drill-count").await?;
    app.see_text("0 answered, 1 flagged, 25 open").await?;
    is_well(app).await?;
    app.tap(".cells > li:nth-child(1) > .cell").await?;
    app.see_text("1 of 25").await?;
    app.tap(".drill-count").await?;
    app.tap(".dialog-foot .is-danger").await?;
    app.see_text("25 questions are still open").await?;
    app.tap(".dialog-foot .is-danger").await?;
    app.see_text("of 25 right").await?;
    app.tap(".misses > li:nth-child(1) summary").await?;
    app.see(".misses details[open] .sources").await?;
    is_well_and_open_to_everyone(app).await
}

async fn a_reload_in_mid_question_loses_nothing(app: &mut App) -> Outcome {
    let (first, second) = (of_kind(Kind::Choice), of_kind(Kind::Number));
    open(app, &[first, second]).await?;
    app.reload().await?;
    app.see_text(&first.stem).await?;
    answer(app, first).await?;
    told(app, "right").await?;
    app.reload().await?;
    told(app, "right").await?;
    app.see_text(&first.explanation).await?;
    app.click("#next").await?;
    app.see_text(&second.stem).await?;
    app.web().back().await?;
    app.go("#/practice").await?;
    app.tap("a[href='#/practice/run']").await?;
    app.see_text(&second.stem).await?;
    answer(app, second).await?;
    told(app, "right").await?;
    app.click("#next").await?;
    app.see_text("of 2 right").await?;
    is_well(app).await
}

async fn a_theme_counts_at_once_and_after_a_reload(app: &mut App) -> Outcome {
    let paper = "return getComputedStyle(document.body).backgroundColor";
    app.size(PHONE).await?;
    app.go("#/settings").await?;
    app.click_named("Light").await?;
    let light = app.script(paper).await?;
    app.click_named("Dark").await?;
    app.until("the page to be dark", async || {
        Ok(app.script(paper).await? != light)
    })
    .await?;
    let dark = app.script(paper).await?;
    is_well_and_open_to_everyone(app).await?;
    app.reload().await?;
    let after = app.script(paper).await?;
    ensure(after == dark, || format!("{dark} became {after}"))?;
    app.go("").await?;
    is_well_and_open_to_everyone(app).await
}

async fn after_one_visit_a_question_comes_back_without_a_network(app: &mut App) -> Outcome {
    app.be_a_phone().await?;
    app.go("").await?;
    app.until("everything to be kept", async || {
        let kept = "return navigator.serviceWorker.controller !== null";
        Ok(app.script(kept).await? == true)
    })
    .await?;
    app.unplug();
    app.tap("a[href='#/settings']").await?;
    app.see("input:checked").await?;
    app.go("").await?;
    app.tap("a[href='#/practice/quick']").await?;
    let stem = app.text_of(".drill .stem").await?;
    app.reload().await?;
    app.see_text(&stem).await?;
    is_well(app).await?;
    app.go("#/setup").await?;
    app.see("#team-next").await?;
    is_well(app).await
}

async fn a_short_night_is_played_to_its_end_with_a_clock_to_be_read_from_afar(
    app: &mut App,
) -> Outcome {
    let timed = Pace::Timed {
        reading: 60,
        seconds: 600,
    };
    let cards = vec![card(Kind::Number), card(Kind::Choice)];
    Night::short(timed, &SIX_TEAMS, cards).open(app).await?;
    next(app, Hand::Keyboard).await?;
    see_phase(app, "reading").await?;
    app.see(".reservoir").await?;
    let js = "return document.querySelector('.reservoir-shell').getBoundingClientRect().height";
    let drawn = app.script(js).await?.as_f64().unwrap_or(0.0);
    ensure(drawn > 80.0, || format!("the reservoir is {drawn} px high"))?;
    is_well_and_open_to_everyone(app).await?;
    play(app, Hand::Keyboard, |_, team, card| {
        said(card, team == TeamId(2))
    })
    .await?;
    see_phase(app, "finished").await
}
