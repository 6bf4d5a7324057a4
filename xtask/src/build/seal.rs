//! `cargo xtask seal`: what Trunk calls after each build, for what it cannot do itself.
//!
//! Trunk knows one program a page. The others it builds as if they were workers, under names without
//! a hash, and leaves them alone. Here each program gets names that change with its content, so that
//! an old and a new version never mix, and the page's boot script is told them in its own tag.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use prime_time::ui::program::Program;

use super::{node, precache, sheets, stage};
use crate::fault::{Fault, Outcome, While};
use crate::files;
use crate::fnv::Fnv;
use crate::project;

/// A program as it lies in the bundle.
#[derive(Debug, PartialEq, Eq)]
struct Sealed {
    program: Program,
    js: String,
    js_digest: String,
    wasm: String,
    wasm_digest: String,
}

pub fn run() -> Outcome {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Fault::new(
            "seal: TRUNK_STAGING_DIR is not set; Trunk calls this command, you want `cargo xtask \
             build`",
        ));
    };
    let sealed = Program::ALL
        .into_iter()
        .map(|program| seal(&staging, program))
        .collect::<Outcome<Vec<_>>>()?;
    let boot = project::root().join("static/boot.js");
    let boot = fs::read_to_string(&boot).while_doing(|| format!("read {}", boot.display()))?;
    let boot = without_comments(&boot);
    let name = format!("boot-{}.js", Fnv::of(boot.as_bytes()));
    files::write(&staging.join(&name), &boot)?;
    // The names stay, so that a host needs one rule; the query makes a new bank a new address.
    let versioned = |name: &str| {
        let text = files::read(&staging.join(name))?;
        Ok(format!("{name}?v={}", Fnv::of(&text)))
    };
    let banks = [versioned(stage::BANK)?, versioned(stage::FEW)?];

    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).while_doing(|| format!("read {}", page.display()))?;
    let html = sheets::join(&staging, &html)?;
    files::write(&page, with_boot(&html, &tags(&name, &banks, &sealed))?)?;
    precache::write(&staging)
}

/// The script without the lines that are comments as a whole: they are for us, and every first visit
/// would pay for them.
fn without_comments(script: &str) -> String {
    let lines = script.lines();
    let kept = lines.filter(|line| !line.trim_start().starts_with("//"));
    kept.fold(String::new(), |all, line| all + line + "\n")
}

/// Gives the two files of a program their names.
fn seal(staging: &Path, program: Program) -> Outcome<Sealed> {
    let binary = program.binary();
    let [js_before, wasm_before] = [".js", "_bg.wasm"].map(|end| find(staging, binary, end));
    let (js_before, wasm_before) = (js_before?, wasm_before?);
    let mut both = Fnv::new();
    both.add(&files::read(&js_before)?);
    both.add(&files::read(&wasm_before)?);
    let js = format!("{binary}-{}.js", both.name());
    let wasm = format!("{binary}-{}_bg.wasm", both.name());
    let places = [staging.join(&js), staging.join(&wasm)];
    for (before, place) in [&js_before, &wasm_before].into_iter().zip(&places) {
        fs::rename(before, place).while_doing(|| format!("rename {}", before.display()))?;
    }
    let digests = node::run(
        include_str!("digest.js"),
        "take the digests of the programs",
        &places,
    )?;
    let mut digests = digests.lines().map(str::to_owned);
    let mut digest = || {
        digests
            .next()
            .ok_or_else(|| Fault::new(format!("seal: node printed no digest for {binary}")))
    };
    Ok(Sealed {
        program,
        js,
        js_digest: digest()?,
        wasm,
        wasm_digest: digest()?,
    })
}

/// The one file in the bundle that is the program's: `host.js`, or `prime-time-0123456789abcdef.js`.
fn find(staging: &Path, binary: &str, end: &str) -> Outcome<PathBuf> {
    let mut found = files::below(staging)?;
    found.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let hash = name
            .strip_prefix(binary)
            .and_then(|rest| rest.strip_suffix(end));
        hash.is_some_and(|hash| hash.is_empty() || hash.starts_with('-'))
    });
    match <[PathBuf; 1]>::try_from(found) {
        Ok([file]) => Ok(file),
        Err(found) => Err(Fault::new(format!(
            "seal: {} files in the bundle are {binary}*{end}, and it must be one; is the program \
             named in index.html?",
            found.len()
        ))),
    }
}

/// Practice is fetched ahead of the boot script's word: most begin at home, where the page itself is
/// all that is needed at first, and the next touch may well ask for practice.
fn tags(boot: &str, [bank, few]: &[String; 2], sealed: &[Sealed]) -> String {
    let mut html = String::new();
    for it in sealed.iter().filter(|it| it.program == Program::Practice) {
        html += &format!(
            "<link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">\
             <link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" href=\"./{}\">",
            it.js, it.js_digest, it.wasm
        );
    }
    html += &format!(
        "<script id=\"boot\" src=\"./{boot}\" data-bank=\"./{bank}\" data-few=\"./{few}\""
    );
    for it in sealed {
        let name = it.program.name();
        html += &format!(
            " data-{name}=\"./{} {} ./{} {}\"",
            it.js, it.js_digest, it.wasm, it.wasm_digest
        );
        let pages = it.program.pages().join(" ");
        if !pages.is_empty() {
            html += &format!(" data-{name}-pages=\"{pages}\"");
        }
    }
    html + "></script>"
}

/// The page with the tags in the place that Trunk's pattern keeps for them.
fn with_boot(html: &str, tags: &str) -> Outcome<String> {
    ["<script id=boot></script>", "<script id=\"boot\"></script>"]
        .iter()
        .find_map(|place| html.split_once(place))
        .map(|(before, after)| format!("{before}{tags}{after}"))
        .ok_or_else(|| Fault::new("seal: index.html has no place for the boot script"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_with_and_without_a_hash_and_not_by_the_beginning_of_its_name() {
        let folder = env::temp_dir().join(format!("prime-time-seal-{}", std::process::id()));
        for name in ["host.js", "hostess.js", "prime-time-00aa.js", "boot-00.js"] {
            files::write(&folder.join(name), name).unwrap();
        }
        let name = |binary| Some(find(&folder, binary, ".js").ok()?.file_name()?.to_owned());
        assert_eq!(name("host").unwrap(), "host.js");
        assert_eq!(name("prime-time").unwrap(), "prime-time-00aa.js");
        assert!(
            find(&folder, "workshop", ".js")
                .unwrap_err()
                .to_string()
                .contains("workshop")
        );
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn only_whole_lines_of_comment_are_left_out_of_the_boot_script() {
        let script = "// Why.\n{\n  // How.\n  go(\"//x\"); // Where.\n}\n";
        assert_eq!(without_comments(script), "{\n  go(\"//x\"); // Where.\n}\n");
    }

    #[test]
    fn the_boot_script_is_told_every_program_and_the_pages_it_shows() {
        let sealed = Program::ALL.map(|program| Sealed {
            program,
            js: format!("{}.js", program.binary()),
            js_digest: "sha384-j".to_owned(),
            wasm: format!("{}.wasm", program.binary()),
            wasm_digest: "sha384-w".to_owned(),
        });
        let banks = ["bank.json?v=2", "few.json?v=3"].map(str::to_owned);
        let tags = tags("boot-1.js", &banks, &sealed);
        assert!(
            tags.contains(" data-main=\"./prime-time.js sha384-j ./prime-time.wasm sha384-w\"")
        );
        assert!(tags.contains(" data-host-pages=\"setup play stage history\""));
        assert_eq!(tags.matches("preload\"").count(), 2, "{tags}");
        let page = with_boot("<head><script id=boot></script></head>", &tags).unwrap();
        assert!(page.starts_with("<head><link") && page.ends_with("></script></head>"));
        assert!(with_boot("<head></head>", &tags).is_err());
    }
}
