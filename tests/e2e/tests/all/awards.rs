//! The awards after the podium: written before and in the middle, and given one at a time.

use e2e::{App, Outcome, PHONE, PROJECTOR, Wrong, ensure, ensure_none, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Command, OwnAward, Pace};
use prime_time::text::ceremony as words;

use crate::host::{Hand, next, phase, said, see_phase};
use crate::longest::{PROJECTORS, fits, names, prose};
use crate::night::{Night, SIX_TEAMS, card, dealt, question};
use crate::screens::settled;
use crate::stage::open_stage;

/// Three questions on one section, which the first two teams know best; the third knows one.
fn night(teams: &[&str]) -> Night {
    let cards = (0..3).map(|n| {
        let card = card(Kind::Choice);
        dealt(question(
            &format!("q{n}"),
            &card.question.stem,
            card.question.answer,
        ))
    });
    Night::short(Pace::Host, teams, cards.collect())
}

/// To the podium's last step, natively.
fn to_awards(night: &mut Night) {
    use prime_time::game::{Phase, Step, TeamId};
    while !matches!(
        night.game().next_step(),
        Some(Step::OpenCeremony | Step::FinishGame)
    ) {
        if matches!(night.game().phase(), Phase::Answering { .. }) {
            let card = night.game().current_card().expect("a card").clone();
            for n in 0..night.game().teams().len() {
                let team = TeamId(u8::try_from(n).expect("a team"));
                let knows = n < 2 || (n == 2 && night.game().played().is_empty());
                let response = said(&card, knows);
                night.command(&Command::RecordAnswer { team, response });
            }
        }
        night.steps(1);
    }
}

async fn open_list(app: &App) -> Outcome {
    app.press("/").await?;
    app.see(".menu").await?;
    app.press("d").await?;
    app.see("#award-add").await?;
    Ok(())
}

async fn close(app: &App) -> Outcome {
    app.press("Escape").await?;
    app.until("no dialog", async || {
        Ok(app
            .script("return document.querySelector('dialog') === null")
            .await?
            == true)
    })
    .await
}

async fn write(app: &App, suggested: &str, winner: &str, reason: &str) -> Outcome {
    app.click("#award-add").await?;
    app.see("#award-name").await?;
    app.click_named(suggested).await?;
    app.fill("#award-winner", winner).await?;
    app.fill("#award-reason", reason).await?;
    app.click("#award-keep").await?;
    app.see("#award-add").await?;
    app.see_text(suggested).await
}

/// The names in the list, from first to last.
async fn listed(app: &App) -> Outcome<Vec<String>> {
    let js = "return [...document.querySelectorAll('.award-row .pick > span > span')] \
              .map((e) => e.innerText)";
    Ok(serde_json::from_value(app.script(js).await?)?)
}

async fn focused(app: &App) -> Outcome<String> {
    let id = app
        .script("return document.activeElement?.id ?? ''")
        .await?;
    Ok(serde_json::from_value(id)?)
}

async fn see_listed(app: &App, wanted: &[&str]) -> Outcome {
    app.until(&format!("the list {wanted:?}"), async || {
        Ok(listed(app).await? == wanted)
    })
    .await
}

/// Fails unless everybody can use the page, on a projector and on a telephone.
async fn check(app: &App, what: &str) -> Outcome {
    for size in [PHONE, PROJECTOR] {
        app.size(size).await?;
        settled(app).await?;
        let checked = app.check().await;
        checked.map_err(|why| Wrong::new(format!("{what}, {size:?}: {why}")))?;
        let wide = "return document.documentElement.scrollWidth > innerWidth";
        ensure(app.script(wide).await? == false, || {
            format!("{what}, {size:?}: scrolls sideways")
        })?;
        app.picture(&format!("awards-{what}-{}", size.0)).await?;
    }
    Ok(())
}

#[tokio::test]
async fn awards_are_written_before_and_in_the_middle_and_given_one_at_a_time_in_one_window()
-> Outcome {
    with_app("awards", async |app| {
        let [year, prime, patients] = [
            words::SUGGESTED[0],
            words::SUGGESTED[1],
            words::SUGGESTED[2],
        ];
        let history = "Best in history, shared";
        let first = "First place, shared";
        let mut night = night(&SIX_TEAMS);
        night.open(app).await?;
        open_list(app).await?;
        write(app, year, "Ann Lee", "Eleven nights on call").await?;
        check(app, "list").await?;
        // Nobody has won it yet, so it waits.
        write(app, prime, "", "").await?;
        app.see_text(words::NO_WINNER).await?;
        app.click("#award-add").await?;
        check(app, "form").await?;
        app.click("#award-keep").await?;
        app.see(".error").await?;
        close(app).await?;

        play_to_podium(app).await?;
        see_phase(app, "ceremony").await?;
        check(app, "opening").await?;

        app.click("#edit-awards").await?;
        let wanted = [history, "Third place", first, year, prime];
        see_listed(app, &wanted).await?;
        app.click("#award-own-1-up").await?;
        see_listed(app, &[history, "Third place", year, first, prime]).await?;
        let focus = focused(app).await?;
        ensure(focus == "award-own-1-up", || {
            format!("the focus is on {focus:?}")
        })?;
        app.click("#award-place-3-give").await?;
        app.click("#award-own-2-change").await?;
        app.fill("#award-winner", SIX_TEAMS[5]).await?;
        app.click("#award-keep").await?;
        write(app, patients, "Our patients", "").await?;
        close(app).await?;

        next(app, Hand::Keyboard).await?;
        see_phase(app, "award").await?;
        app.see_text("Best in history").await?;
        ensure(!app.text().await?.contains(SIX_TEAMS[0]), || {
            "the winner is shown too early".to_owned()
        })?;
        app.reload().await?;
        see_phase(app, "award").await?;
        ensure(!app.text().await?.contains(SIX_TEAMS[0]), || {
            "the winner is shown after a reload".to_owned()
        })?;
        next(app, Hand::Keyboard).await?;
        app.see_text(SIX_TEAMS[0]).await?;
        app.see_text(SIX_TEAMS[1]).await?;
        check(app, "winner").await?;
        app.press("u").await?;
        see_phase(app, "award").await?;
        ensure(!app.text_of("main").await?.contains(SIX_TEAMS[0]), || {
            "undo leaves the winner".to_owned()
        })?;
        let mut given = Vec::new();
        while phase(app).await? != "finished" {
            if phase(app).await? == "award" {
                given.push(app.text_of(".award-name").await?);
            }
            next(app, Hand::Mouse).await?;
        }
        let wanted = ["Best in history", year, "First place", prime, patients];
        ensure(given == wanted, || format!("{given:?}"))?;

        app.click(".host-after a[href^='#/week/certificates/']")
            .await?;
        app.see_text("Ann Lee").await?;
        for name in [year, prime, patients, "Our patients", history] {
            app.see_text(name).await?;
        }
        app.check().await
    })
    .await
}

async fn play_to_podium(app: &App) -> Outcome {
    let mut answers = ["333111", "331111", "331111"].into_iter();
    loop {
        match phase(app).await?.as_str() {
            "ceremony" => return Ok(()),
            "answering" => {
                app.write(answers.next().expect("three questions")).await?;
                app.see_text("6 of 6 answered").await?;
            }
            _ => {}
        }
        next(app, Hand::Keyboard).await?;
    }
}

#[tokio::test]
async fn the_stage_names_no_winner_early_and_the_longest_award_fits_it() -> Outcome {
    with_app("awards-stage", async |app| {
        let names = names();
        let teams: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut night = night(&teams);
        let texts = [prose(120), "W".repeat(120), "体外循環".repeat(30)];
        for (n, text) in texts.iter().enumerate() {
            let award = OwnAward {
                name: text.clone(),
                winner: format!("Laureate {n} {}", prose(180)),
                reason: prose(200),
                from: text.chars().take(80).collect(),
            };
            let number = None;
            night.command(&Command::WriteAward { number, award });
        }
        to_awards(&mut night);
        night.open(app).await?;
        let windows = open_stage(app).await?;
        let mut wrong = Vec::new();
        loop {
            let now = phase(app).await?;
            settled(app).await?;
            ensure_none(&format!("the console, {now}"), &app.axe().await?)?;
            let console = app.text_of(".console").await?;
            windows.to_stage(app).await?;
            see_phase(app, &now).await?;
            settled(app).await?;
            app.check()
                .await
                .map_err(|why| Wrong::new(format!("stage, {now}: {why}")))?;
            if now == "award" {
                ensure(!app.page().await?.contains("Laureate"), || {
                    "the stage knows the winner".to_owned()
                })?;
                let own = !console.contains("Best in");
                ensure(!own || console.contains("Laureate"), || {
                    format!("the console does not know the winner:\n{console}")
                })?;
            }
            let fits = fits(app, &format!("stage, {now}"), &PROJECTORS).await;
            wrong.extend(fits.err().map(|why| why.to_string()));
            windows.to_host(app).await?;
            if now == "finished" {
                return ensure_none("does not fit", &wrong);
            }
            next(app, Hand::Keyboard).await?;
        }
    })
    .await
}
