//! Every rule of the linter, broken and kept: `tests/packs/rules.json`.

#![expect(
    clippy::unwrap_used,
    reason = "clippy sees tests only in functions marked as such"
)]

#[path = "lint/bench.rs"]
mod bench;
#[path = "lint/hostile.rs"]
mod hostile;
#[path = "lint/mega.rs"]
mod mega;
#[path = "lint/roundtrip.rs"]
mod roundtrip;

use std::collections::BTreeSet;

use bench::{Bench, rules_of};
use prime_time::bank::lint::{Rule, Severity};
use prime_time::text::lint as say;
use serde_json::{Map, Value, json};

/// Rules about the file as a text, which a table of questions cannot break.
const OF_THE_TEXT: [Rule; 4] = [Rule::Encoding, Rule::Json, Rule::Size, Rule::RepeatedField];

fn table() -> Value {
    serde_json::from_str(include_str!("packs/rules.json")).unwrap()
}

/// RFC 7396.
fn lay_over(base: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *base = patch.clone();
        return;
    };
    if !base.is_object() {
        *base = Value::Object(Map::new());
    }
    let base = base.as_object_mut().unwrap();
    for (name, value) in patch {
        if value.is_null() {
            base.remove(name);
        } else {
            lay_over(base.entry(name).or_insert(Value::Null), value);
        }
    }
}

/// The pack that an example makes.
fn pack(base: &Value, example: &Value) -> String {
    let mut pack = json!({
        "format": 1, "id": "example", "title": "Example", "licence": "CC-BY-4.0", "questions": []
    });
    let examples = match example {
        Value::Array(examples) => examples.clone(),
        one => vec![one.clone()],
    };
    for mut patch in examples {
        let of_pack = patch.as_object_mut().unwrap().remove("$pack");
        let mut question = base.clone();
        lay_over(&mut question, &patch);
        pack["questions"].as_array_mut().unwrap().push(question);
        if let Some(of_pack) = of_pack {
            lay_over(&mut pack, &of_pack);
        }
    }
    format!("{pack:#}")
}

#[test]
fn every_rule_finds_what_breaks_it_and_nothing_else() {
    let table = table();
    let rules = table["rules"].as_object().unwrap();
    for (name, examples) in rules {
        let rule = Rule::named(name).unwrap_or_else(|| panic!("there is no rule {name}"));
        for example in examples["fails"].as_array().unwrap() {
            let text = pack(&table["base"], example);
            let reading = Bench::default().read(&text);
            assert_eq!(
                rules_of(&reading),
                BTreeSet::from([rule]),
                "{name} {example}: {:#?}",
                reading.faults
            );
            let questions = text.matches("\"reviewed\"").count();
            let taken = reading.pack.questions.len();
            match rule.severity() {
                Severity::Warning => assert_eq!(taken, questions, "{name} {example}"),
                // A fault of the pack, or one that is a guess, takes no question with it.
                Severity::Error => assert!(
                    taken < questions || example.get("$pack").is_some() || rule.may_be_silenced(),
                    "{name} {example}"
                ),
            }
        }
        for example in examples["passes"].as_array().unwrap() {
            let text = pack(&table["base"], example);
            let reading = Bench::default().read(&text);
            assert_eq!(reading.faults, [], "{name} {example}");
            assert_eq!(reading.pack, serde_json::from_str(&text).unwrap(), "{name}");
        }
    }
}

#[test]
fn the_table_has_every_rule() {
    let table = table();
    let rules = table["rules"].as_object().unwrap();
    for rule in Rule::ALL {
        let there = rules.get(rule.name()).is_some_and(|examples| {
            ["fails", "passes"]
                .iter()
                .all(|side| examples[side].as_array().is_some_and(|all| !all.is_empty()))
        });
        assert!(there != OF_THE_TEXT.contains(rule), "{}", rule.name());
    }
}

#[test]
fn rules_of_the_text_find_what_breaks_them() {
    let good = pack(&table()["base"], &json!({}));
    let wide: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let twice = good.replacen("\"section\":", "\"stem\": \"x\", \"section\":", 1);
    let deep = good.replacen(
        "\"section\":",
        &format!("\"x\": {}{}, \"section\":", "[".repeat(40), "]".repeat(40)),
        1,
    );
    let broken = good.replacen("\"easy\",", "\"easy\"", 1);
    for (bytes, rule, taken) in [
        (good.as_bytes(), None, 1),
        (
            &[b"\xef\xbb\xbf", good.as_bytes()].concat(),
            Some(Rule::Encoding),
            1,
        ),
        (&wide, Some(Rule::Encoding), 1),
        (broken.as_bytes(), Some(Rule::Json), 0),
        (twice.as_bytes(), Some(Rule::RepeatedField), 0),
        (deep.as_bytes(), Some(Rule::Size), 0),
        (&vec![b' '; 5_000_001], Some(Rule::Size), 0),
    ] {
        let reading = Bench::default().read_bytes(bytes);
        let mut rules = rules_of(&reading);
        rules.remove(&Rule::UnknownField);
        assert_eq!(rules, rule.into_iter().collect(), "{:#?}", reading.faults);
        assert_eq!(reading.pack.questions.len(), taken, "{rule:?}");
    }
}

#[test]
fn every_fault_says_what_is_wrong_and_what_to_do() {
    let table = table();
    let rules = table["rules"].as_object().unwrap();
    let examples = rules
        .values()
        .flat_map(|rule| rule["fails"].as_array().unwrap());
    for example in examples {
        let reading = Bench::default().read(&pack(&table["base"], example));
        for fault in reading.faults {
            let told = say::tell(&fault.what);
            assert!(
                !told.wrong.is_empty() && !told.remedy.is_empty(),
                "{fault:?}"
            );
        }
    }
}

#[test]
fn a_fault_names_the_thing_the_rule_and_the_remedy() {
    let text = pack(
        &table()["base"],
        &json!({ "id": "gibbon-1953", "answer": { "choice": { "options": ["a", "b", "c"], "right": 4 } } }),
    );
    let reading = Bench::default().read(&text);
    let line = 1 + text
        .lines()
        .position(|it| it.contains("\"right\": 4"))
        .unwrap();
    assert_eq!(
        say::line("history.json", &reading.faults[0]),
        format!(
            "history.json:{line}:20 \"gibbon-1953\": answer 4 is out of range (3 options); count \
             from 0"
        )
    );
}

#[test]
fn what_is_good_is_taken_and_what_is_not_is_listed() {
    let base = table()["base"].clone();
    let other = |id: &str, stem: &str| json!({ "id": id, "stem": stem });
    let text = pack(
        &base,
        &json!([
            {},
            other("b", "What is the colour of the sky at noon?"),
            other("c", "How long is a piece of string?"),
            other("d", "Who put the bomp in the bomp bah bomp?"),
            other("e", "Where is the love, as the song asks?")
        ]),
    );
    let reading = Bench::default().read(&text);
    assert_eq!((reading.faults.len(), reading.pack.questions.len()), (0, 5));
    // The third question loses a bracket, the fourth its section.
    let broken = text.replacen("    \"id\": \"c\",", "\"id\": \"c\", \"x\": [", 1);
    let at = broken.find("\"id\": \"d\"").unwrap();
    let section = at + broken[at..].find("\"section\"").unwrap();
    let broken = format!(
        "{}\"sektion\"{}",
        &broken[..section],
        &broken[section + 9..]
    );
    let reading = Bench::default().read(&broken);
    let ids: Vec<&str> = reading.pack.questions.iter().map(|q| &q.id.0[..]).collect();
    assert_eq!(ids, ["example-reversal", "b", "e"], "{:#?}", reading.faults);
    let wrong: BTreeSet<_> = reading
        .faults
        .iter()
        .map(|it| it.question.as_deref())
        .collect();
    assert_eq!(wrong, BTreeSet::from([Some("c"), Some("d")]));
}
