//! Nothing scrolls, overflows or is cut on a projector, however long the words are.

use std::time::{Duration, Instant};

use e2e::{App, Outcome, ensure_none, with_app};
use prime_time::bank::{Answer, Kind};
use prime_time::game::{Card, Pace};

use crate::host::{Hand, keys, next, phase, said};
use crate::night::{Night, dealt, question, round, setup};
use crate::screens::settled;

pub const PROJECTORS: [(u32, u32); 3] = [(1280, 720), (1366, 768), (1920, 1080)];

/// Twenty names of forty characters each: words, one long word, wide letters, scripts that run
/// from right to left, signs that are several characters.
const NAMES: [&str; 20] = [
    "The Venous Return of the Arterial Empire",
    "Cardioplegiecardioplegiecardioplegiecard",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "體外循環灌注師之夜心肺機氧合器體外循環灌注師之夜心肺機氧合器動脈靜脈幫浦液面警報",
    "فريق القلب المفتوح والدورة الدموية خارج ا",
    "צוות הלב הפתוח ומחזור הדם החוץ גופי של הע",
    "Перфузиологи всех стран, соединяйтесь! Д",
    "Οι εξωσωματικοί της κυκλοφορίας του αίμα",
    "हृदय फेफड़ा मशीन संचालक दल की महान रात्रि ",
    "❤️🫁🩸💉🩺🫀❤️🫁🩸💉🩺🫀❤️🫁🩸💉🩺🫀❤️🫁🩸💉🩺🫀❤️🫁🩸💉🩺🫀",
    "Hypothermic Circulatory Arrest Survivors",
    "Activated Clotting Time Travellers Club!",
    "Ultrafiltration Nation United of Antwerp",
    "Modified Ultrafiltration Modern Jazz Six",
    "Roller Pump Rollerskating Rollercoasters",
    "Left Ventricular Assist Device Inspector",
    "Antegrade and Retrograde Both Ways Union",
    "Membrane Oxygenators Without Any Borders",
    "Low Level Alarm Sounded Five Seconds Ago",
    "Extracorporeal Membrane Oxygenation Crew",
];

pub fn names() -> Vec<String> {
    NAMES
        .iter()
        .map(|name| name.chars().take(40).collect::<String>().trim().to_owned())
        .collect()
}

/// So many characters of the prose of the trade.
pub fn prose(length: usize) -> String {
    let words = "During deep hypothermic circulatory arrest with retrograde cerebral perfusion \
                 the perfusionist watches near-infrared spectroscopy, jugular venous saturation, \
                 electroencephalographic silence and nasopharyngeal temperature; which of these \
                 statements about thromboelastography-guided heparin-protamine management in \
                 paediatric extracorporeal membrane oxygenation is best supported by evidence? ";
    let mut text: String = words.chars().cycle().take(length - 1).collect();
    if text.ends_with(' ') {
        text.pop();
        text.push('x');
    }
    text.push('?');
    text
}

fn options() -> Vec<String> {
    let words = "Nasopharyngeal temperature rises before bladder temperature because cerebral blood \
                 flow outweighs the renal share of pump flow";
    (1..=6)
        .map(|n| format!("{n} {words}").chars().take(120).collect())
        .collect()
}

pub fn longest(kind: Kind) -> Card {
    let answer = match kind {
        Kind::Choice => Answer::Choice {
            options: options(),
            right: 3,
        },
        Kind::Multiple => Answer::Multiple {
            options: options(),
            right: vec![0, 2, 3, 5],
        },
        Kind::TrueFalse => Answer::TrueFalse { right: false },
        Kind::Number => Answer::Number {
            right: "123456.789".parse().expect("a number"),
            unit: "dynes·s·cm⁻⁵ per squa".chars().take(24).collect(),
            within: "0.5".parse().expect("a number"),
        },
        Kind::Order => Answer::Order { items: options() },
        Kind::Text => Answer::Text {
            right: "Electroencephalographic burst suppression"
                .chars()
                .take(40)
                .collect(),
            accept: Vec::new(),
        },
    };
    let mut question = question(&format!("{kind:?}").to_lowercase(), &prose(300), answer);
    question.explanation = prose(400);
    let mut reference = question.references[0].clone();
    reference.by =
        "Kirklin JW, Dushane JW, Patrick RT, Donald DE, Hetzel PS, Harshbarger HG".into();
    reference.doi = Some("10.1016/0003-4975(94)91119-8".into());
    question.references = vec![reference.clone(), reference];
    dealt(question)
}

/// The page has found its sizes long before that.
const PATIENCE: Duration = Duration::from_secs(2);

/// Fails unless the page fits all sizes, once it has had the time to find its own.
pub async fn fits(app: &App, what: &str, sizes: &[(u32, u32)]) -> Outcome {
    parts_fit(app, what, sizes, "").await
}

/// The same, of the page and these parts of it.
pub async fn parts_fit(app: &App, what: &str, sizes: &[(u32, u32)], parts: &str) -> Outcome {
    for size in sizes {
        app.size(*size).await?;
        settled(app).await?;
        let begun = Instant::now();
        loop {
            let found = app.overflow(parts).await?;
            if found.is_empty() {
                break;
            }
            if begun.elapsed() > PATIENCE {
                let (width, height) = size;
                return ensure_none(&format!("{what} does not fit {width}x{height}"), &found);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    Ok(())
}

/// As wide as text fonts come; every Debian has it, and where it is missing the device's own stands
/// in.
const WIDE: &str = "DejaVu Sans";

/// Sets the whole page in a font, or in that of the device again. The fitting hears of it as of
/// every change of size.
async fn set_in(app: &App, font: Option<&str>) -> Outcome {
    let rule = font.map_or(String::new(), |font| {
        format!("* {{ font-family: '{font}' !important; }}")
    });
    app.script(&format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync({rule:?}); \
         document.adoptedStyleSheets = [sheet]; dispatchEvent(new Event('resize'));"
    ))
    .await?;
    Ok(())
}

/// Every phase of the night at every size; all that does not fit is told at once.
async fn walk(app: &mut App, mut night: Night, cards: Vec<Card>) -> Outcome {
    night.open(app).await?;
    let mut wrong = Vec::new();
    let mut cards = cards.into_iter();
    let teams = night.game().teams().len();
    loop {
        let now = phase(app).await?;
        if now == "answering"
            && let Some(card) = cards.next()
        {
            let some = keys(&said(&card, true)).repeat(teams / 2);
            let others = keys(&said(&card, false)).repeat(teams - teams / 2);
            app.write(&format!("{some}{others}")).await?;
            app.see_text(&format!("{teams} of {teams} answered"))
                .await?;
        }
        let hint = app.script("return document.querySelector('.options, .blank')?.innerText ?? ''");
        let what = format!("{now} {}", hint.await?.as_str().unwrap_or("").len());
        for (font, sizes) in [(None, &PROJECTORS[..]), (Some(WIDE), &PROJECTORS[..1])] {
            set_in(app, font).await?;
            if let Err(why) = fits(app, &what, sizes).await {
                app.picture(&format!("longest-{}-{}", wrong.len(), now))
                    .await?;
                wrong.push(format!("{}: {why}", font.unwrap_or("the device's font")));
            }
        }
        set_in(app, None).await?;
        if now == "finished" {
            return ensure_none("does not fit", &wrong);
        }
        next(app, Hand::Keyboard).await?;
    }
}

pub fn longest_night(teams: &[String], kinds: &[Kind]) -> (Night, Vec<Card>) {
    let cards: Vec<Card> = kinds.iter().copied().map(longest).collect();
    let teams: Vec<&str> = teams.iter().map(String::as_str).collect();
    let pace = Pace::Timed {
        reading: 60,
        seconds: 600,
    };
    let mut rounds = vec![
        round(&prose(60), pace, cards.len()),
        round(&prose(60), pace, 1),
    ];
    rounds[0].break_minutes = Some(60);
    let mut setup = setup(&teams, rounds);
    setup.event = prose(60);
    let night = Night::of(
        setup,
        vec![cards.clone(), vec![longest(Kind::TrueFalse)]],
        vec![longest(Kind::Number), longest(Kind::Choice)],
    );
    (night, cards)
}

#[tokio::test]
async fn twenty_teams_with_long_names_and_long_questions_to_choose_from_fit_every_projector()
-> Outcome {
    with_app("longest-choice", async |app| {
        let (night, cards) = longest_night(&names(), &[Kind::Choice, Kind::Multiple, Kind::Order]);
        walk(app, night, cards).await
    })
    .await
}

#[tokio::test]
async fn twenty_teams_with_long_names_and_long_questions_to_write_to_fit_every_projector() -> Outcome
{
    with_app("longest-written", async |app| {
        let (night, cards) = longest_night(&names(), &[Kind::Number, Kind::Text, Kind::TrueFalse]);
        walk(app, night, cards).await
    })
    .await
}

#[tokio::test]
async fn six_teams_and_one_team_with_long_words_fit_every_projector() -> Outcome {
    with_app("longest-few", async |app| {
        for teams in [6, 1] {
            let names: Vec<String> = names().into_iter().take(teams).collect();
            let (night, cards) = longest_night(&names, &[Kind::Choice, Kind::Number]);
            walk(app, night, cards).await?;
        }
        Ok(())
    })
    .await
}
