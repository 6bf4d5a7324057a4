//! Rounds put together, kept as a format, taken to another device and played; what cannot work is
//! refused where it stands.

use e2e::{App, Outcome, Wrong, ensure, with_app};
use prime_time::game::{Pace, RoundKind};
use prime_time::save::read_format;
use prime_time::session::offered;
use prime_time::text::bank::section;

use crate::host::{see_phase, tab_to};
use crate::screens::check_both;

/// Opens a folded part by its key; `n` counts the parts of the details from 1.
pub async fn unfold(app: &App, n: usize) -> Outcome {
    let summary = format!("[aria-labelledby=details] > div > details:nth-of-type({n}) > summary");
    tab_to(app, &summary).await?;
    app.press("Enter").await
}

/// The titles of the rounds as they stand.
pub async fn titles(app: &App) -> Outcome<Vec<String>> {
    let js = "return [...document.querySelectorAll('.round-head > .field')].map((e) => e.value)";
    Ok(serde_json::from_value(app.script(js).await?)?)
}

async fn until_first(app: &App, title: &str) -> Outcome {
    app.until(&format!("{title} to come first"), async || {
        Ok(titles(app).await?.first().is_some_and(|it| it == title))
    })
    .await
}

/// Puts a number in place of what is in a field, by keys.
async fn type_into(app: &App, css: &str, text: &str) -> Outcome {
    tab_to(app, css).await?;
    app.press("Control+a").await?;
    app.write(text).await?;
    app.press("Tab").await
}

async fn give(app: &App, name: &str, text: &str) -> Outcome {
    app.give("format-file", &[(name, text.as_bytes())]).await
}

#[tokio::test]
async fn a_format_is_built_by_keyboard_kept_taken_to_another_device_and_played() -> Outcome {
    with_app("formats-keyboard", async |app| {
        app.go("#/setup").await?;
        app.see("#team-next").await?;
        unfold(app, 1).await?;

        tab_to(app, "#round-1-title").await?;
        app.press("Alt+ArrowDown").await?;
        until_first(app, "Pioneers").await?;
        let here = app.script("return document.activeElement.id").await?;
        ensure(here == "round-1-title", || {
            format!("the focus went to {here}")
        })?;
        app.press("Alt+ArrowUp").await?;
        until_first(app, "On bypass").await?;

        type_into(app, "#round-1-questions", "51").await?;
        app.see_text("51 questions: a round has 1 to 50.").await?;
        type_into(app, "#round-1-reading", "-1").await?;
        app.see_text("choose 0 to 60").await?;
        let typed = "return document.getElementById('round-1-reading').value";
        ensure(app.script(typed).await? == "-1", || {
            "what was typed is gone".to_owned()
        })?;
        app.press("Shift+Tab").await?;
        app.press("Control+a").await?;
        app.write("0").await?;
        type_into(app, "#round-1-questions", "2").await?;
        app.see_no(".round [aria-invalid]").await?;

        tab_to(app, "#round-4-remove").await?;
        app.press("Enter").await?;
        app.see_text("“Coming off pump” is removed.").await?;
        ensure(titles(app).await?.len() == 3, || "it is still there".into())?;
        tab_to(app, "#bring-back").await?;
        app.press("Enter").await?;
        app.see_no("#bring-back").await?;
        ensure(titles(app).await?.len() == 4, || "it is not back".into())?;

        // Each kind there is, beginning with the second round.
        let kinds: Vec<RoundKind> = offered(section).take(4).collect();
        for (n, kind) in kinds.iter().enumerate().skip(1) {
            let chosen = format!("input[name=round-{}-kind]:checked", n + 1);
            tab_to(app, &chosen).await?;
            for _ in 0..n {
                app.press("ArrowRight").await?;
            }
            if *kind == RoundKind::Picture {
                // There are only so many pictures in its section.
                type_into(app, &format!("#round-{}-questions", n + 1), "2").await?;
            }
        }
        let manner = ".round:nth-of-type(1) .round-more > details > summary";
        tab_to(app, manner).await?;
        app.press("Enter").await?;
        // Not by the clock but by the host.
        tab_to(app, "input[name=round-1-pace]:checked").await?;
        app.press("ArrowRight").await?;
        unfold(app, 4).await?;
        tab_to(app, "input[name=scoring]:checked").await?;
        app.press_all(&["ArrowRight", "ArrowRight"]).await?;
        app.see_text("so there is no time left to reward").await?;

        unfold(app, 2).await?;
        tab_to(app, "#format-name").await?;
        app.write("Tuesdays").await?;
        app.press("Enter").await?;
        app.see_text("These rounds are not kept yet.").await?;
        app.see_text("Round 1: This round has no clock").await?;
        check_both(app, "set-up, a combination refused").await?;
        tab_to(app, "input[name=scoring]:checked").await?;
        app.press_all(&["ArrowLeft", "ArrowLeft"]).await?;
        tab_to(app, "#format-name").await?;
        app.press("Enter").await?;
        app.see_text("“Tuesdays” is kept on this device.").await?;
        tab_to(
            app,
            "[aria-label='Save as a file: Tuesdays'], [aria-label='Export: Tuesdays']",
        )
        .await?;
        app.press("Enter").await?;
        let file = app.downloaded().await?;
        let format = read_format(&file).map_err(|why| Wrong::new(format!("{why:?}")))?;
        ensure(
            format.rounds[0].questions == 2 && format.rounds[0].pace == Pace::Host,
            || format!("{:?}", format.rounds[0]),
        )?;
        for (round, kind) in format.rounds.iter().zip(&kinds) {
            ensure(round.kind.is_like(kind), || format!("{round:?}"))?;
        }

        // Another device.
        app.script("localStorage.clear()").await?;
        app.go("#/setup").await?;
        app.see("#team-next").await?;
        ensure(!app.text().await?.contains("Tuesdays"), || {
            "it was not cleared".to_owned()
        })?;
        unfold(app, 2).await?;
        app.see("#format-import").await?;
        give(app, "tuesdays.json", &file).await?;
        app.see_text("“Tuesdays” is among your formats now").await?;
        let chosen = app.text_of(".choice.is-chosen").await?;
        ensure(chosen.contains("Tuesdays"), || chosen.clone())?;
        check_both(app, "set-up with a format").await?;
        for team in ["Ann", "Ben"] {
            app.fill("#team-next", team).await?;
            app.press("Enter").await?;
        }
        app.press("Tab").await?;
        tab_to(app, "[type=submit]").await?;
        app.press("Enter").await?;
        see_phase(app, "intro").await?;
        let played = app.journal().await?;
        let rounds = &played.game().plan().setup.rounds;
        ensure(*rounds == format.rounds, || format!("{rounds:?}"))
    })
    .await
}

#[tokio::test]
async fn files_that_are_no_format_are_refused_and_names_that_are_taken_are_asked_about() -> Outcome
{
    with_app("formats-files", async |app| {
        app.go("#/setup").await?;
        app.see("#team-next").await?;
        app.click("[aria-labelledby=details] > div > details:nth-of-type(2) > summary")
            .await?;
        let name = "<img src=x onerror=hacked=1>";
        app.fill("#format-name", name).await?;
        app.click("#format-as-file").await?;
        let good = app.downloaded().await?;
        ensure(read_format(&good).is_ok(), || good.clone())?;

        let cut = &good[..good.len() / 2];
        let newer = good.replace("\"version\": 1", "\"version\": 9");
        let wrong = good
            .replacen("\"questions\": 9", "\"questions\": 0", 1)
            .replacen("\"title\": \"Pioneers\"", "\"title\": \" \"", 1);
        let kind = good.replacen("\"judged\"", "\"kind\": \"karaoke\", \"judged\"", 1);
        let long = " ".repeat(200_000);
        for (text, words) in [
            (cut, "It is cut off or altered"),
            (&kind[..], "this version of Prime Time does not know"),
            (&newer[..], "a later version of Prime Time (format 9)"),
            ("{\"packs\": []}", "It is not a format of Prime Time"),
            ("\u{0}\u{1}PNG", "It is cut off or altered"),
            (&wrong[..], "Round 1: 0 questions: a round has 1 to 50."),
            (&wrong[..], "Round 2: The round has no title"),
            (&long[..], "far longer than any format"),
        ] {
            give(app, "given.json", text).await?;
            app.see_text(words).await?;
            app.see_text("was not imported").await?;
        }
        check_both(app, "set-up with a refused file").await?;

        for copy in ["", "<img src=x onerror=hacked=1> 2"] {
            give(app, "good.json", &good).await?;
            if !copy.is_empty() {
                // Just the same is no second one; what differs is asked about.
                app.see_text("Just this format is here already").await?;
                give(
                    app,
                    "other.json",
                    &good.replacen("\"questions\": 9", "\"questions\": 8", 1),
                )
                .await?;
                app.see_text("is here already, of 4 rounds").await?;
                app.click_named("Keep both").await?;
            }
            app.see_text("is among your formats now").await?;
        }
        let second = format!("{name} 2");
        app.click_named(&format!("Rename: {second}")).await?;
        app.fill("#format-new-name", &name.to_uppercase()).await?;
        app.press("Enter").await?;
        app.see_text("Another format is named").await?;
        app.fill("#format-new-name", "Second").await?;
        app.press("Enter").await?;
        app.see_text("It is named “Second” now.").await?;
        check_both(app, "set-up with two formats").await?;
        app.click_named("Delete: Second").await?;
        app.see_text("“Second” is deleted.").await?;
        app.click("#format-undo").await?;
        app.see_text("“Second” is back.").await?;
        app.reload().await?;
        let cards = app.script("return document.querySelectorAll('.choice').length");
        app.see(".choice").await?;
        ensure(cards.await? == 5, || "formats are no choices".to_owned())?;
        let ran = app.script("return 'hacked' in window").await?;
        ensure(ran == false, || "something of a file was run".to_owned())
    })
    .await
}
