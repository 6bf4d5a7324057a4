//! Which answer is right is not in the page before the reveal: not in its text, its attributes,
//! its order, nor in what a screen reader is told.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::{Answer, Kind, Reference};
use prime_time::game::{Card, Pace};
use serde_json::json;

use crate::host::{Hand, next, phase};
use crate::night::{Night, SIX_TEAMS, card, texts};

const MARK: &str = "Zwischenfall";

/// The same question as it is asked, with another answer, explanation and reference.
fn twin(kind: Kind) -> Card {
    let mut twin = card(kind);
    let question = &mut twin.question;
    match &mut question.answer {
        Answer::Choice { right, .. } => *right = 0,
        Answer::Multiple { right, .. } => *right = vec![2],
        Answer::TrueFalse { right } => *right = !*right,
        Answer::Number { right, .. } => *right = "731".parse().expect("a number"),
        Answer::Order { items } => {
            // Shown as before, but meant in another order.
            items.rotate_left(1);
            let count = twin.shown.len();
            for place in &mut twin.shown {
                *place = u8::try_from((usize::from(*place) + count - 1) % count).expect("small");
            }
        }
        Answer::Text { right, accept } => {
            *right = "Dennis".to_owned();
            *accept = texts(&["Clarence Dennis"]);
        }
    }
    question.explanation = format!("{MARK}: quite another reason.");
    question.references = vec![Reference {
        by: MARK.to_owned(),
        ..question.references[0].clone()
    }];
    twin
}

/// The page and its accessibility tree as they are, without what names nothing.
async fn told(app: &App) -> Outcome<String> {
    // How time passes and what size type found is the same for every answer, but not to the
    // millisecond.
    let page = "const time = document.querySelector('.clock-time'); if (time) time.hidden = true; \
                const page = document.querySelector('.game').cloneNode(true); \
                page.querySelectorAll('[style]').forEach((e) => e.removeAttribute('style')); \
                page.querySelector('.clock-time')?.remove(); return page.outerHTML";
    let page = app.script(page).await?;
    let tree = app
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let lines: Vec<String> = nodes
        .iter()
        .map(|node| {
            let said = |what: &str| node[what]["value"].to_string();
            let more: Vec<String> = node["properties"]
                .as_array()
                .into_iter()
                .flatten()
                .filter(|p| p["value"]["type"] != "node" && p["value"]["type"] != "nodeList")
                .map(|p| format!("{}={}", p["name"], p["value"]["value"]))
                .collect();
            [
                said("role"),
                said("name"),
                said("description"),
                said("value"),
                more.join(" "),
            ]
            .join(" ")
        })
        .filter(|line| !line.contains("InlineTextBox"))
        .collect();
    Ok(format!(
        "{}\n{}",
        page.as_str().unwrap_or(""),
        lines.join("\n")
    ))
}

/// From the intro to the last moment before the reveal: what the page tells at each phase. Clocks
/// stand still, so that nothing but the question differs.
async fn before_the_reveal(app: &App, card: Card) -> Outcome<Vec<String>> {
    let pace = Pace::Timed {
        reading: 30,
        seconds: 60,
    };
    Night::short(pace, &SIX_TEAMS, vec![card]).open(app).await?;
    let mut all = vec![told(app).await?];
    while phase(app).await? != "closed" {
        next(app, Hand::Keyboard).await?;
        if phase(app).await? != "closed" {
            app.press("p").await?;
            app.see("[data-state=paused]").await?;
        }
        all.push(told(app).await?);
    }
    Ok(all)
}

#[tokio::test]
async fn before_the_reveal_the_page_is_the_same_whatever_answer_is_right() -> Outcome {
    with_app("secret", async |app| {
        for kind in Kind::ALL {
            let one = before_the_reveal(app, card(kind)).await?;
            let other = before_the_reveal(app, twin(kind)).await?;
            ensure(one.len() == 4, || format!("{kind:?}: {} phases", one.len()))?;
            for (one, other) in one.iter().zip(&other) {
                same(kind, one, other)?;
                ensure(!other.contains(MARK), || {
                    format!("{kind:?}: the reason is in the page")
                })?;
                let reason = card(kind).question.explanation;
                ensure(!one.contains(&reason[..20]), || {
                    format!("{kind:?}: {reason}")
                })?;
            }
            // The test would see it if it were there.
            next(app, Hand::Keyboard).await?;
            ensure(told(app).await?.contains(MARK), || {
                format!("{kind:?}: no reason at the reveal")
            })?;
        }
        Ok(())
    })
    .await
}

fn same(kind: Kind, one: &str, other: &str) -> Outcome {
    let differs = one
        .lines()
        .zip(other.lines())
        .find(|(one, other)| one != other);
    ensure(one == other, || {
        let (one, other) = differs.unwrap_or(("more", "less"));
        format!("{kind:?}: the page tells:\n{one}\n{other}")
    })
}
