//! What comes out of the printer: a PDF, read by a program that did not make it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::app::App;
use crate::wrong::{Outcome, Wrong, ensure, ensure_none};

/// Pictures of pages have so many dots an inch.
const DOTS: f64 = 50.0;
/// Points an inch.
const POINTS: f64 = 72.0;
/// What most printers leave blank at an edge, in points: four millimetres.
const MARGIN: f64 = 11.3;

/// A printed document.
#[derive(Debug)]
pub struct Pdf {
    file: PathBuf,
    pub sheets: Vec<Sheet>,
}

/// A page of it; lengths are in points.
#[derive(Debug)]
pub struct Sheet {
    pub width: f64,
    pub height: f64,
    pub words: Vec<Word>,
}

/// A word and where it stands: from the left, and from the top.
#[derive(Debug)]
pub struct Word {
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl App {
    /// Prints the page as a person does who changes nothing: into `target/e2e/NAME.pdf`.
    pub async fn print(&self, name: &str) -> Outcome<Pdf> {
        // Without the backgrounds, which browsers leave out unless asked for.
        let how = json!({ "preferCSSPageSize": true, "printBackground": false });
        let printed = self.devtools("Page.printToPDF", how).await?;
        let data = printed["data"].as_str().unwrap_or_default();
        let js = "return Array.from(atob(arguments[0]), (sign) => sign.charCodeAt(0))";
        // The page has what the crates here do not need otherwise.
        let bytes = self.web().execute(js, vec![json!(data)]).await?;
        let bytes: Vec<u8> = serde_json::from_value(bytes.json().clone())?;
        let file = self.prints().join(format!("{name}.pdf"));
        fs::write(&file, bytes)?;
        let sheets = read(&file)?;
        Ok(Pdf { file, sheets })
    }
}

impl Sheet {
    /// All words with a space between them.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| &word.text[..]).collect();
        words.join(" ")
    }
}

impl Pdf {
    /// Fails unless each page has this size in millimetres, words all of which stand within what a
    /// printer can print, and something drawn that leaves the edges blank.
    pub fn check(&self, pages: usize, (width, height): (f64, f64)) -> Outcome {
        let name = self.file.display();
        let mut wrong = Vec::new();
        if self.sheets.len() != pages {
            wrong.push(format!("{} pages instead of {pages}", self.sheets.len()));
        }
        for (n, sheet) in self.sheets.iter().enumerate() {
            let points = |millimetres: f64| millimetres / 25.4 * POINTS;
            let off = (sheet.width - points(width)).abs() + (sheet.height - points(height)).abs();
            if off > 2.0 {
                wrong.push(format!(
                    "page {}: {}x{} points",
                    n + 1,
                    sheet.width,
                    sheet.height
                ));
            }
            if sheet.words.is_empty() {
                wrong.push(format!("page {}: no word", n + 1));
            }
            let out = |word: &&Word| {
                word.left < MARGIN
                    || word.top < MARGIN
                    || word.right > sheet.width - MARGIN
                    || word.bottom > sheet.height - MARGIN
            };
            for word in sheet.words.iter().filter(out) {
                wrong.push(format!("page {}: {word:?} lies outside", n + 1));
            }
        }
        for (n, picture) in self.pictures()?.iter().enumerate() {
            if let Some(what) = picture.fault() {
                wrong.push(format!("page {}: {what}", n + 1));
            }
        }
        ensure_none(&format!("{name}"), &wrong)
    }

    fn pictures(&self) -> Outcome<Vec<Picture>> {
        let root = self.file.with_extension("");
        let mut draw = Command::new("pdftoppm");
        draw.args(["-r", &DOTS.to_string()])
            .arg(&self.file)
            .arg(&root);
        run(&mut draw)?;
        let stem = root
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let begin = format!("{stem}-");
        let mut files: Vec<PathBuf> = fs::read_dir(root.parent().unwrap_or(Path::new(".")))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let number = name
                    .strip_prefix(&begin)
                    .and_then(|it| it.strip_suffix(".ppm"));
                number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
            })
            .collect();
        files.sort();
        files
            .iter()
            .map(|file| {
                let picture = Picture::read(&fs::read(file)?);
                fs::remove_file(file)?;
                picture
            })
            .collect()
    }
}

/// A page as dots.
struct Picture {
    width: usize,
    /// Three bytes a dot.
    dots: Vec<u8>,
}

impl Picture {
    /// A portable pixmap: `P6`, width, height and the brightest value, then the dots.
    fn read(bytes: &[u8]) -> Outcome<Self> {
        let mut words = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut word = || words.next().unwrap_or_default();
        let number = |word: &[u8]| -> usize {
            let text = String::from_utf8_lossy(word);
            text.trim().parse().unwrap_or(0)
        };
        let (kind, width, height) = (word(), number(word()), number(word()));
        let rest = word();
        let begin = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(0) + 1;
        let dots = rest.get(begin..).unwrap_or_default().to_vec();
        ensure(
            kind == b"P6" && dots.len() == width * height * 3 && width > 0,
            || "pdftoppm wrote no pixmap of three bytes a dot".to_owned(),
        )?;
        Ok(Self { width, dots })
    }

    /// What a printer would make of it that nobody wants.
    fn fault(&self) -> Option<String> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few dots"
        )]
        let edge = (MARGIN / POINTS * DOTS) as usize;
        let height = self.dots.len() / 3 / self.width;
        let mut inked = 0;
        for (n, dot) in self.dots.chunks_exact(3).enumerate() {
            let (x, y) = (n % self.width, n / self.width);
            if dot.iter().all(|part| *part > 200) {
                continue;
            }
            inked += 1;
            let is_edge = |at: usize, of: usize| at < edge || at >= of - edge;
            if is_edge(x, self.width) || is_edge(y, height) {
                return Some(format!(
                    "something at {x},{y} of {}x{height} would be cut off",
                    self.width
                ));
            }
        }
        (inked < 200).then(|| format!("{inked} dots have ink"))
    }
}

fn run(command: &mut Command) -> Outcome<Vec<u8>> {
    let output = command.output()?;
    ensure(output.status.success(), || {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("{:?} failed: {said}", command.get_program())
    })?;
    Ok(output.stdout)
}

fn read(file: &Path) -> Outcome<Vec<Sheet>> {
    let mut words = Command::new("pdftotext");
    words.args(["-bbox"]).arg(file).arg("-");
    let html = String::from_utf8(run(&mut words)?)
        .map_err(|_| Wrong::new("pdftotext wrote something other than UTF-8"))?;
    let mut sheets: Vec<Sheet> = Vec::new();
    for line in html.lines().map(str::trim) {
        let number = |name: &str| -> f64 {
            let value = line.split(&format!("{name}=\"")).nth(1);
            let value = value.and_then(|rest| rest.split('"').next());
            value.and_then(|value| value.parse().ok()).unwrap_or(-1.0)
        };
        if line.starts_with("<page ") {
            sheets.push(Sheet {
                width: number("width"),
                height: number("height"),
                words: Vec::new(),
            });
        } else if line.starts_with("<word ")
            && let Some(sheet) = sheets.last_mut()
        {
            let text = line.split_once('>').map_or("", |(_, rest)| rest);
            let text = text.strip_suffix("</word>").unwrap_or(text);
            sheet.words.push(Word {
                text: text
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"),
                left: number("xMin"),
                top: number("yMin"),
                right: number("xMax"),
                bottom: number("yMax"),
            });
        }
    }
    Ok(sheets)
}
