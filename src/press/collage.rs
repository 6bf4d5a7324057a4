//! Where the pictures of a collage stand.

use super::direction::start;
use super::fit::{Measure, Weight};
use super::place::{Align, Item, Look, Rect, Tone, text};

/// The most pictures of a collage.
pub const MOST_PICTURES: usize = 60;

/// The longer side of what is made, in pixels: for a message, for the screen, for paper.
pub const SIDES: [u32; 3] = [1600, 2560, 4096];

/// How pictures are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pattern {
    /// In rows as high as each needs, so that little is cut off.
    #[default]
    Rows,
    /// The same, upright.
    Columns,
    /// All alike.
    Grid,
    /// The first large, the others beside it.
    Feature,
}

impl Pattern {
    pub const ALL: [Self; 4] = [Self::Rows, Self::Columns, Self::Grid, Self::Feature];
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Wide,
    Square,
    Tall,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Wide, Self::Square, Self::Tall];

    /// Width and height in pixels with the longer side given.
    pub fn size(self, longer: u32) -> (u32, u32) {
        let shorter = longer * 3 / 4;
        match self {
            Self::Wide => (longer, shorter),
            Self::Square => (longer, longer),
            Self::Tall => (shorter, longer),
        }
    }
}

/// What a collage is made of, but the pictures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collage {
    pub title: String,
    /// Below the pictures: what came of the night.
    pub results: String,
    pub tag: String,
    pub pattern: Pattern,
    pub format: Format,
    /// The longer side in pixels.
    pub longer: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    pub width: u32,
    pub height: u32,
    /// Where each picture stands, in their order.
    pub cells: Vec<Rect>,
    /// What is written.
    pub items: Vec<Item>,
}

/// Lengths are in hundredths of the shorter side.
const PAD: f64 = 2.5;
const GAP: f64 = 0.9;
const TITLE: f64 = 9.0;
const FOOT: f64 = 7.0;

/// Pictures are given by their width over their height.
pub fn lay_collage(collage: &Collage, ratios: &[f64], measure: Measure<'_>) -> Laid {
    let (width, height) = collage.format.size(collage.longer);
    let (w, h) = (f64::from(width), f64::from(height));
    let u = w.min(h) / 100.0;
    let inner = Rect::new(0.0, 0.0, w, h).inset(PAD * u);
    let mut items = Vec::new();
    let mut room = inner;
    if !collage.title.is_empty() {
        let at = Rect::new(inner.x, inner.y, inner.w, TITLE * u);
        let look = Look {
            most: 6.4 * u,
            weight: Weight::Display,
            align: start(&collage.title),
            tone: Tone::Ink,
        };
        items.push(text(&collage.title, at, look, measure));
        let taken = (TITLE + 1.0) * u;
        room = Rect::new(room.x, room.y + taken, room.w, room.h - taken);
    }
    let foot = Rect::new(inner.x, inner.bottom() - FOOT * u, inner.w, FOOT * u);
    if !collage.results.is_empty() || !collage.tag.is_empty() {
        room.h -= (FOOT + 1.0) * u;
        // What is empty takes no room.
        let share = match (collage.results.is_empty(), collage.tag.is_empty()) {
            (true, _) => 0.0,
            (_, true) => 1.0,
            _ => 0.72,
        };
        let said = Rect::new(foot.x, foot.y, foot.w * share, foot.h);
        let rest = foot.w - said.w;
        let tag = Rect::new(said.right() + rest * 0.04, foot.y, rest * 0.96, foot.h);
        let look = |most, weight, align, tone| Look {
            most,
            weight,
            align,
            tone,
        };
        if share > 0.0 {
            let look = look(3.4 * u, Weight::Plain, start(&collage.results), Tone::Ink);
            items.push(text(&collage.results, said, look, measure));
        }
        if share < 1.0 {
            let look = look(3.4 * u, Weight::Bold, Align::Right, Tone::Arterial);
            items.push(text(&collage.tag, tag, look, measure));
        }
    }
    Laid {
        width,
        height,
        cells: arrange(collage.pattern, ratios, room, GAP * u),
        items,
    }
}

fn arrange(pattern: Pattern, ratios: &[f64], room: Rect, gap: f64) -> Vec<Rect> {
    // A ratio that nobody can draw would take all the room of its row.
    let ratios: Vec<f64> = ratios
        .iter()
        .map(|ratio| {
            if ratio.is_finite() {
                ratio.clamp(0.25, 4.0)
            } else {
                1.0
            }
        })
        .collect();
    match pattern {
        Pattern::Rows => rows(&ratios, room, gap),
        Pattern::Columns => {
            let turned: Vec<f64> = ratios.iter().map(|ratio| 1.0 / ratio).collect();
            let cells = rows(&turned, turn(room), gap);
            cells.into_iter().map(turn).collect()
        }
        Pattern::Grid => grid(ratios.len(), room, gap),
        Pattern::Feature => feature(&ratios, room, gap),
    }
}

/// As seen in a mirror on the diagonal.
fn turn(it: Rect) -> Rect {
    Rect::new(it.y, it.x, it.h, it.w)
}

#[expect(clippy::cast_precision_loss, reason = "at most sixty")]
fn float(n: usize) -> f64 {
    n as f64
}

/// As many rows as make pictures come out nearest to their own shapes.
fn rows(ratios: &[f64], room: Rect, gap: f64) -> Vec<Rect> {
    let count = ratios.len();
    let stretch = |rows: &[&[f64]]| {
        let natural: f64 = rows.iter().map(|row| natural(row, room.w, gap)).sum();
        (room.h - gap * float(rows.len() - 1)) / natural
    };
    let all = (1..=count).map(|n| parted(ratios, n));
    let all = all.map(|rows| (stretch(&rows), rows));
    let best = all
        .filter(|(stretch, _)| *stretch > 0.0)
        .min_by(|(one, _), (other, _)| one.ln().abs().total_cmp(&other.ln().abs()));
    let Some((stretch, rows)) = best else {
        return Vec::new();
    };
    let mut cells = Vec::with_capacity(count);
    let mut y = room.y;
    for row in rows {
        let high = natural(row, room.w, gap) * stretch;
        let wide = room.w - gap * float(row.len() - 1);
        let sum: f64 = row.iter().sum();
        let mut x = room.x;
        for ratio in row {
            let own = wide * ratio / sum;
            cells.push(Rect::new(x, y, own, high));
            x += own + gap;
        }
        y += high + gap;
    }
    cells
}

/// How high a row is whose pictures are whole.
fn natural(row: &[f64], wide: f64, gap: f64) -> f64 {
    let wide = (wide - gap * float(row.len().saturating_sub(1))).max(1.0);
    wide / row.iter().sum::<f64>()
}

/// The pictures in so many rows, in order, each about as long as the others and none empty.
fn parted(ratios: &[f64], rows: usize) -> Vec<&[f64]> {
    let total: f64 = ratios.iter().sum();
    let mut parts = Vec::with_capacity(rows);
    let (mut begin, mut sum) = (0, 0.0);
    for row in 1..=rows {
        let target = total * float(row) / float(rows);
        // One for each of the rows that follow.
        let last = ratios.len() - (rows - row);
        let mut end = begin + 1;
        sum += ratios[begin];
        while end < last && (row == rows || sum + ratios[end] / 2.0 <= target) {
            sum += ratios[end];
            end += 1;
        }
        parts.push(&ratios[begin..end]);
        begin = end;
    }
    parts
}

/// What a picture in a grid is best like.
const SHAPELY: f64 = 1.2;

fn grid(count: usize, room: Rect, gap: f64) -> Vec<Rect> {
    let in_row = |rows: usize, row: usize| count / rows + usize::from(row < count % rows);
    let shape = |rows: usize| {
        let wide = room.w / (float(count) / float(rows));
        let high = room.h / float(rows);
        (wide / high / SHAPELY).ln().abs()
    };
    let Some(rows) = (1..=count).min_by(|one, other| shape(*one).total_cmp(&shape(*other))) else {
        return Vec::new();
    };
    let high = (room.h - gap * float(rows - 1)) / float(rows);
    let mut cells = Vec::with_capacity(count);
    for row in 0..rows {
        let many = in_row(rows, row);
        let wide = (room.w - gap * float(many - 1)) / float(many);
        let y = room.y + (high + gap) * float(row);
        cells.extend((0..many).map(|n| {
            let x = room.x + (wide + gap) * float(n);
            Rect::new(x, y, wide, high)
        }));
    }
    cells
}

fn feature(ratios: &[f64], room: Rect, gap: f64) -> Vec<Rect> {
    /// With more beside it the large one leaves them half.
    const FEW: usize = 5;
    let Some((_, others)) = ratios.split_first() else {
        return Vec::new();
    };
    if others.is_empty() {
        return vec![room];
    }
    let share = if others.len() <= FEW { 0.62 } else { 0.5 };
    let (large, rest) = if room.w >= room.h {
        let wide = (room.w - gap) * share;
        let x = room.x + wide + gap;
        (
            Rect::new(room.x, room.y, wide, room.h),
            Rect::new(x, room.y, room.right() - x, room.h),
        )
    } else {
        let high = (room.h - gap) * share;
        let y = room.y + high + gap;
        (
            Rect::new(room.x, room.y, room.w, high),
            Rect::new(room.x, y, room.w, room.bottom() - y),
        )
    };
    std::iter::once(large)
        .chain(rows(others, rest, gap))
        .collect()
}

/// How a picture is made as small as its cell needs, and where the cell's corner lies on it then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cover {
    pub width: u32,
    pub height: u32,
    pub x: f64,
    pub y: f64,
}

/// Fills a cell with a picture of this shape and cuts off what is over: as much at the left as at the
/// right, and less above, where heads are.
pub fn cover(ratio: f64, cell: &Rect) -> Cover {
    const ABOVE: f64 = 0.4;
    let (wide, high) = if ratio > cell.w / cell.h {
        (cell.h * ratio, cell.h)
    } else {
        (cell.w, cell.w / ratio)
    };
    let (wide, high) = (wide.ceil().max(1.0), high.ceil().max(1.0));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "pixels of a picture"
    )]
    let (width, height) = (wide as u32, high as u32);
    Cover {
        width,
        height,
        x: (wide - cell.w).max(0.0) / 2.0,
        y: (high - cell.h).max(0.0) * ABOVE,
    }
}
