//! What a person does with one thumb on a telephone.

use serde_json::{Value, json};
use xtask::tools::browser::Browser;

use crate::app::App;
use crate::wrong::{Outcome, Wrong};

/// The smallest telephone that is promised.
pub const PHONE: (u32, u32) = (360, 640);

impl App {
    /// From now on a telephone: small, and touched where the driver has fingers. Elsewhere its mouse
    /// stands for them.
    pub async fn be_a_phone(&self) -> Outcome {
        self.size(PHONE).await?;
        if self.browser != Browser::Chromium {
            return Ok(());
        }
        let touched = json!({ "enabled": true, "maxTouchPoints": 1 });
        self.devtools("Emulation.setTouchEmulationEnabled", touched)
            .await?;
        Ok(())
    }

    /// Taps the first visible element for a selector.
    pub async fn tap(&self, css: &str) -> Outcome {
        if self.browser != Browser::Chromium {
            return self.click(css).await;
        }
        let (x, y) = self.middle(css).await?;
        self.touch("touchStart", Some((x, y))).await?;
        self.touch("touchEnd", None).await
    }

    /// Drags the middle of one element to the middle of another.
    pub async fn drag(&self, from: &str, to: &str) -> Outcome {
        let from = self.middle(from).await?;
        let to = self.middle(to).await?;
        if self.browser == Browser::Chromium {
            self.pull(from, to).await
        } else {
            self.pull_by_mouse(from, to).await
        }
    }

    /// Drags the middle of an element so many pixels down, by finger or else by mouse.
    pub async fn drag_down(&self, from: &str, by: f64, finger: bool) -> Outcome {
        let (x, y) = self.middle(from).await?;
        if finger {
            self.pull((x, y), (x, y + by)).await
        } else {
            self.pull_by_mouse((x, y), (x, y + by)).await
        }
    }

    async fn pull(&self, from: (f64, f64), to: (f64, f64)) -> Outcome {
        self.touch("touchStart", Some(from)).await?;
        for step in 1..=STEPS {
            self.touch("touchMove", Some(along(from, to, step))).await?;
        }
        self.touch("touchEnd", None).await
    }

    async fn pull_by_mouse(&self, from: (f64, f64), to: (f64, f64)) -> Outcome {
        let mut mouse = self.web.action_chain();
        for step in 0..=STEPS {
            let (x, y) = along(from, to, step);
            mouse = mouse.move_to(x.round() as i64, y.round() as i64);
            if step == 0 {
                mouse = mouse.click_and_hold();
            }
        }
        Ok(mouse.release().perform().await?)
    }

    /// Roles and names of everything that a screen reader finds, in order.
    pub async fn heard(&self) -> Outcome<Vec<(String, String)>> {
        self.devtools("Accessibility.enable", json!({})).await?;
        let tree = self
            .devtools("Accessibility.getFullAXTree", json!({}))
            .await?;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let word = |node: &Value, of: &str| node[of]["value"].as_str().unwrap_or("").to_owned();
        Ok(nodes
            .iter()
            .filter(|node| node["ignored"] != true)
            .map(|node| (word(node, "role"), word(node, "name")))
            .collect())
    }

    /// Where the middle of an element is, once it is in sight.
    async fn middle(&self, css: &str) -> Outcome<(f64, f64)> {
        let element = self.see(css).await?;
        let js = "const e = arguments[0]; e.scrollIntoView({ block: 'nearest' }); \
                  const b = e.getBoundingClientRect(); \
                  return [b.left + b.width / 2, b.top + b.height / 2]";
        let place = self.web().execute(js, vec![element.to_json()?]).await?;
        match place.json().as_array().map(Vec::as_slice) {
            Some([x, y]) => Ok((x.as_f64().unwrap_or(0.0), y.as_f64().unwrap_or(0.0))),
            _ => Err(Wrong::new(format!("{css} is nowhere"))),
        }
    }

    async fn touch(&self, kind: &str, at: Option<(f64, f64)>) -> Outcome {
        let points: Vec<Value> = at.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        let event = json!({ "type": kind, "touchPoints": points });
        self.devtools("Input.dispatchTouchEvent", event).await?;
        Ok(())
    }
}

/// In so many steps something is dragged.
const STEPS: u32 = 8;

fn along((x, y): (f64, f64), (to_x, to_y): (f64, f64), step: u32) -> (f64, f64) {
    let share = f64::from(step) / f64::from(STEPS);
    (x + (to_x - x) * share, y + (to_y - y) * share)
}
