//! The service worker, told what there is to keep.

use std::fs;
use std::path::Path;

use super::node;
use crate::fault::{Fault, Outcome, While};
use crate::files;
use crate::fnv::Fnv;
use crate::project;

/// As the browser asks for it, at the root of the bundle: what is above it, it does not serve.
pub const NAME: &str = "service-worker.js";
/// What a folder's address brings; some hosts send the name itself elsewhere.
const PAGE: &str = "index.html";

/// Writes the service worker of a bundle, or writes it anew when the bundle was changed.
///
/// # Errors
/// Those of reading and writing, and of node, which takes the digests.
pub fn write(bundle: &Path) -> Outcome {
    let mut kept = files::below(bundle)?;
    kept.retain(|file| is_kept(bundle, file));
    let digests = node::run(
        include_str!("digest.js"),
        "take the digests of the bundle",
        &kept,
    )?;
    let digests: Vec<&str> = digests.lines().collect();
    if digests.len() != kept.len() {
        return Err(Fault::new(format!(
            "the service worker: {} digests for {} files",
            digests.len(),
            kept.len()
        )));
    }
    let page = fs::read_to_string(bundle.join(PAGE)).while_doing(|| format!("read {PAGE}"))?;
    let lines = kept.iter().zip(digests).map(|(file, digest)| {
        let address = address(bundle, file, &page);
        format!("\n  [\"{address}\", \"{digest}\"],")
    });
    let list: String = lines.collect();
    let template = project::root().join("static").join(NAME);
    let template =
        fs::read_to_string(&template).while_doing(|| format!("read {}", template.display()))?;
    let version = Fnv::of(format!("{list}{template}").as_bytes());
    let filled = template
        .replacen("%VERSION%", &version, 1)
        .replacen("\"%FILES%\"", &list, 1);
    files::write(&bundle.join(NAME), filled)
}

/// Not what is for hosts only: copies compressed beforehand, and the worker itself.
fn is_kept(bundle: &Path, file: &Path) -> bool {
    file != bundle.join(NAME)
        && !["br", "gz"]
            .iter()
            .any(|end| files::has_extension(file, end))
}

/// As the page asks for it.
fn address(bundle: &Path, file: &Path, page: &str) -> String {
    let path = file.strip_prefix(bundle).unwrap_or(file);
    let path = path.to_string_lossy().replace('\\', "/");
    if path == PAGE {
        return "./".to_owned();
    }
    // With the query that tells one version from the next, where the page has one.
    let with_query = page
        .split(['"', ' '])
        .filter_map(|word| word.strip_prefix("./"))
        .find(|word| word.split('?').next() == Some(&path));
    format!("./{}", with_query.unwrap_or(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_keeps_the_page_and_all_it_asks_for_and_its_version_changes_with_them() {
        let bundle = std::env::temp_dir().join(format!("prime-time-kept-{}", std::process::id()));
        let put = |name: &str, text: &str| files::write(&bundle.join(name), text).unwrap();
        put(
            PAGE,
            "<script data-bank=\"./bank.json?v=12\" src=\"./boot.js\">",
        );
        for name in [
            "bank.json",
            "bank.json.br",
            "boot.js",
            "boot.js.gz",
            "pictures/a.svg",
        ] {
            put(name, name);
        }
        write(&bundle).unwrap();
        let first = fs::read_to_string(bundle.join(NAME)).unwrap();
        for address in ["./", "./bank.json?v=12", "./boot.js", "./pictures/a.svg"] {
            let line = format!("\n  [\"{address}\", \"sha384-");
            assert!(first.contains(&line), "{address} in {first}");
        }
        assert_eq!(first.matches("\"sha384-").count(), 4);
        assert!(!first.contains('%'));
        write(&bundle).unwrap();
        assert_eq!(fs::read_to_string(bundle.join(NAME)).unwrap(), first);
        put("boot.js", "changed");
        write(&bundle).unwrap();
        let version = |text: &str| {
            text.lines()
                .find(|l| l.contains("VERSION ="))
                .map(str::to_owned)
        };
        let second = fs::read_to_string(bundle.join(NAME)).unwrap();
        assert_ne!(version(&second), version(&first));
        fs::remove_dir_all(&bundle).unwrap();
    }
}
