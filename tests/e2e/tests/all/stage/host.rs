//! The host opens the stage, works beside it and goes on without it.

use e2e::{Outcome, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Command, Response, TeamId};

use super::{night, open_stage, see_ticks};
use crate::host::{Hand, next, said, see_phase};
use crate::night::card;

#[tokio::test]
async fn one_window_becomes_two_and_one_again_in_mid_question() -> Outcome {
    with_app("stage-switch", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        app.write("12").await?;
        let windows = open_stage(app).await?;
        app.write("3").await?;
        app.see_text("3 of 6 answered").await?;
        app.press("*").await?;
        app.see(".question .options button").await?;
        app.see_text("3 of 6 answered").await?;
        app.until("the second window to be closed", async || {
            Ok(!app.web().windows().await?.contains(&windows.stage))
        })
        .await?;
        app.write("412").await?;
        app.see_text("6 of 6 answered").await?;
        next(app, Hand::Keyboard).await
    })
    .await
}

#[tokio::test]
async fn a_host_goes_back_to_any_step_by_pressing_it() -> Outcome {
    with_app("stage-steps", async |app| {
        let cards = vec![card(Kind::Choice), card(Kind::TrueFalse)];
        let mut night = night(cards);
        night.steps(1);
        for team in 0..3 {
            let response = said(&card(Kind::Choice), true);
            night.command(&Command::RecordAnswer {
                team: TeamId(team),
                response,
            });
        }
        night.steps(3).open(app).await?;
        see_phase(app, "answering").await?;
        let windows = open_stage(app).await?;
        let second = "Go back to just after the answer of Prime Movers";
        app.click(&format!("[aria-label='{second}']")).await?;
        app.see_text("2 of 6 answered").await?;
        app.see_text("Undone: 4 steps").await?;
        windows.to_stage(app).await?;
        see_ticks(app, 2).await
    })
    .await
}

#[tokio::test]
async fn a_blocked_second_window_is_told_of_with_a_link_that_opens_it() -> Outcome {
    with_app("stage-blocked", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        app.script("window.open = () => null").await?;
        app.press("*").await?;
        app.see_text("The browser kept the stage shut").await?;
        app.check().await?;
        let before = app.web().windows().await?.len();
        app.click("dialog a").await?;
        app.until("a second window", async || {
            Ok(app.web().windows().await?.len() > before)
        })
        .await?;
        app.see(".console").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_half_typed_stays_when_the_stage_opens_and_when_it_closes() -> Outcome {
    with_app("stage-typed", async |app| {
        let mut night = night(vec![card(Kind::Number)]);
        night.steps(1).open(app).await?;
        app.write("1").await?;
        let windows = open_stage(app).await?;
        app.write("8").await?;
        app.press("Enter").await?;
        app.see_text("1 of 6 answered").await?;
        app.write("2").await?;
        app.press("*").await?;
        app.see(".question").await?;
        app.write("5").await?;
        app.press("Enter").await?;
        app.see_text("2 of 6 answered").await?;
        let journal = app.journal().await?;
        let turn = journal.game().phase().turn().cloned();
        let sheets = turn.map(|turn| turn.sheets).unwrap_or_default();
        let said: Vec<_> = sheets
            .values()
            .map(|sheet| sheet.response.clone())
            .collect();
        let wanted = ["18", "25"].map(|number| Response::Number(number.parse().expect("a number")));
        ensure(said == wanted, || format!("on disk is {said:?}"))?;
        app.until("the second window to be closed", async || {
            Ok(!app.web().windows().await?.contains(&windows.stage))
        })
        .await
    })
    .await
}
