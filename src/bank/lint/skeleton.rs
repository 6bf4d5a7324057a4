//! A new question to be filled in. Its texts begin with `TODO`, which the rule `unfinished` finds.

use super::format::quote;
use super::json::{Caps, Records, Value, parse};
use crate::bank::Kind;

/// A pack without questions.
pub fn new_pack(id: &str) -> String {
    let mut title = String::new();
    quote(&format!("TODO: the title of {id}"), &mut title);
    format!(
        "{{\n  \"$schema\": \"./pack.schema.json\",\n  \"format\": 1,\n  \"id\": \"{id}\",\n  \
         \"title\": {title},\n  \"licence\": \"CC-BY-4.0\",\n  \"questions\": []\n}}\n"
    )
}

/// Puts a question to be filled in behind the last one and leaves the rest as it is; gives the new
/// text and the question's id. Nothing if the text is not JSON or has no list of questions.
///
/// `day` is the date of its review.
pub fn append(text: &str, kind: Kind, day: &str) -> Option<(String, String)> {
    let records = Records {
        list: "questions",
        first: "id",
    };
    let read = parse(text, records, Caps::DESK);
    if !read.slips.is_empty() {
        return None;
    }
    let root = read.root?;
    let list = root.get("questions")?;
    let Value::List(items) = &list.value else {
        return None;
    };
    let pack = root.get("id").and_then(|id| id.text()).unwrap_or("pack");
    let used = |id: &str| {
        let mut ids = items.iter().filter_map(|item| item.get("id"));
        ids.any(|known| known.text() == Some(id))
    };
    let id = (1..)
        .map(|n| format!("{pack}-todo-{n}"))
        .find(|id| !used(id))?;
    let section = section_of(items, pack);
    let question = question(&id, section, kind, day);
    let (at, comma) = match items.last() {
        Some(last) => (last.span.range().end, ","),
        None => (list.span.range().start + 1, ""),
    };
    let rest = text[at..].trim_ascii_start();
    let text = format!("{}{comma}\n{question}\n  {rest}", &text[..at]);
    Some((text, id))
}

/// That of the last question, or the one that the pack is named after.
fn section_of<'a>(items: &'a [super::json::Node<'_>], pack: &str) -> &'a str {
    let last = items.last().and_then(|item| item.get("section"));
    let pack = pack.replace('-', "_");
    let named = super::fields::SECTIONS.iter().find(|it| **it == pack);
    last.and_then(|it| it.text())
        .or(named.copied())
        .unwrap_or("just_for_fun")
}

fn question(id: &str, section: &str, kind: Kind, day: &str) -> String {
    let options = "\"options\": [\n            \"TODO: first option\",\n            \
                   \"TODO: second option\",\n            \"TODO: third option\",\n            \
                   \"TODO: fourth option\"\n          ],";
    let answer = match kind {
        Kind::Choice => format!("\"choice\": {{\n          {options}\n          \"right\": 0"),
        Kind::Multiple => format!(
            "\"multiple\": {{\n          {options}\n          \"right\": [\n            0,\n            1\n          ]"
        ),
        Kind::TrueFalse => "\"true_false\": {\n          \"right\": true".to_owned(),
        Kind::Number => "\"number\": {\n          \"right\": 0,\n          \"unit\": \"TODO: unit\""
            .to_owned(),
        Kind::Order => "\"order\": {\n          \"items\": [\n            \"TODO: first of all\",\n            \"TODO: then\",\n            \"TODO: last\"\n          ]"
            .to_owned(),
        Kind::Text => "\"text\": {\n          \"right\": \"TODO: the answer\",\n          \"accept\": [\n            \"TODO: another way to write it\"\n          ]"
            .to_owned(),
    };
    let stem = match kind {
        Kind::TrueFalse => "TODO: a statement that is either true or false",
        Kind::Number => "TODO: a question whose answer is a number, with its unit",
        Kind::Order => "TODO: what to put in order, from what to what",
        _ => "TODO: the question; it stands alone",
    };
    format!(
        "    {{\n      \"id\": \"{id}\",\n      \"section\": \"{section}\",\n      \"difficulty\": \
         \"medium\",\n      \"stem\": \"{stem}\",\n      \"answer\": {{\n        {answer}\n        \
         }}\n      }},\n      \"explanation\": \"TODO: why, in one to three sentences\",\n      \
         \"references\": [\n        {{\n          \"by\": \"TODO: authors or organisation\",\n          \
         \"title\": \"TODO: title\",\n          \"in\": \"TODO: journal, volume and pages; or book; or \
         site\",\n          \"url\": \"https://example.org/TODO\"\n        }}\n      ],\n      \"reviewed\": \"{day}\"\n    }}"
    )
}
