use yew::prelude::*;

use crate::game::{TeamId, Timer};
use crate::session::GameClock;
use crate::stage::{Scene, View};
use crate::text::play as text;
use crate::ui::parts::{ClockUse, ReservoirClock, Tube, badge, digits, named, use_remaining};

/// A title so long asks for smaller type from the start.
const LENGTHY: usize = 24;

/// The poster of a round.
pub fn round_intro(view: &View) -> Html {
    let Scene::Intro {
        round,
        rounds,
        title,
        kind,
        questions,
        pace,
        points,
        scoring,
    } = &view.scene
    else {
        return html! { <main class="game-main poster fit" id="main" tabindex="-1"></main> };
    };
    let (round, rounds) = (*round, *rounds);
    let facts = text::round_facts(kind, *questions, *pace, *points);
    #[expect(clippy::cast_precision_loss, reason = "a handful of rounds")]
    let fill = (round + 1) as f64 / rounds.max(1) as f64;
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-over">{ text::round_over(kind, round, rounds) }</p>
            <h1 class={title_class(title)} dir="auto">{ title.to_owned() }</h1>
            <Tube class="poster-line" {fill} />
            <dl class="facts">
                { for facts.into_iter().map(|(number, what)| html! {
                    <div key={what}><dt>{ what }</dt><dd>{ number }</dd></div>
                }) }
            </dl>
            <p class="poster-note">
                { text::round_rule(kind, *scoring, points.is_none()) }
                { if view.on_paper { format!(" {}", text::WRITE_ON_PAPER) } else { String::new() } }
            </p>
        </main>
    }
}

fn title_class(title: &str) -> Classes {
    classes!(
        "poster-title",
        (title.chars().count() > LENGTHY).then_some("is-lengthy")
    )
}

#[derive(PartialEq, Properties)]
pub struct BreakViewProps {
    pub clock: GameClock,
    pub timer: Timer,
    /// The title of the round that follows, if one does.
    pub next: Option<String>,
}

#[component]
pub fn BreakView(props: &BreakViewProps) -> Html {
    let left = use_remaining(&props.clock, Some(props.timer)).seconds_up();
    let next = props.next.as_deref().map(text::next_round_title);
    let over = left == 0;
    html! {
        <main class="game-main break" id="main" tabindex="-1">
            <ReservoirClock clock={props.clock.clone()} timer={Some(props.timer)} used_for={ClockUse::Break} />
            <div class="poster fit">
                <p class="poster-over">{ if props.timer.is_running() { text::BREAK } else { text::BREAK_PAUSED } }</p>
                <p class="clock-big" role="timer" aria-live="off">{ clock_face(left) }</p>
                <h1 class="poster-title is-lengthy" dir="auto">{ next.unwrap_or_else(|| text::BACK_SOON.to_owned()) }</h1>
                <p class="poster-note">{ if over { text::BREAK_OVER } else { text::BREAK_NOTE } }</p>
            </div>
        </main>
    }
}

/// A break is long enough for minutes from the first second to the last.
fn clock_face(seconds: u64) -> String {
    if seconds > 99 {
        digits(seconds)
    } else {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}

pub fn tie_break_intro(view: &View, teams: &[TeamId], points: i64) -> Html {
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-over">{ text::TIE_BREAK }</p>
            <h1 class="poster-title is-lengthy">{ text::tie_title(teams.len(), points) }</h1>
            <ul class="tied" role="list">
                { for teams.iter().map(|team| html! {
                    <li key={team.0}>{ badge(*team) }{ named(view.name(*team)) }</li>
                }) }
            </ul>
            <p class="poster-note">{ text::TIE_BREAK_NOTE }</p>
        </main>
    }
}

pub fn finished(view: &View) -> Html {
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-over">{ named(&view.event) }</p>
            <h1 class="poster-title">{ text::FINISHED_TITLE }</h1>
            <p class="poster-note">{ text::FINISHED_NOTE }</p>
        </main>
    }
}
