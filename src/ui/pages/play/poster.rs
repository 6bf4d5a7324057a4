use yew::prelude::*;

use crate::game::Timer;
use crate::text::play as text;
use crate::ui::parts::{ClockUse, ReservoirClock, Tube, badge, digits, named, use_remaining};

use super::desk::Shown;

/// A title so long asks for smaller type from the start.
const LENGTHY: usize = 24;

/// The poster of a round.
pub fn round_intro(shown: &Shown, round: usize) -> Html {
    let setup = &shown.game.plan().setup;
    let rounds = setup.rounds.len();
    let plan = setup.rounds.get(round);
    let title = plan.map_or("", |plan| plan.title.as_str());
    let facts = plan.map(text::round_facts).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "a handful of rounds")]
    let fill = (round + 1) as f64 / rounds.max(1) as f64;
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-over">{ text::round_of(round, rounds) }</p>
            <h1 class={title_class(title)} dir="auto">{ title.to_owned() }</h1>
            <Tube class="poster-line" {fill} />
            <dl class="facts">
                { for facts.into_iter().map(|(number, what)| html! {
                    <div key={what}><dt>{ what }</dt><dd>{ number }</dd></div>
                }) }
            </dl>
            <p class="poster-note">{ text::scoring_rule(setup.scoring) }</p>
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
    pub shown: Shown,
    pub timer: Timer,
    /// The round that follows, if one does.
    pub next: Option<usize>,
}

#[component]
pub fn BreakView(props: &BreakViewProps) -> Html {
    let left = use_remaining(&props.shown.clock, Some(props.timer)).seconds_up();
    let setup = &props.shown.game.plan().setup;
    let next = props
        .next
        .and_then(|round| setup.rounds.get(round))
        .map(|plan| text::next_round_title(&plan.title));
    let over = left == 0;
    html! {
        <main class="game-main break" id="main" tabindex="-1">
            <ReservoirClock clock={props.shown.clock.clone()} timer={Some(props.timer)} used_for={ClockUse::Break} />
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

pub fn tie_break_intro(shown: &Shown) -> Html {
    let game = &shown.game;
    let tied: Vec<_> = game.in_tie_break().into_iter().collect();
    let points = tied.first().map_or(0, |team| game.points(*team));
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-over">{ text::TIE_BREAK }</p>
            <h1 class="poster-title is-lengthy">{ text::tie_title(tied.len(), points) }</h1>
            <ul class="tied" role="list">
                { for tied.iter().filter_map(|id| game.team(*id)).map(|team| html! {
                    <li key={team.id.0}>{ badge(team.id) }{ named(&team.name) }</li>
                }) }
            </ul>
            <p class="poster-note">{ text::TIE_BREAK_NOTE }</p>
        </main>
    }
}

pub fn finished(shown: &Shown) -> Html {
    let setup = &shown.game.plan().setup;
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-over">{ named(&setup.event) }</p>
            <h1 class="poster-title">{ text::FINISHED_TITLE }</h1>
            <p class="poster-note">{ text::FINISHED_NOTE }</p>
        </main>
    }
}
