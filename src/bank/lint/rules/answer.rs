use super::super::case::{Case, Step};
use super::super::{What, words};
use super::at;
use crate::bank::{Answer, Kind, limits, plain};

const ORDER: [Step; 3] = [Step::In("answer"), Step::In("order"), Step::In("items")];

pub(super) fn look(case: &mut Case<'_, '_>) {
    let Some(answer) = case.answer else {
        return;
    };
    if let Some((options, right, path)) = super::options(case) {
        count(case, answer.kind(), options.len(), path);
        duplicates(case, options, path);
        if answer.kind() == Kind::Multiple {
            how_many(case, options.len(), &right);
        }
    }
    match answer {
        Answer::Order { items } => {
            count(case, Kind::Order, items.len(), ORDER);
            duplicates(case, items, ORDER);
        }
        Answer::Text { right, accept } => typed(case, right, accept),
        _ => {}
    }
}

fn count(case: &mut Case<'_, '_>, kind: Kind, count: usize, path: [Step; 3]) {
    let wanted = match kind {
        Kind::Order => limits::ITEMS,
        _ => limits::OPTIONS,
    };
    if !wanted.contains(&count) {
        let what = What::OptionCount {
            kind,
            count,
            least: *wanted.start(),
            most: *wanted.end(),
        };
        case.say(&path, what);
    }
}

fn how_many(case: &mut Case<'_, '_>, options: usize, right: &[usize]) {
    let path = [Step::In("answer"), Step::In("multiple"), Step::In("right")];
    if right.is_empty() {
        case.say(&path, What::NoneRight);
    } else if right.len() >= options {
        case.say(&path, What::AllRight);
    }
}

fn duplicates(case: &mut Case<'_, '_>, options: &[String], path: [Step; 3]) {
    // More than a question may have, and few enough to compare each with each.
    const MOST: usize = 12;
    let options = options.iter().take(MOST);
    let keys: Vec<String> = options.map(|option| words::key(option)).collect();
    for (index, key) in keys.iter().enumerate() {
        let first = keys[..index].iter().position(|other| other == key);
        if let Some(first) = first.filter(|_| !key.is_empty()) {
            case.say(&at(path, index), What::DuplicateOption { first });
        }
    }
}

fn typed(case: &mut Case<'_, '_>, right: &str, accept: &[String]) {
    let answer = [Step::In("answer"), Step::In("text")];
    let [a, b] = answer;
    if plain(right).is_empty() {
        case.say(&[a, b, Step::In("right")], What::NothingToType);
    }
    let mut known = vec![plain(right)];
    for (index, variant) in accept.iter().take(limits::VARIANTS).enumerate() {
        let path = [a, b, Step::In("accept"), Step::At(index)];
        let variant = plain(variant);
        if variant.is_empty() {
            case.say(&path, What::NothingToType);
        } else if known.contains(&variant) {
            case.say(&path, What::IdleVariant);
        }
        known.push(variant);
    }
}
