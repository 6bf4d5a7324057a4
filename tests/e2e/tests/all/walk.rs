//! The whole bank on the projector: every question fits, before and after the reveal.
//!
//! Each night is played natively, with an answer of every team to every question, and undone to its
//! beginning. In the browser it is done again step by step by a script in the page, which looks at
//! each question as soon as it stands there: to press every key from outside would take an hour.

use std::fs;
use std::time::Duration;

use e2e::{App, OVERFLOW, Outcome, PROJECTOR, ensure_none, with_app};
use prime_time::bank::{Bank, Question};
use prime_time::game::{Card, Command, Pace, StandingsShown, TeamId};
use serde_json::json;
use xtask::project;

use crate::host::said;
use crate::night::{Night, SIX_TEAMS, dealt, round, setup};

/// So many questions a round are allowed.
const A_ROUND: usize = 50;

/// One round in the page takes seconds; a machine that does much else may need longer.
const PATIENCE: Duration = Duration::from_secs(200);

const DRIVER: &str = "
    const [stems, answers, done] = arguments;
    const misfits = function () { OVERFLOW };
    const frame = () => new Promise(requestAnimationFrame);
    const redo = () => document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'U', shiftKey: true, bubbles: true, cancelable: true }));
    const come = async (wanted) => {
        const phase = () => document.querySelector('.game')?.dataset.phase;
        for (let n = 0; phase() !== wanted; n++) {
            if (n > 900) throw `waited in vain for ${wanted}, it is ${phase()}`;
            await frame();
        }
    };
    const plain = (text) => text.replace(/\\s+/g, ' ').trim();
    const wrong = [];
    const look = async (stem, when) => {
        let found = [];
        // A picture may come late, and text that found its size needs a frame.
        for (let n = 0; n < 60; n++) {
            await frame();
            found = misfits();
            if (!plain(document.body.innerText).includes(plain(stem))) found.push('it is not there');
            if (!found.length) return;
        }
        wrong.push(`${JSON.stringify(stem)} ${when}: ${found.join('; ')}`);
    };
    (async () => {
        for (const stem of stems) {
            redo();
            await come('answering');
            await look(stem, 'asked');
            // Every answer, the lock, the reveal.
            for (let n = 0; n < answers + 2; n++) redo();
            await come('reveal');
            await look(stem, 'revealed');
        }
        return wrong;
    })().then(done, (why) => done([...wrong, String(why)]));
";

fn questions() -> Outcome<Vec<Question>> {
    let text = fs::read_to_string(project::dist().join("bank.json"))?;
    let bank: Bank = serde_json::from_str(&text)?;
    let questions = bank.questions();
    Ok(questions.map(|(_, question)| question.clone()).collect())
}

/// A night of these questions, each answered by all teams, half of them rightly; undone again.
fn played_and_undone(cards: &[Card]) -> Night {
    let mut setup = setup(&SIX_TEAMS, vec![round("The bank", Pace::Host, cards.len())]);
    setup.standings = StandingsShown::AtTheEnd;
    let mut night = Night::of(setup, vec![cards.to_vec()], Vec::new());
    for card in cards {
        night.steps(1);
        for (team, right) in (0..)
            .map(TeamId)
            .zip([true, true, true, false, false, false])
        {
            let response = said(card, right);
            night.command(&Command::RecordAnswer { team, response });
        }
        night.steps(2);
    }
    night.rewind();
    night
}

async fn walk(app: &App, questions: &[Question]) -> Outcome {
    let script = DRIVER.replace("OVERFLOW", OVERFLOW);
    app.web().set_script_timeout(PATIENCE).await?;
    let mut wrong: Vec<String> = Vec::new();
    for some in questions.chunks(A_ROUND) {
        let cards: Vec<Card> = some.iter().cloned().map(dealt).collect();
        let stems: Vec<&str> = some.iter().map(|it| it.stem.as_str()).collect();
        played_and_undone(&cards).open(app).await?;
        let arguments = vec![json!(stems), json!(SIX_TEAMS.len())];
        let found = app.web().execute_async(script.as_str(), arguments).await?;
        wrong.extend(serde_json::from_value::<Vec<String>>(found.json().clone())?);
    }
    ensure_none("does not fit", &wrong)?;
    ensure_none("the console complains", &app.complaints().await?)
}

/// Moving parts are looked at where they come to rest.
async fn at_rest(app: &App) -> Outcome {
    let still = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    app.devtools("Emulation.setEmulatedMedia", still).await?;
    Ok(())
}

/// A quarter of the bank, in a test of its own: they run beside each other.
async fn quarter(number: usize) -> Outcome {
    with_app(&format!("walk-{number}"), async |app| {
        at_rest(app).await?;
        app.size(PROJECTOR).await?;
        let all = questions()?;
        let length = all.len().div_ceil(4);
        walk(app, all.chunks(length).nth(number - 1).unwrap_or_default()).await
    })
    .await
}

#[tokio::test]
async fn the_first_quarter_of_the_bank_fits_the_projector() -> Outcome {
    quarter(1).await
}

#[tokio::test]
async fn the_second_quarter_of_the_bank_fits_the_projector() -> Outcome {
    quarter(2).await
}

#[tokio::test]
async fn the_third_quarter_of_the_bank_fits_the_projector() -> Outcome {
    quarter(3).await
}

#[tokio::test]
async fn the_last_quarter_of_the_bank_fits_the_projector() -> Outcome {
    quarter(4).await
}

#[tokio::test]
async fn a_sample_of_the_bank_fits_larger_projectors() -> Outcome {
    with_app("walk-larger", async |app| {
        at_rest(app).await?;
        let sample: Vec<Question> = questions()?.into_iter().step_by(13).collect();
        for size in [(1366, 768), (1920, 1080)] {
            app.size(size).await?;
            walk(app, &sample).await?;
        }
        Ok(())
    })
    .await
}
