//! What a host knows before the room does.

use std::collections::BTreeMap;

use crate::common::{self, Night, plan, setup};
use prime_time::game::{Pace, Phase, TeamId, Verdict};
use prime_time::session::{Ahead, ahead, marks_so_far};

#[test]
fn the_next_question_is_the_one_that_comes_next() {
    let rounds = vec![
        common::round(2, common::TIMED),
        common::round(1, Pace::Host),
    ];
    let mut night = Night::new(plan(setup(2, rounds)));
    let mut foreseen = ahead(night.game(), night.now);
    let mut asked = Vec::new();
    while night.game().next_step().is_some() {
        night.next();
        let Some(turn) = night.game().phase().turn() else {
            continue;
        };
        if asked.last() == Some(&turn.asked) {
            continue;
        }
        asked.push(turn.asked);
        let card = night.game().current_card().cloned();
        let now = card.map(|card| Ahead::Question(turn.asked, Box::new(card)));
        assert_eq!(Some(foreseen), now);
        night.next_until(|phase| matches!(phase, Phase::Answering { .. }));
        // So that nobody ties, and nothing follows the last question.
        night.answer_right(0);
        foreseen = ahead(night.game(), night.now);
    }
    assert_eq!(asked.len(), 3);
    assert_eq!(ahead(night.game(), night.now), Ahead::Nothing);
}

#[test]
fn the_marks_so_far_are_those_of_the_reveal() {
    let mut night = Night::new(plan(setup(3, vec![common::round(1, Pace::Host)])));
    assert_eq!(marks_so_far(night.game(), night.now), BTreeMap::new());
    night.open();
    night.answer_right(0);
    night.answer_wrong(2);
    let before = marks_so_far(night.game(), night.now);
    let verdicts: Vec<_> = before
        .iter()
        .map(|(team, mark)| (*team, mark.verdict))
        .collect();
    assert_eq!(verdicts[0], (TeamId(0), Verdict::Right));
    assert_eq!(verdicts.len(), 2);
    night.reveal();
    assert_eq!(marks_so_far(night.game(), night.now), before);
    assert_eq!(night.game().played()[0].marks, before);
}
