//! One visit, and from then on no network: whole, never mixed, and renewed when it suits.

use std::fs;
use std::path::Path;

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::Pace;
use serde_json::Value;
use xtask::build::precache;

use crate::host::{Hand, next, see_phase};
use crate::night::{Night, SIX_TEAMS, card};

/// A first visit, as long as it takes until everything is kept.
pub async fn visit(app: &App) -> Outcome {
    app.go("").await?;
    app.until("everything to be kept", async || {
        let kept = "return navigator.serviceWorker.controller !== null";
        Ok(app.script(kept).await? == true)
    })
    .await
}

#[tokio::test]
async fn after_one_visit_everything_starts_and_plays_without_a_network() -> Outcome {
    with_app("offline", async |app| {
        visit(app).await?;
        app.unplug();
        app.restart().await?;
        app.go("").await?;
        app.see(".wordmark").await?;
        app.click("a[href='#/setup']").await?;
        for _ in 0..3 {
            app.click(".suggestion").await?;
        }
        app.click("[type=submit]").await?;
        see_phase(app, "intro").await?;
        next(app, Hand::Keyboard).await?;
        see_phase(app, "reading").await?;
        app.reload().await?;
        see_phase(app, "reading").await?;
        app.go("#/about").await?;
        app.see(".prose").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn everything_in_the_bundle_is_kept() -> Outcome {
    with_app("kept-whole", async |app| {
        visit(app).await?;
        let js = "const names = await caches.keys(); \
                  const cache = await caches.open(names.find((n) => n.startsWith('prime-time '))); \
                  return (await cache.keys()).map((r) => new URL(r.url).pathname)";
        let js = format!("const done = arguments[0]; (async () => {{ {js} }})().then(done)");
        let kept = app.web().execute_async(js, Vec::new()).await?;
        let kept: Vec<String> = serde_json::from_value(kept.json().clone())?;
        let page = fs::read_to_string(xtask::project::dist().join("index.html"))?;
        let asked = page
            .split(['"', '=', ' ', '>'])
            .filter_map(|word| word.strip_prefix("./"))
            .map(|word| word.split('?').next().unwrap_or(word));
        for file in asked
            .chain(["", "pictures/oxygenator.svg"])
            .filter(|f| !f.ends_with('/'))
        {
            let there = kept.iter().any(|path| path.ends_with(&format!("/{file}")));
            let in_bundle = file.is_empty() || xtask::project::dist().join(file).is_file();
            ensure(there || !in_bundle, || {
                format!("{file} is not kept: {kept:?}")
            })?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pack_that_is_shared_with_the_app_is_checked_on_the_page_of_packs() -> Outcome {
    with_app("shared", async |app| {
        visit(app).await?;
        // As a system's share sheet sends it.
        let js = "const done = arguments[0]; const form = new FormData(); \
                  form.append('files', new File(['{'], 'my pack.json', { type: 'application/json' })); \
                  fetch('./take', { method: 'POST', body: form }).then((a) => done(a.ok), (why) => done(String(why)))";
        let taken = app.web().execute_async(js, Vec::new()).await?;
        ensure(*taken.json() == true, || format!("{}", taken.json()))?;
        app.go("#/packs").await?;
        app.see_text("my pack.json").await?;
        app.see_text("No question was found in it").await
    })
    .await
}

/// Another version of the product, told apart by a word in the page.
fn renew(site: &Path, word: &str) -> Outcome {
    let page = site.join("index.html");
    let html = fs::read_to_string(&page)?;
    fs::write(
        &page,
        html.replace("<body>", &format!("<body data-version={word}>")),
    )?;
    Ok(precache::write(site)?)
}

/// The host has another version; the browser has fetched it and keeps it waiting.
pub async fn a_new_version_waits(app: &App, site: &Path, word: &str) -> Outcome {
    renew(site, word)?;
    app.script("navigator.serviceWorker.getRegistration().then((kept) => kept.update())")
        .await?;
    app.until("the new version to be here", async || {
        let js = "const done = arguments[0]; navigator.serviceWorker.getRegistration() \
                  .then((kept) => done(kept.waiting !== null))";
        let waits = app.web().execute_async(js, Vec::new()).await?;
        Ok(*waits.json() == true)
    })
    .await
}

pub async fn version(app: &App) -> Outcome<Value> {
    app.script("return document.body.dataset.version ?? null")
        .await
}

#[tokio::test]
async fn a_new_version_waits_while_a_game_runs_and_comes_when_it_is_asked_for() -> Outcome {
    with_app("update", async |app| {
        let site = app.serve_own_copy()?;
        let mut night = Night::short(
            Pace::Host,
            &SIX_TEAMS,
            vec![card(Kind::Choice), card(Kind::TrueFalse)],
        );
        night.steps(1).open(app).await?;
        app.until("everything to be kept", async || {
            let kept = "return navigator.serviceWorker.controller !== null";
            Ok(app.script(kept).await? == true)
        })
        .await?;
        a_new_version_waits(app, &site, "second").await?;

        // Nothing is said in the game, and a reload there stays with the old version.
        app.see_no("#update").await?;
        app.write("123412").await?;
        app.see_text("6 of 6 answered").await?;
        app.reload().await?;
        see_phase(app, "answering").await?;
        app.see_no("#update").await?;
        ensure(version(app).await?.is_null(), || {
            "the new version broke in".to_owned()
        })?;

        app.script("location.hash = '#/history'").await?;
        app.see("#update").await?;
        app.check().await?;
        app.click("#update-now").await?;
        app.until("the new version", async || {
            Ok(version(app).await? == "second")
        })
        .await?;
        app.see(".past-game").await?;
        app.see_no("#update").await?;
        let journal = app.journal().await?;
        ensure(
            journal
                .game()
                .phase()
                .turn()
                .is_some_and(|t| t.sheets.len() == 6),
            || "answers were lost".to_owned(),
        )
    })
    .await
}

#[tokio::test]
async fn a_version_that_cannot_be_fetched_whole_changes_nothing() -> Outcome {
    with_app("half-update", async |app| {
        let site = app.serve_own_copy()?;
        visit(app).await?;
        renew(&site, "second")?;
        // The host is changed once more before the page itself was: digests do not fit.
        fs::write(site.join("bank.json"), "{\"packs\":[]}")?;
        let js = "const done = arguments[0]; (async () => { \
                  const kept = await navigator.serviceWorker.getRegistration(); \
                  const found = new Promise((go) => kept.addEventListener('updatefound', () => \
                  kept.installing.addEventListener('statechange', (e) => go(e.target.state)))); \
                  await kept.update(); return found; })().then(done, (why) => done(String(why)))";
        let state = app.web().execute_async(js, Vec::new()).await?;
        ensure(*state.json() == "redundant", || {
            format!("the half version is {}", state.json())
        })?;
        app.unplug();
        app.restart().await?;
        app.go("#/setup").await?;
        app.click(".suggestion").await?;
        ensure(version(app).await?.is_null(), || {
            "two versions were mixed".to_owned()
        })
    })
    .await
}
