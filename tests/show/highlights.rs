use proptest::prelude::*;

use prime_time::game::{Command, Fate, Game, Highlight, Millis, Phase, Played, TeamId, Verdict};
use prime_time::stage::{self, Scene};

use crate::common::{self, Night};
use crate::moves;

#[test]
fn the_fastest_right_answer_is_told_with_all_that_were_as_fast() {
    let mut night = Night::on_history(3, 3);
    night.ask("wrr");
    let fastest = |teams: &[u8], seconds, played| Highlight::Fastest {
        teams: teams.iter().copied().map(TeamId).collect(),
        took: Millis::seconds(seconds),
        played,
    };
    assert_eq!(night.game().highlights()[0], fastest(&[1], 2, Some(0)));
    night.ask("rww");
    assert_eq!(night.game().highlights()[0], fastest(&[0], 1, Some(1)));
    night.open();
    night.wait(1);
    night.answer_right(2);
    night.reveal();
    assert_eq!(night.game().highlights()[0], fastest(&[0, 2], 1, None));
}

#[test]
fn an_answer_after_the_time_or_a_void_one_is_not_the_fastest() {
    let mut late = Night::on_history(2, 2);
    late.open();
    late.wait(60);
    late.answer_right(0);
    late.reveal();
    assert_eq!(late.game().highlights(), []);
    late.ask("rw");
    assert!(!late.game().highlights().is_empty());
    late.command(&Command::VoidQuestion { played: 1 });
    assert_eq!(late.game().highlights(), []);
}

#[test]
fn the_biggest_comeback_goes_from_the_lowest_place_to_the_final_one() {
    let mut night = Night::on_history(4, 8);
    for answers in ["rrrw", "rrrw", "rrrw", "wwwr", "wwwr", "wwwr", "wwwr"] {
        night.ask(answers);
    }
    let comeback = Highlight::Comeback {
        teams: vec![TeamId(3)],
        from: 4,
        to: 1,
    };
    assert!(night.game().highlights().contains(&comeback));
    let reason = "late".to_owned();
    let team = TeamId(0);
    night.command(&Command::AdjustScore {
        team,
        by: 5,
        reason,
    });
    assert!(!night.game().highlights().contains(&comeback));
}

#[test]
fn a_streak_is_told_of_everybody_who_had_it() {
    let mut night = Night::on_history(3, 5);
    for answers in ["rrw", "rrw", "rrr", "rrr"] {
        night.ask(answers);
    }
    let teams = vec![TeamId(0), TeamId(1)];
    let streak = Highlight::Streak { teams, right: 4 };
    assert!(night.game().highlights().contains(&streak));
}

#[test]
fn a_question_that_one_team_or_nobody_knew_is_told() {
    let mut night = Night::on_history(3, 4);
    night.ask("wrw");
    night.ask("www");
    night.ask("w--");
    let told = night.game().highlights();
    let team = TeamId(1);
    assert!(told.contains(&Highlight::Alone { team, played: 0 }));
    assert!(told.contains(&Highlight::Nobody { played: 1 }));
}

#[test]
fn the_moments_come_after_the_winners_with_their_questions() {
    let mut night = Night::on_history(3, 1);
    night.ask("wrw");
    night.next_until(|phase| {
        let Phase::Podium { highlights, .. } = phase else {
            return false;
        };
        *highlights
    });
    let Scene::Highlights(feats) = stage::of(night.game()).scene else {
        panic!("no moments");
    };
    assert!(feats.iter().all(|feat| feat.stem == "What of q0?"));
    assert_eq!(feats.len(), 2);
    night.next();
    assert!(matches!(night.game().phase(), Phase::Finished));
}

fn right(played: &Played, team: TeamId) -> bool {
    played
        .marks
        .get(&team)
        .is_some_and(|mark| mark.verdict == Verdict::Right)
}

fn true_of(game: &Game, highlight: &Highlight) {
    let counts = |played: &Played| played.fate == Fate::Scored && game.counts(played.asked);
    let teams: Vec<TeamId> = match highlight {
        Highlight::Fastest { teams, .. }
        | Highlight::Comeback { teams, .. }
        | Highlight::Streak { teams, .. } => teams.clone(),
        Highlight::Alone { team, .. } => vec![*team],
        Highlight::Nobody { .. } => vec![],
    };
    assert!(teams.iter().all(|team| !game.team(*team).unwrap().retired));
    assert!(!teams.is_empty() || matches!(highlight, Highlight::Nobody { .. }));
    if let Some(place) = highlight.played() {
        assert!(counts(&game.played()[place]));
    }
    match highlight {
        Highlight::Fastest { teams, took, .. } => {
            for played in game.played().iter().filter(|it| counts(it)) {
                for (team, sheet) in &played.sheets {
                    let took_there = sheet
                        .left
                        .zip(played.allotted)
                        .map(|(left, all)| all - left);
                    let known = took_there.filter(|there| {
                        right(played, *team)
                            && !game.team(*team).unwrap().retired
                            && played.contenders.is_none()
                            && Some(*there) != played.allotted
                    });
                    if let Some(there) = known {
                        assert!(*took <= there);
                        assert!(*took < there || teams.contains(team));
                    }
                }
            }
        }
        Highlight::Comeback { teams, from, to } => {
            assert!(from >= &(to + 2));
            for line in game
                .standings()
                .iter()
                .filter(|line| teams.contains(&line.team))
            {
                assert_eq!(line.rank, Some(*to));
            }
        }
        Highlight::Streak { teams, right: run } => {
            for team in teams {
                let total = game
                    .played()
                    .iter()
                    .filter(|it| counts(it) && right(it, *team));
                assert!(total.count() >= *run);
            }
        }
        Highlight::Alone { team, played } => {
            let it = &game.played()[*played];
            assert!(right(it, *team));
            assert_eq!(
                it.marks
                    .values()
                    .filter(|m| m.verdict != Verdict::Wrong)
                    .count(),
                1
            );
        }
        Highlight::Nobody { played } => {
            let it = &game.played()[*played];
            assert!(it.marks.values().all(|mark| mark.verdict == Verdict::Wrong));
            assert!(it.marks.len() > 1);
        }
    }
}

proptest! {
    #![proptest_config(common::cases(48))]

    #[test]
    fn every_moment_that_is_told_is_true(
        (setup, moves) in (moves::setups(), moves::moves(120)),
    ) {
        let night = moves::play(&setup, &moves, |_| {});
        for highlight in night.game().highlights() {
            true_of(night.game(), &highlight);
        }
    }

    #[test]
    fn a_name_changes_no_moment((setup, moves) in (moves::setups(), moves::moves(60))) {
        let mut night = moves::play(&setup, &moves, |_| {});
        let before = night.game().highlights();
        let (team, name) = (TeamId(0), "Cold Agglutinins".to_owned());
        let _ = night.try_command(&Command::RenameTeam { team, name });
        prop_assert_eq!(before, night.game().highlights());
    }
}
