//! How much memory a tab takes in which a collage of sixty pictures of 12 megapixels is made.
//! `cargo xtask bench-collage` builds the app and calls this.
//!
//! Measured is the browser's process in which page and worker run, and of it all that Linux counts (the resident
//! set): what they hold, what they share with the other processes, and what is read of the browser's own program.
//! The kernel itself keeps the peak, so no short one is missed; it is begun anew with each step.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::process::id as own_id;
use std::time::{Duration, Instant};

use e2e::{App, Outcome, Wrong, ensure, with_app};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

const PICTURES: usize = 60;
/// As different ones as there are; the others are the same under another name, and read anew.
const DIFFERENT: u32 = 4;
/// A telephone's, lying and upright.
const SIZES: [(u32, u32); 2] = [(4000, 3000), (3000, 4000)];
const WANTED_MB: u64 = 500;
const PATIENCE: Duration = Duration::from_secs(600);

/// The longest that the page had no frame, and its longest task, in milliseconds.
const WATCH: &str = "window.gap = 0; window.task = 0; let last = performance.now(); \
    const each = (now) => { gap = Math.max(gap, now - last); last = now; requestAnimationFrame(each); }; \
    requestAnimationFrame(each); \
    new PerformanceObserver((seen) => { \
      for (const it of seen.getEntries()) task = Math.max(task, it.duration); \
    }).observe({ type: 'longtask' });";

#[tokio::main]
async fn main() -> Outcome {
    let pictures = (0..DIFFERENT).map(picture).collect::<Outcome<Vec<_>>>()?;
    with_app("bench-collage", async |app| {
        println!(
            "{PICTURES} pictures of 12 megapixels, {:.1} MB each; at most {WANTED_MB} MB wanted",
            float(pictures[0].len()) / 1e6
        );
        app.web().goto("about:blank").await?;
        settle().await;
        step("an empty tab", Duration::ZERO)?;
        app.go("").await?;
        settle().await;
        step("the start page", Duration::ZERO)?;
        app.go("#/press/collage").await?;
        app.see("#make:disabled").await?;
        settle().await;
        step("the page as it opens", Duration::ZERO)?;
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
        let mut most = step("all are read", begun.elapsed())?;

        for choice in [
            ["Wide", "2560", "JPEG"],
            ["Square", "4096", "JPEG"],
            ["Square", "4096", "PNG"],
        ] {
            for words in choice {
                choose(app, words).await?;
            }
            let begun = Instant::now();
            app.click("#make").await?;
            app.see_no(".press-preview .notice").await?;
            wait(app, "is among your downloads.", begun).await?;
            most = most.max(step(
                &format!("made: {}", choice.join(", ")),
                begun.elapsed(),
            )?);
        }
        let [gap, task] = [
            app.script("return Math.round(gap)").await?,
            app.script("return Math.round(task)").await?,
        ];
        println!("the page's longest time without a frame: {gap} ms; its longest task: {task} ms");
        ensure(most < WANTED_MB, || {
            format!("the tab took {most} MB, and {WANTED_MB} are too much")
        })
    })
    .await
}

/// Time for what is fetched and begun after a page is there.
async fn settle() {
    tokio::time::sleep(Duration::from_secs(3)).await;
}

fn float(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// Something that does not compress like one colour.
fn picture(seed: u32) -> Outcome<Vec<u8>> {
    let (width, height) = SIZES[seed as usize % SIZES.len()];
    let picture = RgbImage::from_fn(width, height, |x, y| {
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

/// A process of this browser, and what Linux says of it.
struct Process {
    id: u32,
    parent: u32,
    kind: String,
    /// In MB: the most it had, what it has, and what of that is files, above all the browser's program.
    peak: u64,
    now: u64,
    files: u64,
}

/// Says what was taken since the step before, and begins anew; back comes the peak in MB.
fn step(what: &str, took: Duration) -> Outcome<u64> {
    let all = below_us()?;
    let largest = |kind: &str| {
        let all = all.iter().filter(|it| it.kind == kind);
        all.max_by_key(|it| it.peak)
    };
    let tab = largest("renderer").ok_or_else(|| Wrong::new("the browser has no tab"))?;
    println!(
        "{what}, {:.1} s: {} MB at most, {} MB then, of which {} MB are the browser's program and other \
         files; the graphics process {} MB at most",
        took.as_secs_f64(),
        tab.peak,
        tab.now,
        tab.files,
        largest("gpu-process").map_or(0, |it| it.peak),
    );
    for process in &all {
        // The kernel's word for: the peak is what is now.
        fs::write(format!("/proc/{}/clear_refs", process.id), "5")?;
    }
    Ok(tab.peak)
}

fn below_us() -> Outcome<Vec<Process>> {
    let mut found = HashMap::new();
    for entry in fs::read_dir("/proc")? {
        let Ok(id) = entry?.file_name().to_string_lossy().parse() else {
            continue;
        };
        // One that ends while it is looked at is none of those that are measured.
        if let Some(process) = process(id) {
            found.insert(id, process);
        }
    }
    let below = |process: &Process| {
        let mut parent = process.parent;
        while parent != own_id() {
            match found.get(&parent) {
                Some(it) => parent = it.parent,
                None => return false,
            }
        }
        !process.kind.is_empty()
    };
    let ids: Vec<u32> = found
        .values()
        .filter(|it| below(it))
        .map(|it| it.id)
        .collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

fn process(id: u32) -> Option<Process> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let called = fs::read(format!("/proc/{id}/cmdline")).ok()?;
    let number = |name: &str| -> Option<u64> {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    };
    let megabytes = |name| number(name).unwrap_or(0) * 1024 / 1_000_000;
    let called = String::from_utf8_lossy(&called).replace('\0', " ");
    let kind = called.split_once("--type=").map_or("", |(_, rest)| rest);
    Some(Process {
        id,
        parent: u32::try_from(number("PPid:")?).ok()?,
        kind: kind.split_whitespace().next().unwrap_or("").to_owned(),
        peak: megabytes("VmHWM:"),
        now: megabytes("VmRSS:"),
        files: megabytes("RssFile:"),
    })
}
