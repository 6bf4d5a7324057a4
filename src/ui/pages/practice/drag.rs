//! Dragging a row of a list. Nothing is drawn anew meanwhile: rows are moved by a property of
//! their style, so that they follow the finger on a slow telephone.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, PointerEvent};

use crate::ui::dom::set_property;

#[derive(Debug)]
pub struct Drag {
    list: Element,
    rows: Vec<Element>,
    /// Where the rows were when it began.
    places: Vec<DomRect>,
    from: usize,
    to: usize,
    begun_at: f64,
    /// What scrolls under the drag, and where it stood.
    scroller: Option<Element>,
    scrolled: i32,
    pointer: i32,
}

impl Drag {
    /// Takes hold of a row. The pointer belongs to it until it is let go.
    pub fn begin(list: &Element, from: usize, event: &PointerEvent) -> Option<Self> {
        let children = list.children();
        let rows: Vec<Element> = (0..children.length())
            .filter_map(|n| children.item(n))
            .collect();
        // Yew listens at the root, so that is the current target.
        let touched: Element = event.target()?.dyn_into().ok()?;
        let handle = touched.closest(".handle").ok()??;
        handle.set_pointer_capture(event.pointer_id()).ok()?;
        let row = rows.get(from)?;
        list.class_list().add_1("is-dragging").ok()?;
        row.class_list().add_1("is-held").ok()?;
        event.prevent_default();
        let scroller = list.closest(".drill-answer").ok().flatten();
        Some(Self {
            scrolled: scroller.as_ref().map_or(0, Element::scroll_top),
            scroller,
            places: rows.iter().map(Element::get_bounding_client_rect).collect(),
            list: list.clone(),
            rows,
            from,
            to: from,
            begun_at: f64::from(event.client_y()),
            pointer: event.pointer_id(),
        })
    }

    /// The pointer has moved: the row follows, and those it has passed make room.
    pub fn pull(&mut self, event: &PointerEvent) {
        if event.pointer_id() != self.pointer {
            return;
        }
        let scrolled = self.scroll(f64::from(event.client_y()));
        let (Some(held), Some(row)) = (self.places.get(self.from), self.rows.get(self.from)) else {
            return;
        };
        let by = f64::from(event.client_y()) - self.begun_at + f64::from(scrolled);
        set_property(row, "--dy", &format!("{by:.0}px"));
        let (top, bottom) = (held.top() + by, held.bottom() + by);
        self.to = self.from;
        for (n, (place, other)) in self.places.iter().zip(&self.rows).enumerate() {
            let middle = place.top() + place.height() / 2.0;
            let makes_room = if n > self.from && bottom > middle {
                self.to = self.to.max(n);
                -self.step()
            } else if n < self.from && top < middle {
                self.to = self.to.min(n);
                self.step()
            } else {
                0.0
            };
            if n != self.from {
                set_property(other, "--dy", &format!("{makes_room:.0}px"));
            }
        }
    }

    /// Near an edge the list scrolls on. Returns how far it has come since the drag began.
    fn scroll(&self, y: f64) -> i32 {
        const EDGE: f64 = 28.0;
        const STEP: i32 = 10;
        let Some(scroller) = &self.scroller else {
            return 0;
        };
        let place = scroller.get_bounding_client_rect();
        if y < place.top() + EDGE {
            scroller.set_scroll_top(scroller.scroll_top() - STEP);
        } else if y > place.bottom() - EDGE {
            scroller.set_scroll_top(scroller.scroll_top() + STEP);
        }
        scroller.scroll_top() - self.scrolled
    }

    /// How far the others move to make room: the held row and the gap beside it.
    fn step(&self) -> f64 {
        let gap = match self.places.as_slice() {
            [first, second, ..] => second.top() - first.bottom(),
            _ => 0.0,
        };
        self.places.get(self.from).map_or(0.0, DomRect::height) + gap
    }

    /// Lets go: from where to where. Without `keep` it goes back.
    pub fn end(self, keep: bool) -> (usize, usize) {
        self.list.class_list().remove_1("is-dragging").ok();
        for row in &self.rows {
            row.class_list().remove_1("is-held").ok();
            set_property(row, "--dy", "0");
        }
        (self.from, if keep { self.to } else { self.from })
    }
}
