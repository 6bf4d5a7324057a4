use proptest::prelude::*;

use super::*;
use crate::bank::lint::work;

const RECORDS: Records = Records {
    list: "questions",
    first: "id",
};

fn read(text: &str) -> Read<'_> {
    parse(text, RECORDS, Caps::APP)
}

fn plain(node: &Node<'_>) -> serde_json::Value {
    match &node.value {
        Value::Null | Value::Broken => serde_json::Value::Null,
        Value::Bool(b) => (*b).into(),
        Value::Number(n) => serde_json::from_str(n).unwrap(),
        Value::Text(t) => t.as_ref().into(),
        Value::List(items) => items.iter().map(plain).collect(),
        Value::Object { members, .. } => members
            .iter()
            .map(|m| (m.name.to_string(), plain(&m.node)))
            .collect(),
    }
}

/// The slips of a text, each with the piece it marks, and the value that was read all the same.
fn slips(text: &str) -> (Vec<(Slip, &str)>, String) {
    let read = read(text);
    let slips = read.slips.kept.iter();
    (
        slips.map(|s| (s.slip, &text[s.span.range()])).collect(),
        read.root
            .map_or(String::new(), |root| plain(&root).to_string()),
    )
}

fn unclosed(bracket: Bracket, opened: u32) -> Slip {
    Slip::Unclosed { bracket, opened }
}

/// A text, its slips, and what is read all the same.
type Example<'a> = (&'a str, &'a [(Slip, &'a str)], &'a str);

#[test]
fn each_slip_has_its_place_and_its_cause_and_the_rest_is_read() {
    use Bracket::{Curly, Square};
    let table: &[Example] = &[
        ("", &[(Slip::Empty, "")], ""),
        (
            r#"{"a": 1 "b": 2}"#,
            &[(Slip::MissingComma, "1")],
            r#"{"a":1,"b":2}"#,
        ),
        (
            r#"["a" "b"]"#,
            &[(Slip::MissingComma, "\"")],
            r#"["a","b"]"#,
        ),
        (r#"[{} {}]"#, &[(Slip::MissingComma, "}")], "[{},{}]"),
        (r#"{"a": 1,}"#, &[(Slip::TrailingComma, ",")], r#"{"a":1}"#),
        ("[1, 2, ]", &[(Slip::TrailingComma, ",")], "[1,2]"),
        ("[1,, 2]", &[(Slip::ExtraComma, ",")], "[1,2]"),
        (r#"{"a" 1}"#, &[(Slip::MissingColon, "\"")], r#"{"a":1}"#),
        (
            r#"{"a": , "b": 2}"#,
            &[(Slip::MissingValue, ",")],
            r#"{"a":null,"b":2}"#,
        ),
        (
            r#"{"a"}"#,
            &[(Slip::MissingColon, "\""), (Slip::MissingValue, "}")],
            r#"{"a":null}"#,
        ),
        (
            "{“a”: “b”}",
            &[(Slip::SmartQuotes, "“"), (Slip::SmartQuotes, "“")],
            r#"{"a":"b"}"#,
        ),
        (
            "{\"a”: \"b”, \"c\": 1}",
            &[(Slip::SmartQuotes, "”"), (Slip::SmartQuotes, "”")],
            r#"{"a":"b","c":1}"#,
        ),
        (
            "{'a': 'it's'}",
            &[(Slip::SingleQuotes, "'a'"), (Slip::SingleQuotes, "'it's'")],
            r#"{"a":"it's"}"#,
        ),
        (
            r#"{"a": "the "inner" one", "b": 2}"#,
            &[(Slip::InnerQuotes, "\"")],
            r#"{"a":null,"b":2}"#,
        ),
        ("{a: 1}", &[(Slip::UnquotedName, "a")], r#"{"a":1}"#),
        (
            r#"{"a": two words, "b": 1}"#,
            &[(Slip::UnquotedText, "two words")],
            r#"{"a":null,"b":1}"#,
        ),
        (
            r#"{"a": True}"#,
            &[(Slip::BadWord("true"), "True")],
            r#"{"a":null}"#,
        ),
        ("[1, // one\n2]", &[(Slip::Comment, "// one")], "[1,2]"),
        ("[1, # one\n2]", &[(Slip::Comment, "# one")], "[1,2]"),
        ("[1, /* one */ 2]", &[(Slip::Comment, "/* one */")], "[1,2]"),
        (
            "{\"a\": \"b,\n\"c\": 1}",
            &[(Slip::UnclosedText, "\"b")],
            r#"{"a":"b","c":1}"#,
        ),
        (
            "{\"a\": \"b\nd\", \"c\": 1}",
            &[(Slip::LineBreak, "\n")],
            r#"{"a":"b d","c":1}"#,
        ),
        ("[\"a\tb\"]", &[(Slip::Control('\t'), "\t")], r#"["a\tb"]"#),
        (r#"["a\qb"]"#, &[(Slip::BadEscape, "\\")], r#"["a\\qb"]"#),
        (
            r#"["\ud800"]"#,
            &[(Slip::BadEscape, "\\ud800")],
            "[\"\u{fffd}\"]",
        ),
        ("[01]", &[(Slip::BadNumber, "01")], "[null]"),
        (
            r#"{"a": 37,5, "b": 1}"#,
            &[(Slip::DecimalComma, "37,5")],
            r#"{"a":null,"b":1}"#,
        ),
        (
            "[1,\u{a0}2]",
            &[(Slip::OddSpace('\u{a0}'), "\u{a0}")],
            "[1,2]",
        ),
        (
            r#"{"a": ["b", "c": 1}"#,
            &[(unclosed(Square, 6), "\"")],
            r#"{"a":["b"],"c":1}"#,
        ),
        (
            "{\"a\": [\"b\"\n\"c\": 1}",
            &[(unclosed(Square, 6), "\"")],
            r#"{"a":["b"],"c":1}"#,
        ),
        (
            r#"{"a": [1, 2}"#,
            &[(unclosed(Square, 6), "2")],
            r#"{"a":[1,2]}"#,
        ),
        (
            r#"[{"a": 1, {"b": 2}]"#,
            &[(unclosed(Curly, 1), "1")],
            r#"[{"a":1},{"b":2}]"#,
        ),
        (
            r#"{"a": {"b": 1}"#,
            &[(unclosed(Curly, 0), "}")],
            r#"{"a":{"b":1}}"#,
        ),
        ("[1]]", &[(Slip::AfterEnd, "]")], "[1]"),
        ("} [1]", &[(Slip::Stray(Curly), "}")], "[1]"),
        (r#"{"a": 37 mmHg}"#, &[(Slip::Junk, "mmHg")], r#"{"a":37}"#),
    ];
    for (text, wanted, value) in table {
        let (found, read) = slips(text);
        assert_eq!((&found[..], &read[..]), (*wanted, *value), "{text}");
    }
}

#[test]
fn a_broken_record_does_not_take_the_next_ones_with_it() {
    let pack = |broken: &str| {
        format!(
            "{{\"questions\": [\n{{\"id\": 1, \"list\": [1]}},\n{broken},\n{{\"id\": 3, \"list\": [3]}},\n\
             {{\"id\": 4, \"list\": [4]}}\n]}}"
        )
    };
    for broken in [
        r#"{"id": 2, "list": [2]"#,
        r#"{"id": 2, "list": [2}"#,
        r#"{"id": 2, "list": [2"#,
        r#"{"id": 2, "list": [{"a": 1], "b": 2"#,
        r#"{"id": 2, "list": [2]}}"#,
        r#"{"id": 2, "list": [2]]}"#,
        r#"{"id": 2, "list": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[2]"#,
        r#"{"id": 2, "list": [2]}]}"#,
    ] {
        let text = pack(broken);
        let read = read(&text);
        assert!(!read.slips.is_empty(), "{broken}");
        let root = read.root.unwrap();
        let questions = root.get("questions").unwrap().items();
        let ids: Vec<_> = questions
            .iter()
            .map(|q| plain(q.get("id").unwrap()))
            .collect();
        assert_eq!(ids, [1, 2, 3, 4], "{broken}: {:?}", read.slips.kept);
        for good in [0, 2, 3] {
            assert_eq!(
                questions[good].get("list").unwrap().items().len(),
                1,
                "{broken}"
            );
        }
    }
}

#[test]
fn every_common_encoding_is_read_and_named() {
    let text = "{\"a\": \"38 °C\"}";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let other: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let narrow: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let table: [(&[u8], _); 6] = [
        (text.as_bytes(), None),
        (&marked, Some((Encoding::Marked, 0))),
        (&wide, Some((Encoding::Wide, 0))),
        (
            &[b"\xff\xfe", &wide[..]].concat(),
            Some((Encoding::Wide, 0)),
        ),
        (
            &[b"\xfe\xff", &other[..]].concat(),
            Some((Encoding::Wide, 0)),
        ),
        (&narrow, Some((Encoding::Narrow, 10))),
    ];
    for (bytes, encoding) in table {
        let decoded = decode(bytes);
        assert_eq!((decoded.text.as_ref(), decoded.encoding), (text, encoding));
    }
}

#[test]
fn columns_count_characters() {
    let text = "ab\né°x";
    let mut lines = Lines::new(text);
    assert_eq!(lines.find(0), Line { line: 1, column: 1 });
    assert_eq!(lines.find(7), Line { line: 2, column: 3 });
    assert_eq!(lines.find(1), Line { line: 1, column: 2 });
    assert_eq!(lines.find(99), Line { line: 2, column: 4 });
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".*".prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
            prop::collection::btree_map(".*", inner, 0..8)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_serde_json_writes_is_read_the_same(value in json(), pretty in any::<bool>()) {
        let text = if pretty { format!("{value:#}") } else { value.to_string() };
        let read = read(&text);
        prop_assert!(read.slips.is_empty(), "{:?}", read.slips);
        // Not `value` itself: serde_json reads the last digit of some floats differently.
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(plain(&read.root.unwrap()), value);
    }

    #[test]
    fn what_serde_json_refuses_has_a_slip(text in r#"[\[\]{}:,"a1.\-\\ \ntrue“”'/#]{0,24}"#) {
        let refused = serde_json::from_str::<serde_json::Value>(&text).is_err();
        prop_assert_eq!(refused, !read(&text).slips.is_empty());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let decoded = decode(&bytes);
        let read = read(&decoded.text);
        for slipped in read.slips.kept {
            prop_assert!(decoded.text.get(slipped.span.range()).is_some());
        }
    }

    #[test]
    fn no_mix_of_signs_makes_it_panic(
        signs in prop::collection::vec(
            prop::sample::select(vec![
                "{", "}", "[", "]", ":", ",", "\"", "“", "”", "'", "\\", "\\u", "d83d", "\n", " ",
                "a", "é", "1", "-", "//", "/*", "*/", "#", "true", "{\"id\":", "\"questions\": [",
                "\u{a0}", "\t",
            ]),
            0..60,
        )
    ) {
        let text = signs.concat();
        for slipped in read(&text).slips.kept {
            prop_assert!(text.get(slipped.span.range()).is_some());
        }
    }
}

/// How many bytes are looked at for one of the file, at most. At a quote that is none of JSON's the
/// line is searched for its partner, up to 1200 bytes of it in three ways; a file may be read twice.
const A_BYTE: u64 = 2000;

#[test]
fn no_text_makes_the_reader_look_at_it_again_and_again() {
    let long = |piece: &str| piece.repeat(50_000 / piece.len());
    for piece in [
        "[",
        "{",
        "]",
        "{\"a\":",
        ",",
        ":",
        "\"",
        "\\",
        "'",
        "' ",
        "“",
        "”",
        "\"a”:",
        "\"a\" b ",
        "a ",
        "a",
        "1",
        "0,",
        "\n",
        "\"\n",
        "\" \n\n a",
        "//",
        "/*",
        "#\n",
        "\u{a0}",
        "\u{a0} ",
        "\"a\":",
        "{\"id\":1",
        "{\"id\":[",
        "}{\"id\":",
        "é",
        "\\ud800",
        "`a",
        "'a',",
        "/* */",
        "“a",
        "[1 2",
        "”\"",
        "\"”:a",
        "{\"questions\":[",
        "\0",
    ] {
        for start in [
            "",
            "\"",
            "[",
            "{\"a\": \"",
            "{\"questions\": [",
            "\"x\" ",
            "{\"questions\":[{\"id\":1,[}",
        ] {
            let text = format!("{start}{}", &long(piece));
            let text = &text[..text.floor_char_boundary(50_000)];
            let (_, steps) = work::measured(|| read(text));
            assert!(
                steps > 0 && steps < A_BYTE * 50_000,
                "{start} {piece:?}: {steps} steps"
            );
        }
    }
}

#[test]
fn blanks_in_a_text_are_looked_at_once_when_its_end_is_doubted() {
    let text = format!("[\"{}\" x]", " ".repeat(50_000));
    let (read, steps) = work::measured(|| read(&text));
    assert!(!read.slips.is_empty());
    assert!(steps < A_BYTE * 50_000, "{steps} steps");
}
