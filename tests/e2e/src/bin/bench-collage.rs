//! How much memory the process of a page takes that makes a collage of sixty pictures of 12 megapixels.
//! `cargo xtask bench-collage` builds the app and calls this.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::time::{Duration, Instant};

use e2e::{App, Outcome, Wrong, ensure, with_app};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

const PICTURES: usize = 60;
/// As different ones as there are; the others are the same under another name, and read anew.
const DIFFERENT: u32 = 4;
const SIZE: (u32, u32) = (4000, 3000);
const WANTED_MB: u64 = 500;
const PATIENCE: Duration = Duration::from_secs(600);

/// The longest that the page had no frame, in milliseconds.
const WATCH: &str = "window.gap = 0; let last = performance.now(); \
    const each = (now) => { gap = Math.max(gap, now - last); last = now; requestAnimationFrame(each); }; \
    requestAnimationFrame(each);";

#[tokio::main]
async fn main() -> Outcome {
    let pictures = (0..DIFFERENT).map(picture).collect::<Outcome<Vec<_>>>()?;
    with_app("bench-collage", async |app| {
        println!(
            "{PICTURES} pictures of {} x {} pixels, {:.1} MB each; at most {WANTED_MB} MB wanted",
            SIZE.0,
            SIZE.1,
            float(pictures[0].len()) / 1e6
        );
        app.go("#/press/collage").await?;
        app.see("#make:disabled").await?;
        report("the page as it opens", Duration::ZERO)?;
        app.script(WATCH).await?;

        let names: Vec<String> = (1..=PICTURES).map(|n| format!("IMG_{n:04}.jpg")).collect();
        let files: Vec<(&str, &[u8])> = names
            .iter()
            .enumerate()
            .map(|(n, name)| (&name[..], &pictures[n % pictures.len()][..]))
            .collect();
        let begun = Instant::now();
        app.give("pictures", &files).await?;
        wait(app, "60 pictures are there.", begun).await?;
        report("all are read", begun.elapsed())?;

        for (size, file) in [("2560", "JPEG"), ("4096", "JPEG"), ("4096", "PNG")] {
            choose(app, size).await?;
            choose(app, file).await?;
            let begun = Instant::now();
            app.click("#make").await?;
            app.see_no(".press-preview .notice").await?;
            wait(app, "is among your downloads.", begun).await?;
            report(
                &format!("made with {size} pixels as {file}"),
                begun.elapsed(),
            )?;
        }
        let gap = app.script("return Math.round(gap)").await?;
        println!("longest without a frame: {gap} ms");
        Ok(())
    })
    .await
}

fn float(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// Something that does not compress like one colour.
fn picture(seed: u32) -> Outcome<Vec<u8>> {
    let picture = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503) ^ seed) >> 27;
        let part = |by: u32| u8::try_from((x / 16 + y / by + noise + seed * 60) % 256).unwrap_or(0);
        Rgb([part(9), part(14), part(23)])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .map_err(|why| Wrong::new(why.to_string()))?;
    Ok(bytes.into_inner())
}

async fn choose(app: &App, words: &str) -> Outcome {
    let js = "[...document.querySelectorAll('.pick')] \
              .find((e) => e.innerText.trim().startsWith(arguments[0])).click()";
    app.web().execute(js, vec![words.into()]).await?;
    Ok(())
}

async fn wait(app: &App, text: &str, begun: Instant) -> Outcome {
    let js = "return document.body.innerText.includes(arguments[0])";
    loop {
        let there = app.web().execute(js, vec![text.into()]).await?;
        if there.json() == &serde_json::Value::Bool(true) {
            return Ok(());
        }
        ensure(begun.elapsed() < PATIENCE, || {
            format!("{text:?} is not there after {PATIENCE:?}")
        })?;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// The most that each process of this browser has had in memory so far.
fn report(what: &str, took: Duration) -> Outcome {
    let peaks = peaks()?;
    let of = |kind: &str| {
        let all = peaks.iter().filter(|(it, _)| it == kind);
        all.map(|(_, kilobytes)| kilobytes / 1000)
            .max()
            .unwrap_or(0)
    };
    println!(
        "{what}, after {:.1} s: the page's process {} MB at most ({}), the graphics process {} MB",
        took.as_secs_f64(),
        of("renderer"),
        if of("renderer") < WANTED_MB {
            "within"
        } else {
            "TOO MUCH"
        },
        of("gpu-process")
    );
    Ok(())
}

/// Kind and peak in kB of every process below this one, by what Linux says of them.
fn peaks() -> Outcome<Vec<(String, u64)>> {
    let mut found: HashMap<u32, (u32, String, u64)> = HashMap::new();
    for entry in fs::read_dir("/proc")? {
        let Ok(id) = entry?.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        // A process may end while it is looked at; then it is none of those that are measured.
        let (Ok(status), Ok(called)) = (
            fs::read_to_string(format!("/proc/{id}/status")),
            fs::read(format!("/proc/{id}/cmdline")),
        ) else {
            continue;
        };
        let number = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        };
        let called = String::from_utf8_lossy(&called).replace('\0', " ");
        let kind = called.split_once("--type=").map(|(_, rest)| rest);
        let kind = kind.and_then(|rest| rest.split_whitespace().next());
        let parent = number("PPid:").and_then(|it| u32::try_from(it).ok());
        let peak = number("VmHWM:").unwrap_or(0);
        let kind = kind.unwrap_or("none").to_owned();
        found.insert(id, (parent.unwrap_or(0), kind, peak));
    }
    let own = std::process::id();
    let below = |mut id: u32| {
        while let Some((parent, ..)) = found.get(&id) {
            if *parent == own {
                return true;
            }
            id = *parent;
        }
        false
    };
    let own = found.iter().filter(|(id, _)| below(**id));
    Ok(own
        .map(|(_, (_, kind, peak))| (kind.clone(), *peak))
        .collect())
}
