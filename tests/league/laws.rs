use proptest::prelude::*;

use prime_time::league::{Counting, Line, Night, Place, may_join, standings};

use super::{league, night};

const NAMES: [&str; 6] = ["Ann", "ben ", "BEN", "Çy", "=Dee", "\u{202e}Eve"];

/// Nights of a few teams; some have left, and points may be below zero.
fn nights(least: i64) -> impl Strategy<Value = Vec<Night>> {
    let team = (0..NAMES.len(), least..60_i64, prop::bool::weighted(0.9));
    let teams = prop::collection::vec(team, 1..6);
    prop::collection::vec(teams, 1..6).prop_map(|all| {
        let night = |(n, teams): (u64, Vec<(usize, i64, bool)>)| {
            let mut seen = Vec::new();
            let mut places: Vec<Place> = Vec::new();
            for (name, points, stays) in teams {
                let name = NAMES[name].to_owned();
                // A game takes no name twice, capitals aside.
                let folded = prime_time::bank::folded(&name);
                if !seen.contains(&folded) {
                    seen.push(folded);
                    let rank = stays.then_some(1);
                    places.push(Place { name, points, rank });
                }
            }
            let staying: Vec<i64> = places
                .iter()
                .filter(|it| it.rank.is_some())
                .map(|it| it.points)
                .collect();
            for place in &mut places {
                let better = staying.iter().filter(|points| **points > place.points);
                place.rank = place.rank.map(|_| 1 + better.count());
            }
            Night {
                teams: places,
                ..super::night(n, &[])
            }
        };
        (0..).zip(all).map(night).collect()
    })
}

fn counting() -> impl Strategy<Value = Counting> {
    prop_oneof![
        Just(Counting::Sum),
        (1..5_u8).prop_map(Counting::Best),
        Just(Counting::Places),
    ]
}

fn total_of<'a>(lines: &'a [Line], team: &str) -> Option<&'a Line> {
    lines.iter().find(|line| line.team == team)
}

proptest! {
    #[test]
    fn a_total_is_the_sum_of_the_nights_that_count(nights in nights(-20), counting in counting()) {
        let league = league(counting, &nights);
        let (counted, lines) = standings(&league, &nights);
        prop_assert_eq!(counted.len(), nights.len());
        for line in &lines {
            prop_assert_eq!(line.nights.len(), nights.len());
            let counts = line.nights.iter().flatten().filter(|it| it.counts);
            prop_assert_eq!(line.total, counts.clone().map(|it| it.credit).sum::<i64>());
            if let Counting::Best(best) = counting {
                let played = line.nights.iter().flatten().count();
                prop_assert_eq!(counts.count(), played.min(best.into()));
            }
        }
        // Nobody's points are lost or made up.
        let there: i64 = nights.iter().flat_map(|it| &it.teams).map(|it| it.points).sum();
        let here: i64 = lines.iter().flat_map(|it| it.nights.iter().flatten()).map(|it| it.points).sum();
        prop_assert_eq!(there, here);
    }

    #[test]
    fn the_order_of_games_makes_no_difference(nights in nights(-20), counting in counting()) {
        let league = league(counting, &nights);
        let mut turned = nights.clone();
        turned.reverse();
        prop_assert_eq!(standings(&league, &nights).1, standings(&league, &turned).1);
    }

    #[test]
    fn the_best_nights_are_never_more_than_all_where_none_is_below_zero(nights in nights(0), best in 1..5_u8) {
        let sum = standings(&league(Counting::Sum, &nights), &nights).1;
        let best = standings(&league(Counting::Best(best), &nights), &nights).1;
        for line in &best {
            let all = total_of(&sum, &line.team).unwrap();
            prop_assert!(line.total <= all.total, "{line:?} {all:?}");
        }
    }

    #[test]
    fn ranks_follow_totals_and_equals_share_them(nights in nights(-20), counting in counting()) {
        let league = league(counting, &nights);
        let lines = standings(&league, &nights).1;
        for line in lines.iter().filter(|it| it.rank.is_some()) {
            let better = lines.iter().filter(|it| it.rank.is_some() && it.total > line.total).count();
            let equal = lines.iter().filter(|it| it.rank.is_some() && it.total == line.total).count();
            if nights.len() > 1 {
                prop_assert_eq!(line.rank, Some(better + 1));
                prop_assert_eq!(line.tied, equal > 1);
            }
        }
        let ranked = lines.iter().take_while(|it| it.rank.is_some()).count();
        prop_assert!(lines[ranked..].iter().all(|it| it.rank.is_none()));
    }

    #[test]
    fn a_league_of_one_game_has_its_standings(nights in nights(-20)) {
        let one = &nights[..1];
        let lines = standings(&league(Counting::Sum, one), one).1;
        prop_assert_eq!(lines.len(), one[0].teams.len());
        for place in &one[0].teams {
            let line = lines.iter().find(|it| it.name == place.name).unwrap();
            prop_assert_eq!((line.total, line.rank), (place.points, place.rank));
        }
    }

    #[test]
    fn joined_teams_have_what_both_had(nights in nights(-20)) {
        let mut league = league(Counting::Sum, &nights);
        let apart = standings(&league, &nights).1;
        let pair = apart.iter().flat_map(|a| apart.iter().map(move |b| (a, b)));
        let Some((one, other)) = pair.clone().find(|(one, other)| may_join(one, other)) else {
            return Ok(());
        };
        league.join(&one.team, &other.team);
        let joined = standings(&league, &nights).1;
        prop_assert_eq!(joined.len(), apart.len() - 1);
        let both = total_of(&joined, &other.team).unwrap();
        prop_assert_eq!(both.total, one.total + other.total);
        league.part(&one.team);
        prop_assert_eq!(standings(&league, &nights).1, apart);
    }
}

#[test]
fn a_tie_break_of_a_night_parts_equals_only_where_that_night_is_alone() {
    let mut first = night(1, &[("Ann", 10), ("Ben", 10)]);
    first.teams[1].rank = Some(2);
    let one = [first.clone()];
    let lines = standings(&league(Counting::Sum, &one), &one).1;
    assert_eq!([lines[0].rank, lines[1].rank], [Some(1), Some(2)]);
    let two = [first, night(2, &[("Ann", 5), ("Ben", 5)])];
    let lines = standings(&league(Counting::Sum, &two), &two).1;
    assert_eq!([lines[0].rank, lines[1].rank], [Some(1), Some(1)]);
    assert!(lines.iter().all(|line| line.tied));
}

#[test]
fn a_team_that_is_kept_apart_counts_alone_and_can_be_joined_with_another() {
    let nights = [
        night(1, &[("The Pumps", 10), ("Clamps", 4)]),
        night(2, &[("the  pumps", 7)]),
    ];
    let mut league = league(Counting::Sum, &nights);
    assert_eq!(standings(&league, &nights).1[0].total, 17);
    league
        .apart
        .insert(("game-2".to_owned(), "the pumps".to_owned()));
    let lines = standings(&league, &nights).1;
    let totals: Vec<i64> = lines.iter().map(|line| line.total).collect();
    assert_eq!(totals, [10, 7, 4]);
    let (apart, clamps) = (lines[1].team.clone(), lines[2].team.clone());
    league.join(&apart, &clamps);
    let lines = standings(&league, &nights).1;
    let totals: Vec<i64> = lines.iter().map(|line| line.total).collect();
    assert_eq!(totals, [11, 10]);
}

#[test]
fn names_that_are_joined_in_a_circle_come_to_an_end() {
    let nights = [night(1, &[("a", 1)]), night(2, &[("b", 2)])];
    let mut league = league(Counting::Sum, &nights);
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    league.joined = vec![pair("a", "b"), pair("b", "a")];
    assert!(!standings(&league, &nights).1.is_empty());
}
