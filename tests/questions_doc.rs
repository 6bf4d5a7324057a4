//! `docs/questions.md` says what is so: its templates pass the check, its tables are those of the
//! code.

use std::borrow::Cow;

use prime_time::bank::lint::json::Caps;
use prime_time::bank::lint::{Rule, Source, Surroundings, read};
use prime_time::text::lint as say;
use serde_json::{Value, json};

const DOC: &str = include_str!("../docs/questions.md");

/// The blocks of code behind a mark.
fn blocks(mark: &str) -> Vec<&'static str> {
    let mark = format!("<!-- {mark} -->\n```json\n");
    DOC.split(&mark[..])
        .skip(1)
        .map(|rest| rest.split("```").next().expect("split gives one piece"))
        .collect()
}

#[test]
fn the_templates_pass_the_check() {
    let template: Value = serde_json::from_str(blocks("template")[0]).expect("a question");
    let answers = blocks("answer").into_iter().map(|answer| {
        let mut question = template.clone();
        question["answer"] = serde_json::from_str(answer).expect("an answer");
        if question["answer"].get("true_false").is_some() {
            question["stem"] = "Gibbon's machine was first used in Boston.".into();
        }
        question
    });
    let questions: Vec<Value> = std::iter::once(template.clone()).chain(answers).collect();
    assert_eq!(questions.len(), 6, "one of each kind");
    for question in questions {
        let pack = json!({
            "format": 1, "id": "history", "title": "History", "licence": "CC-BY-4.0",
            "questions": [question],
        })
        .to_string();
        let source = Source {
            file: "history.json",
            stem: Some("history"),
            bytes: pack.as_bytes(),
        };
        let around = Surroundings {
            pictures: &|_| None::<Cow<'static, [u8]>>,
            caps: Caps::APP,
        };
        assert_eq!(read(&source, &around).faults, [], "{question}");
    }
}

#[test]
fn the_table_of_rules_is_that_of_the_linter() {
    let rows: Vec<String> = Rule::ALL
        .iter()
        .map(|rule| {
            let severity = say::severity(rule.severity());
            format!("| `{}` | {severity} | {} |", rule.name(), say::about(*rule))
        })
        .collect();
    let wanted = format!(
        "| rule | | what it wants |\n|---|---|---|\n{}\n",
        rows.join("\n")
    );
    assert!(
        DOC.ends_with(&wanted),
        "docs/questions.md should end with:\n{wanted}"
    );
}

#[test]
fn the_table_of_lengths_is_that_of_the_linter() {
    for (text, most) in say::limits() {
        assert!(
            DOC.contains(&format!("\n| {text} | {most} |\n")),
            "{text}: {most}"
        );
    }
}
