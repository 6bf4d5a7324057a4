use prime_time::bank::Kind;
use prime_time::game::{Command, Event, Phase, Step, TeamId};
use prime_time::stage::{self, Scene};

use crate::common::{self, Night, TIMED, card, round, setup};

/// A night of one question, with these points at its end.
fn ended_with(points: &[i32]) -> Night {
    let cards = vec![card("a", common::answer(Kind::Choice, 0))];
    let plan = common::plan_of(setup(points.len(), vec![round(1, TIMED)]), cards, vec![]);
    let mut night = Night::new(plan);
    night.open();
    night.reveal();
    for (team, by) in (0..).map(TeamId).zip(points) {
        if *by != 0 {
            let reason = "by hand".to_owned();
            night.command(&Command::AdjustScore {
                team,
                by: *by,
                reason,
            });
        }
    }
    night.next_until(|phase| matches!(phase, Phase::Podium { .. }));
    night
}

/// Who is said to stand where, highest first.
fn seen(night: &Night) -> Vec<(usize, Vec<u8>)> {
    let Scene::Podium { ranks, lines } = stage::of(night.game()).scene else {
        panic!("{:?}", night.game().phase());
    };
    let on = |rank: usize| {
        let here = lines.iter().filter(|line| line.rank == Some(rank));
        here.map(|line| line.team.0).collect()
    };
    ranks.into_iter().map(|rank| (rank, on(rank))).collect()
}

#[test]
fn third_second_and_first_come_each_on_a_step_of_the_host() {
    let mut night = ended_with(&[10, 40, 30, 20]);
    assert_eq!(seen(&night), [(1, vec![]), (2, vec![]), (3, vec![3])]);
    night.next();
    assert_eq!(seen(&night), [(1, vec![]), (2, vec![2]), (3, vec![3])]);
    night.next();
    assert_eq!(seen(&night), [(1, vec![1]), (2, vec![2]), (3, vec![3])]);
    assert_eq!(night.game().next_step(), Some(Step::FinishGame));
    assert!(night.undo());
    assert_eq!(seen(&night), [(1, vec![]), (2, vec![2]), (3, vec![3])]);
}

#[test]
fn teams_that_tie_stand_on_their_place_together() {
    let mut night = ended_with(&[40, 20, 20, 20, 10]);
    assert_eq!(seen(&night), [(1, vec![]), (2, vec![]), (5, vec![4])]);
    night.next();
    assert_eq!(
        seen(&night),
        [(1, vec![]), (2, vec![1, 2, 3]), (5, vec![4])]
    );
    night.next();
    assert_eq!(seen(&night)[0], (1, vec![0]));
    let all = ended_with(&[0, 0, 0]);
    assert_eq!(seen(&all), [(1, vec![0, 1, 2])]);
}

#[test]
fn who_stands_on_a_hidden_place_is_not_sent_to_the_stage() {
    let night = ended_with(&[10, 40, 30, 20]);
    let Scene::Podium { lines, .. } = stage::of(night.game()).scene else {
        panic!("no podium");
    };
    let named: Vec<u8> = lines.iter().map(|line| line.team.0).collect();
    assert_eq!(named, [3, 0]);
}

#[test]
fn a_night_that_was_finished_before_places_had_steps_is_still_a_night() {
    let mut night = ended_with(&[10, 40, 30]);
    while !matches!(night.game().phase(), Phase::Finished) {
        night.next();
    }
    let steps = night.records.iter().filter(|record| {
        let text = serde_json::to_string(record).unwrap();
        !text.contains(&serde_json::to_string(&Event::PlaceShown).unwrap())
    });
    let plan = night.game().plan().clone();
    let again = prime_time::game::Journal::replay(plan, steps.cloned()).unwrap();
    assert!(matches!(again.game().phase(), Phase::Finished));
}
