//! What a host does with mouse and keyboard.

use thirtyfour::prelude::*;

use crate::app::App;
use crate::wrong::{Outcome, Wrong};

impl App {
    /// Clicks the first visible element for a selector with the mouse.
    pub async fn click(&self, css: &str) -> Outcome {
        let element = self.see(css).await?;
        // As a person does with what lies below a bar that stays in sight.
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    /// Clicks the visible button or link that reads or is named just so.
    pub async fn click_named(&self, name: &str) -> Outcome {
        self.see_text_or_name(name).await?.click().await?;
        Ok(())
    }

    /// Puts the text into a field, in place of what was there.
    pub async fn fill(&self, css: &str, text: &str) -> Outcome {
        let field = self.see(css).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Types on whatever has the focus.
    pub async fn write(&self, text: &str) -> Outcome {
        Ok(self.web.action_chain().send_keys(text).perform().await?)
    }

    /// Presses one key on whatever has the focus: a character, or a name such as `Space`,
    /// `PageDown` or `Shift+U`.
    pub async fn press(&self, key: &str) -> Outcome {
        let (held, key) = chord(key)?;
        let mut actions = self.web.action_chain();
        for modifier in &held {
            actions = actions.key_down(*modifier);
        }
        actions = actions.key_down(key).key_up(key);
        for modifier in held.iter().rev() {
            actions = actions.key_up(*modifier);
        }
        Ok(actions.perform().await?)
    }

    /// Presses several keys, one after the other.
    pub async fn press_all(&self, keys: &[&str]) -> Outcome {
        for key in keys {
            self.press(key).await?;
        }
        Ok(())
    }

    async fn see_text_or_name(&self, name: &str) -> Outcome<WebElement> {
        let js = "const name = arguments[0]; \
                  return [...document.querySelectorAll('button, a, [role=button], summary, label')] \
                  .find((e) => e.checkVisibility() && \
                  (e.getAttribute('aria-label') ?? e.innerText).trim() === name) ?? null";
        let mut found = None;
        for _ in 0..200 {
            let answer = self.web.execute(js, vec![name.into()]).await?;
            found = answer.element().ok();
            if found.is_some() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        match found {
            Some(element) => Ok(element),
            None => Err(Wrong::new(format!(
                "waited in vain for a button or link named {name:?}; the page reads:\n{}",
                self.text().await?
            ))),
        }
    }
}

/// The keys to hold, and the key to press.
fn chord(name: &str) -> Outcome<(Vec<char>, char)> {
    // The plus itself is a key, too: the last one that parts something stands before a key.
    let parting = name
        .char_indices()
        .rev()
        .find(|(at, c)| *c == '+' && *at > 0 && at + 1 < name.len());
    let (held, last) = match parting {
        Some((at, _)) => (&name[..at], &name[at + 1..]),
        None => ("", name),
    };
    let held: Outcome<Vec<char>> = held.split('+').filter(|h| !h.is_empty()).map(key).collect();
    Ok((held?, key(last)?))
}

fn key(name: &str) -> Outcome<char> {
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return Ok(only);
    }
    let key = match name {
        "Space" => return Ok(' '),
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        other => {
            return Err(Wrong::new(format!(
                "{other:?} is no key that the harness knows"
            )));
        }
    };
    Ok(key.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_read_and_the_plus_is_a_key() {
        assert_eq!(chord("a").unwrap(), (vec![], 'a'));
        assert_eq!(chord("+").unwrap(), (vec![], '+'));
        assert_eq!(chord("Shift+U").unwrap(), (vec![Key::Shift.value()], 'U'));
        assert_eq!(chord("Shift++").unwrap(), (vec![Key::Shift.value()], '+'));
        assert_eq!(chord("PageDown").unwrap(), (vec![], Key::PageDown.value()));
        assert!(chord("Pagedown").is_err());
    }
}
