//! One game, two tabs.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::Pace;

use crate::host::{Hand, next, see_phase};
use crate::night::{Night, SIX_TEAMS, card};

const TOLD: &str = "This game is open in another tab";

#[tokio::test]
async fn a_second_tab_is_told_can_take_over_and_the_first_then_writes_no_more() -> Outcome {
    with_app("tabs", async |app| {
        let cards = vec![card(Kind::Choice), card(Kind::TrueFalse)];
        let mut night = Night::short(Pace::Host, &SIX_TEAMS, cards);
        night.steps(1).open(app).await?;
        see_phase(app, "answering").await?;
        let first = app.web().window().await?;
        let second = app.web().new_tab().await?;

        app.web().switch_to_window(second.clone()).await?;
        app.size(e2e::PROJECTOR).await?;
        app.go(&night.route()).await?;
        app.see_text(TOLD).await?;
        app.check().await?;
        app.press("Space").await?;
        app.click_named("Use it here").await?;
        see_phase(app, "answering").await?;
        app.write("1").await?;
        app.see_text("1 of 6 answered").await?;

        app.web().switch_to_window(first).await?;
        app.see_text(TOLD).await?;
        let before = game_on_disk(app).await?;
        app.write("2 ").await?;
        app.reload().await?;
        app.see_text(TOLD).await?;
        let after = game_on_disk(app).await?;
        ensure(before == after, || format!("{before} became {after}"))?;

        app.web().switch_to_window(second).await?;
        next(app, Hand::Keyboard).await?;
        see_phase(app, "closed").await?;
        app.check().await
    })
    .await
}

/// All that is kept of the game but who holds it and its clock.
async fn game_on_disk(app: &App) -> Outcome<serde_json::Value> {
    app.script(
        "return Object.fromEntries(Object.entries(localStorage) \
         .filter(([key]) => key.endsWith('/head') || key.includes('/log/')))",
    )
    .await
}
