//! Paper for the night, chosen on the page and read back from the PDF that is printed.

use e2e::{App, Outcome, Pdf, Sheet, Wrong, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Pace, RoundKind, RoundPlan};
use prime_time::honours::{Paper, Turn};
use prime_time::text::paper as words;

use crate::night::{Night, card, round, setup};
use crate::screens::{settled, show_both};

const MARKUP: &str = "<b onclick=hacked=1>Ann</b> & co";
const EACH_KIND: &str = "Each kind once";

/// A written round of all kinds, one by buzzer and a final wager, for names that are hard to print.
fn night() -> Night {
    let of = |title: &str, questions: usize, kind: RoundKind| RoundPlan {
        kind,
        ..round(title, Pace::Host, questions)
    };
    let rounds = vec![
        of(EACH_KIND, Kind::ALL.len(), RoundKind::Standard),
        of("Fastest finger", 1, RoundKind::Buzzer { early_ms: 0 }),
        of("<i>All in</i>", 1, RoundKind::FinalWager { minimum: 50 }),
    ];
    let wide = "W".repeat(40);
    let teams = ["The Bubble Traps", &wide, MARKUP, "صمامات القلب"];
    let numbered = |(n, kind): (usize, Kind)| {
        let mut card = card(kind);
        card.question.stem = format!("Question number {n} of what is known?");
        card
    };
    let kinds: Vec<_> = Kind::ALL.into_iter().enumerate().map(numbered).collect();
    let decks = vec![
        kinds,
        vec![card(Kind::Text)],
        vec![card(Kind::Number), card(Kind::Choice)],
    ];
    Night::of(setup(&teams, rounds), decks, vec![card(Kind::Number)])
}

async fn turn(app: &App, names: &[&str]) -> Outcome {
    for name in names {
        // Clear of the bar at the foot.
        let js = "const it = [...document.querySelectorAll('.pick, .check')] \
                  .find((e) => e.innerText.trim() === arguments[0]); \
                  it.scrollIntoView({ block: 'center' }); it.click()";
        app.web().execute(js, vec![(*name).into()]).await?;
    }
    settled(app).await
}

/// The pages of a kind, by what stands at their head.
fn of<'p>(pdf: &'p Pdf, what: &str) -> Vec<&'p Sheet> {
    let head = |sheet: &&Sheet| sheet.text().contains(what);
    pdf.sheets.iter().filter(head).collect()
}

fn has(sheet: &Sheet, wanted: &[&str]) -> Outcome {
    let text = sheet.text();
    for wanted in wanted {
        ensure(text.contains(wanted), || format!("{wanted:?}: {text}"))?;
    }
    Ok(())
}

fn ensure_count(what: &str, found: usize, wanted: usize) -> Outcome {
    ensure(found == wanted, || {
        format!("{found} of {what} instead of {wanted}")
    })
}

fn read(pdf: &Pdf, large: bool) -> Outcome {
    let script = of(pdf, "Host’s script");
    let all: String = script.iter().map(|sheet| sheet.text()).collect();
    for n in 0..Kind::ALL.len() {
        let stem = format!("Question number {n} of what is known?");
        ensure_count(&stem, all.matches(&stem).count(), 1)?;
        // Whatever page a question is on, its key is on the same.
        let page = script.iter().find(|sheet| sheet.text().contains(&stem));
        has(
            page.ok_or_else(|| Wrong::new("on no page"))?,
            &["Answer:", "Gibbon JH", "Round 1 of 3"],
        )?;
    }
    for wanted in [
        "3 · 1953",
        "4 → 3 → 2 → 1",
        "Right too: John Gibbon",
        "Spare questions",
        "Closest number",
    ] {
        ensure(all.contains(wanted), || format!("{wanted:?}: {all}"))?;
    }
    let questions: String = of(pdf, "Questions without answers")
        .iter()
        .map(|sheet| sheet.text())
        .collect();
    ensure_count(
        "asked",
        questions.matches("Question number").count(),
        Kind::ALL.len(),
    )?;
    for secret in ["Answer:", "Gibbon", "Spare"] {
        ensure(!questions.contains(secret), || {
            format!("{secret:?}: {questions}")
        })?;
    }
    let sheets = of(pdf, "Answer sheets");
    // In large print no sheet here is longer than its page, either.
    ensure_count("answer sheets", sheets.len(), 2 * 4)?;
    has(
        sheets[0],
        &[
            "Round 1 of 3",
            "The Bubble Traps",
            "True",
            "years",
            "In place of no.",
        ],
    )?;
    has(sheets[2], &["<b onclick=hacked=1>Ann</b>"])?;
    has(sheets[4], &["<i>All in</i>", "Wager", "The Bubble Traps"])?;
    let tents: Vec<&Sheet> = pdf.sheets.iter().rev().take(4).collect();
    for (tent, letter) in tents.iter().zip(["D", "C", "B", "A"]) {
        let letters = tent.words.iter().filter(|word| word.text == letter).count();
        ensure_count("letters on a tent", letters, 2)?;
        let (middle, sides) = (tent.height / 2.0, [0.0, tent.height]);
        let off = |word: &&e2e::Word| {
            let fold = (word.top < middle) != (word.bottom < middle);
            fold || word.top < sides[0] || word.bottom > sides[1]
        };
        let off = tent.words.iter().find(off);
        ensure(off.is_none(), || format!("{off:?} lies on the fold"))?;
    }
    if large {
        let small = pdf.sheets.iter().flat_map(|sheet| &sheet.words);
        let small = small.filter(|word| word.bottom - word.top < 18.0).count();
        ensure_count("words smaller than 18 points", small, 0)?;
    }
    Ok(())
}

#[tokio::test]
async fn script_questions_sheets_and_tents_come_out_whole_on_either_paper_and_in_either_size()
-> Outcome {
    with_app("paper", async |app| {
        let mut night = night();
        app.put(night.device()).await?;
        app.go("#/week").await?;
        app.click_named(words::TITLE).await?;
        app.see("#print").await?;
        app.see_text("No sheets for “Fastest finger”: there the answers are said.")
            .await?;
        let shown = app.text().await?;
        ensure(!shown.contains("Question number"), || {
            "the questions are shown unasked".to_owned()
        })?;
        app.see_text("Host’s script · 8 answer sheets").await?;
        turn(
            app,
            &["Questions without answers", "Name tents", words::SHOW],
        )
        .await?;
        show_both(app, "paper").await?;
        let js = "return [...document.querySelectorAll('.tent-side')] \
                  .filter((e) => e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth) \
                  .map((e) => e.innerText)";
        let cut: Vec<String> = serde_json::from_value(app.script(js).await?)?;
        ensure(cut.is_empty(), || format!("cut on a tent: {cut:?}"))?;
        for (paper, name) in [(Paper::Letter, "letter"), (Paper::A4, "a4")] {
            for (large, size) in [(false, "normal"), (true, "large")] {
                turn(app, &[words::paper(paper), words::size(large)]).await?;
                let pdf = app.print(&format!("paper-{name}-{size}")).await?;
                pdf.check(pdf.sheets.len(), paper.size(Turn::Portrait))?;
                read(&pdf, large)?;
            }
        }
        // What was chosen last is chosen the next time, and nothing is shown unasked.
        app.reload().await?;
        app.see_text("Questions without answers · 8 answer sheets · Name tents")
            .await?;
        let kept = "return [...document.querySelectorAll(':checked')] \
                    .map((e) => e.closest('label')?.innerText.trim() ?? '').join()";
        let kept = app.script(kept).await?;
        let kept = kept.as_str().unwrap_or_default();
        for wanted in [words::paper(Paper::A4), words::size(true)] {
            ensure(kept.contains(wanted), || kept.to_owned())?;
        }
        ensure(!kept.contains(words::SHOW), || kept.to_owned())?;
        let ran = app.script("return 'hacked' in window").await?;
        ensure(ran == false, || "something of a name was run".to_owned())?;
        app.check().await
    })
    .await
}
