//! The ceremony: given one at a time, never before their step, and never twice.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "ceremony/edited.rs"]
mod edited;
#[path = "ceremony/given.rs"]
mod given;
#[path = "ceremony/hostile.rs"]
mod hostile;
#[path = "ceremony/laws.rs"]
mod laws;

mod common;

#[path = "common/moves.rs"]
mod moves;

use prime_time::bank::{Kind, Section};
use prime_time::game::{AwardKey, Command, OwnAward, Phase, Step};
use prime_time::stage::{self, Ceremony, Honour, Scene};

use crate::common::{Night, TIMED, card, plan_of, round, setup};

const HISTORY: AwardKey = AwardKey::Section(Section::History);

/// So many teams, and a round of questions on history: each word is the teams' answers to one, right
/// or wrong or none.
fn played(teams: usize, answers: &[&str]) -> Night {
    let cards = (0..answers.len()).map(|n| {
        let mut card = card(&format!("q{n}"), common::answer(Kind::Choice, n));
        card.question.section = Section::History;
        card
    });
    let plan = plan_of(setup(teams, vec![round(1, TIMED)]), cards.collect(), vec![]);
    let mut night = Night::new(plan);
    for answers in answers {
        night.open();
        for (team, answer) in (0..).zip(answers.chars()) {
            match answer {
                'r' => night.answer_right(team),
                'w' => night.answer_wrong(team),
                _ => {}
            }
        }
        night.reveal();
    }
    night
}

/// Three teams, of which two tie for the first place and for the best in history.
fn tied() -> Night {
    played(3, &["rrw", "rrw", "rrw"])
}

fn own(name: &str, winner: &str) -> OwnAward {
    OwnAward {
        name: name.into(),
        winner: winner.into(),
        reason: "Always calm".into(),
        from: "the ICU".into(),
    }
}

fn write(night: &mut Night, award: OwnAward) {
    night.command(&Command::WriteAward {
        number: None,
        award,
    });
}

fn to_podium(night: &mut Night) {
    let complete = |night: &Night| {
        matches!(
            night.game().next_step(),
            Some(Step::OpenCeremony | Step::FinishGame)
        )
    };
    for _ in 0..20 {
        if complete(night) {
            return;
        }
        night.next();
    }
    panic!("still {:?}", night.game().phase());
}

fn keys(night: &Night) -> Vec<AwardKey> {
    night.game().ceremony().iter().map(|it| it.key).collect()
}

fn seen(night: &Night) -> Ceremony {
    match stage::of(night.game()).scene {
        Scene::Ceremony(ceremony) => *ceremony,
        other => panic!("no ceremony: {other:?}"),
    }
}

fn is_won(honour: &Honour) -> bool {
    matches!(
        honour,
        Honour::OfGame { won: Some(_), .. } | Honour::Own { won: Some(_), .. }
    )
}

/// Which awards are given, in order, if the host only takes the next step.
fn given_to_the_end(night: &mut Night) -> Vec<AwardKey> {
    let mut all = Vec::new();
    for _ in 0..400 {
        if let Phase::Ceremony { given, .. } = night.game().phase() {
            all.clone_from(given);
        }
        if night.game().next_step().is_none() {
            return all;
        }
        night.next();
    }
    panic!("still {:?}", night.game().phase());
}
