//! How awards are given, and to whom.

use prime_time::game::{AwardKey, AwardKind, Command, Phase, Prize, Refused, Step, TeamId};
use prime_time::honours::awards;
use prime_time::stage::{Honour, Won, WonOwn};
use prime_time::text::{awards as words, ceremony as text};

use crate::common::Night;
use crate::{HISTORY, given_to_the_end, is_won, keys, own, played, seen, tied, to_podium, write};

#[test]
fn an_award_is_named_first_and_won_at_the_next_step_ties_together() {
    let mut night = tied();
    to_podium(&mut night);
    assert_eq!(night.game().next_step(), Some(Step::OpenCeremony));
    night.next();
    let before = seen(&night);
    assert_eq!((before.number, before.award), (0, None));
    night.next();
    let named = Honour::OfGame {
        key: HISTORY,
        won: None,
    };
    assert_eq!(seen(&night).award, Some(named));
    assert_eq!(night.game().next_step(), Some(Step::PresentAward));
    night.next();
    let Some(Honour::OfGame { won: Some(won), .. }) = seen(&night).award else {
        panic!("nobody has won it")
    };
    assert_eq!(won.teams, [TeamId(0), TeamId(1)]);
    assert_eq!(words::name(won.kind, true), "Best in history, shared");
    assert_eq!(words::why(won.kind, &won.round), "3 of 3 questions right");
}

#[test]
fn the_winners_come_last_and_then_what_the_host_has_written() {
    let mut night = tied();
    write(&mut night, own("Best prime", "Ann"));
    to_podium(&mut night);
    let all = given_to_the_end(&mut night);
    let wanted = [HISTORY, AwardKey::Place(1), AwardKey::Own(1)];
    assert_eq!(all, wanted);
    assert!(matches!(night.game().phase(), Phase::Finished));
}

#[test]
fn an_award_of_the_hosts_own_says_who_why_and_from_whom() {
    let mut night = played(2, &["ww"]);
    write(&mut night, own("Best prime", "Ann"));
    to_podium(&mut night);
    night.next();
    night.next();
    let Some(Honour::Own { name, won: None }) = seen(&night).award else {
        panic!("said too early")
    };
    assert_eq!(name, "Best prime");
    night.next();
    let Some(Honour::Own { won: Some(won), .. }) = seen(&night).award else {
        panic!("not said")
    };
    let wanted = WonOwn {
        winner: "Ann".into(),
        reason: "Always calm".into(),
        from: "the ICU".into(),
    };
    assert_eq!(won, wanted);
    assert_eq!(
        text::own_grounds(&own("", "")),
        "Always calm – From the ICU"
    );
}

#[test]
fn a_night_without_awards_has_no_ceremony() {
    let mut night = played(3, &["www", "www"]);
    assert!(night.game().ceremony().is_empty());
    to_podium(&mut night);
    assert_eq!(night.game().next_step(), Some(Step::FinishGame));
    let refused = night.try_command(&Command::EndCeremony);
    assert_eq!(refused, Err(Refused::NotNow));
    night.next();
    assert!(matches!(night.game().phase(), Phase::Finished));
}

#[test]
fn places_alone_make_no_ceremony_unless_the_host_has_a_hand_in_it() {
    let mut night = played(2, &["rw"]);
    assert_eq!(keys(&night), [AwardKey::Place(1)]);
    to_podium(&mut night);
    assert_eq!(night.game().next_step(), Some(Step::FinishGame));
    let order = vec![AwardKey::Place(1)];
    night.command(&Command::ArrangeAwards { order });
    assert_eq!(night.game().next_step(), Some(Step::OpenCeremony));
    assert_eq!(given_to_the_end(&mut night), [AwardKey::Place(1)]);
}

#[test]
fn one_team_alone_is_honoured_for_its_place_only() {
    let mut night = played(1, &["r", "r", "r", "r"]);
    assert_eq!(keys(&night), [AwardKey::Place(1)]);
    write(&mut night, own("Best prime", "Ann"));
    to_podium(&mut night);
    let wanted = [AwardKey::Place(1), AwardKey::Own(1)];
    assert_eq!(given_to_the_end(&mut night), wanted);
}

#[test]
fn a_team_that_leaves_in_the_middle_wins_nothing_more() {
    let mut night = tied();
    to_podium(&mut night);
    for _ in 0..3 {
        night.next();
    }
    night.command(&Command::RetireTeam { team: TeamId(0) });
    let Some(Honour::OfGame {
        won: Some(Won { teams, .. }),
        ..
    }) = seen(&night).award
    else {
        panic!("nobody has won it")
    };
    assert_eq!(teams, [TeamId(1)]);
    let mut night = played(2, &["rw", "rw", "rw"]);
    to_podium(&mut night);
    night.next();
    night.next();
    // Whoever is left alone is better than nobody: the award is none, and the ceremony goes on.
    night.command(&Command::RetireTeam { team: TeamId(1) });
    assert_eq!(seen(&night).award, None);
    assert_eq!(night.game().next_step(), Some(Step::AnnounceAward));
    assert_eq!(given_to_the_end(&mut night), [HISTORY, AwardKey::Place(1)]);
}

#[test]
fn it_is_skipped_or_ended_at_any_time_and_undo_leads_back() {
    let mut night = tied();
    to_podium(&mut night);
    let at_podium = night.json();
    night.command(&Command::EndCeremony);
    assert!(matches!(night.game().phase(), Phase::Finished));
    assert!(night.undo());
    assert_eq!(night.json(), at_podium);
    for steps in 1..=5 {
        let mut night = night.clone();
        for _ in 0..steps {
            night.next();
        }
        let before = night.json();
        night.command(&Command::EndCeremony);
        assert!(matches!(night.game().phase(), Phase::Finished));
        assert!(night.undo());
        assert_eq!(night.json(), before);
    }
}

#[test]
fn back_goes_step_by_step_and_takes_the_winner_from_the_screen() {
    let mut night = tied();
    to_podium(&mut night);
    let mut way = Vec::new();
    while night.game().next_step().is_some() {
        way.push(night.json());
        night.next();
    }
    for before in way.iter().rev() {
        assert!(night.undo());
        assert_eq!(night.json(), *before);
    }
    for _ in 0..way.len() {
        assert!(night.redo());
    }
    assert!(matches!(night.game().phase(), Phase::Finished));
}

#[test]
fn thirty_awards_are_given_each_once() {
    let mut night = tied();
    for n in 0..30 {
        write(
            &mut night,
            own(&format!("Award {n}"), &format!("Winner {n}")),
        );
    }
    to_podium(&mut night);
    night.next();
    assert_eq!(seen(&night).of, 32);
    let mut presented = 0;
    while night.game().next_step() != Some(Step::FinishGame) {
        night.next();
        presented += usize::from(seen(&night).award.is_some_and(|it| is_won(&it)));
    }
    assert_eq!((seen(&night).number, presented), (32, 32));
}

#[test]
fn nobody_is_named_for_being_last_least_or_slowest() {
    let lists: [Vec<&str>; 3] = [
        vec!["rrrrw"; 8],
        vec![
            "rwwww", "rwwww", "rwwww", "rwwww", "rrwww", "rrwww", "rrwww", "rrwww",
        ],
        vec!["rrrr-"; 8],
    ];
    for answers in lists {
        let night: Night = played(5, &answers);
        for award in awards(night.game()) {
            let said = words::name(award.kind, award.teams.len() > 1) + &words::why(award.kind, "");
            let said = said.to_lowercase();
            for word in ["last", "least", "slow", "worst", "fewest", "lowest"] {
                assert!(!said.contains(word), "{said}");
            }
            if let AwardKind::Place { points, .. } = award.kind {
                assert!(points > 0);
            }
        }
        let items = night.game().ceremony();
        assert!(items.iter().all(|it| matches!(it.prize, Prize::OfGame(_))));
    }
}
