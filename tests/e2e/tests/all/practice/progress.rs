//! What it has come to: empty, after years, as pictures and as tables, and begun anew.

use std::time::{SystemTime, UNIX_EPOCH};

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::QuestionId;
use prime_time::platform::memory::Device;
use prime_time::practice::{Day, Entry, Rating, Review, Stamp};
use prime_time::save::write_history;
use prime_time::session::Study;
use serde_json::json;

use super::bench::{BANK, with_due};
use super::everyone::check;

const DAY: u32 = 86_400;

/// Ten answers to each of five thousand questions up to today, four in five of them right.
fn years() -> Device {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0));
    let stamp = Stamp::next(now, Stamp::default()).0;
    let today = Day::of(now, 0);
    let shipped = BANK.questions().map(|(_, question)| question.id.clone());
    let names = (0..).map(|n| QuestionId(format!("devices-equipment-own-{n:04}")));
    let ids: Vec<QuestionId> = shipped.chain(names).take(5_000).collect();
    let entries: Vec<Entry> = (0..50_000_u32)
        .map(|n| {
            let back = (49_999 - n) / 50;
            let review = Review {
                revision: 0,
                rating: if n % 5 == 0 {
                    Rating::Again
                } else {
                    Rating::Good
                },
                day: today.plus(-i32::try_from(back).unwrap_or(0)),
                seconds: 12,
            };
            let question = ids[n as usize * 7 % 5_000].clone();
            let at = stamp - back * DAY - 1_000 + n % 50;
            Entry::Review(Stamp(at), question, review)
        })
        .collect();
    let device = Device::default();
    device.clock.set_date(now);
    Study::open(device.platform())
        .import(&write_history(&entries))
        .expect("room");
    device
}

async fn fact(app: &App, name: &str) -> Outcome<String> {
    let js = "return [...document.querySelectorAll('.progress-facts > div')] \
              .find((e) => e.innerText.includes(arguments[0])).innerText";
    let words = app.web().execute(js, vec![json!(name)]).await?;
    Ok(words.json().as_str().unwrap_or("").to_owned())
}

#[tokio::test]
async fn before_the_first_answer_nothing_is_foretold_and_the_page_is_open_to_everyone() -> Outcome {
    with_app("progress-empty", async |app| {
        app.be_a_phone().await?;
        app.go("#/progress").await?;
        app.see_text("Nothing answered yet").await?;
        let recall = fact(app, "Would be recalled").await?;
        ensure(!recall.contains('%'), || recall.clone())?;
        check(app, "no progress").await
    })
    .await
}

#[tokio::test]
async fn years_of_practice_are_shown_as_pictures_and_each_reads_as_a_table() -> Outcome {
    with_app("progress-years", async |app| {
        app.put(&years()).await?;
        app.be_a_phone().await?;
        app.go("#/progress").await?;
        app.see(".progress-bars").await?;
        for (name, words) in [
            ("Days in a row", "1000"),
            ("Would be recalled", "in 30 days"),
            ("Answers", "50,000"),
            ("Time spent", "166 h"),
        ] {
            let said = fact(app, name).await?;
            ensure(said.contains(words), || format!("{name}: {said}"))?;
        }
        check(app, "years of progress").await?;

        let heard = app.heard().await?;
        let pictures: Vec<&String> = heard
            .iter()
            .filter(|(role, _)| role == "image")
            .map(|(_, name)| name)
            .collect();
        for words in ["are mature", "1500 answers on 30 of 30 days, 80 % right", "of 119 days"] {
            let said = pictures.iter().any(|name| name.contains(words));
            ensure(said, || format!("no picture says {words:?}: {pictures:?}"))?;
        }
        // As many rows as the pictures have days and sections.
        let rows = "for (const e of document.querySelectorAll('.progress details')) e.open = true; \
                    return [...document.querySelectorAll('.progress tbody')].map((e) => e.rows.length)";
        let rows = app.script(rows).await?;
        ensure(rows == json!([30, 119, 14]), || format!("rows: {rows}"))?;
        check(app, "the tables of progress").await
    })
    .await
}

#[tokio::test]
async fn a_section_or_all_begins_anew_and_is_taken_back_by_keyboard() -> Outcome {
    with_app("progress-anew", async |app| {
        app.put(&with_due(3)?).await?;
        app.be_a_phone().await?;
        app.go("#/progress").await?;
        let seen = |n: u32| format!("{n} of {} seen", BANK.questions().count());
        app.see_text(&seen(3)).await?;
        for (button, left) in [
            (".progress-sections .button:not(:disabled)", None),
            (".progress-part > .button", Some(0)),
        ] {
            app.click(button).await?;
            app.see_text("begun anew.").await?;
            if let Some(left) = left {
                app.see_text(&seen(left)).await?;
            } else {
                let text = app.text().await?;
                ensure(!text.contains(&seen(3)), || "nothing was reset".to_owned())?;
            }
            app.check().await?;
            // The focus is on the way back.
            app.press("Enter").await?;
            app.see_no("#undo-reset").await?;
            app.see_text(&seen(3)).await?;
        }
        app.click(".progress-part > .button").await?;
        app.see_text("begun anew.").await?;
        app.reload().await?;
        app.see_text(&seen(0)).await
    })
    .await
}
