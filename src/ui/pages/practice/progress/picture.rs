use yew::prelude::*;

use crate::practice::{Day, Standing, Tally};
use crate::text::progress as text;

/// All questions as one bar: mature, young, not asked yet.
pub fn stack(all: &Standing) -> Html {
    const WIDE: usize = 1000;
    let of = |count: usize| count * WIDE / all.questions.max(1);
    let (mature, young) = (of(all.mature), of(all.young));
    html! {
        <svg class="progress-stack" viewBox="0 0 1000 40" preserveAspectRatio="none" role="img"
            aria-label={text::questions_alt(all)}>
            <rect class="is-unseen" x="0" y="0" width="1000" height="40" />
            <rect class="is-young" x={mature.to_string()} y="0" width={young.to_string()} height="40" />
            <rect class="is-mature" x="0" y="0" width={mature.to_string()} height="40" />
        </svg>
    }
}

/// A bar a day: the right answers below, the wrong ones above them.
pub fn bars(days: &[(Day, Tally)]) -> Html {
    const HIGH: u32 = 100;
    const STEP: usize = 10;
    let most = days
        .iter()
        .map(|(_, tally)| tally.answers)
        .max()
        .unwrap_or(0);
    let bar = |(place, (day, tally)): (usize, &(Day, Tally))| {
        let high = |part: u32| (u64::from(part) * u64::from(HIGH)).div_ceil(u64::from(most.max(1)));
        let (all, right) = (high(tally.answers), high(tally.right.min(tally.answers)));
        let x = (place * STEP + 1).to_string();
        let top = |height: u64| u64::from(HIGH).saturating_sub(height).to_string();
        html! {
            <g key={day.0.to_string()}>
                <title>{ text::day_told(*day, *tally) }</title>
                <rect class="is-wrong" x={x.clone()} y={top(all)} width="8" height={(all - right).to_string()} />
                <rect class="is-right" {x} y={top(right)} width="8" height={right.to_string()} />
            </g>
        }
    };
    let wide = days.len() * STEP;
    let ends = [days.first(), days.last()].into_iter().flatten();
    html! {
        <figure class="progress-bars">
            <p class="progress-most" aria-hidden="true">{ most }</p>
            <svg viewBox={format!("0 0 {wide} {HIGH}")} preserveAspectRatio="none" role="img"
                aria-label={text::days_alt(days)}>
                { for days.iter().enumerate().map(bar) }
            </svg>
            <figcaption aria-hidden="true">
                { for ends.map(|(day, _)| html! { <span key={day.0}>{ text::day(*day) }</span> }) }
            </figcaption>
            <p class="progress-legend" aria-hidden="true">
                <span class="swatch is-right"></span>{ text::MONTH_KEY_RIGHT }
                <span class="swatch is-wrong"></span>{ text::MONTH_KEY_WRONG }
            </p>
        </figure>
    }
}

/// A square a day, a column a week, Monday on top. The fuller, the more was answered.
pub fn calendar(days: &[(Day, Tally)], today: Day) -> Html {
    const CELL: i32 = 12;
    let first = days.first().map_or(today, |(day, _)| *day);
    let monday = first.plus(-i32::from(first.weekday()));
    let square = |(day, tally): &(Day, Tally)| {
        let week = i32::try_from(day.since(monday) / 7).unwrap_or(0);
        let size = size(tally.answers);
        let inset = (10 - size) / 2;
        let (x, y) = (week * CELL, i32::from(day.weekday()) * CELL);
        let at = |place: i32| (place + 1).to_string();
        html! {
            <g key={day.0}>
                <title>{ text::day_told(*day, *tally) }</title>
                <rect class={classes!("is-empty", (*day == today).then_some("is-today"))} x={at(x)} y={at(y)} width="10" height="10" rx="2" />
                <rect class="is-right" x={at(x + inset)} y={at(y + inset)} width={size.to_string()} height={size.to_string()} rx="2" />
            </g>
        }
    };
    let weeks = i32::try_from(today.since(monday) / 7).unwrap_or(0) + 1;
    html! {
        <svg class="progress-calendar" viewBox={format!("0 0 {} {}", weeks * CELL, 7 * CELL)} role="img"
            aria-label={text::days_alt(days)}>
            { for days.iter().map(square) }
        </svg>
    }
}

/// How much of a day's square is filled: not by colour alone.
fn size(answers: u32) -> i32 {
    match answers {
        0 => 0,
        1..=9 => 4,
        10..=24 => 6,
        25..=49 => 8,
        _ => 10,
    }
}

/// The days on which anything was answered, the newest first.
pub fn table_of_days(name: &'static str, days: &[(Day, Tally)]) -> Html {
    let row = |(day, tally): &(Day, Tally)| {
        html! {
            <tr key={day.0}>
                <th scope="row">{ text::day(*day) }</th>
                <td>{ tally.answers }</td>
                <td>{ text::percent(*tally) }</td>
                <td>{ text::time(tally.seconds) }</td>
            </tr>
        }
    };
    let done = || days.iter().rev().filter(|(_, tally)| tally.answers > 0);
    let none = done().next().is_none();
    html! {
        <details>
            <summary>{ text::TABLE }</summary>
            <div class="progress-table" tabindex="0" role="region" aria-label={name}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ text::DAY }</th>
                            <th scope="col">{ text::ANSWERS }</th>
                            <th scope="col">{ text::RIGHT }</th>
                            <th scope="col">{ text::TIME }</th>
                        </tr>
                    </thead>
                    <tbody>{ for done().map(row) }</tbody>
                </table>
                <p class="hint" hidden={!none}>{ text::NO_DAYS }</p>
            </div>
        </details>
    }
}
