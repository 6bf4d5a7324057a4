//! Names that are out to do harm, or are only unusual.

use prime_time::game::OwnAward;
use prime_time::honours::{LONGEST_AWARD, LONGEST_RECIPIENT, LONGEST_WHY};
use prime_time::save::{log_line, read_log};
use prime_time::stage::{self, Honour};
use prime_time::text::ceremony as text;

use crate::{own, played, seen, to_podium, write};

/// What is written, and what is kept of it.
const NAMES: [(&str, &str); 9] = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    (
        "</h1><img src=x onerror=alert(1)>",
        "</h1><img src=x onerror=alert(1)>",
    ),
    ("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
    ("Ann\u{202e}eel\u{202c}", "Anneel"),
    ("\u{2066}Ann\u{2069}\u{200b}", "Ann"),
    (" Ann\r\n\tLee\u{0} ", "Ann Lee"),
    ("👩‍⚕️🫀", "👩‍⚕️🫀"),
    ("صمامات 灌注 पर्फ्यूज़न", "صمامات 灌注 पर्फ्यूज़न"),
    ("{\"winner\":null}\\u0000", "{\"winner\":null}\\u0000"),
];

#[test]
fn every_name_is_shown_as_it_is_and_turns_nothing_round() {
    let long = "W".repeat(120);
    for (given, kept) in NAMES.into_iter().chain([(long.as_str(), long.as_str())]) {
        let mut night = played(2, &["ww"]);
        let award = OwnAward {
            name: given.into(),
            winner: given.into(),
            reason: given.into(),
            from: given.chars().take(80).collect(),
        };
        write(&mut night, award);
        to_podium(&mut night);
        for _ in 0..3 {
            night.next();
        }
        let Some(Honour::Own {
            name,
            won: Some(won),
        }) = seen(&night).award
        else {
            panic!("{given}: not said")
        };
        assert_eq!((name.as_str(), won.winner.as_str()), (kept, kept));
        assert_eq!(won.reason, kept);
        let view = stage::of(night.game());
        let sent = serde_json::to_string(&view).unwrap();
        assert_eq!(serde_json::from_str::<stage::View>(&sent).unwrap(), view);
        let log: String = night.records.iter().map(log_line).collect();
        assert_eq!(log.lines().count(), night.records.len(), "{given}");
        assert_eq!(read_log(&log).unwrap(), night.records);
    }
}

#[test]
fn a_name_of_two_hundred_signs_is_a_winner() {
    let mut night = played(2, &["ww"]);
    let name = "灌".repeat(200);
    write(&mut night, own("Best prime", &name));
    to_podium(&mut night);
    for _ in 0..3 {
        night.next();
    }
    let Some(Honour::Own { won: Some(won), .. }) = seen(&night).award else {
        panic!("not said")
    };
    assert_eq!(won.winner, name);
}

#[test]
fn the_longest_award_fits_a_certificate() {
    let mut night = played(2, &["ww"]);
    let of = |sign: &str, count: usize| sign.repeat(count);
    let award = OwnAward {
        name: of("W", 120),
        winner: of("灌", 200),
        reason: of("g", 200),
        from: of("ü", 80),
    };
    write(&mut night, award);
    let all = text::everybody(night.game());
    let [.., last] = &all[..] else {
        panic!("nobody")
    };
    assert_eq!(last.name, of("灌", 200));
    for recipient in &all {
        let fits = |text: &str, most: usize| text.chars().count() <= most;
        assert!(fits(&recipient.name, LONGEST_RECIPIENT));
        assert!(fits(&recipient.award, LONGEST_AWARD));
        assert!(fits(&recipient.why, LONGEST_WHY));
    }
}
