//! The picture in the README:
//! `cargo test -p e2e -- --ignored picture_of_the_readme` writes `docs/question.png`, to be reduced
//! to 256 colours afterwards (`pngquant --force --ext .png docs/question.png`): a third of the bytes.

use e2e::{Outcome, with_app};
use prime_time::bank::{Answer, Kind};
use prime_time::game::Pace;
use xtask::project;

use crate::host::{Hand, next};
use crate::night::{Night, SIX_TEAMS, card, dealt, question, texts};
use crate::screens::settled;

#[tokio::test]
#[ignore = "writes a file of the repository"]
async fn picture_of_the_readme() -> Outcome {
    with_app("readme", async |app| {
        let nice = question(
            "gibbon-city",
            "In which city did the first successful operation with a heart-lung machine take place?",
            Answer::Choice {
                options: texts(&["Minneapolis", "Philadelphia", "Cleveland", "Houston"]),
                right: 1,
            },
        );
        let pace = Pace::Timed {
            reading: 0,
            seconds: 25,
        };
        let cards = (0..6).map(|_| card(Kind::TrueFalse));
        let mut deck: Vec<_> = cards.collect();
        deck.insert(3, dealt(nice));
        let mut night = Night::short(pace, &SIX_TEAMS, deck);
        night.steps(9);
        night.open(app).await?;
        while !app.text().await?.contains("In which city") {
            next(app, Hand::Keyboard).await?;
        }
        app.write("331").await?;
        app.see_text("3 of 6 answered").await?;
        settled(app).await?;
        app.until("the clock to run on", async || {
            let time = "return parseInt(document.querySelector('.clock-time').innerText)";
            Ok(app.script(time).await?.as_u64() < Some(18))
        })
        .await?;
        let shot = project::root().join("docs").join("question.png");
        app.web().screenshot(&shot).await?;
        Ok(())
    })
    .await
}
