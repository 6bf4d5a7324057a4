//! Storage that is full, refused or damaged: the game goes on and says so.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Pace, Phase};
use prime_time::save::read_file;
use serde_json::json;

use crate::host::{Hand, next, phase, see_phase};
use crate::night::{Night, SIX_TEAMS, card};

/// Takes all the room there is, to the last letter.
pub const FILL: &str = "let n = 0; for (let size = 1 << 20; size >= 1; size >>= 1) for (;;) \
                    try { localStorage.setItem(`filler/${n}`, 'x'.repeat(size)); n += 1 } \
                    catch { break }";
pub const EMPTY: &str = "Object.keys(localStorage).filter((key) => key.startsWith('filler/')) \
                     .forEach((key) => localStorage.removeItem(key))";

const REFUSED: &str = "Object.defineProperty(window, 'localStorage', \
                       { get() { throw new DOMException('switched off', 'SecurityError') } })";
const NO_QUOTA: &str = "Storage.prototype.setItem = () => \
                        { throw new DOMException('no room', 'QuotaExceededError') }";

fn night() -> Night {
    let mut night = Night::short(
        Pace::Host,
        &SIX_TEAMS,
        vec![card(Kind::Choice), card(Kind::TrueFalse)],
    );
    night.steps(1);
    night
}

#[tokio::test]
async fn a_device_that_fills_up_in_mid_game_is_told_of_and_written_to_again_when_there_is_room()
-> Outcome {
    with_app("storage-full", async |app| {
        night().open(app).await?;
        see_phase(app, "answering").await?;
        app.script(FILL).await?;
        app.write("123412").await?;
        app.see_text("6 of 6 answered").await?;
        app.see_text("isn’t being saved").await?;
        next(app, Hand::Keyboard).await?;
        next(app, Hand::Keyboard).await?;
        see_phase(app, "reveal").await?;
        app.check_fits(&[e2e::PROJECTOR], "").await?;
        app.check().await?;
        app.click(".game .notice button").await?;
        let file = read_file(&app.downloaded().await?);
        let journal = file.ok().and_then(|saved| saved.replay().ok());
        let at_reveal = journal.is_some_and(|j| matches!(j.game().phase(), Phase::Revealed));
        ensure(at_reveal, || "the file does not hold the game".to_owned())?;
        app.script(EMPTY).await?;
        next(app, Hand::Keyboard).await?;
        app.see_no(".game .notice").await?;
        let kept = app.journal().await?;
        ensure(kept.game().played().len() == 1, || {
            "a part was lost".to_owned()
        })?;
        app.reload().await?;
        see_phase(app, "answering").await
    })
    .await
}

#[tokio::test]
async fn where_nothing_can_be_kept_a_game_is_played_all_the_same() -> Outcome {
    with_app("storage-denied", async |app| {
        for (script, words) in [(REFUSED, "keeps nothing"), (NO_QUOTA, "no room left")] {
            let added = app
                .devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": script }),
                )
                .await?;
            from_home_to_a_reveal(app, words).await?;
            app.devtools("Page.removeScriptToEvaluateOnNewDocument", added)
                .await?;
        }
        Ok(())
    })
    .await
}

async fn from_home_to_a_reveal(app: &App, words: &str) -> Outcome {
    app.go("").await?;
    app.see_text(words).await?;
    app.check().await?;
    app.click("a[href='#/setup']").await?;
    for _ in 0..3 {
        app.click(".suggestion").await?;
    }
    app.click("[type=submit]").await?;
    see_phase(app, "intro").await?;
    app.see_text(words).await?;
    while phase(app).await? != "reveal" {
        next(app, Hand::Keyboard).await?;
    }
    app.check().await?;
    app.click(".game .notice button").await?;
    let saved = read_file(&app.downloaded().await?);
    ensure(saved.is_ok_and(|saved| saved.replay().is_ok()), || {
        "the file does not hold the game".to_owned()
    })?;
    app.reload().await?;
    app.see_text("not on this device").await
}

#[tokio::test]
async fn a_game_kept_by_a_version_before_is_offered_at_home() -> Outcome {
    with_app("older", async |app| {
        app.put(night().device()).await?;
        app.script(
            "for (const key of Object.keys(localStorage)) \
                    if (key.endsWith('/glance')) localStorage.removeItem(key)",
        )
        .await?;
        app.go("").await?;
        app.click(".resume button").await?;
        see_phase(app, "answering").await?;
        // From now on the first program knows it.
        app.go("").await?;
        app.see(".resume").await?;
        let program = app
            .script("return document.documentElement.dataset.program")
            .await?;
        ensure(program == "main", || format!("shown by {program}"))
    })
    .await
}

#[tokio::test]
async fn a_damaged_save_is_set_aside_told_of_and_offered_and_the_app_starts() -> Outcome {
    with_app("damaged", async |app| {
        let mut night = night();
        app.put(night.device()).await?;
        let cut = "const key = Object.keys(localStorage).find((k) => k.includes('/log/')); \
                   const text = localStorage.getItem(key).slice(0, -9); \
                   localStorage.setItem(key, text); return text";
        let cut: String = serde_json::from_value(app.script(cut).await?)?;
        app.go("").await?;
        app.see_text("A saved game could not be read").await?;
        app.check().await?;
        app.reload().await?;
        app.click_named("Download it").await?;
        let offered = app.downloaded().await?;
        let inside: serde_json::Value = serde_json::from_str(&offered)?;
        let found = inside
            .as_object()
            .is_some_and(|all| all.values().any(|t| *t == json!(cut)));
        ensure(found, || format!("not as it was found: {offered}"))?;
        app.click_named("Delete it").await?;
        app.see_no(".notice").await?;
        app.click("a[href='#/setup']").await?;
        app.see(".setup").await?;

        // Opened by its address, it says so there.
        app.put(night.device()).await?;
        app.script(
            "for (const key of Object.keys(localStorage)) \
                    if (key.endsWith('/head')) localStorage.setItem(key, '{\"format\":1')",
        )
        .await?;
        app.go(&night.route()).await?;
        app.see_text("This game cannot be read").await?;
        app.check().await
    })
    .await
}
