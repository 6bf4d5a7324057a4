use prime_time::league::{
    Counting, Honour, Honoured, Line, Night, Written, hall, standings, usual_places, won,
};

use super::{is_as_written, league, night};

fn season() -> Vec<Night> {
    let mut second = night(
        2,
        &[("Bubble Traps", 40), ("the pumps", 40), ("Clamps", -5)],
    );
    second.teams[2].rank = None;
    vec![
        night(
            1,
            &[
                ("The Pumps", 50),
                ("Bubble Traps", 30),
                ("Venous Return", 20),
            ],
        ),
        second,
        night(3, &[("The Pumps", 10), ("=1+1", 60), ("<b>Ann</b>", 10)]),
    ]
}

fn line(line: &Line) -> String {
    let rank = line.rank.map_or("-".to_owned(), |rank| rank.to_string());
    let tied = if line.tied { "=" } else { " " };
    let nights: Vec<String> = line
        .nights
        .iter()
        .map(|night| match night {
            None => "—".to_owned(),
            Some(it) if it.counts => format!("{}({})", it.points, it.credit),
            Some(it) => format!("[{}]", it.points),
        })
        .collect();
    format!(
        "{rank}{tied} {} | {} | {}",
        line.name,
        nights.join(" "),
        line.total
    )
}

#[test]
fn a_season_is_counted_in_three_ways() {
    let nights = season();
    let mut text = String::new();
    for (name, counting) in [
        ("Sum", Counting::Sum),
        ("Best 2", Counting::Best(2)),
        ("Places", Counting::Places),
    ] {
        text.push_str(&format!("# {name}\n"));
        for it in standings(&league(counting, &nights), &nights).1 {
            text.push_str(&(line(&it) + "\n"));
        }
    }
    is_as_written("season.txt", &text);
}

#[test]
fn only_the_games_that_are_ticked_count() {
    let nights = season();
    let mut league = league(Counting::Sum, &nights);
    league.games.remove("game-3");
    league.games.insert("gone".to_owned());
    let (counted, lines) = standings(&league, &nights);
    assert_eq!(counted.len(), 2);
    assert!(lines.iter().all(|line| line.name != "=1+1"));
    league.games.clear();
    assert_eq!(standings(&league, &nights), (Vec::new(), Vec::new()));
}

#[test]
fn places_beyond_the_table_bring_nothing() {
    let nights = season();
    let mut league = league(Counting::Places, &nights);
    assert_eq!(usual_places()[0], 10);
    league.places = vec![3];
    let lines = standings(&league, &nights).1;
    // The first place of the second night was shared: both have all of it.
    let totals: Vec<i64> = lines.iter().map(|it| it.total).collect();
    assert_eq!(totals, [6, 3, 3, 0, 0, 0]);
}

#[test]
fn every_year_with_a_winner_is_in_the_hall_and_no_other() {
    let nights = [
        night(1, &[("The Pumps", 50), ("Traps", 50)]),
        night(400, &[("Clamps", 9)]),
        night(401, &[("Nobody", 0)]),
        night(900, &[("Nobody", 0)]),
    ];
    let league = league(Counting::Sum, &nights[..2]);
    let year =
        |millis: u64| 2027 + i32::try_from((millis - 1_800_000_000_000) / 31_536_000_000).unwrap();
    let written = [
        Written {
            year: 1999,
            what: "First night".to_owned(),
            who: "The founders".to_owned(),
        },
        Written {
            year: 2028,
            what: "Best cake".to_owned(),
            who: "Ann".to_owned(),
        },
    ];
    let years = hall(won(&[league], &nights, year), &written);
    let honour = |it: &Honour| (it.by, it.what.clone(), it.who.join(", "));
    let shown: Vec<(i32, Vec<_>)> = years
        .iter()
        .map(|year| (year.year, year.honours.iter().map(honour).collect()))
        .collect();
    let line = |by, what: &str, who: &str| (by, what.to_owned(), who.to_owned());
    assert_eq!(
        shown,
        [
            (
                2028,
                vec![
                    line(Honoured::ByLeague, "All of them", "The Pumps, Traps"),
                    line(Honoured::ByGame, "Night 400", "Clamps"),
                    line(Honoured::ByHand(1), "Best cake", "Ann"),
                ]
            ),
            (
                2027,
                vec![line(Honoured::ByGame, "Night 1", "The Pumps, Traps")]
            ),
            (
                1999,
                vec![line(Honoured::ByHand(0), "First night", "The founders")]
            ),
        ]
    );
}
