//! Which file an address means.

use std::path::{Path, PathBuf};

/// A folder of files, and the address it is served at.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    File(PathBuf),
    /// A folder was asked for without its last slash; without it, relative addresses go astray.
    Slash(String),
    Nothing,
}

impl Site {
    /// `base` such as `/` or `/some/folder/`; missing slashes at its ends are added.
    pub fn new(folder: impl Into<PathBuf>, base: &str) -> Self {
        let inner = base.trim_matches('/');
        let base = if inner.is_empty() {
            "/".to_owned()
        } else {
            format!("/{inner}/")
        };
        Self {
            folder: folder.into(),
            base,
        }
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    /// Answers only with files inside the folder, whatever `target` tries.
    pub fn find(&self, target: &str) -> Found {
        let path = target.split(['?', '#']).next().unwrap_or("");
        if !path.is_empty() && format!("{path}/") == self.base {
            return Found::Slash(self.base.clone());
        }
        let Some(relative) = path.strip_prefix(&self.base) else {
            return Found::Nothing;
        };
        let mut file = self.folder.clone();
        for segment in relative.split('/').filter(|s| !s.is_empty()) {
            match decode(segment) {
                Some(name) if is_plain(&name) => file.push(name),
                _ => return Found::Nothing,
            }
        }
        if !file.is_dir() {
            return existing(&file);
        }
        if relative.is_empty() || relative.ends_with('/') {
            existing(&file.join("index.html"))
        } else {
            Found::Slash(format!("{path}/"))
        }
    }
}

fn existing(file: &Path) -> Found {
    if file.is_file() {
        Found::File(file.to_path_buf())
    } else {
        Found::Nothing
    }
}

/// Not hidden, not a way up or out.
fn is_plain(name: &str) -> bool {
    !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0'])
}

fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? * 16 + digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site of this crate's own sources.
    fn sources(base: &str) -> Site {
        Site::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"), base)
    }

    #[test]
    fn files_are_found_below_the_base_only() {
        let site = sources("some/folder");
        assert!(matches!(
            site.find("/some/folder/server/mod.rs?v=1"),
            Found::File(_)
        ));
        assert!(matches!(
            site.find("/some/folder/server/mod%2Ers"),
            Found::File(_)
        ));
        assert_eq!(site.find("/server/mod.rs"), Found::Nothing);
        assert_eq!(site.find("/"), Found::Nothing);
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let site = sources("/");
        for target in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/server/..%2f..%2fCargo.toml",
            "/server\\..\\..\\Cargo.toml",
            "/%00",
            "/%",
            "/%zz",
            "",
            "*",
        ] {
            assert_eq!(site.find(target), Found::Nothing, "{target}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_to_the_one_with_it() {
        assert_eq!(
            sources("/a/b").find("/a/b"),
            Found::Slash("/a/b/".to_owned())
        );
        assert_eq!(
            sources("/").find("/server"),
            Found::Slash("/server/".to_owned())
        );
        assert_eq!(sources("/").find("/server/"), Found::Nothing);
    }
}
