use std::borrow::Cow;

use prime_time::bank::Pack;
use prime_time::bank::lint::json::{Caps, Lines, Node, Records, Slip, Value, decode, parse};
use prime_time::bank::lint::{
    Reading, Severity, Source, Surroundings, across, excerpt, format, read, work,
};
use prime_time::text::lint as say;

const RECORDS: Records = Records {
    list: "questions",
    first: "id",
};

/// How much is looked at for one byte, at most, and what even an empty file takes. It is that much
/// where quotes do not match: the line is searched for each of them, up to 1200 bytes of it.
const A_BYTE: u64 = 2000;
const AT_LEAST: u64 = 100_000;

/// The reader of JSON looks at a file in linear time, says of each slip where it is, and reads a
/// text without slips just as `serde_json` does.
pub fn reader(bytes: &[u8]) {
    let decoded = decode(bytes);
    let text = &decoded.text;
    let (read, steps) = work::measured(|| parse(text, RECORDS, Caps::APP));
    linear(steps, text);
    for slipped in &read.slips.kept {
        let range = slipped.span.range();
        assert!(
            text.get(range.clone()).is_some(),
            "{:?} at {range:?}",
            slipped.slip
        );
    }
    if let Some(root) = &read.root {
        stands_inside(root, text, 0..text.len());
    }
    let by_serde = serde_json::from_str::<serde_json::Value>(text);
    if read.slips.is_empty() {
        let ignored = serde_json::from_str::<serde::de::IgnoredAny>(text);
        assert!(ignored.is_ok(), "no slip, but serde_json: {ignored:?}");
        if let (Some(root), Ok(value)) = (&read.root, &by_serde) {
            assert_eq!(plain(root).as_ref(), Some(value));
        }
    } else if by_serde.is_ok() {
        let all = &read.slips.kept;
        let of_size = |slip: Slip| matches!(slip, Slip::TooDeep | Slip::TooLong | Slip::TooMany);
        assert!(
            all.iter().all(|it| of_size(it.slip)),
            "serde_json reads it: {all:?}"
        );
    }
}

fn linear(steps: u64, text: &str) {
    let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
    let most = AT_LEAST + A_BYTE * length;
    assert!(steps <= most, "{steps} steps for {length} bytes");
}

/// Every value stands in the text, and inside the one around it.
fn stands_inside(node: &Node<'_>, text: &str, around: std::ops::Range<usize>) {
    let range = node.span.range();
    assert!(
        text.get(range.clone()).is_some(),
        "{range:?} cuts a character"
    );
    assert!(
        around.start <= range.start && range.end <= around.end,
        "{range:?} in {around:?}"
    );
    for member in node.members() {
        assert!(text.get(member.name_span.range()).is_some());
        stands_inside(&member.node, text, range.clone());
    }
    for item in node.items() {
        stands_inside(item, text, range.clone());
    }
}

/// As `serde_json` has it; nothing for a number that it cannot hold.
fn plain(node: &Node<'_>) -> Option<serde_json::Value> {
    Some(match &node.value {
        Value::Null | Value::Broken => serde_json::Value::Null,
        Value::Bool(it) => (*it).into(),
        Value::Number(digits) => serde_json::from_str(digits).ok()?,
        Value::Text(text) => text.as_ref().into(),
        Value::List(items) => items.iter().map(plain).collect::<Option<_>>()?,
        Value::Object { members, .. } => {
            let member = |it: &prime_time::bank::lint::json::Member<'_>| {
                Some((it.name.to_string(), plain(&it.node)?))
            };
            members.iter().map(member).collect::<Option<_>>()?
        }
    })
}

/// The linter looks at a file in linear time, says where each fault is, what is wrong and what to
/// do, and takes only what serde and itself take again; a file without an error it takes whole.
pub fn linter(bytes: &[u8]) {
    let decoded = decode(bytes);
    let (reading, steps) = work::measured(|| lint(bytes));
    linear(steps, &decoded.text);
    let mut last = 0;
    for fault in &reading.faults {
        let range = fault.place.span.range();
        assert!(decoded.text.get(range.clone()).is_some(), "{fault:?}");
        assert!(last <= range.start, "{fault:?} is not in its place");
        last = range.start;
        if steps_apart(reading.faults.len()) {
            let line = Lines::new(&decoded.text).find(range.start);
            assert_eq!(fault.place.start, line, "{fault:?}");
        }
        let piece = excerpt(&decoded.text, fault.place);
        assert!(piece.before.len() + piece.marked.len() + piece.after.len() < 2000);
        let told = say::tell(&fault.what);
        assert!(
            !told.wrong.is_empty() && !told.remedy.is_empty(),
            "{fault:?}"
        );
    }
    let text = serde_json::to_string(&reading.pack).expect("a pack can be written");
    let again: Pack = serde_json::from_str(&text).expect("serde reads what was taken");
    assert_eq!(again, reading.pack);
    assert_eq!(lint(text.as_bytes()).pack.questions, reading.pack.questions);
    let flawless = !reading
        .faults
        .iter()
        .any(|it| it.severity() == Severity::Error);
    if flawless {
        let whole: Pack = serde_json::from_str(&decoded.text).expect("serde reads it as well");
        assert_eq!(whole, reading.pack);
    }
}

/// Lines are found from the front: not for each of very many.
fn steps_apart(faults: usize) -> bool {
    faults < 50
}

/// As the app reads somebody's own pack.
pub fn lint(bytes: &[u8]) -> Reading {
    let source = Source {
        file: "example.json",
        stem: None,
        bytes,
    };
    let around = Surroundings {
        pictures: &pictures,
        caps: Caps::APP,
    };
    let mut readings = [read(&source, &around)];
    across(&mut readings);
    let [reading] = readings;
    reading
}

/// A folder in which every picture is that is asked for.
fn pictures(name: &str) -> Option<Cow<'static, [u8]>> {
    let bytes: &[u8] = match name.rsplit_once('.')?.1 {
        "svg" => b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
        "png" => b"\x89PNG\r\n\x1a\n",
        _ => return None,
    };
    Some(Cow::Borrowed(bytes))
}

/// Formatting what was read and reading it again is the identity, and twice is once.
pub fn formatter(bytes: &[u8]) {
    let decoded = decode(bytes);
    let Ok(formatted) = format(&decoded.text) else {
        return;
    };
    assert_eq!(format(&formatted).as_deref(), Ok(&formatted[..]));
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    let (before, after) = (value(&decoded.text), value(&formatted));
    let same = match (&before, &after) {
        (Some(before), Some(after)) => same(before, after),
        (before, after) => before == after,
    };
    assert!(same, "{before:?} became {after:?}");
    if let Ok(pack) = serde_json::from_str::<Pack>(&decoded.text) {
        let again: Pack = serde_json::from_str(&formatted).expect("serde reads it as before");
        assert_eq!(pack, again);
    }
}

/// Numbers by what they say: `4.0` and `4` are the same, which `serde_json` tells apart.
fn same(one: &serde_json::Value, other: &serde_json::Value) -> bool {
    use serde_json::Value;
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || (one.is_f64() || other.is_f64()) && one.as_f64() == other.as_f64()
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let in_other = |(key, value): (&String, &Value)| {
                other.get(key).is_some_and(|other| same(value, other))
            };
            one.len() == other.len() && one.iter().all(in_other)
        }
        (one, other) => one == other,
    }
}
