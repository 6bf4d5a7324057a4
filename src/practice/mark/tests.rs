use super::*;
use crate::bank::{Difficulty, Pack, QuestionId, Section};

fn question(answer: Answer) -> Question {
    Question {
        id: QuestionId("q".to_owned()),
        section: Section::History,
        difficulty: Difficulty::Easy,
        stem: "?".to_owned(),
        answer,
        judged: false,
        picture: None,
        explanation: "Because.".to_owned(),
        references: Vec::new(),
        host_note: None,
        reviewed: "2026-05-04".to_owned(),
        silenced: Vec::new(),
    }
}

fn texts(right: &str, accept: &[&str]) -> Question {
    question(Answer::Text {
        right: right.to_owned(),
        accept: accept.iter().map(|&form| form.to_owned()).collect(),
    })
}

fn typed(question: &Question, said: &str) -> Marked {
    mark(question, &Response::Text(said.to_owned()), &Bank::default())
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn british_and_american_spelling_are_one() {
    for (one, other) in [
        ("oedema", "edema"),
        ("haemolysis", "hemolysis"),
        ("hyperkalaemia", "hyperkalemia"),
        ("anaesthesia", "anesthesia"),
        ("paediatric", "pediatric"),
        ("foetus", "fetus"),
        ("caesarean", "cesarean"),
        ("leukocyte", "leucocyte"),
        ("leukaemia", "leucemia"),
        ("ischaemia", "ischemia"),
        ("oesophagus", "esophagus"),
        ("tumour", "tumor"),
        ("heparinise", "heparinize"),
        ("cannulisation", "cannulization"),
        ("dialyse", "dialyze"),
        ("millilitre", "milliliter"),
        ("fibre", "fiber"),
        ("protamine sulphate", "protamine sulfate"),
        ("gynaecology", "gynecology"),
        ("diarrhoea", "diarrhea"),
        ("defence", "defense"),
    ] {
        assert_eq!(
            typed(&texts(one, &[]), other).verdict,
            Verdict::Right,
            "{one}"
        );
        assert_eq!(
            typed(&texts(other, &[]), one).verdict,
            Verdict::Right,
            "{other}"
        );
    }
    let oxygenator = texts("Oxygenator", &[]);
    assert_eq!(typed(&oxygenator, "oxygenater").verdict, Verdict::Near);
}

#[test]
fn a_slip_of_the_finger_in_a_long_word_counts_and_is_said() {
    let question = texts("Favaloro", &["René Favaloro"]);
    for slip in [
        "Favalor",
        "Favalloro",
        "Favakoro",
        "Favaolro",
        "rene favalroo",
    ] {
        let marked = typed(&question, slip);
        assert_eq!(marked.verdict, Verdict::Near, "{slip}");
        assert!(marked.counts);
        assert!(matches!(marked.detail, Detail::TakenFor(_)), "{slip}");
    }
    for two_slips in ["Favalr", "Favakorro", "avalor", ""] {
        assert_eq!(
            typed(&question, two_slips).verdict,
            Verdict::Wrong,
            "{two_slips}"
        );
    }
}

#[test]
fn short_words_and_digits_are_never_slips() {
    for (right, said) in [
        ("Liver", "River"),
        ("Poe", "Poo"),
        ("SA node", "VA node"),
        ("Factor 10", "Factor 11"),
        ("protein C1", "protein C"),
        ("platelet factor 4", "platelet factor 5"),
        ("vitamin K", "vitamin C"),
    ] {
        assert_eq!(
            typed(&texts(right, &[]), said).verdict,
            Verdict::Wrong,
            "{said}"
        );
    }
}

#[test]
fn what_is_another_answer_is_no_slip() {
    let afferent = texts("afferent", &[]);
    assert_eq!(typed(&afferent, "efferent").verdict, Verdict::Wrong);
    let thrombin = texts("Prothrombin", &[]);
    let said = Response::Text("Prothrombine".to_owned());
    assert_eq!(
        mark(&thrombin, &said, &Bank::default()).verdict,
        Verdict::Near
    );
    let bank = Bank {
        packs: vec![Pack {
            schema: None,
            format: 1,
            id: "p".to_owned(),
            title: "P".to_owned(),
            licence: "MIT".to_owned(),
            questions: vec![question(Answer::Choice {
                options: vec!["prothrombine".to_owned(), "b".to_owned()],
                right: 1,
            })],
        }],
    };
    assert_eq!(mark(&thrombin, &said, &bank).verdict, Verdict::Wrong);
}

#[test]
fn numbers_are_right_within_their_tolerance_and_near_within_three() {
    let question = question(Answer::Number {
        right: decimal("37"),
        unit: "°C".to_owned(),
        within: decimal("0.5"),
    });
    let said = |text: &str| {
        mark(
            &question,
            &Response::Number(decimal(text)),
            &Bank::default(),
        )
    };
    assert_eq!(said("37").detail, Detail::Plain);
    assert_eq!(said("36.5").verdict, Verdict::Right);
    for (near, by, high) in [("38", "1", true), ("35.5", "1.5", false)] {
        let marked = said(near);
        assert_eq!((marked.verdict, marked.counts), (Verdict::Near, false));
        let by = decimal(by);
        assert_eq!(marked.detail, Detail::Off { by, high });
    }
    assert_eq!(said("35.4").verdict, Verdict::Wrong);
    assert_eq!(said("-1000000000").verdict, Verdict::Wrong);
}

#[test]
fn without_a_tolerance_no_number_is_near() {
    let question = question(Answer::Number {
        right: decimal("1953"),
        unit: String::new(),
        within: Decimal::ZERO,
    });
    let marked = mark(
        &question,
        &Response::Number(decimal("1952")),
        &Bank::default(),
    );
    assert_eq!(marked.verdict, Verdict::Wrong);
    let by = decimal("1");
    assert_eq!(marked.detail, Detail::Off { by, high: false });
}

#[test]
fn all_that_apply_is_right_only_as_a_whole_with_a_mark_for_each() {
    let question = question(Answer::Multiple {
        options: ["a", "b", "c"].map(str::to_owned).to_vec(),
        right: vec![0, 2],
    });
    let said = |picks: &[u8]| {
        let picks = picks.iter().copied().collect();
        mark(&question, &Response::Multiple(picks), &Bank::default())
    };
    assert_eq!(said(&[0, 2]).verdict, Verdict::Right);
    let half = said(&[0, 1]);
    assert_eq!(half.verdict, Verdict::Wrong);
    assert_eq!(half.detail, Detail::Picks(vec![true, false, false]));
}

#[test]
fn an_order_is_right_only_as_a_whole_with_a_mark_for_each() {
    let question = question(Answer::Order {
        items: ["a", "b", "c"].map(str::to_owned).to_vec(),
    });
    let said = |order: &[u8]| {
        mark(
            &question,
            &Response::Order(order.to_vec()),
            &Bank::default(),
        )
    };
    assert!(said(&[0, 1, 2]).counts);
    assert_eq!(
        said(&[0, 2, 1]).detail,
        Detail::Places(vec![true, false, false])
    );
    assert!(!said(&[]).counts);
    assert!(!said(&[0, 1, 2, 3]).counts);
}

#[test]
fn an_answer_of_another_kind_is_wrong() {
    let question = question(Answer::TrueFalse { right: true });
    assert!(mark(&question, &Response::TrueFalse(true), &Bank::default()).counts);
    assert!(!mark(&question, &Response::Choice(1), &Bank::default()).counts);
}
