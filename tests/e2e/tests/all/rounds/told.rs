//! What the stage is told in rounds of every kind, message by message.

use std::collections::BTreeSet;

use e2e::{App, Outcome, ensure, with_app};
use prime_time::stage::{Message, Moment, Scene, View};

use super::{asked, board, spoken, wager};
use crate::host::Hand;
use crate::night::{Night, SIX_TEAMS};
use crate::stage::open_stage;
use crate::stage::told::{nothing_is_named_like_an_answer, tap, told};

/// Where the audience is; none after a question, where everything about it may be known.
fn before_the_reveal(view: &View) -> Option<&'static str> {
    Some(match &view.scene {
        Scene::Question { moment, floor, .. } => match (moment, floor) {
            (Moment::Closed { .. }, _) => "closed",
            (_, Some(floor)) if floor.by.len() == 1 => "taken",
            (_, Some(floor)) if floor.open => "open",
            (Moment::Reading(_), _) | (_, Some(_)) => "reading",
            (Moment::Answering(_), None) => "answering",
        },
        Scene::Turn(spurt) if spurt.review.is_some() => return None,
        Scene::Turn(spurt) if spurt.over => "result",
        Scene::Turn(spurt) if spurt.timer.is_some() => "flash",
        Scene::Turn(_) => "ready",
        Scene::Board(_) => "board",
        Scene::Wagers(_) => "wagers",
        Scene::Unveil(_) => "unveil",
        Scene::Reveal(_) => return None,
        _ => "between",
    })
}

/// Opens the stage on a night and plays it; no message may hold what only the host knows, and these
/// moments must be among them.
async fn play(
    app: &App,
    mut night: Night,
    wanted: &[&'static str],
    play: impl AsyncFnOnce(&App) -> Outcome,
) -> Outcome<Vec<(String, View)>> {
    night.open(app).await?;
    tap(app, &night).await?;
    open_stage(app).await?;
    play(app).await?;
    let question = asked(0, false).question;
    let note = question.host_note.clone().unwrap_or_default();
    let (reason, source) = (&question.explanation, &question.references[0].title);
    let mut seen = BTreeSet::new();
    let mut revealed = 0;
    let mut views = Vec::new();
    for (words, message) in told(app).await? {
        ensure(!words.contains(&note), || format!("the note is in {words}"))?;
        let Message::Show { view, .. } = message else {
            continue;
        };
        match before_the_reveal(&view) {
            Some(moment) => {
                seen.insert(moment);
                for secret in [reason, source] {
                    ensure(!words.contains(secret), || {
                        format!("{moment}: {secret:?} is in {words}")
                    })?;
                }
                // What the teams that have been shown said, is.
                if moment != "unveil" {
                    nothing_is_named_like_an_answer(&words)?;
                }
            }
            None => {
                revealed += 1;
                ensure(words.contains(reason), || format!("no reason in {words}"))?;
            }
        }
        views.push((words, *view));
    }
    ensure(revealed > 0, || "nothing was revealed".to_owned())?;
    for moment in wanted {
        ensure(seen.contains(moment), || {
            format!("{moment}: nothing was told; only {seen:?}")
        })?;
    }
    Ok(views)
}

#[tokio::test]
async fn no_message_to_the_stage_tells_a_picture_s_a_buzzer_s_or_a_lightning_question_s_answer_early()
-> Outcome {
    with_app("rounds-told", async |app| {
        let night = spoken::night(&SIX_TEAMS[..2]);
        let moments = [
            "reading",
            "answering",
            "open",
            "taken",
            "closed",
            "ready",
            "flash",
            "result",
        ];
        play(app, night, &moments, async |app| {
            spoken::play(app, Hand::Keyboard, async |_| Ok(())).await?;
            Ok(())
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_message_to_the_stage_tells_the_answer_of_a_board_s_cell_early_nor_where_the_double_is()
-> Outcome {
    with_app("board-told", async |app| {
        let moments = ["board", "reading", "open", "taken", "closed", "wagers"];
        let views = play(app, board::night(), &moments, async |app| {
            board::play(app, Hand::Keyboard, async |_| Ok(())).await
        })
        .await?;
        let mut boards = views
            .iter()
            .filter(|(_, view)| matches!(view.scene, Scene::Board(_)));
        ensure(
            boards.all(|(words, _)| !words.to_lowercase().contains("double")),
            || "the double is told".to_owned(),
        )
    })
    .await
}

#[tokio::test]
async fn no_message_to_the_stage_tells_a_wager_or_an_answer_before_its_team_is_shown() -> Outcome {
    with_app("wager-told", async |app| {
        let moments = ["wagers", "reading", "answering", "closed", "unveil"];
        let views = play(app, wager::night(), &moments, async |app| {
            wager::play(app, Hand::Keyboard, async |_| Ok(())).await
        })
        .await?;
        let mut most = 0;
        for (words, view) in &views {
            let shown = match &view.scene {
                Scene::Unveil(unveil) => {
                    let here = unveil.shown.len();
                    ensure(here + unveil.to_come.len() == 3, || words.clone())?;
                    here
                }
                _ => 0,
            };
            most = most.max(shown);
            let wagers = words.matches("\"wager\":").count();
            ensure(wagers == shown, || {
                format!("{wagers} wagers, and {shown} teams shown: {words}")
            })?;
        }
        ensure(most == 3, || format!("only {most} teams were shown"))
    })
    .await
}
