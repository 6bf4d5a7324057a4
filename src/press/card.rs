//! Where everything stands on a card.

use crate::game::TeamId;

use super::direction::start;
use super::fit::{Measure, Weight};
use super::place::{Align, Item, Look, Rect, Tone, text};

/// The shape of a picture, as the networks want it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// For a link or a post that lies.
    #[default]
    Wide,
    Square,
    /// For a story.
    Tall,
}

impl Shape {
    pub const ALL: [Self; 3] = [Self::Wide, Self::Square, Self::Tall];

    /// Width and height in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1200, 630),
            Self::Square => (1080, 1080),
            Self::Tall => (1080, 1920),
        }
    }
}

/// What stands on a picture to share.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The largest line at the top: the event.
    pub head: String,
    /// Below it: when, and how many.
    pub facts: String,
    pub body: Body,
    /// At the foot: the product's name, in two parts of two colours, and the hashtag.
    pub mark: [&'static str; 2],
    pub tag: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// The podium, from the top.
    Podium(Vec<Row>),
    /// One team.
    Team {
        team: TeamId,
        name: String,
        /// What it is to be proud of.
        lead: String,
        /// How it came to that, at most two lines.
        notes: Vec<String>,
    },
    /// A few numbers, each with what it counts.
    Figures(Vec<(String, String)>),
    /// A night of which nothing else is to be told.
    Words(String),
}

/// A place of the podium.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub place: String,
    pub who: String,
    pub points: String,
    /// Of the most points, from 0 to 1.
    pub share: f64,
}

/// Lengths are in hundredths of the picture's shorter side.
const PAD: f64 = 6.0;
const FOOT: f64 = 7.5;
const LOOP: f64 = 11.0;

struct Page<'a> {
    /// A hundredth of the shorter side, in pixels.
    u: f64,
    items: Vec<Item>,
    measure: Measure<'a>,
}

const fn look(most: f64, weight: Weight, align: Align, tone: Tone) -> Look {
    Look {
        most,
        weight,
        align,
        tone,
    }
}

/// Everything that is drawn of a card, in order.
pub fn lay_card(card: &Card, shape: Shape, measure: Measure<'_>) -> Vec<Item> {
    let (width, height) = shape.size();
    let (width, height) = (f64::from(width), f64::from(height));
    let u = width.min(height) / 100.0;
    let mut page = Page {
        u,
        items: Vec::new(),
        measure,
    };
    let inner = Rect::new(0.0, 0.0, width, height).inset(PAD * u);
    let tall = shape == Shape::Tall;
    let top = page.head(card, inner, if tall { 26.0 } else { 13.0 });
    let foot = Rect::new(inner.x, inner.bottom() - FOOT * u, inner.w, FOOT * u);
    let tubing = if tall { LOOP * 2.0 } else { LOOP };
    page.tubing(width, foot.y - tubing * u, tubing * u, tall);
    page.foot(card, foot);
    let gap = 3.0 * u;
    let body = Rect::new(
        inner.x,
        top + gap,
        inner.w,
        (foot.y - tubing * u - gap - top).max(0.0),
    );
    match &card.body {
        Body::Podium(rows) => page.podium(rows, body, shape),
        Body::Team {
            team,
            name,
            lead,
            notes,
        } => page.team(*team, [name, lead], notes, body, shape),
        Body::Figures(figures) => page.figures(figures, body, shape),
        Body::Words(words) => {
            page.write(
                words,
                body,
                look(10.0, Weight::Bold, Align::Centre, Tone::Ink),
            );
        }
    }
    page.items
}

impl Page<'_> {
    fn write(&mut self, words: &str, at: Rect, mut look: Look) {
        look.most *= self.u;
        if !words.is_empty() && at.w > 0.0 && at.h > 0.0 {
            self.items.push(text(words, at, look, self.measure));
        }
    }

    /// The event and what is to be known of it; gives where it ends.
    fn head(&mut self, card: &Card, inner: Rect, high: f64) -> f64 {
        let u = self.u;
        let title = Rect::new(inner.x, inner.y, inner.w, high * u);
        let size = if high > 20.0 { 13.0 } else { 11.0 };
        self.write(
            &card.head,
            title,
            look(size, Weight::Display, start(&card.head), Tone::Ink),
        );
        let facts = Rect::new(inner.x, title.bottom() + u, inner.w, 6.0 * u);
        self.write(
            &card.facts,
            facts,
            look(4.6, Weight::Plain, start(&card.facts), Tone::Soft),
        );
        facts.bottom()
    }

    /// From the left edge to the right one, with a turn of the loop on the way.
    fn tubing(&mut self, width: f64, y: f64, high: f64, tall: bool) {
        let u = self.u;
        let (low, up) = (y + high * 0.78, y + high * 0.3);
        let waves = if tall { 2 } else { 3 };
        let mut through = vec![(-6.0 * u, low)];
        let step = width / f64::from(waves);
        for n in 0..waves {
            let x = step * (f64::from(n) + 0.5);
            through.push((x, if n % 2 == 0 { up } else { low }));
        }
        let last = if waves % 2 == 0 { up } else { low };
        through.push((width + 6.0 * u, last));
        self.items.push(Item::Loop {
            through,
            width: 2.6 * u,
        });
    }

    fn foot(&mut self, card: &Card, at: Rect) {
        let u = self.u;
        let weight = Weight::Display;
        let mark = Rect::new(at.x, at.y, at.w * 0.42, at.h);
        // One after the other, as wide as they come.
        let size = 6.0 * u;
        let face = super::fit::Face { size, weight };
        let first = (self.measure)(card.mark[0], face).min(mark.w * 0.48);
        let space = size * 0.24;
        let one = Rect::new(mark.x, mark.y, first + 1.0, mark.h);
        let rest = Rect::new(
            one.x + first + space,
            mark.y,
            mark.w - first - space,
            mark.h,
        );
        self.write(
            card.mark[0],
            one,
            look(6.0, weight, Align::Left, Tone::Venous),
        );
        self.write(
            card.mark[1],
            rest,
            look(6.0, weight, Align::Left, Tone::Arterial),
        );
        let bold = super::fit::Face {
            size: 4.4 * u,
            weight: Weight::Bold,
        };
        let wide = ((self.measure)(card.tag, bold) + 6.0 * u).min(at.w * 0.5);
        let tag = Rect::new(at.right() - wide, at.y, wide, at.h);
        self.items.push(Item::Panel {
            at: tag,
            radius: tag.h / 2.0,
            tone: Tone::Primary,
        });
        let inside = Rect::new(tag.x + 2.5 * u, tag.y, tag.w - 5.0 * u, tag.h);
        let on = look(4.4, Weight::Bold, Align::Centre, Tone::OnPrimary);
        self.write(card.tag, inside, on);
    }

    fn panel(&mut self, at: Rect) {
        self.items.push(Item::Panel {
            at,
            radius: 2.4 * self.u,
            tone: Tone::Surface,
        });
    }

    fn podium(&mut self, rows: &[Row], body: Rect, shape: Shape) {
        let u = self.u;
        let count = rows.len().max(1);
        #[expect(clippy::cast_precision_loss, reason = "three places")]
        let count = count as f64;
        let gap = if shape == Shape::Wide { 2.0 } else { 3.0 } * u;
        let most = if shape == Shape::Tall { 32.0 } else { 24.0 } * u;
        let high = ((body.h - gap * (count - 1.0)) / count).min(most);
        let used = high * count + gap * (count - 1.0);
        let mut y = body.y + (body.h - used) / 2.0;
        for (n, row) in rows.iter().enumerate() {
            let at = Rect::new(body.x, y, body.w, high);
            self.panel(at);
            let inside = at.inset((2.0 * u).min(high * 0.12));
            let level = Rect::new(
                inside.x + u,
                inside.bottom() - 2.2 * u,
                inside.w - 2.0 * u,
                2.2 * u,
            );
            let words = Rect::new(
                inside.x + u,
                inside.y,
                inside.w - 2.0 * u,
                level.y - inside.y - u,
            );
            let side = words.w * if shape == Shape::Wide { 0.13 } else { 0.2 };
            let score = words.w * if shape == Shape::Wide { 0.22 } else { 0.27 };
            let tone = if n == 0 { Tone::Arterial } else { Tone::Venous };
            let place = Rect::new(words.x, words.y, side, words.h);
            self.write(
                &row.place,
                place,
                look(8.4, Weight::Display, Align::Left, tone),
            );
            let who = Rect::new(
                words.x + side + u,
                words.y,
                words.w - side - score - 2.0 * u,
                words.h,
            );
            self.write(
                &row.who,
                who,
                look(7.4, Weight::Bold, Align::Left, Tone::Ink),
            );
            let points = Rect::new(words.right() - score, words.y, score, words.h);
            self.write(
                &row.points,
                points,
                look(5.0, Weight::Plain, Align::Right, Tone::Soft),
            );
            self.items.push(Item::Tube {
                at: level,
                share: row.share.clamp(0.0, 1.0),
            });
            y += high + gap;
        }
    }

    fn team(
        &mut self,
        team: TeamId,
        [name, lead]: [&str; 2],
        notes: &[String],
        body: Rect,
        shape: Shape,
    ) {
        let u = self.u;
        let most = if shape == Shape::Tall { 90.0 } else { 62.0 } * u;
        let high = body.h.min(most);
        let at = Rect::new(body.x, body.y + (body.h - high) / 2.0, body.w, high);
        self.panel(at);
        let inside = at.inset(4.0 * u);
        let aside = shape == Shape::Wide;
        let side = if aside { 20.0 } else { 22.0 } * u;
        let side = side.min(inside.h * if aside { 0.8 } else { 0.3 });
        let badge = if aside {
            Rect::new(inside.x, inside.y + (inside.h - side) / 2.0, side, side)
        } else {
            Rect::new(inside.x + (inside.w - side) / 2.0, inside.y, side, side)
        };
        self.items.push(Item::Badge { at: badge, team });
        let words = if aside {
            let x = badge.right() + 4.0 * u;
            Rect::new(x, inside.y, inside.right() - x, inside.h)
        } else {
            let y = badge.bottom() + 2.0 * u;
            Rect::new(inside.x, y, inside.w, inside.bottom() - y)
        };
        let align = if aside { Align::Left } else { Align::Centre };
        let shares: &[f64] = match notes.len() {
            0 => &[0.62, 0.38],
            1 => &[0.48, 0.32, 0.2],
            _ => &[0.42, 0.28, 0.15, 0.15],
        };
        let looks = [
            look(11.0, Weight::Bold, align, Tone::Ink),
            look(9.0, Weight::Display, align, Tone::Arterial),
            look(5.0, Weight::Plain, align, Tone::Soft),
            look(5.0, Weight::Plain, align, Tone::Soft),
        ];
        let lines = [name, lead]
            .into_iter()
            .chain(notes.iter().map(String::as_str));
        let mut y = words.y;
        for ((line, share), look) in lines.zip(shares).zip(looks) {
            let high = words.h * share;
            self.write(line, Rect::new(words.x, y, words.w, high * 0.96), look);
            y += high;
        }
    }

    fn figures(&mut self, figures: &[(String, String)], body: Rect, shape: Shape) {
        let u = self.u;
        let gap = 3.0 * u;
        #[expect(clippy::cast_precision_loss, reason = "a few figures")]
        let count = figures.len().max(1) as f64;
        let beside = shape == Shape::Wide;
        let most = if beside { 46.0 } else { 34.0 } * u;
        let (wide, high) = if beside {
            ((body.w - gap * (count - 1.0)) / count, body.h.min(most))
        } else {
            (body.w, ((body.h - gap * (count - 1.0)) / count).min(most))
        };
        let used = if beside {
            high
        } else {
            high * count + gap * (count - 1.0)
        };
        let (mut x, mut y) = (body.x, body.y + (body.h - used) / 2.0);
        for (value, label) in figures {
            let at = Rect::new(x, y, wide, high);
            self.panel(at);
            let inside = at.inset(2.5 * u);
            let big = Rect::new(inside.x, inside.y, inside.w, inside.h * 0.62);
            self.write(
                value,
                big,
                look(17.0, Weight::Display, Align::Centre, Tone::Arterial),
            );
            let small = Rect::new(inside.x, big.bottom(), inside.w, inside.h * 0.38);
            self.write(
                label,
                small,
                look(5.0, Weight::Bold, Align::Centre, Tone::Ink),
            );
            if beside {
                x += wide + gap;
            } else {
                y += high + gap;
            }
        }
    }
}
