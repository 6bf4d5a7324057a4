//! What is to be seen, waited for as a person would.

use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::prelude::*;
use xtask::tools::browser::Browser;

use crate::app::App;
use crate::check::LISTEN;
use crate::wrong::{Outcome, Wrong};

/// Longer than anything should take, and short enough to wait for in vain.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);

impl App {
    /// Goes to a route such as `#/setup`, or to the start with an empty one, by a full load.
    pub async fn go(&self, route: &str) -> Outcome {
        // A change of the hash alone would load nothing.
        self.web.goto("about:blank").await?;
        self.web.goto(format!("{}{route}", self.url())).await?;
        self.started().await
    }

    pub async fn reload(&self) -> Outcome {
        if self.browser != Browser::Firefox {
            self.web.refresh().await?;
            return self.started().await;
        }
        // Firefox's driver reloads past the service worker, as nobody does who just reloads.
        self.script("window.old = true; location.reload()").await?;
        self.until("the page to be another one", async || {
            Ok(self.script("return window.old === undefined").await? == true)
        })
        .await?;
        self.started().await
    }

    /// A program has taken the place of what `index.html` paints first.
    async fn started(&self) -> Outcome {
        self.until("the app has started", async || {
            let js = "return document.documentElement.dataset.program !== undefined";
            Ok(self.script(js).await? == Value::Bool(true))
        })
        .await?;
        if self.browser != Browser::Chromium {
            self.script(LISTEN).await?;
        }
        Ok(())
    }

    /// The first visible element for a CSS selector, waited for.
    pub async fn see(&self, css: &str) -> Outcome<WebElement> {
        let begun = Instant::now();
        loop {
            for element in self.web.find_all(By::Css(css)).await? {
                // An element may go while it is asked.
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(element);
                }
            }
            if begun.elapsed() > PATIENCE {
                return Err(self.in_vain(&format!("{css} to be seen")).await);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until the visible text of the page contains this.
    pub async fn see_text(&self, text: &str) -> Outcome {
        self.until(&format!("{text:?} to be read"), async || {
            Ok(self.text().await?.contains(text))
        })
        .await
    }

    /// Waits until nothing visible matches.
    pub async fn see_no(&self, css: &str) -> Outcome {
        self.until(&format!("{css} to be gone"), async || {
            for element in self.web.find_all(By::Css(css)).await? {
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(false);
                }
            }
            Ok(true)
        })
        .await
    }

    /// The visible text of the page.
    pub async fn text(&self) -> Outcome<String> {
        self.script_text("return document.body.innerText").await
    }

    /// The visible text of the first visible element for a selector.
    pub async fn text_of(&self, css: &str) -> Outcome<String> {
        Ok(self.see(css).await?.text().await?)
    }

    /// The whole page as the browser holds it, attributes and all: for what must not be in it.
    pub async fn page(&self) -> Outcome<String> {
        self.script_text("return document.documentElement.outerHTML")
            .await
    }

    /// Runs a script in the page; `return` gives the value.
    pub async fn script(&self, js: &str) -> Outcome<Value> {
        Ok(self.web.execute(js, Vec::new()).await?.json().clone())
    }

    /// Waits until a condition holds.
    pub async fn until(&self, what: &str, holds: impl AsyncFn() -> Outcome<bool>) -> Outcome {
        let begun = Instant::now();
        while !holds().await? {
            if begun.elapsed() > PATIENCE {
                return Err(self.in_vain(what).await);
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    async fn script_text(&self, js: &str) -> Outcome<String> {
        Ok(serde_json::from_value(self.script(js).await?)?)
    }

    async fn in_vain(&self, what: &str) -> Wrong {
        let text = self.text().await.unwrap_or_default();
        Wrong::new(format!(
            "waited in vain for {what}; the page reads:\n{text}"
        ))
    }
}
