//! Certificates, made on the page and read back from the PDF that is printed.

use std::collections::BTreeMap;
use std::fs;

use e2e::{App, Outcome, Pdf, Wrong, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Command, Pace, Phase, Response, TeamId};
use prime_time::honours::{Paper, Turn};
use prime_time::text::certificates as words;

use crate::night::{Night, SIX_TEAMS, card};
use crate::screens::{settled, show_both};

/// A night that was played to its end.
fn played(teams: &[&str]) -> Night {
    let mut night = Night::short(Pace::Host, teams, vec![card(Kind::Choice)]);
    while night.game().next_step().is_some() {
        night.steps(1);
    }
    night
}

async fn choose(app: &App, name: &str) -> Outcome {
    // Clear of the bar at the foot.
    let js = "[...document.querySelectorAll('.pick, button')] \
              .find((e) => (e.getAttribute('aria-label') ?? e.innerText).trim() === arguments[0]) \
              ?.scrollIntoView({ block: 'center' })";
    app.web().execute(js, vec![name.into()]).await?;
    app.click_named(name).await
}

async fn print(app: &App, name: &str) -> Outcome<Pdf> {
    settled(app).await?;
    app.until("every picture to be drawn", async || {
        let js = "return [...document.images].every((it) => it.complete)";
        Ok(app.script(js).await? == true)
    })
    .await?;
    app.print(name).await
}

/// What does not fit on its page, in words.
async fn cut(app: &App) -> Outcome {
    let js = "return [...document.querySelectorAll('.cert-body')] \
              .filter((e) => e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth) \
              .map((e) => `${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}: ${e.innerText}`)";
    let cut: Vec<String> = serde_json::from_value(app.script(js).await?)?;
    ensure(cut.is_empty(), || cut.join("\n"))
}

async fn give(app: &App, field: &str, name: &str, bytes: &[u8]) -> Outcome {
    fs::create_dir_all(app.downloads())?;
    let path = app.downloads().join(name);
    fs::write(&path, bytes)?;
    let field = app.web().find(thirtyfour::By::Id(field)).await?;
    Ok(field.send_keys(path.display().to_string()).await?)
}

async fn put_list(app: &App, text: &str) -> Outcome {
    // As it is pasted: typing would take minutes.
    let js = "const area = document.getElementById('list'); area.value = arguments[0]; \
              area.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    app.see("#list").await?;
    app.web().execute(js, vec![text.into()]).await?;
    app.click("#add-list").await
}

#[tokio::test]
async fn a_night_ends_with_certificates_for_all_on_every_paper_and_in_every_design() -> Outcome {
    with_app("certificates", async |app| {
        let mut night = played(&SIX_TEAMS);
        app.put(night.device()).await?;
        app.go("#/history").await?;
        app.click(".past-game a[href^='#/week/certificates/']")
            .await?;
        app.see_text("6 teams are taken from Perfusion Week.")
            .await?;
        for (css, text) in [
            ("#cert-place", "Hall B"),
            ("#sign-name-0", "Dr Ada Byron"),
            ("#sign-title-0", "Chief perfusionist"),
            ("#sign-name-2", "Sam Roe"),
        ] {
            app.fill(css, text).await?;
        }
        show_both(app, "certificates").await?;
        for paper in Paper::ALL {
            choose(app, words::paper(paper)).await?;
            for turn in Turn::ALL {
                choose(app, words::turn(turn)).await?;
                for (design, ink) in [
                    ("Circuit", "Colour"),
                    ("Engraved", "Colour"),
                    ("Pulse", "Colour"),
                    ("Circuit", "Black, saves ink"),
                    ("Engraved", "Black, saves ink"),
                    ("Pulse", "Black, saves ink"),
                ] {
                    choose(app, design).await?;
                    choose(app, ink).await?;
                    cut(app).await?;
                    let name = format!(
                        "certificates-{}-{}-{design}-{}",
                        words::paper(paper),
                        words::turn(turn),
                        ink.split(',').next().unwrap_or_default()
                    );
                    let pdf = print(app, &name.replace(' ', "-").to_lowercase()).await?;
                    pdf.check(6, paper.size(turn))?;
                    for (sheet, team) in pdf.sheets.iter().zip(SIX_TEAMS) {
                        let text = sheet.text();
                        for wanted in [
                            team,
                            "Certificate",
                            "First place, shared",
                            "Perfusion Week",
                            "5 May 2027 · Hall B",
                            "Dr Ada Byron",
                            "Chief perfusionist",
                            "Sam Roe",
                            words::NO_CREDIT,
                        ] {
                            ensure(text.contains(wanted), || format!("{wanted:?}: {text}"))?;
                        }
                    }
                }
            }
        }
        app.check().await
    })
    .await
}

#[tokio::test]
async fn whoever_won_an_award_gets_a_certificate_for_it_beside_the_one_for_the_place() -> Outcome {
    with_app("certificates-awards", async |app| {
        let cards = (0..4).map(|_| card(Kind::TrueFalse)).collect();
        let mut night = Night::short(Pace::Host, &["Ann", "Ben", "Cy"], cards);
        while let Some(step) = night.game().next_step() {
            if matches!(night.game().phase(), Phase::Answering { .. }) {
                for (team, truth) in [(0, true), (1, false), (2, false)] {
                    let response = Response::TrueFalse(truth);
                    let team = TeamId(team);
                    night.command(&Command::RecordAnswer { team, response });
                }
            }
            night.command(&Command::Take(step));
        }
        app.put(night.device()).await?;
        app.go(&night.route().replace("play", "week/certificates"))
            .await?;
        app.see_text("3 teams are taken from Perfusion Week, and 1 award that was won there.")
            .await?;
        let pdf = print(app, "certificates-awards").await?;
        pdf.check(4, Paper::Letter.size(Turn::Landscape))?;
        let last = pdf.sheets[3].text();
        ensure(
            last.contains("Best in") && last.contains("4 of 4 questions right"),
            || last,
        )?;
        app.check().await
    })
    .await
}

/// As long as each field may be, in several scripts, and what could do harm.
fn hostile() -> Vec<[String; 4]> {
    let row = |name: &str, award: &str, why: &str, members: &str| {
        [name, award, why, members].map(str::to_owned)
    };
    let filled = |text: &str, most: usize| -> String { text.chars().cycle().take(most).collect() };
    vec![
        row(
            &filled("Perfusionists of the night shift ", 200),
            &filled("For outstanding calm ", 120),
            &filled("Because nobody else had the clamp at hand. ", 300),
            &filled("Ann Lee, Ben Cole, ", 600),
        ),
        row(
            &filled("W", 200),
            &filled("M", 120),
            &filled("W", 300),
            &filled("M", 600),
        ),
        row(
            &filled("体外循環灌注師", 200),
            &filled("最優秀賞", 120),
            &filled("灌", 300),
            "",
        ),
        row(
            &filled("صمامات القلب ", 200),
            "جائزة",
            &filled("مضخة ", 300),
            "ליאת",
        ),
        row("👩‍⚕️🫀🫁🩸🏆", "🏆", "🩸", "👩‍⚕️"),
        row(
            "<b onclick=hacked=1>Ann</b><img src=x onerror=hacked=1>",
            "=1+1",
            "&amp; \"quoted\"",
            "",
        ),
        row("\u{202e}Turned round", "a\u{2066}b", "\u{200b}", "\u{0}x"),
        row("Ann", "Best prime", "", ""),
    ]
}

#[tokio::test]
async fn no_name_is_cut_or_does_harm_however_long_and_in_whatever_script() -> Outcome {
    with_app("certificates-hostile", async |app| {
        app.go("#/week/certificates").await?;
        let rows = hostile();
        let quoted = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
        let text: String = rows
            .iter()
            .map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n")
            .collect();
        put_list(app, &text).await?;
        app.see_text("8 recipients are added.").await?;
        for (n, what) in ["name", "title"].into_iter().enumerate() {
            for line in 0..3 {
                let long = if n == 0 {
                    "Wolfeschlegelsteinhausen "
                } else {
                    "Chief of perfusion and "
                };
                let long: String = long.chars().cycle().take(119).collect();
                app.fill(&format!("#sign-{what}-{line}"), &long).await?;
            }
        }
        for css in ["#cert-event", "#cert-date", "#cert-place"] {
            let long: String = "Perfusion Week of all hospitals "
                .chars()
                .cycle()
                .take(119)
                .collect();
            app.fill(css, &long).await?;
        }
        give(app, "logo-file", "logo.svg", LOGO.as_bytes()).await?;
        app.see_text(words::LOGO_TAKEN).await?;
        for turn in Turn::ALL {
            choose(app, words::turn(turn)).await?;
            for design in ["Circuit", "Engraved", "Pulse"] {
                choose(app, design).await?;
                settled(app).await?;
                cut(app)
                    .await
                    .map_err(|why| Wrong::new(format!("{design}, {turn:?}: {why}")))?;
                let name = format!("certificates-hostile-{}-{}", words::turn(turn), design);
                let pdf = print(app, &name.to_lowercase()).await?;
                pdf.check(rows.len(), Paper::Letter.size(turn))?;
                for (sheet, row) in pdf.sheets.iter().zip(&rows) {
                    if row[0].is_ascii() || row[0].starts_with('体') {
                        ensure_whole(&sheet.text(), row)?;
                    }
                }
            }
        }
        let ran = app.script("return 'hacked' in window").await?;
        ensure(ran == false, || "something of a name was run".to_owned())?;
        app.check().await
    })
    .await
}

/// Every letter of a row is on its page, as often as in the row: where lines are close, who reads a PDF
/// may take them in another order.
fn ensure_whole(page: &str, row: &[String]) -> Outcome {
    let counted = |text: &str| {
        let mut counts = BTreeMap::new();
        let letters = text
            .chars()
            .filter(|c| !c.is_whitespace() && !c.is_control());
        letters.for_each(|letter| *counts.entry(letter).or_insert(0) += 1);
        counts
    };
    let there = counted(page);
    for (letter, times) in counted(&row.concat()) {
        let found = there.get(&letter).copied().unwrap_or(0);
        ensure(found >= times, || {
            format!("{letter:?} {found} times of {times} in {page}")
        })?;
    }
    Ok(())
}

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\">\
                    <rect width=\"80\" height=\"40\" fill=\"teal\"/></svg>";

#[tokio::test]
async fn lists_and_logos_are_refused_with_all_their_faults_and_nothing_is_lost() -> Outcome {
    with_app("certificates-faults", async |app| {
        app.go("#/week/certificates").await?;
        put_list(app, "Ann,Best prime\n,Best\nBen\nCy,a,b,c,d\n").await?;
        app.see_text("Nobody was added: 3 things to put right first.").await?;
        app.see_text("Line 2: the name is missing.").await?;
        app.see_text("Line 3: Ben has no award.").await?;
        app.see_text("Line 4: 5 fields").await?;
        app.check().await?;
        let kept = app.script("return document.getElementById('list').value").await?;
        ensure(kept == "Ann,Best prime\n,Best\nBen\nCy,a,b,c,d\n", || {
            format!("{kept}")
        })?;
        put_list(app, "Ann,Best prime\nBen,Best vent\n").await?;
        app.see_text("2 recipients are added.").await?;
        app.see("[aria-labelledby=list-part] #undo:focus").await?;
        give(app, "list-file", "more.csv", "Award;Name\nBest clamp;Cy\n".as_bytes()).await?;
        app.see_text("1 recipient is added.").await?;
        app.see_text("Print 3 certificates").await?;
        give(app, "list-file", "picture.csv", b"\x89PNG\r\n\x1a\n\x00\xff").await?;
        app.see_text("“picture.csv” was not read").await?;

        choose(app, "Remove Ben").await?;
        app.see_text("Ben is removed.").await?;
        app.see_text("Print 2 certificates").await?;
        app.press("Enter").await?;
        app.see_text("The list is as it was.").await?;
        app.see_text("Print 3 certificates").await?;

        for (file, what) in [
            ("<svg><script>hacked=1</script></svg>", "“script”"),
            ("<svg><image href=\"https://example.org/x.png\"/></svg>", "https://example.org/x.png"),
            ("GIF89a", "neither PNG nor JPEG nor SVG"),
            ("<svg", "the browser cannot draw it"),
        ] {
            give(app, "logo-file", "bad.svg", file.as_bytes()).await?;
            app.see_text("“bad.svg” was not taken").await?;
            app.see_text(what).await?;
            // Beside the button that was pressed.
            app.see("[aria-labelledby=logo-part] .notice").await?;
        }
        app.check().await?;
        give(app, "logo-file", "logo.svg", LOGO.as_bytes()).await?;
        app.see(".cert-logo").await?;
        app.reload().await?;
        app.see(".cert-logo").await?;
        app.see_text("Print 3 certificates").await?;
        let pdf = print(app, "certificates-kept").await?;
        pdf.check(3, Paper::Letter.size(Turn::Landscape))?;
        choose(app, "Remove the logo").await?;
        app.see_no(".cert-logo").await?;
        app.reload().await?;
        app.see_text("Print 3 certificates").await?;
        app.see_no(".cert-logo").await?;

        // From elsewhere nothing is overwritten unasked.
        let mut night = played(&["Ann", "Ben"]);
        let route = night.route().replace("play", "week/certificates");
        let device = night.device();
        let mine = app.kept().await?.storage.all();
        app.put(device).await?;
        app.web()
            .execute(
                "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text)",
                vec![serde_json::json!(mine)],
            )
            .await?;
        app.go(&route).await?;
        app.see_text("Print 3 certificates").await?;
        app.click("#take-game").await?;
        app.see_text("2 teams are taken from Perfusion Week.").await?;
        app.click("#undo").await?;
        app.see_text("Print 3 certificates").await
    })
    .await
}
