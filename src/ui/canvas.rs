//! Drawing what `press` has laid out, with the colours and faces of the style sheet.

use std::f64::consts::{FRAC_PI_4, PI, TAU};

use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::{CanvasGradient, CanvasRenderingContext2d};

use crate::game::TeamId;
use crate::press::{Align, Face, Item, LEADING, Rect, Tone, Weight, isolated, runs_left};
use crate::workshop::Line;

use super::looks;

/// The colours and faces of the style sheet, light or dark.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    ink: String,
    soft: String,
    back: String,
    glows: [String; 2],
    surface: String,
    line: String,
    venous: String,
    arterial: String,
    primary: String,
    on_primary: String,
    on_team: String,
    teams: [String; 8],
    plain: String,
    display: String,
}

impl Palette {
    /// Reads the tokens of a theme, whichever of them the page shows: it is put on for as long as it
    /// takes to read, which nobody sees.
    pub fn read(dark: bool) -> Self {
        looks::with_theme(if dark { "dark" } else { "light" }, || {
            let style = document()
                .document_element()
                .and_then(|root| window().get_computed_style(&root).ok().flatten());
            let token = |name: &str| {
                let value = style.as_ref().map(|it| it.get_property_value(name));
                let value = value.and_then(Result::ok).unwrap_or_default();
                value.trim().to_owned()
            };
            Self {
                ink: token("--ink"),
                soft: token("--ink-soft"),
                back: token("--bg"),
                glows: [token("--glow-venous"), token("--glow-arterial")],
                surface: token("--surface"),
                line: token("--line"),
                venous: token("--venous"),
                arterial: token("--arterial"),
                primary: token("--primary"),
                on_primary: token("--on-primary"),
                on_team: token("--on-team"),
                teams: std::array::from_fn(|n| token(&format!("--c{n}"))),
                plain: token("--font"),
                display: token("--font-display"),
            }
        })
    }

    /// The ground, and the glows above and below.
    pub fn ground(&self) -> [String; 3] {
        let [above, below] = self.glows.clone();
        [self.back.clone(), above, below]
    }

    fn tone(&self, tone: Tone) -> &str {
        match tone {
            Tone::Ink => &self.ink,
            Tone::Soft => &self.soft,
            Tone::Venous => &self.venous,
            Tone::Arterial => &self.arterial,
            Tone::Surface => &self.surface,
            Tone::Line => &self.line,
            Tone::OnPrimary => &self.on_primary,
            Tone::Primary => &self.primary,
        }
    }

    fn font(&self, face: Face) -> String {
        let (weight, family) = match face.weight {
            Weight::Plain => (500, &self.plain),
            Weight::Bold => (700, &self.plain),
            Weight::Display => (800, &self.display),
        };
        format!("{weight} {}px {family}", face.size)
    }
}

/// The width that a text will have.
pub fn measure(
    on: &CanvasRenderingContext2d,
    palette: &Palette,
) -> impl Fn(&str, Face) -> f64 + use<> {
    let (on, palette) = (on.clone(), palette.clone());
    move |text, face| {
        on.set_font(&palette.font(face));
        on.measure_text(text).map_or(0.0, |it| it.width())
    }
}

/// Draws a picture: its ground, then everything on it.
pub fn draw(
    on: &CanvasRenderingContext2d,
    (width, height): (f64, f64),
    items: &[Item],
    palette: &Palette,
) -> Result<(), JsValue> {
    let [above, below] = &palette.glows;
    paint_ground(on, (width, height), &palette.back, [above, below])?;
    write_items(on, items, width, palette)
}

/// Draws these on what is there already.
pub fn write_items(
    on: &CanvasRenderingContext2d,
    items: &[Item],
    width: f64,
    palette: &Palette,
) -> Result<(), JsValue> {
    for item in items {
        match item {
            Item::Panel { at, radius, tone } => panel(on, at, *radius, *tone, palette)?,
            Item::Text { .. } => {
                for line in lines_of(std::slice::from_ref(item), palette) {
                    write(on, &line)?;
                }
            }
            Item::Tube { at, share } => level(on, at, *share, palette)?,
            Item::Loop {
                through,
                width: thick,
            } => tubing(on, through, *thick, width, palette)?,
            Item::Badge { at, team } => badge(on, at, *team, palette)?,
        }
    }
    Ok(())
}

/// The lines of all texts, each where it begins.
pub fn lines_of(items: &[Item], palette: &Palette) -> Vec<Line> {
    let mut lines = Vec::new();
    for item in items {
        let Item::Text {
            at,
            text,
            weight,
            align,
            tone,
        } = item
        else {
            continue;
        };
        let face = Face {
            size: text.size,
            weight: *weight,
        };
        let (align, x) = match align {
            Align::Left => ("left", at.x),
            Align::Centre => ("center", at.x + at.w / 2.0),
            Align::Right => ("right", at.right()),
        };
        let leftward = runs_left(&text.lines.concat());
        let mut y = at.y + (at.h - text.height()) / 2.0;
        for line in &text.lines {
            lines.push(Line {
                text: isolated(line, leftward),
                font: palette.font(face),
                colour: palette.tone(*tone).to_owned(),
                align: align.to_owned(),
                at: (x, y + text.size * (LEADING * 0.5 + 0.33)),
            });
            y += text.size * LEADING;
        }
    }
    lines
}

pub fn write(on: &CanvasRenderingContext2d, line: &Line) -> Result<(), JsValue> {
    on.set_fill_style_str(&line.colour);
    on.set_font(&line.font);
    on.set_text_align(&line.align);
    on.set_text_baseline("alphabetic");
    on.fill_text(&line.text, line.at.0, line.at.1)
}

/// The page's own ground: a blue glow above, a red one below.
pub fn paint_ground(
    on: &CanvasRenderingContext2d,
    (width, height): (f64, f64),
    back: &str,
    glows: [&String; 2],
) -> Result<(), JsValue> {
    on.set_fill_style_str(back);
    on.fill_rect(0.0, 0.0, width, height);
    let reach = width.max(height) * 0.85;
    for ((x, y), glow) in [(0.0, 0.0), (width, height)].into_iter().zip(glows) {
        let light = on.create_radial_gradient(x, y, 0.0, x, y, reach)?;
        light.add_color_stop(0.0, glow)?;
        light.add_color_stop(1.0, &format!("{glow}00"))?;
        on.set_fill_style_canvas_gradient(&light);
        on.fill_rect(0.0, 0.0, width, height);
    }
    Ok(())
}

fn rounded(on: &CanvasRenderingContext2d, at: &Rect, radius: f64) -> Result<(), JsValue> {
    let r = radius.min(at.w / 2.0).min(at.h / 2.0);
    on.begin_path();
    on.move_to(at.x + r, at.y);
    on.arc_to(at.right(), at.y, at.right(), at.bottom(), r)?;
    on.arc_to(at.right(), at.bottom(), at.x, at.bottom(), r)?;
    on.arc_to(at.x, at.bottom(), at.x, at.y, r)?;
    on.arc_to(at.x, at.y, at.right(), at.y, r)?;
    on.close_path();
    Ok(())
}

fn panel(
    on: &CanvasRenderingContext2d,
    at: &Rect,
    radius: f64,
    tone: Tone,
    palette: &Palette,
) -> Result<(), JsValue> {
    rounded(on, at, radius)?;
    on.set_fill_style_str(palette.tone(tone));
    on.fill();
    if tone == Tone::Surface {
        on.set_line_width(2.0);
        on.set_stroke_style_str(palette.tone(Tone::Line));
        on.stroke();
    }
    Ok(())
}

/// From venous to arterial, over a width.
fn flow(
    on: &CanvasRenderingContext2d,
    from: f64,
    to: f64,
    palette: &Palette,
) -> Result<CanvasGradient, JsValue> {
    let flow = on.create_linear_gradient(from, 0.0, to, 0.0);
    flow.add_color_stop(0.0, &palette.venous)?;
    flow.add_color_stop(1.0, &palette.arterial)?;
    Ok(flow)
}

fn level(
    on: &CanvasRenderingContext2d,
    at: &Rect,
    share: f64,
    palette: &Palette,
) -> Result<(), JsValue> {
    rounded(on, at, at.h)?;
    on.set_fill_style_str(&palette.line);
    on.fill();
    let filled = Rect::new(at.x, at.y, (at.w * share).max(at.h), at.h);
    rounded(on, &filled, at.h)?;
    // Over the whole tube, so that only the fullest is red at its end.
    on.set_fill_style_canvas_gradient(&flow(on, at.x, at.right(), palette)?);
    on.fill();
    Ok(())
}

fn tubing(
    on: &CanvasRenderingContext2d,
    through: &[(f64, f64)],
    width: f64,
    picture: f64,
    palette: &Palette,
) -> Result<(), JsValue> {
    let Some(&(x, y)) = through.first() else {
        return Ok(());
    };
    on.begin_path();
    on.move_to(x, y);
    for ((x0, y0), (x1, y1)) in through.iter().zip(through.iter().skip(1)) {
        let half = (x1 - x0) / 2.0;
        on.bezier_curve_to(x0 + half, *y0, x1 - half, *y1, *x1, *y1);
    }
    on.set_line_cap("butt");
    on.set_line_width(width * 1.4);
    on.set_stroke_style_str(&palette.ink);
    on.stroke();
    on.set_line_width(width);
    on.set_stroke_style_canvas_gradient(&flow(on, 0.0, picture, palette)?);
    on.stroke();
    on.set_line_width(width * 0.18);
    on.set_stroke_style_str("rgb(255 255 255 / 45%)");
    on.stroke();
    Ok(())
}

/// The corners of the style sheet's badges, in hundredths of their box; circle and drop have none.
const CORNERS: [&[(f64, f64)]; 6] = [
    &[],
    &[(5.0, 5.0), (95.0, 5.0), (95.0, 95.0), (5.0, 95.0)],
    &[
        (25.0, 3.0),
        (75.0, 3.0),
        (100.0, 50.0),
        (75.0, 97.0),
        (25.0, 97.0),
        (0.0, 50.0),
    ],
    &[(50.0, 0.0), (100.0, 50.0), (50.0, 100.0), (0.0, 50.0)],
    &[],
    &[
        (6.0, 2.0),
        (50.0, 9.0),
        (94.0, 2.0),
        (94.0, 58.0),
        (50.0, 98.0),
        (6.0, 58.0),
    ],
];
const DROP: usize = 4;

fn badge(
    on: &CanvasRenderingContext2d,
    at: &Rect,
    team: TeamId,
    palette: &Palette,
) -> Result<(), JsValue> {
    let badge = team.badge();
    let shape = usize::from(badge.shape) % CORNERS.len();
    let place = |x: f64, y: f64| (at.x + at.w * x / 100.0, at.y + at.h * y / 100.0);
    on.begin_path();
    if shape == DROP {
        let (x, y) = place(50.0, 0.0);
        on.move_to(x, y);
        let (x, y) = place(50.0, 58.0);
        on.arc(x, y, at.w * 0.42, -FRAC_PI_4, PI + FRAC_PI_4)?;
    } else if CORNERS[shape].is_empty() {
        let (x, y) = place(50.0, 50.0);
        on.arc(x, y, at.w / 2.0, 0.0, TAU)?;
    }
    for (x, y) in CORNERS[shape] {
        let (x, y) = place(*x, *y);
        // The first of a path is where it begins.
        on.line_to(x, y);
    }
    on.close_path();
    on.set_fill_style_str(&palette.teams[usize::from(badge.colour) % palette.teams.len()]);
    on.fill();
    let size = at.h * 0.5;
    on.set_fill_style_str(&palette.on_team);
    on.set_font(&palette.font(Face {
        size,
        weight: Weight::Display,
    }));
    on.set_text_align("center");
    on.set_text_baseline("alphabetic");
    let (x, y) = (at.x + at.w / 2.0, at.y + at.h / 2.0 + size * 0.35);
    on.fill_text(&badge.letter.to_string(), x, y)
}
