//! Packs of one's own: loaded, told of, kept, played with, and nothing of a hostile one is run.

use std::fs;

use e2e::{App, Outcome, ensure, ensure_none, with_app};
use serde_json::json;

use crate::host::{Hand, next, phase, see_phase};
use crate::screens::check_both;

fn question(id: &str, stem: &str, more: &str) -> String {
    format!(
        r#"{{ "id": "{id}", "section": "history", "difficulty": "easy", "stem": "{stem}",
      "answer": {{ "choice": {{ "options": ["{id} one", "{id} two", "{id} three"], "right": 1 }} }},
      {more}"explanation": "It was so.",
      "references": [{{ "by": "Gibbon JH", "title": "Work", "year": 1954, "pmid": "1" }}],
      "reviewed": "2026-05-04" }}"#
    )
}

fn pack(id: &str, questions: &[String]) -> String {
    format!(
        "{{ \"format\": 1, \"id\": \"{id}\", \"title\": \"Our {id}\", \"licence\": \"CC-BY-4.0\",\n\
         \"questions\": [\n{}\n] }}\n",
        questions.join(",\n")
    )
}

/// A pack of questions that have little in common.
fn good(id: &str, count: usize) -> String {
    let questions = (0..count).map(|n| {
        let stem = format!("Who built the {id}{n} w{n}x and its v{n}y in {}?", 1900 + n);
        question(&format!("{id}-{n}"), &stem, "")
    });
    pack(id, &questions.collect::<Vec<_>>())
}

fn hostile() -> String {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>parent.hacked=1</script>\
               <g onload='parent.hacked=1'/></svg>";
    let picture = format!(
        "\"picture\": {{ \"file\": \"data:image/svg+xml,{svg}\", \"alt\": \"A drawing\" }},\n      "
    );
    let all = [
        question("evil-0", "<img src=x onerror=hacked=1> Who?", ""),
        question("evil-1", "Who \u{202e}turned\\u0007 this round?", ""),
        question("evil-2", "What is drawn here, pray?", &picture),
        question(
            "evil-3",
            "How large is a large number?",
            "\"level\": 1e999, ",
        ),
        question("evil-4", &"long ".repeat(2_000), ""),
    ];
    pack("evil", &all).replace("Our evil", "<script>hacked=1</script>")
}

/// Chooses them all at once.
async fn load(app: &App, given: &[(&str, &[u8])]) -> Outcome {
    app.give("packs-files", given).await
}

async fn told(app: &App, words: &str) -> Outcome {
    let js = "return [...document.querySelectorAll('.packs-said')] \
              .map((e) => e.textContent).join()";
    app.until(&format!("it to be told that {words:?}"), async || {
        Ok(app
            .script(js)
            .await?
            .as_str()
            .is_some_and(|it| it.contains(words)))
    })
    .await
}

async fn nothing_ran(app: &App) -> Outcome {
    ensure(
        app.script("return 'hacked' in window").await? == false,
        || "something of the pack was run".to_owned(),
    )
}

#[tokio::test]
async fn good_broken_and_hostile_packs_are_loaded_at_once_and_told_of() -> Outcome {
    with_app("packs-load", async |app| {
        app.go("").await?;
        app.click("a[href='#/packs']").await?;
        app.see(".ask").await?;
        check_both(app, "empty").await?;
        let first_load = app
            .script("return performance.getEntriesByType('resource').filter((e) => e.name.includes('workshop')).length")
            .await?;
        ensure(first_load == 0, || "the workshop came unasked".to_owned())?;

        let broken = pack(
            "broken",
            &[
                question("broken-0", "Which of the two is good?", ""),
                question("broken-1", "Which one is not?", "").replace("\"easy\"", "\"eazy\""),
            ],
        )
        .replace("\"CC-BY-4.0\",", "\"CC-BY-4.0\"");
        let deep = "[".repeat(1_000_000);
        load(
            app,
            &[
                ("good.json", good("good", 3).as_bytes()),
                ("broken.json", broken.as_bytes()),
                ("hostile.json", hostile().as_bytes()),
                ("deep.json", deep.as_bytes()),
                ("huge.json", "x".repeat(10_000_000).as_bytes()),
                ("night.json", b"{\"format\":\"prime-time/game\"}"),
            ],
        )
        .await?;
        told(app, "6 files: 2 loaded and 4 not loaded").await?;
        for words in [
            "All 3 questions were loaded.",
            "1 of 2 questions was loaded.",
            "All 5 questions have errors",
            "5 MB",
            "there is no \"eazy\"",
            "[U+202E]",
            "the drawing has a script",
            "<img src=x onerror=hacked=1>",
        ] {
            app.see_text(words).await?;
        }
        nothing_ran(app).await?;
        check_both(app, "results").await?;
        // What was in the broken file is listed with its line.
        let place = app.script(
            "return [...document.querySelectorAll('.fault')].find((f) => f.innerText.includes('eazy')).innerText",
        ).await?;
        ensure(place.as_str().is_some_and(|it| it.contains("broken-1")), || {
            format!("{place}")
        })?;
        // A pack in use is found and opened like any other question.
        app.fill("#bank-words", "good1").await?;
        app.see_text("1 question").await?;
        app.click(".ask > a").await?;
        app.see("dialog").await?;
        check_both(app, "a question").await?;
        ensure_none("shown", &answers(app).await?)?;
        app.click_named("Show the answer").await?;
        app.see_text("It was so.").await?;
        check_both(app, "an answer").await?;
        app.press("Escape").await?;
        app.see_no("dialog").await?;

        app.reload().await?;
        app.see_text("Our broken").await?;
        app.see_text("1 of 2 questions · broken.json").await?;
        check_both(app, "after a reload").await?;
        app.go("#/packs/q/no-such-question").await?;
        app.see_text("There is no such question").await?;
        check_both(app, "no such question").await
    })
    .await
}

async fn answers(app: &App) -> Outcome<Vec<String>> {
    let js = "return [...document.querySelectorAll('[data-right]')].map((e) => e.innerText)";
    Ok(serde_json::from_value(app.script(js).await?)?)
}

#[tokio::test]
async fn packs_are_dropped_replaced_exported_to_the_byte_deleted_and_brought_back() -> Outcome {
    with_app("packs-keep", async |app| {
        app.go("#/packs").await?;
        app.see(".ask").await?;
        // A byte-order mark, Windows line ends, and a letter in Latin-1.
        let odd = [
            b"\xef\xbb\xbf",
            good("odd", 2).replace('\n', "\r\n").as_bytes(),
            b"\xf6",
        ]
        .concat();
        let drop = "const data = new DataTransfer(); \
                    for (const [name, bytes] of arguments[0]) \
                      data.items.add(new File([new Uint8Array(bytes)], name)); \
                    for (const type of ['dragover', 'drop']) \
                      document.body.dispatchEvent(new DragEvent(type, \
                        { dataTransfer: data, bubbles: true, cancelable: true }))";
        let given = json!([["odd.json", odd], ["good.json", good("good", 2).as_bytes()]]);
        app.web().execute(drop, vec![given]).await?;
        told(app, "2 files: 2 loaded").await?;

        app.click_named("Export: Our odd").await?;
        let saved = app.downloads().join("odd.json");
        app.until("the file", async || {
            Ok(fs::read(&saved).is_ok_and(|it| it == odd))
        })
        .await?;

        // The same file again, then another version.
        load(app, &[("good.json", good("good", 2).as_bytes())]).await?;
        app.see_text("Just this file is here already").await?;
        load(app, &[("newer.json", good("good", 3).as_bytes())]).await?;
        app.see_text("Replace it?").await?;
        check_both(app, "asking").await?;
        app.click_named("Replace it").await?;
        app.see_text("3 questions · newer.json").await?;
        app.click_named("Undo").await?;
        app.see_text("2 questions · good.json").await?;

        app.click_named("Delete: Our good").await?;
        app.see_text("“Our good” is deleted.").await?;
        told(app, "is deleted").await?;
        check_both(app, "deleted").await?;
        let undo = "[...document.querySelectorAll('.notice')] \
                    .find((e) => e.innerText.includes('deleted')).querySelector('button').click()";
        app.script(undo).await?;
        told(app, "is back").await?;
        app.see_text("2 questions · good.json").await?;

        // Switched off, its questions are gone from the bank.
        app.fill("#bank-words", "good1").await?;
        app.see_text("1 question").await?;
        app.script("document.querySelector('[aria-label=\"In use: Our good\"]').click()")
            .await?;
        app.see_text("No question fits.").await?;
        app.reload().await?;
        app.see_text("2 questions · good.json").await?;
        let on = app
            .script("return document.querySelector('[aria-label=\"In use: Our good\"]').checked")
            .await?;
        ensure(on == false, || "it is on again".to_owned())
    })
    .await
}

#[tokio::test]
async fn a_pack_for_which_there_is_no_room_changes_nothing_and_can_be_tried_again() -> Outcome {
    with_app("packs-full", async |app| {
        app.go("#/packs").await?;
        app.see(".ask").await?;
        load(app, &[("first.json", good("first", 2).as_bytes())]).await?;
        told(app, "1 file: 1 loaded").await?;
        app.script(crate::storage::FILL).await?;
        load(app, &[("second.json", good("second", 2).as_bytes())]).await?;
        app.see_text("There is no room for it").await?;
        check_both(app, "full").await?;
        app.see_text("2 questions · first.json").await?;
        app.script(crate::storage::EMPTY).await?;
        app.click_named("Try again").await?;
        app.see_text("2 questions · second.json").await?;
        app.reload().await?;
        app.see_text("2 questions · second.json").await?;
        app.see_text("2 questions · first.json").await
    })
    .await
}

#[tokio::test]
async fn a_check_can_be_stopped_and_the_next_file_is_taken() -> Outcome {
    with_app("packs-stop", async |app| {
        app.go("#/packs").await?;
        app.see(".ask").await?;
        let large = good("large", 4_000);
        let many: Vec<(String, &[u8])> = (0..9)
            .map(|n| (format!("large{n}.json"), large.as_bytes()))
            .collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|(name, it)| (name.as_str(), *it)).collect();
        load(app, &many).await?;
        app.click_named("Stop").await?;
        app.see_text("Stopped before it was checked").await?;
        load(app, &[("small.json", good("small", 2).as_bytes())]).await?;
        app.see_text("2 questions · small.json").await
    })
    .await
}

#[tokio::test]
async fn a_night_is_played_with_a_pack_of_ones_own_that_changes_meanwhile() -> Outcome {
    with_app("packs-play", async |app| {
        app.go("#/packs").await?;
        app.see(".ask").await?;
        load(app, &[("own.json", good("own", 60).as_bytes())]).await?;
        told(app, "1 loaded").await?;
        app.script("location.hash = '#/setup'").await?;
        app.see(".suggestion").await?;
        for _ in 0..2 {
            app.click(".suggestion").await?;
        }
        let open =
            "document.querySelectorAll('details:not([open]) > summary').forEach((s) => s.click())";
        for _ in 0..3 {
            app.script(open).await?;
        }
        app.see_text("Our own").await?;
        app.script(
            "for (const pick of document.querySelectorAll('.round .pick')) { \
               const box = pick.querySelector('input[type=checkbox]'); if (!box) continue; \
               const own = pick.innerText.includes('Our own'); \
               if (own !== box.checked) box.click(); }",
        )
        .await?;
        check_both(app, "set-up with a pack").await?;
        app.click("[type=submit]").await?;
        see_phase(app, "intro").await?;
        // Meanwhile the pack goes.
        app.script(
            "Object.keys(localStorage).filter((key) => key.startsWith('prime-time/pack/')) \
             .forEach((key) => localStorage.removeItem(key))",
        )
        .await?;
        app.reload().await?;
        see_phase(app, "intro").await?;
        let mut asked = 0;
        while asked < 3 {
            next(app, Hand::Keyboard).await?;
            if phase(app).await? == "reveal" {
                app.see_text("Who built the own").await?;
                app.see_text("It was so.").await?;
                asked += 1;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_kept_of_a_pack_may_be_spoilt_and_is_told_of() -> Outcome {
    with_app("packs-spoilt", async |app| {
        app.go("#/packs").await?;
        app.see(".ask").await?;
        load(app, &[("own.json", good("own", 2).as_bytes())]).await?;
        told(app, "1 loaded").await?;
        for part in ["file", "head"] {
            app.script(&format!(
                "for (const key of Object.keys(localStorage)) \
                 if (key.endsWith('/{part}')) localStorage.setItem(key, 't{{\"format\":1')"
            ))
            .await?;
            app.reload().await?;
            app.see_text("cannot be read any more").await?;
            app.see(".ask").await?;
            check_both(app, part).await?;
        }
        app.click_named("Delete: A pack that cannot be read")
            .await?;
        app.see_text("None yet.").await
    })
    .await
}
