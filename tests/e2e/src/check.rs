//! What must hold on every page.

use serde_json::{Value, json};
use xtask::tools::browser::Browser;

use crate::app::App;
use crate::wrong::{Outcome, ensure_none};

/// The body of a function that says what does not fit. A projector shows the page as it is: nothing
/// may need scrolling.
pub const OVERFLOW: &str = include_str!("overflow.js");

/// The body of a function that keeps what a page complains of, for drivers that do not tell.
pub(crate) const LISTEN: &str = include_str!("listen.js");

/// Chromium says that it leaves the digest of the preloaded program unchecked. It is checked where
/// the program is used: `static/boot.js` asks for it with that digest.
const PRELOAD: &str = "https://crbug.com/981419";

impl App {
    /// What the console says is wrong since it was last asked: errors, warnings, files that are not
    /// there, breaches of the policy.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        if self.browser != Browser::Chromium {
            return Ok(serde_json::from_value(self.script(LISTEN).await?)?);
        }
        let said = self.web.browser_log().await?;
        let wrong = said
            .into_iter()
            .filter(|line| line.level == "SEVERE" || line.level == "WARNING")
            .filter(|line| !line.message.contains(PRELOAD));
        Ok(wrong
            .map(|l| format!("{}: {}", l.level, l.message))
            .collect())
    }

    /// Addresses asked for since it was last asked that are not the app's own.
    pub async fn strays(&self) -> Outcome<Vec<String>> {
        let addresses = if self.browser == Browser::Chromium {
            self.asked_for().await?
        } else {
            let js = "const asked = performance.getEntriesByType('resource').map((e) => e.name); \
                      performance.clearResourceTimings(); return asked";
            serde_json::from_value(self.script(js).await?)?
        };
        let home = self.url();
        let own = [home.as_str(), "data:", "blob:", "about:", "chrome:"];
        let is_stray = |it: &String| !own.iter().any(|start| it.starts_with(start));
        Ok(addresses.into_iter().filter(is_stray).collect())
    }

    async fn asked_for(&self) -> Outcome<Vec<String>> {
        let mut addresses = Vec::new();
        for line in self.web.get_log("performance").await? {
            let event: Value = serde_json::from_str(&line.message)?;
            let event = &event["message"];
            let address = match event["method"].as_str() {
                Some("Network.requestWillBeSent") => &event["params"]["request"]["url"],
                Some("Network.webSocketCreated") => &event["params"]["url"],
                _ => continue,
            };
            let address = address.as_str().unwrap_or("an address that is no text");
            addresses.push(address.to_owned());
        }
        Ok(addresses)
    }

    /// What axe finds against WCAG 2.2 AA, one line an element.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        self.web.execute(self.axe.as_str(), Vec::new()).await?;
        let js = "const done = arguments[0]; \
                  axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', \
                  'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }) \
                  .then((r) => done(r.violations.flatMap((v) => v.nodes.map((n) => \
                  `${v.id}: ${v.help}: ${n.target.join(' ')}: ${n.failureSummary}`))), \
                  (why) => done([String(why)]))";
        let found = self.web.execute_async(js, Vec::new()).await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }

    /// What does not fit: the page itself, anything outside it, and any element for `css` whose
    /// content is larger than it is. An empty selector means all elements.
    pub async fn overflow(&self, css: &str) -> Outcome<Vec<String>> {
        let found = self.web.execute(OVERFLOW, vec![json!(css)]).await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }

    /// Fails unless the page is quiet, keeps to itself and is open to everyone.
    pub async fn check(&self) -> Outcome {
        ensure_none("the console complains", &self.complaints().await?)?;
        ensure_none("requests off the origin", &self.strays().await?)?;
        ensure_none("not for everyone (axe)", &self.axe().await?)
    }

    /// Fails unless the page fits at each of these sizes.
    pub async fn check_fits(&self, sizes: &[(u32, u32)], css: &str) -> Outcome {
        for size in sizes {
            self.size(*size).await?;
            let found = self.overflow(css).await?;
            let (width, height) = size;
            ensure_none(&format!("does not fit {width}x{height}"), &found)?;
        }
        Ok(())
    }
}
