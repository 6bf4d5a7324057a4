use yew::prelude::*;

use crate::bank::Difficulty;
use crate::game::{Points, RoundPlan};
use crate::text::bank::difficulty;
use crate::text::form as words;
use crate::ui::draft::Field;

use super::faults::ErrorLine;
use super::fields::{NumberField, OneOf};
use super::round::Cell;

#[derive(PartialEq, Properties)]
pub struct PointsPartProps {
    pub cell: Cell,
    pub points: Points,
}

/// What a right answer is worth.
#[component]
pub fn PointsPart(props: &PointsPartProps) -> Html {
    let PointsPartProps { cell, points } = props;
    let fault = cell.fault(Field::Points);
    // The fault does not say which of three numbers is wrong; all point to the line that says it.
    let field = |key: &'static str, label: String, value: u16, on_change: Callback<u16>| {
        html! {
            <NumberField key={key} id={cell.id(key)} {label} {value} min=1 max=1000
                wrong={!(1..=1000).contains(&value) && fault.is_some()} {on_change} />
        }
    };
    let fields = match *points {
        Points::Flat(value) => vec![field(
            "points",
            words::POINTS_EACH.to_owned(),
            value,
            cell.edit(|plan, n| plan.points = Points::Flat(n)),
        )],
        Points::ByDifficulty { easy, medium, hard } => {
            let label = |level| words::points_for(difficulty(level));
            vec![
                field("easy", label(Difficulty::Easy), easy, cell.edit(set_easy)),
                field(
                    "medium",
                    label(Difficulty::Medium),
                    medium,
                    cell.edit(set_medium),
                ),
                field("hard", label(Difficulty::Hard), hard, cell.edit(set_hard)),
            ]
        }
    };
    let flat = matches!(points, Points::Flat(_));
    let wrong = match *points {
        Points::ByDifficulty { easy, .. } if !(1..=1000).contains(&easy) => "easy",
        Points::ByDifficulty { medium, .. } if !(1..=1000).contains(&medium) => "medium",
        Points::ByDifficulty { .. } => "hard",
        Points::Flat(_) => "points",
    };
    html! {
        <div>
            <div class="form-row">
                <div>
                    <OneOf name={cell.id("worth")} legend={words::POINTS} legend_class="label"
                        options={vec![words::POINTS_FLAT.into(), words::POINTS_BY_DIFFICULTY.into()]}
                        chosen={usize::from(!flat)} on_choose={cell.edit(choose)} />
                </div>
                { for fields }
            </div>
            <ErrorLine field={cell.id(wrong)} words={fault} />
        </div>
    }
}

/// The other way of giving points, as near to the old one as it can be.
fn choose(plan: &mut RoundPlan, way: usize) {
    plan.points = match (way, plan.points) {
        (0, Points::ByDifficulty { easy, .. }) => Points::Flat(easy),
        (1, Points::Flat(points)) => Points::ByDifficulty {
            easy: points,
            medium: points.saturating_mul(2),
            hard: points.saturating_mul(3),
        },
        (_, points) => points,
    };
}

fn set_easy(plan: &mut RoundPlan, n: u16) {
    if let Points::ByDifficulty { easy, .. } = &mut plan.points {
        *easy = n;
    }
}

fn set_medium(plan: &mut RoundPlan, n: u16) {
    if let Points::ByDifficulty { medium, .. } = &mut plan.points {
        *medium = n;
    }
}

fn set_hard(plan: &mut RoundPlan, n: u16) {
    if let Points::ByDifficulty { hard, .. } = &mut plan.points {
        *hard = n;
    }
}
