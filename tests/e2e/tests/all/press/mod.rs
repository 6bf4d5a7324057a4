//! What goes out about the week, made on the page and read back from what is downloaded.

mod collage;
mod share;
mod texts;

use std::fs;
use std::path::PathBuf;

use e2e::{App, Outcome, PHONE, PROJECTOR, Wrong, ensure};
use prime_time::bank::Kind;
use prime_time::game::{Command, Pace, Phase, Response, TeamId};

use crate::night::{Night, SIX_TEAMS, card};
use crate::screens::settled;

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

/// The page for everyone on a telephone and on a large screen, with pictures to look at.
async fn check_both(app: &App, name: &str) -> Outcome {
    for size in [PHONE, PROJECTOR] {
        app.size(size).await?;
        settled(app).await?;
        app.check().await?;
        let wide = "return document.documentElement.scrollWidth > innerWidth";
        ensure(app.script(wide).await? == false, || {
            format!("{size:?}: scrolls sideways")
        })?;
        app.picture(&format!("press-{name}-{}", size.0)).await?;
    }
    Ok(())
}

/// The bytes of a download, once it is there whole.
async fn downloaded(app: &App, name: &str) -> Outcome<Vec<u8>> {
    let path: PathBuf = app.downloads().join(name);
    app.until(&format!("{name} to be there"), async || {
        // Chromium writes under another name first.
        Ok(path.is_file() && fs::metadata(&path)?.len() > 0)
    })
    .await?;
    fs::read(&path).map_err(|why| Wrong::new(format!("{name}: {why}")))
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
