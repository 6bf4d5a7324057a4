//! Putting a board together.

use crate::bank::Section;
use crate::game::{Board, Category, RoundKind, RoundPlan};
use crate::text::bank::section;

/// What the first question of a category may be worth; the others are worth as much again each.
pub const STEPS: [u16; 3] = [10, 20, 100];

/// The categories to choose from: one a topic, and before them those that came with a file, so that
/// they can be let go of.
pub fn categories(board: &Board) -> Vec<Category> {
    let topics = Section::ALL.map(|topic| Category::about(topic, section(topic)));
    let mut all: Vec<Category> = board
        .categories
        .iter()
        .filter(|own| !topics.contains(own))
        .cloned()
        .collect();
    for topic in topics {
        if all.iter().all(|own| own.title != topic.title) {
            all.push(topic);
        }
    }
    all
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
