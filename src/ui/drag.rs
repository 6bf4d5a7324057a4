//! Dragging a row of a list. Nothing is drawn anew meanwhile: rows are moved by a property of
//! their style, so that they follow the finger on a slow telephone.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element};
use yew::prelude::*;

use crate::ui::dom::set_property;

/// What a list needs whose rows can be dragged by what is of the class `handle` in them.
#[derive(Clone, PartialEq)]
pub struct Drags {
    /// The list; its children are the rows.
    pub list: NodeRef,
    /// Of the handle of the row with this number.
    pub grab: Callback<(usize, PointerEvent)>,
    pub pull: Callback<PointerEvent>,
    pub let_go: Callback<PointerEvent>,
}

/// Tells from where to where a row has been dragged; the same place is told, too.
#[hook]
pub fn use_drags(put: Callback<(usize, usize)>) -> Drags {
    let list = use_node_ref();
    let drag = use_mut_ref(|| None::<Drag>);
    // Rows that are given these callbacks are not drawn anew because the last one has changed.
    let latest = use_mut_ref(|| put.clone());
    *latest.borrow_mut() = put;
    use_no_fling(&list);
    let grab = {
        let (drag, list) = (drag.clone(), list.clone());
        use_callback((), move |(from, event): (usize, PointerEvent), ()| {
            if event.button() != 0 || drag.borrow().is_some() {
                return;
            }
            if let Some(list) = list.cast::<Element>() {
                *drag.borrow_mut() = Drag::begin(&list, from, &event);
            }
        })
    };
    let pull = {
        let drag = drag.clone();
        use_callback((), move |event: PointerEvent, ()| {
            if let Some(drag) = drag.borrow_mut().as_mut() {
                drag.pull(&event);
            }
        })
    };
    let let_go = use_callback((), move |event: PointerEvent, ()| {
        let ended = drag.take();
        if let Some(ended) = ended {
            let put = latest.borrow().clone();
            put.emit(ended.end(event.type_() == "pointerup"));
        }
    });
    Drags {
        list,
        grab,
        pull,
        let_go,
    }
}

/// A finger that leaves a handle while it moves would set off a fling, though nothing there scrolls,
/// and Chromium takes the next tap anywhere for what stops it. Yew's own listeners cannot prevent it:
/// they are passive.
#[hook]
fn use_no_fling(list: &NodeRef) {
    let list = list.clone();
    use_effect_with((), move |()| {
        let listener = list.cast::<Element>().map(|list| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&list, "touchstart", options, |event| {
                let touched = event.target().and_then(|it| it.dyn_into::<Element>().ok());
                if touched.is_some_and(|it| it.closest(".handle").is_ok_and(|it| it.is_some())) {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

#[derive(Debug)]
struct Drag {
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
    fn begin(list: &Element, from: usize, event: &PointerEvent) -> Option<Self> {
        let children = list.children();
        let rows: Vec<Element> = (0..children.length())
            .filter_map(|n| children.item(n))
            .collect();
        // Yew listens at the root, so that is the current target.
        let touched: Element = event.target()?.dyn_into().ok()?;
        let handle = touched.closest(".handle").ok()??;
        handle.set_pointer_capture(event.pointer_id()).ok()?;
        let row = rows.get(from)?.clone();
        let top = |element: &Element| element.get_bounding_client_rect().top();
        let before = top(&row);
        list.class_list().add_1("is-dragging").ok()?;
        row.class_list().add_1("is-held").ok()?;
        event.prevent_default();
        let part = list.closest(".drill-answer").ok().flatten();
        let scroller = part.or_else(|| document().scrolling_element());
        // Rows that are folded up while they are dragged stand elsewhere: as far as the page can be
        // scrolled, the one that is held stays under the pointer.
        if let Some(scroller) = &scroller {
            #[expect(clippy::cast_possible_truncation, reason = "pixels")]
            let shift = (top(&row) - before).round() as i32;
            scroller.set_scroll_top(scroller.scroll_top() + shift);
        }
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
    fn pull(&mut self, event: &PointerEvent) {
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

    /// Near an edge the list scrolls on, if that is where the row is being taken: it may have been
    /// there when it was taken hold of. Returns how far the list has come since then.
    fn scroll(&self, y: f64) -> i32 {
        const MEANT: f64 = 16.0;
        const EDGE: f64 = 28.0;
        /// Of the page, at whose foot there may be a bar.
        const PAGE_EDGE: f64 = 120.0;
        const STEP: i32 = 10;
        let Some(scroller) = &self.scroller else {
            return 0;
        };
        let place = scroller.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|it| it.as_f64());
        // The page itself reaches beyond what is seen of it.
        let (top, bottom, edge) = match height {
            Some(height) if place.height() > height => (0.0, height, PAGE_EDGE),
            _ => (place.top(), place.bottom(), EDGE),
        };
        let taken = y - self.begun_at;
        if y < top + edge && taken < -MEANT {
            scroller.set_scroll_top(scroller.scroll_top() - STEP);
        } else if y > bottom - edge && taken > MEANT {
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
    fn end(self, keep: bool) -> (usize, usize) {
        self.list.class_list().remove_1("is-dragging").ok();
        for row in &self.rows {
            row.class_list().remove_1("is-held").ok();
            set_property(row, "--dy", "0");
        }
        (self.from, if keep { self.to } else { self.from })
    }
}
