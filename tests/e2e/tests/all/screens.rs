//! Every screen is quiet, private and open to everyone.

use e2e::{App, Outcome, PHONE, PROJECTOR, Wrong, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::Pace;

use crate::host::{Hand, next, phase, see_phase};
use crate::night::{Night, SIX_TEAMS, card, round, setup};

/// Once nothing moves that will stop moving: what fades in has no colour to be measured yet.
pub async fn settled(app: &App) -> Outcome {
    app.until("the page to come to rest", async || {
        let js = "return document.getAnimations().every((a) => a.playState !== 'running' \
                  || a.effect.target.closest('.clock') \
                  || a.effect.getComputedTiming().endTime === Infinity)";
        Ok(app.script(js).await? == true)
    })
    .await
}

async fn check(app: &App, screen: &str) -> Outcome {
    settled(app).await?;
    app.check()
        .await
        .map_err(|why| Wrong::new(format!("{screen}: {why}")))
}

/// On a phone, too; no page scrolls sideways.
pub async fn check_both(app: &App, screen: &str) -> Outcome {
    for (size, device) in [(PHONE, "on a phone"), (PROJECTOR, "on a projector")] {
        check_at(app, size, &format!("{screen}, {device}")).await?;
    }
    Ok(())
}

/// The same, and leaves a picture of each to be looked at: `NAME-WIDTH.png`.
pub async fn show_both(app: &App, name: &str) -> Outcome {
    for size in [PHONE, PROJECTOR] {
        check_at(app, size, &format!("{name}, {size:?}")).await?;
        app.picture(&format!("{name}-{}", size.0)).await?;
    }
    Ok(())
}

async fn check_at(app: &App, size: (u32, u32), what: &str) -> Outcome {
    app.size(size).await?;
    check(app, what).await?;
    let wide = app
        .script("return document.documentElement.scrollWidth > innerWidth")
        .await?;
    ensure(wide == false, || format!("{what}: scrolls sideways"))
}

#[tokio::test]
async fn the_pages_around_the_game_are_open_to_everyone() -> Outcome {
    with_app("pages", async |app| {
        app.go("").await?;
        check_both(app, "home").await?;
        for page in ["about", "history"] {
            app.go(&format!("#/{page}")).await?;
            check(app, page).await?;
        }
        app.go("#/setup").await?;
        app.see("#team-next").await?;
        check_both(app, "set-up, empty").await?;
        app.click("[type=submit]").await?;
        app.see("[aria-invalid=true]").await?;
        let open = "for (let n = 0; n < 4; n += 1) document.querySelectorAll('details:not([open]) > summary') \
                    .forEach((s) => s.click())";
        app.script(open).await?;
        app.script(open).await?;
        for (title, wrong) in [("#team-next", "A\u{301}")] {
            app.fill(title, wrong).await?;
        }
        app.press("Enter").await?;
        app.fill("#team-next", "Á").await?;
        app.press("Enter").await?;
        check_both(app, "set-up, faulty, with details open").await?;
        app.go("#/setup").await?;
        for _ in 0..6 {
            app.click(".suggestion").await?;
        }
        check_both(app, "set-up, filled").await?;

        let mut night = Night::short(Pace::Host, &SIX_TEAMS, vec![card(Kind::Choice)]);
        night.steps(4);
        app.put(night.device()).await?;
        app.go("").await?;
        app.see(".resume").await?;
        check_both(app, "home with a game waiting").await?;
        app.go("#/history").await?;
        app.see(".past-game").await?;
        check(app, "history").await?;
        app.click(".past-game .is-danger").await?;
        app.see("dialog").await?;
        check(app, "history, deleting").await?;
        app.go("#/play/nowhere").await?;
        app.see_text("not on this device").await?;
        check(app, "a game that is not there").await
    })
    .await
}

/// Room for four short words in a line; a title broken between its letters keeps within every box.
const READABLE: &str = "const rem = parseFloat(getComputedStyle(document.documentElement).fontSize); \
    return document.querySelector('.past-game h2').getBoundingClientRect().width > 15 * rem";

#[tokio::test]
async fn a_past_game_of_teams_with_long_names_is_read_across_the_page() -> Outcome {
    with_app("history-long", async |app| {
        let wide = "W".repeat(32);
        let mut night = Night::short(Pace::Host, &[&wide, "Prime"], vec![card(Kind::Choice)]);
        night.steps(4);
        app.put(night.device()).await?;
        for size in [PHONE, (1024, 768), PROJECTOR] {
            app.go("#/history").await?;
            app.see(".past-game").await?;
            check_at(app, size, &format!("history, {size:?}")).await?;
            ensure(app.script(READABLE).await? == true, || {
                format!("the title of a game is squeezed at {size:?}")
            })?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_question_and_its_answer_of_every_kind_are_open_to_everyone() -> Outcome {
    with_app("kinds", async |app| {
        let mut cards: Vec<_> = Kind::ALL.into_iter().map(card).collect();
        let mut judged = card(Kind::Text);
        judged.question.judged = true;
        cards.push(judged);
        let pace = Pace::Timed {
            reading: 30,
            seconds: 60,
        };
        Night::short(pace, &SIX_TEAMS, cards).open(app).await?;
        loop {
            let now = phase(app).await?;
            let what = format!("{now}: {}", app.text_of("h1").await?);
            check(app, &what).await?;
            if now == "standings" {
                return Ok(());
            }
            if now == "answering" {
                // Whatever the kind, something is typed, picked or recorded for somebody.
                app.write("12").await?;
                check(app, &format!("{what}, with answers")).await?;
            }
            next(app, Hand::Keyboard).await?;
        }
    })
    .await
}

#[tokio::test]
async fn every_phase_and_dialog_of_a_night_is_open_to_everyone() -> Outcome {
    with_app("phases", async |app| {
        let mut rounds = vec![
            round("Warm-up", Pace::Host, 1),
            round("Finale", Pace::Host, 1),
        ];
        rounds[0].break_minutes = Some(5);
        Night::of(
            setup(&SIX_TEAMS, rounds),
            vec![vec![card(Kind::Choice)], vec![card(Kind::TrueFalse)]],
            vec![card(Kind::Number), card(Kind::Choice)],
        )
        .open(app)
        .await?;
        let mut dialogs_seen = false;
        loop {
            let now = phase(app).await?;
            check(app, &now).await?;
            match now.as_str() {
                "finished" => return Ok(()),
                "answering" if app.text().await?.contains("Closest number") => {
                    app.write("17\u{E007}18\u{E007}").await?;
                    app.see_text("2 of 6 answered").await?;
                }
                "reveal" if !dialogs_seen => {
                    dialogs_seen = true;
                    dialogs(app).await?;
                }
                _ => {}
            }
            next(app, Hand::Keyboard).await?;
        }
    })
    .await
}

async fn dialogs(app: &App) -> Outcome {
    app.press("?").await?;
    app.see("dialog").await?;
    check(app, "the keys").await?;
    app.press("Escape").await?;
    app.see_no("dialog").await?;
    for item in [
        "Overrule an answer",
        "Void a question",
        "Adjust a score",
        "Rename a team",
        "Add a team",
        "Retire a team",
        "Take a break",
        "End the game now",
    ] {
        app.press("/").await?;
        app.see(".menu").await?;
        check(app, "the menu").await?;
        let click = format!(
            "[...document.querySelectorAll('.menu-item')] \
             .find((e) => e.innerText.startsWith({item:?})).click()"
        );
        app.script(&click).await?;
        app.see("dialog form").await?;
        check(app, item).await?;
        app.press("Escape").await?;
        app.see_no("dialog").await?;
    }
    see_phase(app, "reveal").await
}
