use std::io::{Cursor, Read};

use e2e::{App, Outcome, Wrong, ensure, with_app};

use super::{choose, copied, listen_to_clipboard, played};
use crate::screens::show_both;

async fn fill(app: &App, field: &str, text: &str) -> Outcome {
    app.fill(&format!("#press-{field}"), text).await
}

/// The text of a file for a word processor, a line for each paragraph.
fn written(docx: Vec<u8>) -> Outcome<String> {
    let wrong = |why: String| Wrong::new(format!("the Word file: {why}"));
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).map_err(|why| wrong(why.to_string()))?;
    let mut part = zip
        .by_name("word/document.xml")
        .map_err(|why| wrong(why.to_string()))?;
    let mut text = String::new();
    part.read_to_string(&mut text)?;
    let xml = roxmltree::Document::parse(&text).map_err(|why| wrong(why.to_string()))?;
    let paragraphs = xml.descendants().filter(|it| it.tag_name().name() == "p");
    let texts = paragraphs.map(|paragraph| {
        let texts = paragraph
            .descendants()
            .filter(|it| it.tag_name().name() == "t");
        texts.filter_map(|it| it.text()).collect::<String>()
    });
    Ok(texts.collect::<Vec<_>>().join("\n"))
}

#[tokio::test]
async fn a_press_release_is_filled_in_kept_and_taken_away_with_its_sources() -> Outcome {
    with_app("press-texts", async |app| {
        let mut night = played();
        app.put(night.device()).await?;
        app.go("#/week").await?;
        app.click("a[href='#/press/texts']").await?;
        app.see(".press-sheet").await?;
        listen_to_clipboard(app).await?;

        // All that is missing, at once; and nothing leaves.
        app.click("#copy").await?;
        app.see_text("4 fields to fill in first:").await?;
        for field in [
            "Institution",
            "Dates",
            "Contact person",
            "How to reach them",
        ] {
            app.see_text(&format!("{field} is required.")).await?;
        }
        show_both(app, "press-texts-missing").await?;
        app.click_named("Dates is required.").await?;
        let here = app.script("return document.activeElement.id").await?;
        ensure(here == "press-dates", || format!("{here}"))?;
        ensure(app.script("return window.copied").await?.is_null(), || {
            "it was copied with gaps".to_owned()
        })?;

        fill(app, "institution", "Riverside <b>Hospital</b> 🫀").await?;
        fill(app, "dates", "2 to 8 May").await?;
        fill(app, "contact", "Ada Byron").await?;
        fill(app, "reach", "perfusion@riverside.example").await?;
        app.click("#take-results").await?;
        app.see_text("The results are those of Perfusion Week now.")
            .await?;
        app.see_text("First place was shared by The Bubble Traps and Prime Movers")
            .await?;
        app.see_text("Riverside <b>Hospital</b> 🫀 celebrates Perfusion Week")
            .await?;
        show_both(app, "press-texts").await?;

        app.click("#text-file").await?;
        let text = app.file("prime-time-press-release.txt").await?;
        let text = String::from_utf8_lossy(&text).into_owned();
        for wanted in [
            "Riverside <b>Hospital</b> 🫀 is celebrating Perfusion Week, 2 to 8 May.",
            "First place was shared by The Bubble Traps and Prime Movers",
            "6 May 1953, which is why the week falls in late April or early May. [1]",
            "Sources\n[1] ",
            "perfusion@riverside.example",
        ] {
            ensure(text.contains(wanted), || {
                format!("{wanted:?} is not in {text}")
            })?;
        }
        app.click("#copy").await?;
        let same = copied(app).await?;
        ensure(same == text, || same)?;

        app.click("#word-file").await?;
        let docx = app.file("prime-time-press-release.docx").await?;
        let word = written(docx)?;
        for wanted in [
            "Riverside <b>Hospital</b> 🫀 is celebrating Perfusion Week, 2 to 8 May.",
            "First place was shared by The Bubble Traps and Prime Movers",
            "perfusion@riverside.example",
        ] {
            ensure(word.contains(wanted), || {
                format!("{wanted:?} is not in {word}")
            })?;
        }

        app.reload().await?;
        app.see_text("Riverside <b>Hospital</b> 🫀 celebrates Perfusion Week")
            .await?;
        let dates = app
            .script("return document.getElementById('press-dates').value")
            .await?;
        ensure(dates == "2 to 8 May", || format!("{dates}"))?;

        choose(app, "Posts").await?;
        app.see_text("of 280 characters").await?;
        show_both(app, "press-texts-posts").await?;
        choose(app, "Letter").await?;
        app.click("#clear").await?;
        app.see_text("All fields are empty.").await?;
        app.click("#undo").await?;
        app.see_text("Perfusion Week at Riverside <b>Hospital</b> 🫀")
            .await
    })
    .await
}
