//! This year's event and the question of the day, on the page and out of the printer.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::honours::{Paper, Turn};
use prime_time::text::{certificates, daily as words, week};

use super::{pick, press};
use crate::screens::show_both;

const DAY: &str = "#/week/question/2027-05-07";

async fn set(app: &App, css: &str, value: &str) -> Outcome {
    let js = "const field = document.querySelector(arguments[0]); field.value = arguments[1]; \
              field.dispatchEvent(new Event('change', { bubbles: true }))";
    app.see(css).await?;
    app.web()
        .execute(js, vec![css.into(), value.into()])
        .await
        .map(drop)?;
    Ok(())
}

#[tokio::test]
async fn a_day_has_its_question_after_a_reload_too_and_the_poster_is_one_page() -> Outcome {
    with_app("question-of-the-day", async |app| {
        app.go("#/week").await?;
        app.click(".week-event > summary").await?;
        app.fill("#event-name", "Perfusion Week <b>2027</b>").await?;
        set(app, "#event-first", "2027-05-08").await?;
        set(app, "#event-last", "2027-05-02").await?;
        app.see_text(week::RUNS_BACK).await?;
        set(app, "#event-first", "2027-05-02").await?;
        set(app, "#event-last", "2027-05-08").await?;
        app.fill("#event-place", "Hall B").await?;
        app.see_text("2 to 8 May 2027 · Hall B").await?;
        show_both(app, "week").await?;

        app.go(DAY).await?;
        app.see(".day-poster").await?;
        let stem = app.text_of(".poster-stem").await?;
        app.see_no(".day-answer").await?;
        show_both(app, "question-of-the-day").await?;
        app.see_text(words::LOCAL).await?;
        app.fill("#address", "https://example.org/night/").await?;
        app.reload().await?;
        app.see(".day-poster").await?;
        let again = app.text_of(".poster-stem").await?;
        ensure(stem == again, || format!("{stem} and then {again}"))?;
        let text = app.page().await?;
        ensure(!text.contains(words::LOCAL), || text)?;
        for paper in Paper::ALL {
            pick(app, certificates::paper(paper)).await?;
            let name = format!("question-{}", certificates::paper(paper));
            let pdf = app.print(&name.replace(' ', "-").to_lowercase()).await?;
            pdf.check(1, paper.size(Turn::Portrait))?;
            let printed = pdf.sheets[0].text();
            for wanted in [
                "Question of the day",
                "7 May 2027",
                "Perfusion Week <b>2027</b>",
                "https://example.org/night/",
                stem.split(' ').next().unwrap_or_default(),
            ] {
                ensure(printed.contains(wanted), || format!("{wanted:?}: {printed}"))?;
            }
        }
        press(app, "#show-answer").await?;
        let answer = app.text_of(".day-answer").await?;
        press(app, "#with-answer").await?;
        let pdf = app.print("question-with-answer").await?;
        pdf.check(2, Paper::A4.size(Turn::Portrait))?;
        let word = answer.split(' ').next().unwrap_or_default();
        let [question, solution] = [0, 1].map(|n| pdf.sheets[n].text());
        ensure(solution.contains(words::THE_ANSWER), || solution.clone())?;
        ensure(solution.contains(word), || format!("{word}: {solution}"))?;
        ensure(question.contains(words::TOMORROW), || question)?;
        press(app, "#day-after").await?;
        app.see_no(".day-answer").await?;
        // What the event is, certificates know.
        app.go("#/week/certificates").await?;
        app.see("#cert-event").await?;
        let known = app
            .script("return [...document.querySelectorAll('#cert-event, #cert-date, #cert-place')].map((it) => it.value).join('|')")
            .await?;
        ensure(
            known == "Perfusion Week <b>2027</b>|2 to 8 May 2027|Hall B",
            || format!("{known}"),
        )?;
        app.check().await
    })
    .await
}
