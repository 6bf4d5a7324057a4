//! Practice is drawn before it is asked for; what it shows is what is kept by then.

use e2e::{App, Outcome, ensure, with_app};

use super::bench::with_due;

const PRACTICE: &str = "a[href='#/practice']";

/// Home, with practice drawn and not on the page: the drawing itself tells of it.
async fn at_home(app: &App) -> Outcome {
    app.put(&with_due(3)?).await?;
    app.be_a_phone().await?;
    app.go("").await?;
    app.script(
        "const make = document.createElement; \
         document.createElement = function (name, ...more) { \
           if (name === 'ul') window.drawn = true; \
           return make.call(this, name, ...more); }",
    )
    .await?;
    app.until("practice to be drawn ahead", async || {
        Ok(app.script("return window.drawn === true").await? == true)
    })
    .await?;
    let shown = app.script("return document.querySelector('.ways') === null && document.title.startsWith('Prime Time') && document.activeElement === document.body").await?;
    ensure(shown == true, || "home is not as it was".to_owned())
}

#[tokio::test]
async fn practice_drawn_ahead_comes_with_its_title_and_with_the_focus_at_its_beginning() -> Outcome
{
    with_app("ahead", async |app| {
        at_home(app).await?;
        app.tap(PRACTICE).await?;
        app.see_text("3 due today").await?;
        app.until("the title and the focus", async || {
            let there = "return document.title === 'Practice · Prime Time' \
                         && document.activeElement.id === 'main' \
                         && document.querySelectorAll('#main').length === 1";
            Ok(app.script(there).await? == true)
        })
        .await?;
        app.web().back().await?;
        app.see(".wordmark").await?;
        app.tap(PRACTICE).await?;
        app.see_text("3 due today").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn what_another_tab_has_done_since_practice_was_drawn_ahead_is_shown() -> Outcome {
    with_app("ahead-tabs", async |app| {
        at_home(app).await?;
        let first = app.web().window().await?;
        let second = app.web().new_tab().await?;
        app.web().switch_to_window(second).await?;
        app.go("#/practice/review").await?;
        app.click(".option").await?;
        app.see("#next").await?;
        app.web().switch_to_window(first).await?;
        app.click(PRACTICE).await?;
        app.see_text("2 due today").await?;
        app.see_text("Go on: Review").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn another_page_of_practice_than_the_one_drawn_ahead_begins_as_ever() -> Outcome {
    with_app("ahead-quick", async |app| {
        at_home(app).await?;
        app.tap("a[href='#/practice/quick']").await?;
        app.see(".drill .stem").await?;
        app.until("the question alone, with its title", async || {
            let there = "return document.title === 'Practice · Prime Time' \
                         && document.activeElement.id === 'stem' \
                         && document.querySelectorAll('#app, #main').length === 2";
            Ok(app.script(there).await? == true)
        })
        .await?;
        app.web().back().await?;
        app.see(".wordmark").await?;
        app.check().await
    })
    .await
}
