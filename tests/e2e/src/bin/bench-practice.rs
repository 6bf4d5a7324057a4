//! How long somebody with years of practice behind waits for their pages, and for what a finger does,
//! on a slow phone. `cargo xtask bench-practice` builds the bundle and calls this.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use e2e::{App, Outcome, Wrong, with_app};
use prime_time::bank::{Answer, Bank, Kind, Question, QuestionId};
use prime_time::platform::Storage;
use prime_time::platform::memory::Device;
use prime_time::practice::{Entry, Item, Mode, Rating, Review, Session, Stage, Stamp};
use prime_time::save::{write_history, write_session};
use prime_time::session::Study;
use serde_json::json;
use xtask::project;

const RUNS: usize = 7;

/// The slow phone: so many times slower than this machine.
const CPU: f64 = 4.0;

const CARDS: usize = 5_000;
const ANSWERS: u32 = 50_000;

/// How long somebody reads the first question before the first tap.
const READ: Duration = Duration::from_secs(4);

/// Notes for each event how long it took until what came of it was painted.
const WATCH: &str = "window.waits = []; \
    for (const type of ['click', 'keydown', 'input', 'pointermove']) \
      addEventListener(type, (event) => requestAnimationFrame(() => { \
        const { port1, port2 } = new MessageChannel(); \
        port1.onmessage = () => waits.push([type, performance.now() - event.timeStamp]); \
        port2.postMessage(0); \
      }), true)";

/// Presses a link, and tells how long it took until what it leads to was painted.
const PRESS: &str = "const [link, css, done] = arguments; const began = performance.now(); \
    const look = () => document.querySelector(css) && (watch.disconnect(), \
      requestAnimationFrame(() => { \
        const { port1, port2 } = new MessageChannel(); \
        port1.onmessage = () => done(performance.now() - began); \
        port2.postMessage(0); \
      })); \
    const watch = new MutationObserver(look); \
    watch.observe(document, { childList: true, subtree: true }); \
    document.querySelector(link).click()";

#[tokio::main]
async fn main() -> Outcome {
    let text = fs::read_to_string(project::dist().join("bank.json"))?;
    let bank: Bank = serde_json::from_str(&text)?;
    let device = practised(&bank)?;
    with_app("bench-practice", async |app| {
        app.be_a_phone().await?;
        app.put(&device).await?;
        pages(app).await?;
        fingers(app, &bank).await
    })
    .await
}

/// Years of answers, and a run that waits with one question of each kind.
fn practised(bank: &Bank) -> Outcome<Device> {
    let refused = |why| Wrong::new(format!("{why:?}"));
    let shipped = bank.questions().map(|(_, question)| question.id.clone());
    let own = (0..).map(|n| QuestionId(format!("devices-equipment-some-name-{n:04}")));
    let ids: Vec<QuestionId> = shipped.chain(own).take(CARDS).collect();
    let entries: Vec<Entry> = (0..ANSWERS)
        .zip(ids.iter().cycle())
        .map(|(n, id)| {
            let stamp = Stamp(10_000_000 + n * 2_000);
            let review = Review {
                revision: 0,
                rating: Rating::ALL[(n % 11) as usize % 4],
                day: stamp.day(),
                seconds: 7,
            };
            Entry::Review(stamp, id.clone(), review)
        })
        .collect();
    let device = Device::default();
    device.clock.set_date(1_800_000_000_000);
    let mut study = Study::open(device.platform());
    study
        .import(&write_history(&entries))
        .map_err(|why| Wrong::new(format!("{why:?}")))?;
    let items = Kind::ALL.map(|kind| item(of_kind(bank, kind))).to_vec();
    let session = Session::restore(7, Mode::Quick, items, 0, Stage::Asking, None)
        .ok_or_else(|| Wrong::new("no such run"))?;
    let key = "prime-time/practice/run";
    device
        .storage
        .set(key, &write_session(&session, 0))
        .map_err(refused)?;
    let keys = device.storage.keys().map_err(refused)?;
    let letters: usize = keys
        .iter()
        .map(|key| {
            key.len()
                + device
                    .storage
                    .get(key)
                    .ok()
                    .flatten()
                    .map_or(0, |t| t.len())
        })
        .sum();
    println!(
        "{CARDS} cards, {ANSWERS} answers: {} kB",
        letters * 2 / 1000
    );
    Ok(device)
}

fn of_kind(bank: &Bank, kind: Kind) -> &Question {
    let questions = bank.questions().map(|(_, question)| question);
    questions
        .filter(|question| question.kind() == kind && question.picture.is_none())
        .min_by_key(|question| shown(question).len())
        .expect("one of each kind")
}

/// Its options or items from the last to the first.
fn shown(question: &Question) -> Vec<u8> {
    let count = match &question.answer {
        Answer::Choice { options, .. } | Answer::Multiple { options, .. } => options.len(),
        Answer::Order { items } => items.len(),
        Answer::TrueFalse { .. } | Answer::Number { .. } | Answer::Text { .. } => 0,
    };
    (0..u8::try_from(count).unwrap_or(u8::MAX)).rev().collect()
}

fn item(question: &Question) -> Item {
    Item {
        question: question.id.clone(),
        shown: shown(question),
        given: None,
        flagged: false,
        spent: 0,
    }
}

/// From home, with the program and the bank there, as after the first seconds of any visit.
async fn pages(app: &App) -> Outcome {
    let mut took: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for _ in 0..RUNS {
        app.go("").await?;
        app.see("[data-program=main] #main").await?;
        let there = "return performance.getEntriesByType('resource') \
                     .some((file) => file.name.includes('bank.json') && file.responseEnd > 0)";
        app.until("the bank", async || Ok(app.script(there).await? == true))
            .await?;
        tokio::time::sleep(Duration::from_secs(2)).await; // Until it is read.
        slow(app, CPU).await?;
        for (what, link, css) in [
            ("practice, from home", "a[href='#/practice']", ".ways"),
            (
                "progress, from practice",
                "a[href='#/progress']",
                ".progress",
            ),
        ] {
            let arguments = vec![json!(link), json!(css)];
            let value = app.web().execute_async(PRESS, arguments).await?;
            took.entry(what)
                .or_default()
                .push(value.json().as_f64().unwrap_or(f64::NAN));
        }
        slow(app, 1.0).await?;
    }
    println!("medians of {RUNS}, slowest in brackets, in ms");
    for (what, mut times) in took {
        print_line(what, &mut times);
    }
    Ok(())
}

async fn slow(app: &App, rate: f64) -> Outcome {
    app.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
        .await
        .map(drop)
}

/// One question of each kind, answered by thumb; whatever is answered, it is told.
async fn fingers(app: &App, bank: &Bank) -> Outcome {
    app.go("#/practice/run").await?;
    app.see(".drill .stem").await?;
    app.script(WATCH).await?;
    slow(app, CPU).await?;
    tokio::time::sleep(READ).await;
    for kind in Kind::ALL {
        app.see_text(&of_kind(bank, kind).stem).await?;
        match kind {
            Kind::Choice | Kind::TrueFalse => app.tap(".option").await?,
            Kind::Multiple => {
                app.tap(".option[data-n='1']").await?;
                app.tap("#check").await?;
            }
            Kind::Number | Kind::Text => {
                app.tap("#written").await?;
                for _ in 0..8 {
                    app.press("7").await?;
                }
                app.tap("#check").await?;
            }
            Kind::Order => {
                for _ in 0..3 {
                    app.drag(
                        ".order > li:nth-child(1) > .handle",
                        ".order > li:nth-child(3) > .handle",
                    )
                    .await?;
                }
                app.press("Enter").await?;
            }
        }
        app.see(".drill-foot[data-mark] #next").await?;
        app.press("Enter").await?;
    }
    slow(app, 1.0).await?;
    let waits: Vec<(String, f64)> = serde_json::from_value(app.script("return waits").await?)?;
    println!("from the event until what came of it was painted");
    for (event, what) in [
        ("click", "a tap"),
        ("keydown", "a key"),
        ("input", "a letter typed"),
        ("pointermove", "dragging"),
    ] {
        let times = waits.iter().filter(|(name, _)| name == event);
        print_line(what, &mut times.map(|(_, took)| *took).collect::<Vec<_>>());
    }
    Ok(())
}

fn print_line(what: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or(f64::NAN);
    let slowest = times.last().copied().unwrap_or(f64::NAN);
    println!("{what:<24} {median:>5.0} ({slowest:.0}) of {}", times.len());
}
