//! Two real windows: the host's, and the stage that follows it.

mod awake;
mod display;
mod follows;
mod host;
mod keys;
mod longest;
mod lost;
pub mod told;

use e2e::{App, Outcome, PROJECTOR};
use prime_time::game::Pace;
use thirtyfour::WindowHandle;

use crate::night::{Night, SIX_TEAMS};

/// The two windows of a game.
pub struct Windows {
    pub host: WindowHandle,
    pub stage: WindowHandle,
}

impl Windows {
    pub async fn to_host(&self, app: &App) -> Outcome {
        Ok(app.web().switch_to_window(self.host.clone()).await?)
    }

    pub async fn to_stage(&self, app: &App) -> Outcome {
        Ok(app.web().switch_to_window(self.stage.clone()).await?)
    }
}

/// Opens the stage as the host does, and leaves the host's window at hand.
pub async fn open_stage(app: &App) -> Outcome<Windows> {
    let windows = open_as_it_is(app).await?;
    windows.to_stage(app).await?;
    app.size(PROJECTOR).await?;
    windows.to_host(app).await?;
    Ok(windows)
}

/// The same, with the size that the app gives the window.
async fn open_as_it_is(app: &App) -> Outcome<Windows> {
    let host = app.web().window().await?;
    let before = app.web().windows().await?;
    app.press("*").await?;
    let mut opened = None;
    for _ in 0..100 {
        let windows = app.web().windows().await?;
        opened = windows.into_iter().find(|window| !before.contains(window));
        if opened.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let Some(stage) = opened else {
        return Err(e2e::Wrong::new("no second window was opened"));
    };
    let windows = Windows { host, stage };
    windows.to_stage(app).await?;
    app.see(".game.is-stage:not([data-phase=waiting])").await?;
    windows.to_host(app).await?;
    app.see(".console").await?;
    Ok(windows)
}

/// So many teams are shown to have answered.
async fn see_ticks(app: &App, wanted: i32) -> Outcome {
    app.until(&format!("{wanted} ticks on the stage"), async || {
        let js = "return document.querySelectorAll('.chip[data-answered]').length";
        Ok(app.script(js).await? == wanted)
    })
    .await
}

fn night(cards: Vec<prime_time::game::Card>) -> Night {
    Night::short(Pace::Host, &SIX_TEAMS, cards)
}
