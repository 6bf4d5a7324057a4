//! What the browser keeps, as the native program sees it, both ways.

use std::collections::BTreeMap;
use std::fs;

use prime_time::game::Journal;
use prime_time::platform::memory::Device;
use prime_time::session::Shelf;
use serde_json::json;
use thirtyfour::By;

use crate::app::App;
use crate::wrong::{Outcome, Wrong};

impl App {
    /// The browser keeps just what this device does. Leaves the app at its first page.
    pub async fn put(&self, device: &Device) -> Outcome {
        let storage = device.platform().storage;
        let refused = |why| Wrong::new(format!("the device in memory: {why:?}"));
        let mut texts = BTreeMap::new();
        for key in storage.keys().map_err(refused)? {
            if let Some(text) = storage.get(&key).map_err(refused)? {
                texts.insert(key, text);
            }
        }
        self.go("").await?;
        let js = "localStorage.clear(); \
                  for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text)";
        self.web().execute(js, vec![json!(texts)]).await?;
        Ok(())
    }

    /// What the browser keeps now.
    pub async fn kept(&self) -> Outcome<Device> {
        let kept = self.script("return { ...localStorage }").await?;
        let texts: BTreeMap<String, String> = serde_json::from_value(kept)?;
        let device = Device::default();
        let storage = device.platform().storage;
        for (key, text) in &texts {
            storage
                .set(key, text)
                .map_err(|why| Wrong::new(format!("the device in memory: {why:?}")))?;
        }
        Ok(device)
    }

    /// The only game on the shelf, as it would be loaded now.
    pub async fn journal(&self) -> Outcome<Journal> {
        let shelf = Shelf::new(self.kept().await?.platform());
        let games = shelf.stock().map(|stock| stock.games).unwrap_or_default();
        let [game] = games.as_slice() else {
            return Err(Wrong::new(format!("{} games on the shelf", games.len())));
        };
        shelf
            .look(&game.id)
            .ok_or_else(|| Wrong::new("the game on the shelf cannot be loaded"))
    }

    /// Chooses these files in a file field, all at once. They lie where no file is taken for one that
    /// was downloaded.
    pub async fn give(&self, field: &str, files: &[(&str, &[u8])]) -> Outcome {
        let folder = self.downloads().join("given");
        fs::create_dir_all(&folder)?;
        let mut paths = Vec::new();
        for (name, bytes) in files {
            let path = folder.join(name);
            fs::write(&path, bytes)?;
            paths.push(path.display().to_string());
        }
        let field = self.web.find(By::Id(field)).await?;
        Ok(field.send_keys(paths.join("\n")).await?)
    }

    /// The text of the one file that was downloaded; waited for.
    pub async fn downloaded(&self) -> Outcome<String> {
        String::from_utf8(self.file(".json").await?)
            .map_err(|why| Wrong::new(format!("the downloaded file is no text: {why}")))
    }

    /// The downloaded file whose name ends so, once it is there whole.
    pub async fn file(&self, end: &str) -> Outcome<Vec<u8>> {
        let folder = self.downloads();
        let done = || -> Option<Vec<u8>> {
            let mut files = fs::read_dir(&folder).ok()?.flatten();
            let file = files.find(|file| file.file_name().to_string_lossy().ends_with(end))?;
            // The browser keeps the name with an empty file until the whole has arrived.
            fs::read(file.path()).ok().filter(|bytes| !bytes.is_empty())
        };
        self.until(&format!("{end} to be downloaded"), async || {
            Ok(done().is_some())
        })
        .await?;
        done().ok_or_else(|| Wrong::new("the downloaded file went away"))
    }
}
