//! Two nights in a league, their winners in the hall of fame, and a night's results as files.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, XlsxError};
use e2e::{App, Outcome, Wrong, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Command, Pace, Phase, Response, TeamId};
use prime_time::platform::memory::Device;
use prime_time::save::read_file;
use prime_time::text::{league as words, results};

use super::{pick, press};
use crate::night::{Night, card};
use crate::screens::{settled, show_both};

const HOSTILE: &str = "=1+1<b>x</b>";

/// A night that was played to its end: so many of four questions each team had right.
fn played(teams: &[(&str, usize)]) -> Night {
    let names: Vec<&str> = teams.iter().map(|it| it.0).collect();
    let cards = (0..4).map(|_| card(Kind::TrueFalse)).collect();
    let mut night = Night::short(Pace::Host, &names, cards);
    let mut asked = 0;
    while let Some(step) = night.game().next_step() {
        if matches!(night.game().phase(), Phase::Answering { .. }) {
            for (team, (_, right)) in (0..).zip(teams) {
                let response = Response::TrueFalse(asked < *right);
                let team = TeamId(team);
                night.command(&Command::RecordAnswer { team, response });
            }
            asked += 1;
        }
        night.command(&Command::Take(step));
    }
    night
}

/// Puts a second night beside the one that is there, under a name of its own.
async fn put_beside(app: &App, night: &mut Night, name: &str) -> Outcome {
    let route = night.route();
    let id = route.trim_start_matches("#/play/");
    let device: &Device = night.device();
    let texts: BTreeMap<String, String> = device
        .storage
        .all()
        .into_iter()
        .map(|(key, text)| (key.replace(id, name), text.replace(id, name)))
        .collect();
    let js =
        "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text)";
    app.web()
        .execute(js, vec![serde_json::json!(texts)])
        .await?;
    Ok(())
}

/// The rows of the standings.
async fn rows(app: &App) -> Outcome<Vec<String>> {
    let js = "return [...document.querySelectorAll('.league-sheet tbody tr')] \
              .map((row) => [...row.children].map((it) => it.innerText.trim()).join(' | '))";
    Ok(serde_json::from_value(app.script(js).await?)?)
}

async fn see_rows(app: &App, wanted: &[&str]) -> Outcome {
    app.until(&format!("the standings {wanted:?}"), async || {
        Ok(rows(app).await? == wanted)
    })
    .await
    .map_err(|why| Wrong::new(format!("{why}")))
}

async fn choose(app: &App, css: &str, words: &str) -> Outcome {
    let js = "const select = document.querySelector(arguments[0]); \
              select.value = [...select.options].find((it) => it.text === arguments[1]).value; \
              select.dispatchEvent(new Event('change', { bubbles: true }))";
    app.web()
        .execute(js, vec![css.into(), words.into()])
        .await?;
    settled(app).await
}

/// Every table is a sheet, numbers are numbers, and the name that looks like a formula is a text.
fn workbook(bytes: Vec<u8>) -> Outcome {
    let wrong = |why: XlsxError| Wrong::new(why.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(wrong)?;
    let sheets = book.sheet_names();
    ensure(
        sheets == ["Teams", "Questions", "Sections", "Answers"],
        || format!("{sheets:?}"),
    )?;
    let teams = book.worksheet_range("Teams").map_err(wrong)?;
    let headings = teams.rows().next().unwrap_or_default();
    let row: BTreeMap<String, &Data> = headings
        .iter()
        .map(ToString::to_string)
        .zip(teams.rows().nth(2).unwrap_or_default())
        .collect();
    let name = Data::String(HOSTILE.to_owned());
    for (heading, wanted) in [
        ("Rank", &Data::Float(2.0)),
        ("Team", &name),
        ("Asked", &Data::Float(4.0)),
        ("Right", &Data::Float(2.0)),
        ("Accuracy", &Data::Float(0.5)),
        ("Points", &Data::Float(20.0)),
        ("Total", &Data::Float(20.0)),
    ] {
        ensure(row.get(heading) == Some(&wanted), || {
            format!("{heading}: {row:?}")
        })?;
    }
    for sheet in sheets {
        let formulas = book.worksheet_formula(&sheet).map_err(wrong)?;
        let found = formulas.used_cells().find(|(.., it)| !it.is_empty());
        ensure(found.is_none(), || format!("{sheet}: {found:?}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn two_nights_make_a_league_a_hall_of_fame_and_files() -> Outcome {
    with_app("league", async |app| {
        let mut first = played(&[("The Pumps", 4), (HOSTILE, 2), ("Cy", 1)]);
        let mut second = played(&[("the  pumps", 1), ("Sam", 3)]);
        app.put(first.device()).await?;
        put_beside(app, &mut second, "second-night").await?;
        app.go("#/week/league").await?;
        app.click("#add-league").await?;
        app.see_text(words::NAMELESS).await?;
        app.fill("#new-league", "All of 2027").await?;
        app.click("#add-league").await?;
        app.see_text(words::GAMES_PART).await?;
        for n in 0..2 {
            let js = "document.querySelectorAll('.league-games input')[arguments[0]].click()";
            app.web().execute(js, vec![n.into()]).await?;
            settled(app).await?;
        }
        see_rows(
            app,
            &[
                "1 | the pumps | 50 | 40 | 10",
                "2 | Sam | 30 | – | 30",
                "3 | =1+1<b>x</b> | 20 | 20 | –",
                "4 | Cy | 10 | 10 | –",
            ],
        )
        .await?;
        choose(app, "#join-one", "Cy").await?;
        choose(app, "#join-other", "Sam").await?;
        press(app, "#join").await?;
        app.see_text("Cy = Sam").await?;
        pick(app, words::way(words::Way::Best)).await?;
        app.reload().await?;
        app.see_text("Cy = Sam").await?;
        show_both(app, "league").await?;
        let pdf = app.print("league").await?;
        ensure(pdf.sheets.len() == 1, || {
            format!("{} pages", pdf.sheets.len())
        })?;
        let printed = pdf.sheets[0].text();
        for wanted in ["All of 2027", "pumps", HOSTILE, "Sam"] {
            ensure(printed.contains(wanted), || {
                format!("{wanted:?}: {printed}")
            })?;
        }

        app.go("#/week/hall").await?;
        app.see_text("2027").await?;
        app.fill("#honour-year", "1999").await?;
        press(app, "#add-honour").await?;
        app.see_text(words::hall::MISSING).await?;
        app.fill("#honour-who", "The founders").await?;
        press(app, "#add-honour").await?;
        app.see_text("The founders").await?;
        app.reload().await?;
        app.see_text("The founders").await?;
        show_both(app, "hall").await?;

        let game = first.route().replace("play", "week/results");
        app.go(&game).await?;
        app.see_text(results::FILES).await?;
        show_both(app, "results").await?;
        press(app, "#xlsx").await?;
        workbook(app.file(".xlsx").await?)?;
        pick(app, &results::csv_of("Teams")).await?;
        let teams = String::from_utf8_lossy(&app.file("-teams.csv").await?).into_owned();
        ensure(
            teams.starts_with('\u{feff}') && teams.contains("\r\n"),
            || teams.clone(),
        )?;
        ensure(teams.contains("\r\n2,'=1+1<b>x</b>,4,4,2,"), || teams)?;
        press(app, "#log").await?;
        let log = String::from_utf8_lossy(&app.file(".json").await?).into_owned();
        let saved = read_file(&log).map_err(|why| Wrong::new(format!("{why:?}")))?;
        ensure(saved.head.plan.setup.teams.len() == 3, || log)?;
        app.check().await
    })
    .await
}
