//! What surrounds the night.

mod certificates;
mod days;
mod league;
mod paper;

use e2e::{App, Outcome};

use crate::screens::settled;

/// Clear of the bar at the foot.
async fn press(app: &App, css: &str) -> Outcome {
    let js = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
    app.see(css).await?;
    app.web().execute(js, vec![css.into()]).await?;
    app.click(css).await
}

/// Chooses by the words on it.
async fn pick(app: &App, name: &str) -> Outcome {
    let js = "const it = [...document.querySelectorAll('.pick, button')] \
              .find((e) => e.innerText.trim() === arguments[0]); \
              it.scrollIntoView({ block: 'center' }); it.click()";
    app.web().execute(js, vec![name.into()]).await?;
    settled(app).await
}
