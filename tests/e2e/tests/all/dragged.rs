//! Rounds put in another order by dragging them.

use e2e::{App, Outcome, PROJECTOR, ensure, with_app};

use crate::formats::{titles, unfold};

/// Further than the head of a round is high, to which all are folded up meanwhile.
const A_PLACE: f64 = 90.0;

async fn until_titles(app: &App, expected: &[String]) -> Outcome {
    app.until(&format!("the order {expected:?}"), async || {
        Ok(titles(app).await? == expected)
    })
    .await
}

#[tokio::test]
async fn a_round_is_dragged_to_its_place_by_mouse_and_by_finger() -> Outcome {
    with_app("dragged", async |app| {
        app.size(PROJECTOR).await?;
        app.go("#/setup").await?;
        app.see("#team-next").await?;
        unfold(app, 1).await?;
        let before = titles(app).await?;
        ensure(before.len() > 2, || format!("{before:?}"))?;
        let mut swapped = before.clone();
        swapped.swap(0, 1);

        app.drag_down(".round:nth-child(2) .handle", -A_PLACE, false)
            .await?;
        until_titles(app, &swapped).await?;
        app.see_text(&format!("“{}” is now 1 of {}.", before[1], before.len()))
            .await?;
        let here = app.script("return document.activeElement.value").await?;
        ensure(here == before[1], || format!("the focus is at {here}"))?;

        app.be_a_phone().await?;
        app.drag_down(".round:nth-child(1) .handle", A_PLACE, true)
            .await?;
        until_titles(app, &before).await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_round_that_is_let_go_where_it_was_stays_there() -> Outcome {
    with_app("not-dragged", async |app| {
        app.size(PROJECTOR).await?;
        app.go("#/setup").await?;
        app.see("#team-next").await?;
        unfold(app, 1).await?;
        let before = titles(app).await?;
        app.drag_down(".round:nth-child(2) .handle", 8.0, false)
            .await?;
        until_titles(app, &before).await?;
        let folded = app
            .script("return document.querySelectorAll('.is-dragging, .is-held').length")
            .await?;
        ensure(folded == 0, || format!("{folded} rows are still held"))?;
        app.check().await
    })
    .await
}
