//! One program of an exact version: found, or installed.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cache;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::say;

/// Who installs it.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    Cargo,
    Npm,
}

/// A tool that the project calls.
#[derive(Debug)]
pub struct Tool {
    /// As its registry calls it.
    pub package: &'static str,
    pub version: String,
    /// Must be there; the first one is asked for its version. None: the package is files only.
    pub programs: &'static [&'static str],
    /// What `--version` of the first program says, somewhere.
    pub says: String,
    pub source: Source,
    pub how_long: &'static str,
}

impl Tool {
    /// Where it is kept once installed.
    pub fn place(&self) -> Outcome<PathBuf> {
        Ok(cache::folder()?.join(format!("{}-{}", self.package, self.version)))
    }

    /// The folder to put on PATH, or none if PATH has the right version already. Installs what is
    /// missing.
    pub fn ensure(&self) -> Outcome<Option<PathBuf>> {
        let bin = self.bin(&self.place()?);
        if self.is_in(&bin) {
            say::done(format!("{self}: here"));
            return Ok(Some(bin));
        }
        if self.is_on_path() {
            say::done(format!("{self}: on PATH"));
            return Ok(None);
        }
        say::step(format!("{self}: installing"), self.how_long);
        let place = self.place()?;
        cache::install_into(&place, |draft| match self.source {
            Source::Cargo => super::cargo::install(self, draft),
            Source::Npm => super::npm::install(self, draft),
        })?;
        if !self.is_in(&bin) {
            return Err(Fault::new(format!(
                "{self}: was installed, but {} lacks {:?}; remove {} and run again",
                bin.display(),
                self.programs,
                place.display()
            )));
        }
        Ok(Some(bin))
    }

    /// The first of its programs, if it is here: where we installed it, or on PATH.
    pub fn find(&self) -> Option<PathBuf> {
        let name = self.programs.first()?;
        let ours = self
            .place()
            .ok()
            .map(|place| self.bin(&place))
            .filter(|bin| self.is_in(bin));
        match ours {
            Some(bin) => Some(bin.join(format!("{name}{}", env::consts::EXE_SUFFIX))),
            None => call::find(name),
        }
    }

    fn bin(&self, place: &Path) -> PathBuf {
        match self.source {
            Source::Cargo => place.join("bin"),
            Source::Npm if self.programs.is_empty() => {
                place.join("node_modules").join(self.package)
            }
            Source::Npm => place.join("node_modules").join(".bin"),
        }
    }

    fn is_in(&self, bin: &Path) -> bool {
        let has = |name: &&str| {
            call::is_program(&bin.join(name))
                || (cfg!(windows)
                    && ["exe", "cmd"]
                        .iter()
                        .any(|e| bin.join(name).with_extension(e).is_file()))
        };
        bin.is_dir() && self.programs.iter().all(has)
    }

    fn is_on_path(&self) -> bool {
        let found: Option<Vec<PathBuf>> = self.programs.iter().map(|p| call::find(p)).collect();
        let Some(first) = found.as_ref().and_then(|programs| programs.first()) else {
            return false;
        };
        call::ask(Command::new(first).arg("--version"))
            .is_some_and(|said| said.split_whitespace().any(|word| word == self.says))
    }
}

impl std::fmt::Display for Tool {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} {}", self.package, self.version)
    }
}
