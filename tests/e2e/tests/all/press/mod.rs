//! What goes out about the week, made on the page and read back from what is downloaded.

mod collage;
mod share;
mod texts;

use e2e::{App, Outcome};
use prime_time::bank::Kind;
use prime_time::game::{Command, Pace, Phase, Response, TeamId};

use crate::night::{Night, SIX_TEAMS, card};

/// A night that was played to its end; the first two teams knew more.
fn played() -> Night {
    let cards = (0..4).map(|_| card(Kind::TrueFalse)).collect();
    let mut night = Night::short(Pace::Host, &SIX_TEAMS, cards);
    while let Some(step) = night.game().next_step() {
        if matches!(night.game().phase(), Phase::Answering { .. }) {
            for team in 0..6 {
                let response = Response::TrueFalse(team < 2);
                let team = TeamId(team);
                night.command(&Command::RecordAnswer { team, response });
            }
        }
        night.command(&Command::Take(step));
    }
    night
}

/// Chooses by the words beside a button of a group.
async fn choose(app: &App, words: &str) -> Outcome {
    let js = "[...document.querySelectorAll('.pick')] \
              .find((e) => e.innerText.trim().startsWith(arguments[0])).click()";
    app.web().execute(js, vec![words.into()]).await?;
    Ok(())
}

/// What was copied last: the page's own clipboard is not to be read by a driver.
async fn listen_to_clipboard(app: &App) -> Outcome {
    let js = "window.copied = null; \
              navigator.clipboard.writeText = async (text) => { window.copied = text; }";
    app.script(js).await?;
    Ok(())
}

async fn copied(app: &App) -> Outcome<String> {
    app.until("something to be copied", async || {
        Ok(app.script("return window.copied !== null").await? == true)
    })
    .await?;
    Ok(serde_json::from_value(
        app.script("const it = window.copied; window.copied = null; return it")
            .await?,
    )?)
}
