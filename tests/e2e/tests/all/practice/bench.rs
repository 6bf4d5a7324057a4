//! Runs that are dealt natively and put into the browser, over the bank that ships.

use std::fs;
use std::sync::LazyLock;
use std::time::{SystemTime, UNIX_EPOCH};

use e2e::{App, Outcome, Wrong};
use prime_time::bank::{Answer, Bank, Kind, Pack, Question, Response};
use prime_time::platform::Storage;
use prime_time::platform::memory::Device;
use prime_time::practice::{Item, Mode, Session, Stage};
use prime_time::save::write_session;
use xtask::project;

const RUN: &str = "prime-time/practice/run";

pub static BANK: LazyLock<Bank> = LazyLock::new(|| {
    let folder = project::root().join("questions");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("questions/")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .filter(|path| !path.ends_with("pack.schema.json"))
        .collect();
    files.sort();
    let read = |path| -> Pack {
        let text = fs::read_to_string(path).expect("a pack");
        serde_json::from_str(&text).expect("a pack")
    };
    Bank {
        packs: files.iter().map(read).collect(),
    }
});

/// Of a kind and without a picture, the first of those with fewest options or items.
pub fn of_kind(kind: Kind) -> &'static Question {
    BANK.questions()
        .map(|(_, question)| question)
        .filter(|question| question.kind() == kind && question.picture.is_none())
        .min_by_key(|question| shown(question).len())
        .expect("one of each kind")
}

pub fn with_picture() -> &'static Question {
    let mut all = BANK.questions().map(|(_, question)| question);
    all.find(|question| question.picture.is_some())
        .expect("a picture")
}

/// Its options or items from the last to the first.
fn shown(question: &Question) -> Vec<u8> {
    let count = match &question.answer {
        Answer::Choice { options, .. } | Answer::Multiple { options, .. } => options.len(),
        Answer::Order { items } => items.len(),
        Answer::TrueFalse { .. } | Answer::Number { .. } | Answer::Text { .. } => 0,
    };
    (0..count)
        .rev()
        .filter_map(|place| u8::try_from(place).ok())
        .collect()
}

/// A device on which a run of these questions waits.
pub fn device(questions: &[&Question]) -> Result<Device, Wrong> {
    let items = questions
        .iter()
        .map(|question| Item {
            question: question.id.clone(),
            shown: shown(question),
            given: None,
            flagged: false,
            spent: 0,
        })
        .collect();
    let session = Session::restore(7, Mode::Quick, items, 0, Stage::Asking, None)
        .ok_or_else(|| Wrong::new("no such run"))?;
    let device = Device::default();
    device
        .storage
        .set(RUN, &write_session(&session, 0))
        .map_err(|why| Wrong::new(format!("{why:?}")))?;
    Ok(device)
}

/// A telephone with these questions on its screen.
pub async fn open(app: &App, questions: &[&Question]) -> Outcome {
    app.put(&device(questions)?).await?;
    app.be_a_phone().await?;
    app.go("#/practice/run").await?;
    if let [first, ..] = questions {
        app.see_text(&first.stem).await?;
        whole(app).await?;
    }
    Ok(())
}

/// What a question is answered with comes a moment after it...
pub async fn whole(app: &App) -> Outcome {
    app.see(".drill-answer > *").await.map(drop)
}

/// ...and the reason a moment after the verdict.
pub async fn explained(app: &App) -> Outcome {
    app.see("#why .sources").await.map(drop)
}

/// The button of an option, by its position as the question is written.
pub fn option(question: &Question, place: u8) -> String {
    let shown = match question.kind() {
        Kind::TrueFalse => vec![0, 1],
        _ => shown(question),
    };
    let number = shown.iter().position(|it| *it == place).unwrap_or(0) + 1;
    format!(".option[data-n='{number}']")
}

/// The positions that are right, of a question to choose from.
pub fn right_places(question: &Question) -> Vec<u8> {
    match &question.answer {
        Answer::Choice { right, .. } => vec![*right],
        Answer::Multiple { right, .. } => right.clone(),
        Answer::TrueFalse { right } => vec![u8::from(!right)],
        _ => Vec::new(),
    }
}

/// What is typed to answer rightly.
pub fn right_words(question: &Question) -> String {
    match &question.answer {
        Answer::Number { right, .. } => right.to_string(),
        Answer::Text { right, .. } => right.clone(),
        _ => String::new(),
    }
}

/// Waits until what came of the answer is told, in this way: `right`, `wrong` or `near`.
pub async fn told(app: &App, how: &str) -> Outcome {
    app.see(&format!(".drill-foot[data-mark='{how}'] #next"))
        .await?;
    explained(app).await
}

/// A device on which some questions were answered a month ago, rightly, so that they are due. Of
/// each the first option is right.
pub fn with_due(count: usize) -> Result<Device, Wrong> {
    const MONTH: u64 = 30 * 86_400_000;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0));
    let device = device(
        &BANK
            .questions()
            .map(|(_, question)| question)
            .filter(|question| matches!(question.answer, Answer::TrueFalse { right: true }))
            .take(count)
            .collect::<Vec<_>>(),
    )?;
    device.clock.set_date(now.saturating_sub(MONTH));
    let mut study = prime_time::session::Study::open(device.platform());
    study.resume(prime_time::session::Waiting::Run, &BANK);
    for _ in 0..count {
        let refused = |why| Wrong::new(format!("{why:?}"));
        study
            .answer(Response::TrueFalse(true), &BANK)
            .map_err(refused)?;
        study.go_on().map_err(refused)?;
    }
    Ok(device)
}
