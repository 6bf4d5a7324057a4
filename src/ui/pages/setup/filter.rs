//! Which questions a round is drawn from.

use yew::prelude::*;

use crate::bank::{Bank, Difficulty, Filter, Kind, Section};
use crate::game::{Category, RoundKind, RoundPlan};
use crate::text::{bank as names, form as words};
use crate::ui::bank::BankRef;

use super::faults::nothing;
use super::fields::tick;
use super::round::Cell;

/// One list of a filter, each thing in it with its name and whether it is ticked.
struct Group {
    title: &'static str,
    ticks: Vec<(String, bool)>,
    /// Ticks the thing at a place, or takes the tick away.
    set: fn(&mut Filter, &Bank, usize, bool),
}

fn set<T: Clone + PartialEq>(list: &mut Vec<T>, it: &T, on: bool) {
    list.retain(|other| other != it);
    if on {
        list.push(it.clone());
    }
}

/// The packs to choose from, by id and name. One that was chosen and is gone is among them, so that
/// it can be let go of.
fn packs(filter: &Filter, bank: &Bank) -> Vec<(String, String)> {
    let here = bank.packs.iter();
    let here = here.map(|pack| (pack.id.clone(), pack.title.clone()));
    let gone = filter.packs.iter();
    let gone = gone.filter(|id| bank.packs.iter().all(|pack| pack.id != **id));
    here.chain(gone.map(|id| (id.clone(), words::gone_pack(id))))
        .collect()
}

fn groups(filter: &Filter, bank: &Bank) -> [Group; 4] {
    [
        Group {
            title: words::DIFFICULTY,
            ticks: Difficulty::ALL
                .iter()
                .map(|it| {
                    (
                        names::difficulty(*it).into(),
                        filter.difficulties.contains(it),
                    )
                })
                .collect(),
            set: |filter, _, n, on| set(&mut filter.difficulties, &Difficulty::ALL[n], on),
        },
        Group {
            title: words::TOPICS,
            ticks: Section::ALL
                .iter()
                .map(|it| (names::section(*it).into(), filter.sections.contains(it)))
                .collect(),
            set: |filter, _, n, on| set(&mut filter.sections, &Section::ALL[n], on),
        },
        Group {
            title: words::KINDS,
            ticks: Kind::ALL
                .iter()
                .map(|it| (names::kind(*it).into(), filter.kinds.contains(it)))
                .collect(),
            set: |filter, _, n, on| set(&mut filter.kinds, &Kind::ALL[n], on),
        },
        Group {
            title: words::PACKS,
            ticks: packs(filter, bank)
                .into_iter()
                .map(|(id, name)| (name, filter.packs.contains(&id)))
                .collect(),
            set: |filter, bank, n, on| {
                if let Some((id, _)) = packs(filter, bank).get(n) {
                    set(&mut filter.packs, id, on);
                }
            },
        },
    ]
}

/// The choice in a few words, for when it is folded away.
pub fn summary(plan: &RoundPlan, bank: &Bank) -> String {
    let filter = plan.drawn_from();
    let mut chosen = groups(&filter, bank)
        .iter()
        .filter(|group| has_use(plan, group))
        .filter_map(|group| {
            let on: Vec<String> = group
                .ticks
                .iter()
                .filter(|(_, on)| *on)
                .map(|(name, _)| name.clone())
                .collect();
            (!on.is_empty()).then(|| words::chosen(&on, group.title))
        })
        .collect::<Vec<_>>();
    if filter.pictured {
        chosen.push(words::PICTURED.to_lowercase());
    }
    match &plan.kind {
        RoundKind::Board(board) => {
            let narrowest = board
                .cells()
                .filter_map(|cell| Some((bank.count(&board.drawn_from(&filter, cell)?), cell)))
                .min();
            words::drawn_by_category(&chosen, board, narrowest)
        }
        _ => words::drawn_from(&chosen, bank.count(&filter)),
    }
}

/// Where each category of a board has a topic of its own, those of the round say nothing.
fn has_use(plan: &RoundPlan, group: &Group) -> bool {
    let RoundKind::Board(board) = &plan.kind else {
        return true;
    };
    let own = |category: &Category| !category.filter.sections.is_empty();
    group.title != words::TOPICS || !board.categories.iter().all(own)
}

pub fn filter_part(cell: &Cell, plan: &RoundPlan, bank: &BankRef) -> Html {
    let group = |Group { title, ticks, set }: Group| {
        let picks = ticks.iter().enumerate().map(|(n, (name, on))| {
            let bank = bank.clone();
            let on_tick = cell.change(move |plan, on| set(&mut plan.filter, &bank.0, n, on));
            tick(name, *on, None, on_tick)
        });
        html! {
            <fieldset key={title}>
                <legend class="label">{ title }</legend>
                <div class="segments">{ for picks }</div>
            </fieldset>
        }
    };
    // A picture round takes no others in any case.
    let pictured = if plan.kind == RoundKind::Picture {
        nothing()
    } else {
        let on_tick = cell.change(|plan, on| plan.filter.pictured = on);
        tick(words::PICTURED, plan.filter.pictured, None, on_tick)
    };
    html! {
        <>
            <p class="hint">{ words::PICK_HINT }</p>
            { for groups(&plan.filter, &bank.0).into_iter().filter(|group| has_use(plan, group)).map(group) }
            <div class="segments">{ pictured }</div>
            <p class="hint" role="status">{ match &plan.kind {
                RoundKind::Board(_) => summary(plan, &bank.0),
                _ => words::fitting(bank.0.count(&plan.drawn_from())),
            } }</p>
        </>
    }
}
