use crate::press::{Block, Field, clusters, weighted};
use crate::text::press::HASHTAG;

use super::{Pen, source};

/// As long as the shortest of the networks that it is for allows.
const SHORT: usize = 280;
const PICTURES: usize = 2_200;
const LONG: usize = 3_000;

pub fn write(pen: &mut Pen<'_>) {
    let short = short(pen);
    let length = weighted(&short);
    pen.title("Posts for Perfusion Week");
    post(pen, "X, Bluesky and Mastodon", short, length, SHORT);
    let long = long(pen, LONG);
    let length = long.chars().count();
    post(pen, "LinkedIn and Facebook", long, length, LONG);
    let pictures = with_picture(pen);
    let length = pictures.chars().count();
    post(
        pen,
        "Instagram, under the picture",
        pictures,
        length,
        PICTURES,
    );
}

fn post(pen: &mut Pen<'_>, to: &str, words: String, length: usize, most: usize) {
    pen.put(Block::Post {
        to: to.to_owned(),
        words,
        length,
        most,
    });
}

/// The beginning of a text that weighs no more, with an ellipsis where something is left out.
fn shortened(text: &str, most: usize) -> String {
    if weighted(text) <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    for cluster in clusters(text) {
        if weighted(&short) + weighted(cluster) + 1 > most {
            break;
        }
        short.push_str(cluster);
    }
    format!("{}…", short.trim_end())
}

/// What is most important first, and of the rest as much as there is room for.
fn short(pen: &Pen<'_>) -> String {
    const NAME: usize = 110;
    const DATES: usize = 60;
    let institution = shortened(&pen.line(Field::Institution), NAME);
    let dates = shortened(&pen.line(Field::Dates), DATES);
    let mut post = format!("{institution} celebrates Perfusion Week, {dates}.");
    let event = pen.event();
    let join = match pen.given(Field::Place) {
        Some(place) => format!("Join us for {event} at {place}."),
        None => format!("Join us for {event}."),
    };
    // The first that there is room for.
    let news = match pen.given(Field::Results) {
        Some(results) => [results.clone(), first_sentence(&results)],
        None => [join, format!("Join us for {event}.")],
    };
    let thanks = ["Thank you to everybody who keeps the blood flowing!".to_owned()];
    for choices in [&news[..], &thanks] {
        let longer = choices.iter().map(|sentence| format!("{post} {sentence}"));
        let mut fitting = longer.filter(|longer| weighted(&format!("{longer} {HASHTAG}")) <= SHORT);
        if let Some(longer) = fitting.next() {
            post = longer;
        }
    }
    format!("{post} {HASHTAG}")
}

fn first_sentence(text: &str) -> String {
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text[..end].to_owned()
}

/// All there is to say that fits: the facts are left out from the last, each with its source.
fn long(pen: &Pen<'_>, most: usize) -> String {
    let mut parts = vec![format!(
        "{} celebrates Perfusion Week, {}.",
        pen.line(Field::Institution),
        pen.line(Field::Dates)
    )];
    match pen.given(Field::Results) {
        Some(results) => parts.push(results),
        None => parts.push(join(pen)),
    }
    let facts = pen.facts.iter();
    let facts = facts.map(|fact| format!("Did you know? {}\nSource: {}", fact.words, source(fact)));
    let end = format!("Thank you to everybody who keeps the blood flowing! {HASHTAG}");
    let length = |parts: &[String]| {
        let parts = parts.iter().map(|part| part.chars().count() + 2);
        parts.sum::<usize>() + end.chars().count()
    };
    for fact in facts {
        parts.push(fact);
        if length(&parts) > most {
            parts.pop();
        }
    }
    parts.push(end);
    parts.join("\n\n")
}

fn join(pen: &Pen<'_>) -> String {
    let event = pen.event();
    let place = pen.given(Field::Place).map(|it| format!(" at {it}"));
    let time = pen.given(Field::Time).map(|it| format!(", {it}"));
    format!(
        "Join us for {event}{}{}.",
        place.unwrap_or_default(),
        time.unwrap_or_default()
    )
}

fn with_picture(pen: &Pen<'_>) -> String {
    const TAGS: &str = "#perfusion #perfusionist #heartlungmachine #ECMO #trivianight";
    let text = long(pen, PICTURES - TAGS.len() - 1);
    format!("{text} {TAGS}")
}
