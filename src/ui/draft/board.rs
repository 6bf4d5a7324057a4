//! Putting a board together.

use crate::bank::Section;
use crate::game::{Board, Category, RoundKind, RoundPlan};
use crate::text::bank::section;

/// What the first question of a category may be worth; the others are worth as much again each.
pub const STEPS: [u16; 3] = [10, 20, 100];
/// The limits to choose from, in minutes.
pub const LIMITS: [Option<u8>; 6] = [None, Some(5), Some(10), Some(15), Some(20), Some(30)];

/// A category that can be on the board or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is drawn from; nothing for a category of another kind, which came with a file.
    pub topic: Option<Section>,
    /// As it stands on the board, or would.
    pub category: Category,
    pub on: bool,
}

/// The categories to choose from: one a topic, and before them those that came with a file, so that
/// they can be let go of. A title that was typed stays with its topic.
pub fn offers(board: &Board) -> Vec<Offer> {
    let mut own = board.categories.clone();
    let topics: Vec<Offer> = Section::ALL
        .iter()
        .map(|&topic| {
            let usual = about(topic);
            let here = own.iter().position(|one| one.filter == usual.filter);
            let category = here.map(|place| own.remove(place));
            Offer {
                topic: Some(topic),
                on: category.is_some(),
                category: category.unwrap_or(usual),
            }
        })
        .collect();
    let own = own.into_iter().map(|category| Offer {
        topic: None,
        category,
        on: true,
    });
    own.chain(topics).collect()
}

fn about(topic: Section) -> Category {
    Category::about(topic, section(topic))
}

/// The topic that a category is about, if it is about one and nothing else.
pub fn topic(category: &Category) -> Option<Section> {
    match category.filter.sections[..] {
        [one] if about(one).filter == category.filter => Some(one),
        _ => None,
    }
}

/// A category comes to the board on the right, or goes.
pub fn set_category(plan: &mut RoundPlan, category: &Category, on: bool) {
    change(plan, |board| {
        board.categories.retain(|other| other != category);
        if on {
            board.categories.push(category.clone());
        }
    });
}

/// The title of a category as it is typed.
pub fn set_title(plan: &mut RoundPlan, place: usize, title: String) {
    change(plan, |board| {
        if let Some(category) = board.categories.get_mut(place) {
            category.title = title;
        }
    });
}

/// The field of a title has been left: a topic without a title gets its own name back.
pub fn settle_title(plan: &mut RoundPlan, place: usize) {
    change(plan, |board| {
        if let Some(category) = board.categories.get_mut(place)
            && category.title.trim().is_empty()
            && let Some(topic) = topic(category)
        {
            section(topic).clone_into(&mut category.title);
        }
    });
}

/// What the questions of each category are worth, from the first one on.
pub fn set_values(plan: &mut RoundPlan, rows: u16, step: u16) {
    change(plan, |board| {
        board.values = (1..=rows).map(|row| row * step).collect();
    });
}

/// How the values rise, if they rise as they do here.
pub fn step(board: &Board) -> Option<u16> {
    let rows = board.values.iter().zip(1_u16..);
    STEPS
        .into_iter()
        .find(|step| rows.clone().all(|(value, row)| *value == row * step))
}

/// A board that is played to its end still is when it has changed, and none has more questions than
/// places.
fn change(plan: &mut RoundPlan, change: impl FnOnce(&mut Board)) {
    let whole = plan.questions == plan.kind.most_questions();
    if let RoundKind::Board(board) = &mut plan.kind {
        change(board);
        let most = plan.kind.most_questions();
        plan.questions = if whole {
            most
        } else {
            plan.questions.min(most)
        };
    }
}
