use prime_time::honours::Paper;
use prime_time::league::{Counting, League, Poster, Week, Written};
use prime_time::platform::Storage;
use prime_time::platform::memory::Device;
use prime_time::save::{
    Damage, read_hall, read_leagues, read_poster, read_week, write_hall, write_leagues,
    write_poster, write_week,
};
use prime_time::session::Almanac;

use super::is_as_written;

/// Markup, a formula, a mark that turns the direction, emoji, and as long as it may be.
fn hostile() -> String {
    let head = "<img src=x onerror=alert(1)>=1+1\u{202e}👩‍⚕️\"\\";
    head.chars()
        .chain(std::iter::repeat('W'))
        .take(120)
        .collect()
}

fn week() -> Week {
    Week {
        name: "Perfusion Week 2027".to_owned(),
        first: "2027-05-02".parse().ok(),
        last: "2027-05-08".parse().ok(),
        place: "Hall B".to_owned(),
        host: hostile(),
    }
}

fn leagues() -> Vec<League> {
    let mut league = League::new("0193-ab".to_owned(), hostile());
    league.games.extend(["one".to_owned(), "two".to_owned()]);
    league.counting = Counting::Best(3);
    league.places = vec![5, 3, 1];
    league.joined = vec![("the pumps".to_owned(), "pumps".to_owned())];
    league.apart.insert(("two".to_owned(), "clamps".to_owned()));
    let blank = League::default();
    vec![league, blank]
}

fn written() -> Vec<Written> {
    vec![Written {
        year: 1999,
        what: "Best prime".to_owned(),
        who: hostile(),
    }]
}

fn poster() -> Poster {
    Poster {
        paper: Paper::A4,
        answer: true,
        address: "https://example.org/".to_owned(),
    }
}

/// What devices have kept since the first version must be read by all later ones.
#[test]
fn what_is_kept_looks_as_it_did() {
    let all = [
        write_week(&week()),
        write_leagues(&leagues()),
        write_hall(&written()),
        write_poster(&poster()),
    ];
    is_as_written("kept.txt", &(all.join("\n") + "\n"));
}

#[test]
fn what_was_written_is_read_back() {
    assert_eq!(read_week(&write_week(&week())), Ok(week()));
    assert_eq!(read_leagues(&write_leagues(&leagues())), Ok(leagues()));
    assert_eq!(read_hall(&write_hall(&written())), Ok(written()));
    assert_eq!(read_poster(&write_poster(&poster())), Ok(poster()));
}

#[test]
fn damage_is_told_and_nothing_of_another_kind_is_taken() {
    let text = write_week(&week());
    assert!(matches!(
        read_week(&text[..text.len() - 3]),
        Err(Damage::Unreadable { .. })
    ));
    assert_eq!(read_week(&write_hall(&written())), Err(Damage::Foreign));
    let later = text.replace("\"version\":1", "\"version\":9");
    assert_eq!(read_week(&later), Err(Damage::Future { version: 9 }));
    let no_day = text.replace("2027-05-02", "2027-02-30");
    assert!(matches!(read_week(&no_day), Err(Damage::Unreadable { .. })));
}

#[test]
fn a_device_keeps_the_week_and_begins_blank() {
    let device = Device::default();
    let almanac = Almanac::new(device.platform());
    assert_eq!(almanac.week(), Ok(Week::default()));
    assert_eq!(almanac.leagues(), Ok(Vec::new()));
    almanac.keep_week(&week()).unwrap();
    almanac.keep_leagues(&leagues()).unwrap();
    almanac.keep_hall(&written()).unwrap();
    almanac.keep_poster(&poster()).unwrap();
    let again = Almanac::new(device.platform());
    assert_eq!(again.week(), Ok(week()));
    assert_eq!(again.leagues(), Ok(leagues()));
    assert_eq!(again.hall(), Ok(written()));
    assert_eq!(again.poster(), poster());
    device.storage.set("prime-time/week/event", "{").unwrap();
    assert!(matches!(again.week(), Err(Damage::Unreadable { .. })));
}
