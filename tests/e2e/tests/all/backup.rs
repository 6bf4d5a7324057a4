//! A backup: saved on one device, restored on another, and merged.

use e2e::{App, Outcome, PHONE, PROJECTOR, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::Pace;
use prime_time::platform::memory::Device;
use prime_time::save::Preferences;
use prime_time::session::{Shelf, Study, keep_preferences};

use crate::night::{Night, card};
use crate::practice::bench::with_due;
use crate::screens::settled;
use crate::storage::{EMPTY, FILL};

/// A device with practice and one night, and a preference.
fn with_everything(answers: usize) -> Outcome<Device> {
    let mut night = Night::short(Pace::Host, &["Ann", "Ben"], vec![card(Kind::Choice)]);
    night.steps(1);
    let device = with_due(answers)?;
    let (games, all) = (night.device().platform().storage, device.platform().storage);
    for key in games.keys().unwrap_or_default() {
        if let Ok(Some(text)) = games.get(&key) {
            all.set(&key, &text).ok();
        }
    }
    let loud = Preferences {
        vibration: false,
        ..Preferences::default()
    };
    keep_preferences(&*all, &loud).ok();
    Ok(device)
}

/// Saves a backup on the page of settings.
async fn save(app: &App) -> Outcome<String> {
    app.go("#/settings").await?;
    app.click("#back-up").await?;
    app.see_text("is with your downloads").await?;
    app.downloaded().await
}

/// Takes a file in on the page of settings, and says what is told of it.
async fn restore(app: &App, text: &str) -> Outcome<String> {
    app.go("#/settings").await?;
    app.give("backup-file", &[("given.txt", text.as_bytes())])
        .await?;
    app.text_of(".settings .notice[data-kind]").await
}

/// Answers, nights, and whether it vibrates.
async fn held(app: &App) -> Outcome<(u32, usize, bool)> {
    let device = app.kept().await?;
    let study = Study::open(device.platform());
    let nights = Shelf::new(device.platform()).stock();
    let nights = nights.map(|stock| stock.games.len()).unwrap_or_default();
    let preferences = prime_time::session::preferences(&*device.platform().storage);
    Ok((
        study.learner().whole().answers,
        nights,
        preferences.vibration,
    ))
}

#[tokio::test]
async fn what_one_device_saved_comes_in_on_another_once_and_both_hold_the_same_in_the_end()
-> Outcome {
    with_app("backup-one", async |one| {
        one.put(&with_everything(3)?).await?;
        let of_one = save(one).await?;
        one.check().await?;
        with_app("backup-other", async |other| {
            other.put(&with_due(2)?).await?;
            other.be_a_phone().await?;
            let of_other = save(other).await?;

            let told = restore(other, &of_one).await?;
            ensure(told.contains("1 game"), || told.clone())?;
            ensure(held(other).await? == (5, 1, false), || {
                "not all came in".to_owned()
            })?;
            let told = restore(other, &of_one).await?;
            ensure(told.contains("here already"), || told.clone())?;
            ensure(held(other).await? == (5, 1, false), || {
                "something came twice".to_owned()
            })?;
            for (size, text) in [(PHONE, "100%"), (PHONE, "200%"), (PROJECTOR, "100%")] {
                other.size(size).await?;
                let large = format!(
                    "document.documentElement.style.setProperty('font-size', '{text}', 'important')"
                );
                other.script(&large).await?;
                settled(other).await?;
                other.check().await?;
                other.picture(&format!("backup-{}-{text}", size.0)).await?;
            }
            // There at once, without a reload.
            other.script("location.hash = '#/history'").await?;
            other.see(".past-game").await?;

            restore(one, &of_other).await?;
            ensure(held(one).await? == (5, 1, false), || {
                "not the same".to_owned()
            })
        })
        .await
    })
    .await
}

#[tokio::test]
async fn what_is_no_backup_is_refused_with_its_reason_and_changes_nothing() -> Outcome {
    with_app("backup-bad", async |app| {
        app.put(&with_everything(3)?).await?;
        let file = save(app).await?;
        let before = app.script("return { ...localStorage }").await?;
        let cut = &file[..file.len() / 2];
        let later = file.replacen("\"version\":1", "\"version\":9", 1);
        for (text, reason) in [
            (
                "{\"format\": 1, \"id\": \"mine\", \"questions\": []}",
                "no backup of Prime Time",
            ),
            ("A letter to my aunt", "cut off or altered"),
            (cut, "cut off or altered"),
            (later.as_str(), "a later version of Prime Time"),
        ] {
            let told = restore(app, text).await?;
            ensure(told.contains(reason), || format!("{reason}: {told}"))?;
            app.check().await?;
        }
        let after = app.script("return { ...localStorage }").await?;
        ensure(before == after, || "something has changed".to_owned())
    })
    .await
}

#[tokio::test]
async fn without_room_nothing_is_restored_and_with_room_everything() -> Outcome {
    with_app("backup-full", async |app| {
        app.put(&with_everything(3)?).await?;
        let file = save(app).await?;
        app.script("localStorage.clear()").await?;
        app.script(FILL).await?;
        let told = restore(app, &file).await?;
        ensure(told.contains("no room left"), || told.clone())?;
        let left = app
            .script("return Object.keys(localStorage).filter((key) => !key.startsWith('filler/'))")
            .await?;
        ensure(left == serde_json::json!([]), || {
            format!("left behind: {left}")
        })?;
        app.script(EMPTY).await?;
        restore(app, &file).await?;
        ensure(held(app).await? == (3, 1, false), || {
            "not all is back".to_owned()
        })
    })
    .await
}
