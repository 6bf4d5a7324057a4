//! A session in mid-question, as text: the head, then a line an item.
//!
//! ```text
//! prime-time/session 1 id mode here stage left
//! question shown flag spent right rating answer
//! ```

use crate::bank::{Decimal, Difficulty, Filter, Kind, QuestionId, Response, Section};
use crate::practice::{Given, Item, Mode, Pace, Rating, Session, Stage};

use super::log::is_name;

const LABEL: &str = "prime-time/session 1";
/// What stands for nothing.
const NONE: &str = "-";

/// The session as it stands at a moment of the device's ticks.
pub fn write_session(session: &Session, now: u64) -> String {
    let left = session
        .left(now)
        .map_or_else(|| NONE.to_owned(), |left| left.to_string());
    let stage = match session.stage() {
        Stage::Asking => "asking",
        Stage::Told => "told",
        Stage::Over => "over",
    };
    let mut text = [
        LABEL,
        &format!("{:x}", session.id()),
        &mode(session.mode()),
        &session.here().to_string(),
        stage,
        &left,
    ]
    .join(" ");
    for item in session.items() {
        text.push('\n');
        text.push_str(&item_line(item));
    }
    text
}

/// `None` for what is no session; it stands still until it is resumed.
pub fn read_session(text: &str) -> Option<Session> {
    let mut lines = text.lines();
    let mut words = lines
        .next()?
        .strip_prefix(LABEL)?
        .strip_prefix(' ')?
        .split(' ');
    let id = u64::from_str_radix(words.next()?, 16).ok()?;
    let mode = read_mode(words.next()?)?;
    let here = words.next()?.parse().ok()?;
    let stage = match words.next()? {
        "asking" => Stage::Asking,
        "told" => Stage::Told,
        "over" => Stage::Over,
        _ => return None,
    };
    let left = match words.next()? {
        NONE => None,
        left => Some(left.parse().ok()?),
    };
    if words.next().is_some() {
        return None;
    }
    let items = lines.map(read_item).collect::<Option<Vec<Item>>>()?;
    Session::restore(id, mode, items, here, stage, left)
}

fn mode(mode: &Mode) -> String {
    match mode {
        Mode::Quick => "quick".to_owned(),
        Mode::Review => "review".to_owned(),
        Mode::Missed => "missed".to_owned(),
        Mode::Bookmarked => "bookmarked".to_owned(),
        Mode::Exam { questions, pace } => {
            let pace = match pace {
                Pace::Untimed => "untimed",
                Pace::Timed => "timed",
                Pace::Doubled => "doubled",
            };
            format!("exam:{questions}:{pace}")
        }
        Mode::Topic(filter) => {
            let lists = [
                filter.packs.join(","),
                places(&Section::ALL, &filter.sections),
                places(&Difficulty::ALL, &filter.difficulties),
                places(&Kind::ALL, &filter.kinds),
                u8::from(filter.pictured).to_string(),
            ];
            format!("topic:{}", lists.join(":"))
        }
    }
}

fn places<T: PartialEq>(all: &[T], some: &[T]) -> String {
    let place = |it: &T| all.iter().position(|other| other == it);
    let places: Vec<String> = some
        .iter()
        .filter_map(place)
        .map(|n| n.to_string())
        .collect();
    places.join(",")
}

fn of_places<T: Copy>(all: &[T], text: &str) -> Option<Vec<T>> {
    let parts = text.split(',').filter(|part| !part.is_empty());
    parts
        .map(|part| all.get(part.parse::<usize>().ok()?).copied())
        .collect()
}

fn read_mode(text: &str) -> Option<Mode> {
    let mut parts = text.split(':');
    let mode = match parts.next()? {
        "quick" => Mode::Quick,
        "review" => Mode::Review,
        "missed" => Mode::Missed,
        "bookmarked" => Mode::Bookmarked,
        "exam" => Mode::Exam {
            questions: parts.next()?.parse().ok()?,
            pace: match parts.next()? {
                "untimed" => Pace::Untimed,
                "timed" => Pace::Timed,
                "doubled" => Pace::Doubled,
                _ => return None,
            },
        },
        "topic" => {
            let packs = parts.next()?.split(',').filter(|pack| !pack.is_empty());
            Mode::Topic(Filter {
                packs: packs.map(str::to_owned).collect(),
                sections: of_places(&Section::ALL, parts.next()?)?,
                difficulties: of_places(&Difficulty::ALL, parts.next()?)?,
                kinds: of_places(&Kind::ALL, parts.next()?)?,
                pictured: parts.next()? == "1",
            })
        }
        _ => return None,
    };
    parts.next().is_none().then_some(mode)
}

fn item_line(item: &Item) -> String {
    let flag = if item.flagged { "f" } else { NONE };
    let given = item.given.as_ref().map_or_else(
        || NONE.to_owned(),
        |given| {
            let right = if given.right { "right" } else { "wrong" };
            let rating = rating(given.rating);
            format!("{right} {rating} {}", response(&given.response))
        },
    );
    let shown = or_none(digits(&item.shown));
    format!("{} {shown} {flag} {} {given}", item.question, item.spent)
}

fn read_item(line: &str) -> Option<Item> {
    let mut words = line.splitn(5, ' ');
    let name = words.next()?;
    let shown = read_digits(words.next()?)?;
    let flagged = match words.next()? {
        "f" => true,
        NONE => false,
        _ => return None,
    };
    let spent = words.next()?.parse().ok()?;
    let given = match words.next()? {
        NONE => None,
        given => Some(read_given(given)?),
    };
    is_name(name).then(|| Item {
        question: QuestionId(name.to_owned()),
        shown,
        given,
        flagged,
        spent,
    })
}

fn read_given(text: &str) -> Option<Given> {
    let mut words = text.splitn(3, ' ');
    let right = match words.next()? {
        "right" => true,
        "wrong" => false,
        _ => return None,
    };
    let rating = match words.next()? {
        "again" => Rating::Again,
        "hard" => Rating::Hard,
        "good" => Rating::Good,
        "easy" => Rating::Easy,
        _ => return None,
    };
    Some(Given {
        response: read_response(words.next()?)?,
        right,
        rating,
    })
}

fn rating(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "again",
        Rating::Hard => "hard",
        Rating::Good => "good",
        Rating::Easy => "easy",
    }
}

/// What was answered, as one line: a letter for the kind, then the answer.
fn response(response: &Response) -> String {
    match response {
        Response::Choice(place) => format!("c{place}"),
        Response::Multiple(places) => {
            let places: Vec<u8> = places.iter().copied().collect();
            format!("m{}", digits(&places))
        }
        Response::TrueFalse(said) => format!("t{}", u8::from(*said)),
        Response::Number(number) => format!("n{number}"),
        Response::Order(places) => format!("o{}", digits(places)),
        // A line holds no line breaks, and an answer needs none.
        Response::Text(text) => format!("w{}", text.replace(char::is_control, " ")),
        Response::Judged(right) => format!("j{}", u8::from(*right)),
    }
}

fn read_response(text: &str) -> Option<Response> {
    let mut signs = text.chars();
    let kind = signs.next()?;
    let rest = signs.as_str();
    let yes = || match rest {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    };
    Some(match kind {
        'c' => Response::Choice(rest.parse().ok()?),
        'm' => Response::Multiple(read_digits(rest)?.into_iter().collect()),
        't' => Response::TrueFalse(yes()?),
        'n' => Response::Number(rest.parse::<Decimal>().ok()?),
        'o' => Response::Order(read_digits(rest)?),
        'w' => Response::Text(rest.to_owned()),
        'j' => Response::Judged(yes()?),
        _ => return None,
    })
}

/// Places of options: there are never more than ten.
fn digits(places: &[u8]) -> String {
    places.iter().map(u8::to_string).collect()
}

fn or_none(text: String) -> String {
    if text.is_empty() {
        NONE.to_owned()
    } else {
        text
    }
}

fn read_digits(text: &str) -> Option<Vec<u8>> {
    if text == NONE {
        return Some(Vec::new());
    }
    text.bytes()
        .map(|sign| sign.is_ascii_digit().then(|| sign - b'0'))
        .collect()
}
