//! What came of each file, and all that is wrong in it.

use std::rc::Rc;

use yew::prelude::*;

use crate::text::lint::{Report, Said};
use crate::text::packs as words;
use crate::ui::dom::copy_text;
use crate::ui::parts::{Sign, icon, named};

use super::desk::{Desk, Fate, Item};
use super::take::Loader;

/// So many faults are drawn at once; nobody mends more in one go.
const AT_ONCE: usize = 40;

pub fn results(desk: &Desk, loader: &Loader, on_clear: &Callback<MouseEvent>) -> Html {
    let busy = desk.is_busy();
    let stop = {
        let loader = loader.clone();
        Callback::from(move |_: MouseEvent| loader.stop())
    };
    // The last file that came stands first.
    let items = desk.items.iter().rev().map(|item| view(item, loader));
    html! {
        <section class="loads" aria-labelledby="loads" hidden={desk.items.is_empty()}>
            <div class="page-head">
                <h2 id="loads" tabindex="-1">{ words::RESULTS }</h2>
                if busy {
                    <button class="button" type="button" onclick={stop}>{ icon(Sign::Close) }{ words::STOP }</button>
                } else {
                    <button class="button is-quiet" type="button" onclick={on_clear.clone()}>{ words::CLEAR }</button>
                }
            </div>
            <ul class="own-list" role="list">{ for items }</ul>
        </section>
    }
}

fn view(item: &Item, loader: &Loader) -> Html {
    let (kind, sign, said): (_, _, AttrValue) = match &item.fate {
        Fate::Waiting => ("none", Sign::Clock, words::WAITS.into()),
        Fate::Checking => ("none", Sign::Clock, words::IS_CHECKED.into()),
        Fate::Not(why) => ("bad", Sign::Warn, why.clone()),
        Fate::Here(how) => ("good", Sign::Tick, how.clone()),
        Fate::LookedAt => ("none", Sign::Tick, looked_at(item.report.as_deref()).into()),
        Fate::Asks { words, .. } => ("none", Sign::Help, words.clone()),
        Fate::NoRoom { fault, .. } => ("bad", Sign::Warn, words::no_room(*fault).into()),
    };
    let button = |label: &'static str, class: &'static str, keep: bool| {
        let (loader, item) = (loader.clone(), item.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            loader.decide(&item, keep);
            // The buttons are gone with the question.
            crate::ui::dom::focus_id("loads");
        });
        html! { <button key={label} class={classes!("button", class)} type="button" {onclick}>{ label }</button> }
    };
    let buttons = match &item.fate {
        Fate::Asks { .. } => vec![
            button(words::REPLACE, "is-primary", true),
            button(words::KEEP, "", false),
        ],
        Fate::NoRoom { .. } => vec![button(words::TRY_AGAIN, "", true)],
        _ => Vec::new(),
    };
    html! {
        <li key={item.n} class="load card" data-kind={kind}>
            <h3>{ icon(sign) }{ named(&item.file) }</h3>
            <p>{ said }</p>
            <div class="segments">{ for buttons }</div>
            <div>
                if let Some(report) = &item.report {
                    if report.faults.is_empty() {
                        <span hidden=true></span>
                    } else {
                        <Faults file={item.file.clone()} report={ReportRef(report.clone())} />
                    }
                }
            </div>
        </li>
    }
}

fn looked_at(report: Option<&Report>) -> &'static str {
    match report {
        Some(report) if report.faults.is_empty() => words::NO_FAULTS,
        _ => "",
    }
}

/// A report, compared by pointer.
#[derive(Clone)]
struct ReportRef(Rc<Report>);

impl PartialEq for ReportRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(PartialEq, Properties)]
struct FaultsProps {
    file: AttrValue,
    report: ReportRef,
}

/// Errors open, warnings folded away.
#[component]
fn Faults(props: &FaultsProps) -> Html {
    let report = &props.report.0;
    let all = use_state(|| false);
    let copied = use_state(|| false);
    let show_all = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    let copy = {
        let (file, report, copied) = (props.file.clone(), report.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            let list = words::fault_list(&file, &report);
            copy_text(list, Callback::from(move |()| copied.set(true)));
        })
    };
    let save = {
        let (file, report) = (props.file.clone(), report.clone());
        Callback::from(move |_: MouseEvent| {
            let list = words::fault_list(&file, &report);
            let files = crate::platform::web::platform().files;
            files.offer(&words::list_file(&file), "text/plain", &list);
        })
    };
    let shown = |error: bool| {
        let most = if *all { usize::MAX } else { AT_ONCE };
        let those = report.faults.iter().filter(move |said| said.error == error);
        html! { <ol class="faults" role="list">{ for those.take(most).enumerate().map(fault) }</ol> }
    };
    let (errors, warnings) = (report.errors(), report.warnings());
    let more = !*all && errors.max(warnings) > AT_ONCE;
    html! {
        <>
            if errors > 0 {
                <details key="errors" class="fault-group" open=true>
                    <summary>{ words::errors(errors) }</summary>
                    { shown(true) }
                </details>
            } else {
                <span key="errors" hidden=true></span>
            }
            if warnings > 0 {
                <details key="warnings" class="fault-group">
                    <summary>{ words::warnings(warnings) }<span class="hint">{ words::WARNINGS_HINT }</span></summary>
                    { shown(false) }
                </details>
            } else {
                <span key="warnings" hidden=true></span>
            }
            <div key="do" class="segments">
                if more {
                    <button key="all" class="button" type="button" onclick={show_all}>{ words::show_all(report.faults.len()) }</button>
                } else {
                    <span key="all" hidden=true></span>
                }
                if crate::ui::dom::can_copy() {
                    <button key="copy" class="button is-quiet" type="button" onclick={copy}>{ icon(Sign::Copy) }{ words::COPY }</button>
                } else {
                    <span key="copy" hidden=true></span>
                }
                <button key="save" class="button is-quiet" type="button" onclick={save}>{ icon(Sign::File) }{ words::SAVE_LIST }</button>
                <span key="copied" role="status">{ if *copied { words::COPIED } else { "" } }</span>
            </div>
        </>
    }
}

fn fault((n, said): (usize, &Said)) -> Html {
    let marked = &said.marked;
    let is_shown = said.line > 0 && !(marked.before.is_empty() && marked.spot.is_empty());
    html! {
        <li key={n} class="fault">
            <p class="fault-place">
                <span>{ words::place(said) }</span>
                { " " }
                <bdi>{ said.question.clone().unwrap_or_default() }</bdi>
            </p>
            <p>
                <strong>{ said.wrong.clone() }</strong>
                <span class="fault-remedy">{ said.remedy.clone() }</span>
            </p>
            if is_shown {
                <pre class="fault-line" dir="ltr">{ &*marked.before }<mark>{ &*marked.spot }</mark>{ &*marked.after }</pre>
            } else {
                <span hidden=true></span>
            }
        </li>
    }
}
