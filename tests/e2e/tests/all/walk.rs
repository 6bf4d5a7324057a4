//! The questions of the real bank on the projector.

use std::env;
use std::fs;

use e2e::{App, Outcome, PROJECTOR, ensure_none, with_app};
use prime_time::bank::{Bank, Question};
use prime_time::game::{Card, Pace, StandingsShown};
use xtask::project;

use crate::host::{Hand, keys, next, phase, said};
use crate::longest::fits;
use crate::night::{Night, SIX_TEAMS, dealt, round, setup};

/// So many questions, evenly from the whole bank, unless all are asked for.
const SAMPLE: usize = 60;
const ALL: &str = "PRIME_TIME_WALK";
/// So many a round are allowed.
const A_ROUND: usize = 50;

fn questions() -> Outcome<Vec<Question>> {
    let text = fs::read_to_string(project::dist().join("bank.json"))?;
    let bank: Bank = serde_json::from_str(&text)?;
    let all: Vec<Question> = bank
        .questions()
        .map(|(_, question)| question.clone())
        .collect();
    let step = match env::var(ALL).as_deref() {
        Ok("all") => 1,
        _ => all.len().div_ceil(SAMPLE).max(1),
    };
    Ok(all.into_iter().step_by(step).collect())
}

#[tokio::test]
async fn the_questions_of_the_bank_fit_the_projector_before_and_after_the_reveal() -> Outcome {
    with_app("walk", async |app| {
        let mut wrong = Vec::new();
        for some in questions()?.chunks(A_ROUND) {
            let cards: Vec<Card> = some.iter().cloned().map(dealt).collect();
            let mut setup = setup(&SIX_TEAMS, vec![round("The bank", Pace::Host, cards.len())]);
            setup.standings = StandingsShown::AtTheEnd;
            Night::of(setup, vec![cards.clone()], Vec::new())
                .open(app)
                .await?;
            for card in cards {
                next(app, Hand::Keyboard).await?;
                wrong.extend(misfits(app, &card).await?);
                // All answers at once, as fast as keys can come.
                let half = SIX_TEAMS.len() / 2;
                let [right, wrong_ones] =
                    [true, false].map(|right| keys(&said(&card, right)).repeat(half));
                let answers = format!("{right}{wrong_ones}");
                app.write(&answers).await?;
                app.see_text("6 of 6 answered").await?;
                next(app, Hand::Keyboard).await?;
                next(app, Hand::Keyboard).await?;
                wrong.extend(misfits(app, &card).await?);
            }
        }
        ensure_none("does not fit", &wrong)?;
        app.check().await
    })
    .await
}

async fn misfits(app: &App, card: &Card) -> Outcome<Option<String>> {
    let id = &card.question.id;
    let what = format!("{id}, {}", phase(app).await?);
    match fits(app, &what, &[PROJECTOR]).await {
        Ok(()) => Ok(None),
        Err(why) => {
            app.picture(&format!("walk-{what}")).await?;
            Ok(Some(why.to_string()))
        }
    }
}
