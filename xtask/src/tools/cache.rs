//! The per-user folder where tools are kept, so that every clone on this machine shares them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::time::Duration;

use crate::fault::{Fault, Outcome, While};

/// `$XDG_CACHE_HOME/prime-time/tools`, by default below `~/.cache`.
pub fn folder() -> Outcome<PathBuf> {
    let set = |name: &str| {
        env::var_os(name)
            .filter(|v| !v.is_empty())
            .map(PathBuf::from)
    };
    let cache = set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .or_else(|| set("LOCALAPPDATA"));
    match cache {
        Some(cache) => Ok(cache.join("prime-time").join("tools")),
        None => Err(Fault::new(
            "tools: neither XDG_CACHE_HOME nor HOME says where to keep them; set one of them",
        )),
    }
}

const UNFINISHED: &str = ".unfinished-";
/// No installation takes so long: whoever began it was interrupted.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

/// Fills a folder of its own with `fill`, then puts it in place at once: an interrupted
/// installation is never taken for a finished one, and two at the same time do no harm.
pub fn install_into(place: &Path, fill: impl FnOnce(&Path) -> Outcome) -> Outcome {
    sweep(place);
    let mut draft = place.as_os_str().to_owned();
    draft.push(format!("{UNFINISHED}{}", process::id()));
    let draft = PathBuf::from(draft);
    let filled = fs::create_dir_all(&draft)
        .while_doing(|| format!("make the folder {}", draft.display()))
        .and_then(|()| fill(&draft))
        .and_then(|()| put_in_place(&draft, place));
    // Whatever is still there is of no use to anybody.
    let _ = fs::remove_dir_all(&draft);
    filled
}

/// Removes what interrupted installations left beside `place`.
fn sweep(place: &Path) {
    let Some(entries) = place.parent().and_then(|parent| fs::read_dir(parent).ok()) else {
        return;
    };
    for entry in entries.flatten() {
        let is_draft = entry.file_name().to_string_lossy().contains(UNFINISHED);
        let begun = entry.metadata().and_then(|m| m.modified());
        let age = begun.ok().and_then(|begun| begun.elapsed().ok());
        if is_draft && age.is_some_and(|age| age > ABANDONED) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn put_in_place(draft: &Path, place: &Path) -> Outcome {
    // What is there was found wanting, or somebody else has just finished the same.
    let _ = fs::remove_dir_all(place);
    match fs::rename(draft, place) {
        Err(_) if place.is_dir() => Ok(()),
        renamed => renamed.while_doing(|| format!("put {} in place", place.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn temporary(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("prime-time-{name}-{}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn an_interrupted_installation_leaves_nothing_behind() {
        let parent = temporary("interrupted");
        let place = parent.join("tool-1.0");
        let fault = install_into(&place, |draft| {
            fs::write(draft.join("half"), "x").unwrap();
            Err(Fault::new("the network is gone"))
        });
        assert!(fault.is_err() && !place.exists());
        assert_eq!(fs::read_dir(&parent).unwrap().count(), 0);
        fs::remove_dir_all(&parent).unwrap();
    }

    #[test]
    fn a_finished_installation_takes_the_place_of_a_broken_one() {
        let parent = temporary("finished");
        let place = parent.join("tool-1.0");
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("broken"), "x").unwrap();
        install_into(&place, |draft| {
            fs::write(draft.join("whole"), "x").while_doing(|| "write".to_owned())
        })
        .unwrap();
        assert!(place.join("whole").is_file() && !place.join("broken").exists());
        fs::remove_dir_all(&parent).unwrap();
    }
}
