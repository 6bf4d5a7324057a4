//! Nights of pictures, buzzers and lightning: by keyboard alone, by mouse alone, through
//! reloads, and with words as long as they may be.

use e2e::{App, Outcome, Wrong, ensure, ensure_none, with_app};
use prime_time::bank::{Kind, Picture};
use prime_time::game::{Card, Command, Pace, Phase, RoundKind, RoundPlan, TeamId};

use crate::host::{Hand, next, phase, record, said, see_phase, tab_to};
use crate::longest::{fits, longest, names};
use crate::night::{Night, SIX_TEAMS, answer, dealt, question, round, setup};
use crate::screens::settled;

/// Long enough that no clock runs out under a slow machine.
const SLOW: Pace = Pace::Timed {
    reading: 60,
    seconds: 600,
};
/// 4:3 as well: many a meeting room still has one.
const PROJECTORS: [(u32, u32); 3] = [(1280, 720), (1024, 768), (1920, 1080)];

fn picture() -> Picture {
    Picture {
        file: "arterial-trace-1.svg".to_owned(),
        alt: "A trace of pressure over time".to_owned(),
    }
}

fn asked(n: usize, pictured: bool) -> Card {
    let stem = format!("What is known of success number {n} with a heart-lung machine?");
    let mut question = question(&format!("q{n}"), &stem, answer(Kind::Choice));
    question.picture = pictured.then(picture);
    dealt(question)
}

fn of_kind(kind: RoundKind, title: &str, questions: usize) -> RoundPlan {
    RoundPlan {
        kind,
        ..round(title, SLOW, questions)
    }
}

/// A warm-up with a picture, then a round of each kind, for two teams.
fn night_of_all(teams: &[&str]) -> Night {
    let mut warm_up = of_kind(RoundKind::Picture, "Look here", 1);
    warm_up.warm_up = true;
    let rounds = vec![
        warm_up,
        of_kind(RoundKind::Picture, "Traces", 1),
        of_kind(RoundKind::Buzzer { early_ms: 500 }, "Hands up", 2),
        of_kind(RoundKind::Lightning { seconds: 120 }, "Flash", 3),
    ];
    let cards = |count: usize, pictured| (0..count).map(|n| asked(n, pictured)).collect();
    let decks = vec![
        cards(1, true),
        cards(1, true),
        cards(2, false),
        cards(3 * teams.len(), false),
    ];
    Night::of(setup(teams, rounds), decks, vec![asked(0, false)])
}

/// Presses a key, or the button that it stands for, and waits until the page shows what followed.
async fn act(app: &App, hand: Hand, key: &str) -> Outcome {
    let shown = "return document.querySelector('.game').innerText.replace(/\\d+\\s+seconds/g, '')";
    let before = app.script(shown).await?;
    match hand {
        Hand::Keyboard => app.press(key).await?,
        Hand::Mouse => {
            app.click(&format!("[aria-keyshortcuts='{key}']:enabled"))
                .await?
        }
    }
    app.until(&format!("what follows from {key}"), async || {
        Ok(app.script(shown).await? != before)
    })
    .await
}

/// Plays to the end: of two teams the first is right, and the second wrong; every phase that was
/// seen.
async fn play(
    app: &App,
    hand: Hand,
    mut see: impl AsyncFnMut(&str) -> Outcome,
) -> Outcome<Vec<String>> {
    let mut seen: Vec<String> = Vec::new();
    let mut buzzes = 0;
    loop {
        let now = phase(app).await?;
        if seen.last() != Some(&now) {
            seen.push(now.clone());
        }
        see(&now).await?;
        match now.as_str() {
            "finished" => return Ok(seen),
            "answering" => {
                record(app, hand, |team, card| said(card, team == TeamId(0))).await?;
                next(app, hand).await?;
            }
            // Both questions: the second team is wrong, then the first is right.
            "open" => {
                act(app, hand, if buzzes % 2 == 0 { "B" } else { "A" }).await?;
                buzzes += 1;
            }
            "taken" => act(app, hand, if buzzes % 2 == 1 { "2" } else { "1" }).await?,
            "flash" => {
                let first = app.text_of(".turn-band").await?.contains(SIX_TEAMS[0]);
                act(app, hand, if first { "1" } else { "3" }).await?;
            }
            "result" => {
                if app
                    .script(
                        "return !!document.querySelector('[aria-keyshortcuts=ArrowRight]:enabled')",
                    )
                    .await?
                    == true
                {
                    act(app, hand, "ArrowRight").await?;
                    app.see_text("Missed: 1 of 3").await?;
                    see("looking back").await?;
                }
                next(app, hand).await?;
            }
            _ => next(app, hand).await?,
        }
    }
}

async fn whole_night(app: &App, hand: Hand) -> Outcome {
    night_of_all(&SIX_TEAMS[..2]).open(app).await?;
    let seen = play(app, hand, async |_| Ok(())).await?;
    for wanted in [
        "reading",
        "answering",
        "open",
        "taken",
        "ready",
        "flash",
        "result",
        "podium",
    ] {
        ensure(seen.iter().any(|phase| phase == wanted), || {
            format!("never came to {wanted}: {seen:?}")
        })?;
    }
    let journal = app.journal().await?;
    let game = journal.game();
    let points = [0, 1].map(|team| game.points(TeamId(team)));
    // Nothing for the warm-up; one picture, two buzzes, three in a flash.
    ensure(points == [60, 0], || format!("{points:?}"))?;
    app.check().await
}

#[tokio::test]
async fn pictures_buzzers_and_lightning_are_played_by_keyboard_alone() -> Outcome {
    with_app("rounds-keyboard", async |app| {
        whole_night(app, Hand::Keyboard).await
    })
    .await
}

#[tokio::test]
async fn pictures_buzzers_and_lightning_are_played_by_mouse_alone() -> Outcome {
    with_app("rounds-mouse", async |app| {
        whole_night(app, Hand::Mouse).await
    })
    .await
}

#[tokio::test]
async fn every_kind_of_round_is_chosen_in_the_set_up() -> Outcome {
    with_app("rounds-setup", async |app| {
        // The set-up is kept from one night to the next, so each is the one after the last.
        for words in ["Pictures", "Buzzers", "Lightning"] {
            app.go("").await?;
            app.go("#/setup").await?;
            app.see("#team-next").await?;
            app.click(".suggestion").await?;
            app.click("summary").await?;
            let open = "document.querySelectorAll('details:not([open]) > summary').forEach((s) => s.click())";
            for _ in 0..3 {
                app.script(open).await?;
                settled(app).await?;
            }
            tab_to(app, ".round input[name$='-kind']").await?;
            app.press("ArrowDown").await?;
            app.click("[type=submit]").await?;
            see_phase(app, "intro").await?;
            app.see_text(words).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_screen_of_these_rounds_is_open_to_everyone_and_survives_a_reload() -> Outcome {
    with_app("rounds-reload", async |app| {
        night_of_all(&SIX_TEAMS[..2]).open(app).await?;
        let mut met: Vec<String> = Vec::new();
        play(app, Hand::Keyboard, async |now| {
            if met.iter().any(|phase| phase == now) {
                return Ok(());
            }
            met.push(now.to_owned());
            settled(app).await?;
            app.check()
                .await
                .map_err(|why| Wrong::new(format!("{now}: {why}")))?;
            if now == "looking back" {
                return Ok(());
            }
            let shown = "const text = (css) => document.querySelector(css)?.innerText ?? ''; \
                         return [text('.game-main h1'), text('.game-head'), text('.floor'), text('.tally')].join('|')";
            let before = app.script(shown).await?;
            app.reload().await?;
            see_phase(app, now).await?;
            let after = app.script(shown).await?;
            ensure(before == after, || format!("{now}: {before} became {after}"))?;
            if app.script("return !!document.querySelector('.clock[data-state=paused]')").await? == true
                && now != "taken"
            {
                app.press("p").await?;
                app.see_no("[data-state=paused]").await?;
            }
            Ok(())
        })
        .await?;
        ensure(met.len() > 11, || format!("{met:?}"))
    })
    .await
}

#[tokio::test]
async fn the_longest_words_of_these_rounds_fit_every_projector() -> Outcome {
    with_app("rounds-longest", async |app| {
        let mut wrong = Vec::new();
        for (kind, count) in [(Kind::Choice, 20), (Kind::Number, 2)] {
            let teams: Vec<String> = names().into_iter().take(count).collect();
            let teams: Vec<&str> = teams.iter().map(String::as_str).collect();
            let title = "The round of traces, curves and waves that nobody ever forgets";
            let title: String = title.chars().take(60).collect();
            let mut card = longest(kind);
            let plain = card.clone();
            card.question.picture = Some(picture());
            let rounds = vec![
                of_kind(RoundKind::Picture, &title, 1),
                of_kind(RoundKind::Buzzer { early_ms: 500 }, &title, 1),
                of_kind(RoundKind::Buzzer { early_ms: 500 }, &title, 1),
                of_kind(RoundKind::Lightning { seconds: 120 }, &title, 2),
            ];
            let decks = vec![
                vec![card.clone()],
                vec![card.clone()],
                vec![plain.clone()],
                (0..2 * teams.len())
                    .map(|n| {
                        if n % 2 == 0 {
                            card.clone()
                        } else {
                            plain.clone()
                        }
                    })
                    .collect(),
            ];
            let mut night = Night::of(setup(&teams, rounds), decks, Vec::new());
            for (name, moves) in stops() {
                night.rewind();
                moves(&mut night);
                night.open(app).await?;
                let what = format!("{name} with {count} teams");
                if let Err(why) = fits(app, &what, &PROJECTORS).await {
                    app.picture(&format!("rounds-longest-{}", wrong.len()))
                        .await?;
                    wrong.push(why.to_string());
                }
            }
        }
        ensure_none("does not fit", &wrong)
    })
    .await
}

type Moves = fn(&mut Night);

/// Where these nights are looked at.
fn stops() -> Vec<(&'static str, Moves)> {
    fn to(night: &mut Night, round: usize) -> &mut Night {
        let there = |night: &Night| matches!(night.game().phase(), Phase::RoundIntro { round: at } if *at == round);
        while !there(night) {
            night.steps(1);
        }
        night
    }
    fn buzz(night: &mut Night, team: u8) {
        let at = night.now();
        night.command(&Command::Buzz {
            team: TeamId(team),
            at,
        });
    }
    vec![
        ("a picture, read", |night| {
            to(night, 0).steps(1);
        }),
        ("a picture, answered", |night| {
            to(night, 0).steps(2);
        }),
        ("buzzers, shut", |night| {
            to(night, 1).steps(1);
        }),
        ("buzzers, open", |night| {
            to(night, 2).steps(2);
        }),
        ("buzzers, taken", |night| {
            to(night, 1).steps(2);
            buzz(night, 1);
        }),
        ("buzzers, taken, no picture", |night| {
            to(night, 2).steps(2);
            buzz(night, 0);
        }),
        ("buzzers, tied", |night| {
            to(night, 2).steps(2);
            for team in night
                .game()
                .teams()
                .iter()
                .map(|team| team.id.0)
                .collect::<Vec<_>>()
            {
                buzz(night, team);
            }
        }),
        ("lightning, introduced", |night| {
            to(night, 3);
        }),
        ("lightning, ready", |night| {
            to(night, 3).steps(1);
        }),
        ("lightning, picture", |night| {
            to(night, 3).steps(2);
        }),
        ("lightning, no picture", |night| {
            to(night, 3).steps(2).command(&Command::Pass);
        }),
        ("lightning, over", |night| {
            to(night, 3)
                .steps(2)
                .command(&Command::Pass)
                .command(&Command::Pass);
        }),
    ]
}
