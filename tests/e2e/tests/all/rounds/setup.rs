//! Rounds of these kinds put together by the host.

use e2e::{App, Outcome, Wrong, ensure, with_app};
use prime_time::game::{Board, RoundKind, RoundPlan};
use prime_time::session::offered;
use prime_time::text::bank::section;

use crate::host::{see_phase, tab_to};
use crate::screens::{check_both, settled};

#[tokio::test]
async fn every_kind_of_round_is_chosen_in_the_set_up() -> Outcome {
    with_app("rounds-setup", async |app| {
        // The set-up is kept from one night to the next, so each is the one after the last.
        for words in ["Pictures", "Buzzers", "Lightning"] {
            app.go("").await?;
            app.go("#/setup").await?;
            app.see("#team-next").await?;
            app.click(".suggestion").await?;
            app.click("summary").await?;
            let open = "document.querySelectorAll('details:not([open]) > summary').forEach((s) => s.click())";
            for _ in 0..3 {
                app.script(open).await?;
                settled(app).await?;
            }
            tab_to(app, ".round input[name$='-kind']").await?;
            app.press("ArrowDown").await?;
            app.click("[type=submit]").await?;
            see_phase(app, "intro").await?;
            app.see_text(words).await?;
        }
        Ok(())
    })
    .await
}

/// The set-up with its rounds unfolded; the first round is of this kind.
async fn first_round(app: &App, like: impl Fn(&RoundKind) -> bool) -> Outcome {
    app.go("#/setup").await?;
    app.see("#team-next").await?;
    tab_to(
        app,
        "[aria-labelledby=details] > div > details:nth-of-type(1) > summary",
    )
    .await?;
    app.press("Enter").await?;
    tab_to(app, "input[name=round-1-kind]:checked").await?;
    let kinds: Vec<RoundKind> = offered(section).collect();
    let place = kinds.iter().position(like);
    for _ in 0..place.ok_or_else(|| Wrong::new("no such kind is offered"))? {
        app.press("ArrowRight").await?;
    }
    Ok(())
}

/// Names two teams, starts the night by keys, and gives its first round as it was planned.
async fn started(app: &App) -> Outcome<RoundPlan> {
    tab_to(app, "#team-next").await?;
    for team in ["Ann", "Ben"] {
        app.write(team).await?;
        app.press("Enter").await?;
    }
    app.see_text("2 teams").await?;
    tab_to(app, "[type=submit]").await?;
    app.press("Enter").await?;
    see_phase(app, "intro").await?;
    let journal = app.journal().await?;
    let mut rounds = journal.game().plan().setup.rounds.clone().into_iter();
    rounds.next().ok_or_else(|| Wrong::new("no round"))
}

/// The place of a category's tick among those of the first round.
async fn tick(app: &App, title: &str) -> Outcome {
    let js = format!(
        "return [...document.querySelectorAll('.setup-part .segments input[type=checkbox]')] \
         .findIndex((e) => e.closest('label').innerText.trim() === {title:?})"
    );
    let place = app.script(&js).await?.as_i64().unwrap_or(-1);
    ensure(place >= 0, || format!("no category {title}"))?;
    let mark = format!(
        "document.querySelectorAll('.setup-part .segments input[type=checkbox]')[{place}].dataset.wanted = ''; \
         return true"
    );
    app.script(&mark).await?;
    tab_to(app, "[data-wanted]").await?;
    app.press("Space").await?;
    app.script("delete document.querySelector('[data-wanted]').dataset.wanted")
        .await?;
    Ok(())
}

#[tokio::test]
async fn a_board_is_put_together_by_keyboard_and_played_as_it_was_put() -> Outcome {
    with_app("board-setup", async |app| {
        first_round(app, |kind| matches!(kind, RoundKind::Board(_))).await?;
        app.see("input[name=round-1-rows]:checked").await?;
        check_both(app, "set-up of a board").await?;
        let usual = [
            "Anatomy and physiology",
            "Pharmacology",
            "Devices and equipment",
        ];
        for title in usual {
            tick(app, title).await?;
        }
        for (radio, keys) in [
            ("rows", &["ArrowLeft", "ArrowLeft"][..]),
            ("values", &["ArrowRight"]),
            ("doubles", &["ArrowRight"]),
        ] {
            tab_to(app, &format!("input[name=round-1-{radio}]:checked")).await?;
            app.press_all(keys).await?;
        }
        let plan = started(app).await?;
        let RoundKind::Board(Board {
            categories,
            values,
            doubles,
            ..
        }) = plan.kind
        else {
            return ensure(false, || format!("{:?} is no board", plan.kind));
        };
        ensure(categories.len() == 3, || format!("{categories:?}"))?;
        ensure(
            categories
                .iter()
                .all(|it| !usual.contains(&it.title.as_str())),
            || format!("not taken off: {categories:?}"),
        )?;
        ensure((values, doubles) == (vec![20, 40, 60], 2), || {
            "other values".to_owned()
        })?;
        ensure(plan.questions == 9, || {
            format!("{} questions", plan.questions)
        })?;
        app.press("Space").await?;
        see_phase(app, "board").await?;
        app.see_text("Ann: pick a question").await
    })
    .await
}

#[tokio::test]
async fn a_board_without_a_category_is_refused_where_it_stands() -> Outcome {
    with_app("board-refused", async |app| {
        first_round(app, |kind| matches!(kind, RoundKind::Board(_))).await?;
        let RoundKind::Board(board) = offered(section)
            .find(|kind| matches!(kind, RoundKind::Board(_)))
            .ok_or_else(|| Wrong::new("no board is offered"))?
        else {
            return Ok(());
        };
        for category in &board.categories {
            tick(app, &category.title).await?;
        }
        app.see_text("0 categories: a board has 1 to 6.").await?;
        check_both(app, "set-up of a board without a category").await?;
        tick(app, &board.categories[0].title).await?;
        app.see_no("#round-1-categories-error, .round [aria-invalid=true]")
            .await?;
        started(app).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_final_wager_is_put_together_by_keyboard_and_played_as_it_was_put() -> Outcome {
    with_app("wager-setup", async |app| {
        first_round(app, |kind| matches!(kind, RoundKind::FinalWager { .. })).await?;
        tab_to(app, "#round-1-minimum").await?;
        app.press("Control+a").await?;
        app.write("0").await?;
        app.press("Tab").await?;
        app.see_text("choose 1 to 1000").await?;
        check_both(app, "set-up of a final wager, refused").await?;
        app.press("Shift+Tab").await?;
        app.press("Control+a").await?;
        app.write("70").await?;
        app.see_no(".round [aria-invalid=true]").await?;
        let plan = started(app).await?;
        ensure(
            plan.kind == RoundKind::FinalWager { minimum: 70 } && plan.questions == 1,
            || format!("{plan:?}"),
        )?;
        app.press("Space").await?;
        see_phase(app, "wagers").await?;
        app.see_text("0 to 70").await
    })
    .await
}
