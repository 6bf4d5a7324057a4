//! Awards that a game gives by itself: true to its log, and never cruel.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

#[path = "common/moves.rs"]
mod moves;

use proptest::prelude::*;

use prime_time::bank::Section;
use prime_time::game::{Asked, Command, Fate, Game, Played, TeamId, Verdict};
use prime_time::honours::{Award, AwardKey, AwardKind, awards};

use crate::common::Night;

const HISTORY: AwardKey = AwardKey::Section(Section::History);

fn found(game: &Game, key: AwardKey) -> Option<Award> {
    awards(game).into_iter().find(|it| it.kind.key() == key)
}

fn ids(teams: &[u8]) -> Vec<TeamId> {
    teams.iter().copied().map(TeamId).collect()
}

#[test]
fn nobody_is_honoured_before_anything_was_won() {
    let mut night = Night::on_history(4, 6);
    assert_eq!(awards(night.game()), []);
    night.ask("wwww");
    assert_eq!(awards(night.game()), []);
}

#[test]
fn teams_that_tie_share_an_award_and_one_that_all_would_share_is_none() {
    let mut one = Night::on_history(3, 4);
    for answers in ["rrw", "rrw", "rrw"] {
        one.ask(answers);
    }
    let section = found(one.game(), HISTORY).unwrap();
    assert_eq!(section.teams, ids(&[0, 1]));
    let kind = AwardKind::Section {
        section: Section::History,
        right: 3,
        of: 3,
    };
    assert_eq!(section.kind, kind);
    assert_eq!(
        found(one.game(), AwardKey::Place(1)).unwrap().teams,
        ids(&[0, 1])
    );
    let mut all = Night::on_history(3, 4);
    for _ in 0..3 {
        all.ask("rrr");
    }
    assert_eq!(found(all.game(), HISTORY), None);
}

#[test]
fn nobody_is_called_up_for_the_fourth_place() {
    let mut night = Night::on_history(4, 4);
    for answers in ["rrrw", "rwww", "wwwr"] {
        night.ask(answers);
    }
    let ranks: Vec<_> = common::ranks(night.game());
    assert_eq!(ranks, [Some(1), Some(2), Some(2), Some(2)]);
    night.ask("rrrw");
    assert_eq!(night.game().places(), [1, 2, 4]);
    assert_eq!(found(night.game(), AwardKey::Place(4)), None);
    let second = found(night.game(), AwardKey::Place(2)).unwrap();
    assert_eq!(second.teams, ids(&[1, 2]));
}

/// None of the last team's answers was right; one of them may be missing.
fn a_night_of_five(missing: bool) -> Night {
    let mut night = Night::on_history(5, 9);
    let second = if missing { "rrrw-" } else { "rrrww" };
    for answers in [
        "rrrww", second, "rrrww", "rrrww", "rrrww", "rrwrw", "rrrrw", "rrrrw",
    ] {
        night.ask(answers);
    }
    night
}

#[test]
fn who_gets_better_and_who_never_gives_up_is_seen() {
    let night = a_night_of_five(false);
    let improved = found(night.game(), AwardKey::Improved).unwrap();
    assert_eq!(improved.teams, ids(&[3]));
    assert_eq!(improved.kind, AwardKind::Improved { by: 3 });
    let perseverance = found(night.game(), AwardKey::Perseverance).unwrap();
    assert_eq!(perseverance.teams, ids(&[4]));
    let kind = AwardKind::Perseverance { questions: 8 };
    assert_eq!(perseverance.kind, kind);
    let night = a_night_of_five(true);
    assert_eq!(found(night.game(), AwardKey::Perseverance), None);
}

fn counts(game: &Game, it: &Played) -> bool {
    it.fate == Fate::Scored && game.counts(it.asked)
}

fn right(it: &Played, team: TeamId) -> bool {
    it.marks
        .get(&team)
        .is_some_and(|mark| mark.verdict == Verdict::Right)
}

/// Looked up in the log without the means by which it was found.
fn true_of(game: &Game, award: &Award) {
    assert!(!award.teams.is_empty());
    assert!(
        award
            .teams
            .iter()
            .all(|team| !game.team(*team).unwrap().retired)
    );
    let everybody: Vec<TeamId> = game
        .teams()
        .iter()
        .filter(|it| !it.retired)
        .map(|it| it.id)
        .collect();
    let played = || game.played().iter().filter(|it| counts(game, it));
    match award.kind {
        AwardKind::Place { rank, points } => {
            assert!(points > 0);
            for line in game.standings() {
                assert_eq!(line.rank == Some(rank), award.teams.contains(&line.team));
            }
        }
        AwardKind::Round { round, points } => {
            let of = |team: &TeamId| -> i64 {
                let here = played()
                    .filter(|it| matches!(it.asked, Asked::InRound { round: r, .. } if r == round));
                // On paper they are typed for the round, and no question has any.
                let typed = game.tally(round).and_then(|points| points.get(team));
                let typed = typed.map_or(0, |points| i64::from(*points));
                here.map(|it| i64::from(it.points(*team))).sum::<i64>() + typed
            };
            for team in &everybody {
                assert_eq!(of(team) == points, award.teams.contains(team));
                assert!(of(team) <= points);
            }
        }
        AwardKind::Section {
            section,
            right: most,
            of,
        } => {
            let here = || {
                played()
                    .filter(|it| game.card(it.asked, it.card).unwrap().question.section == section)
            };
            assert!(here().count() >= of && of >= most && most > 0);
            for team in &award.teams {
                assert!(here().filter(|it| right(it, *team)).count() >= most);
            }
        }
        AwardKind::Comeback { from, to } => assert!(from >= to + 2),
        AwardKind::Improved { by } => {
            for team in &award.teams {
                assert!(played().filter(|it| right(it, *team)).count() >= by);
            }
        }
        AwardKind::Perseverance { questions } => {
            let podium = game.places();
            for team in &award.teams {
                let line = game
                    .standings()
                    .into_iter()
                    .find(|it| it.team == *team)
                    .unwrap();
                assert!(!podium.contains(&line.rank.unwrap()));
                assert!(played().filter(|it| it.sheets.contains_key(team)).count() >= questions);
            }
        }
    }
}

proptest! {
    #![proptest_config(common::cases(48))]

    #[test]
    fn every_award_is_true_to_the_log(
        (setup, moves) in (moves::setups(), moves::moves(120)),
    ) {
        let night = moves::play(&setup, &moves, |_| {});
        let all = awards(night.game());
        for award in &all {
            true_of(night.game(), award);
        }
        let keys: std::collections::BTreeSet<AwardKey> = all.iter().map(|it| it.kind.key()).collect();
        prop_assert_eq!(keys.len(), all.len());
    }

    #[test]
    fn a_name_changes_no_award((setup, moves) in (moves::setups(), moves::moves(60))) {
        let mut night = moves::play(&setup, &moves, |_| {});
        let before = awards(night.game());
        let (team, name) = (TeamId(0), "Cold Agglutinins".to_owned());
        let _ = night.try_command(&Command::RenameTeam { team, name });
        prop_assert_eq!(before, awards(night.game()));
    }
}
