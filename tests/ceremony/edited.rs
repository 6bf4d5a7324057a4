//! The list, before and during.

use std::rc::Rc;

use prime_time::game::{
    AwardKey, Command, Journal, MOST_OWN_AWARDS, OwnAward, OwnAwardFault, Refused, Step,
};
use prime_time::stage::Honour;
use prime_time::text::ceremony::everybody;

use crate::common::{Night, json};
use crate::{HISTORY, given_to_the_end, keys, own, played, seen, tied, to_podium, write};

#[test]
fn it_is_written_before_the_first_question_and_waits() {
    let mut night = played(2, &[]);
    write(&mut night, own("Best prime", "Ann"));
    write(&mut night, own("Thank you to our patients", "Our patients"));
    assert_eq!(keys(&night), [AwardKey::Own(1), AwardKey::Own(2)]);
}

#[test]
fn an_order_holds_for_what_it_names_and_what_comes_later_keeps_its_place() {
    let mut night = tied();
    write(&mut night, own("One", "Ann"));
    write(&mut night, own("Two", "Ben"));
    let order = vec![AwardKey::Own(2), AwardKey::Own(1)];
    night.command(&Command::ArrangeAwards { order });
    let first = AwardKey::Place(1);
    assert_eq!(
        keys(&night),
        [HISTORY, first, AwardKey::Own(2), AwardKey::Own(1)]
    );
    let order = vec![AwardKey::Own(1), first, HISTORY, AwardKey::Own(2)];
    night.command(&Command::ArrangeAwards {
        order: order.clone(),
    });
    assert_eq!(keys(&night), order);
    write(&mut night, own("Three", "Cy"));
    assert_eq!(keys(&night)[4], AwardKey::Own(3));
    let twice = vec![HISTORY, HISTORY];
    let refused = night.try_command(&Command::ArrangeAwards { order: twice });
    assert_eq!(refused, Err(Refused::NoSuchOrder));
}

#[test]
fn an_award_that_is_left_out_is_not_given_and_one_without_a_winner_waits() {
    let mut night = tied();
    write(&mut night, own("Best prime", ""));
    let leave = |award, out| Command::LeaveAwardOut { award, out };
    night.command(&leave(HISTORY, true));
    to_podium(&mut night);
    assert_eq!(night.game().next_step(), Some(Step::OpenCeremony));
    night.next();
    assert_eq!(seen(&night).of, 1);
    night.command(&leave(HISTORY, false));
    assert_eq!(seen(&night).of, 2);
    night.command(&Command::WriteAward {
        number: Some(1),
        award: own("Best prime", "Ann"),
    });
    assert_eq!(seen(&night).of, 3);
    let wanted = [HISTORY, AwardKey::Place(1), AwardKey::Own(1)];
    assert_eq!(given_to_the_end(&mut night), wanted);
}

#[test]
fn in_the_middle_a_word_is_put_right_on_the_stage_and_what_was_given_is_not_given_again() {
    let mut night = played(2, &["rw", "rw", "rw"]);
    write(&mut night, own("Best prime", "An"));
    let order = vec![AwardKey::Own(1), HISTORY, AwardKey::Place(1)];
    night.command(&Command::ArrangeAwards { order });
    to_podium(&mut night);
    for _ in 0..3 {
        night.next();
    }
    night.command(&Command::WriteAward {
        number: Some(1),
        award: own("Best prime", "Ann"),
    });
    let Some(Honour::Own { won: Some(won), .. }) = seen(&night).award else {
        panic!("not said")
    };
    assert_eq!(won.winner, "Ann");
    // Another order changes nothing of what was given.
    let order = vec![AwardKey::Place(1), HISTORY, AwardKey::Own(1)];
    night.command(&Command::ArrangeAwards { order });
    let wanted = [AwardKey::Own(1), AwardKey::Place(1), HISTORY];
    assert_eq!(keys(&night), wanted);
    write(&mut night, own("Late idea", "Ben"));
    let wanted = [&wanted[..], &[AwardKey::Own(2)]].concat();
    assert_eq!(given_to_the_end(&mut night), wanted);
}

#[test]
fn an_award_that_is_taken_out_while_it_is_announced_leaves_the_screen() {
    let mut night = played(2, &["ww"]);
    write(&mut night, own("Best prime", "Ann"));
    write(&mut night, own("Second", "Ben"));
    to_podium(&mut night);
    night.next();
    night.next();
    night.command(&Command::RemoveAward { number: 1 });
    assert_eq!(seen(&night).award, None);
    // A number is never given twice, so the new one is not taken for the one that is gone.
    write(&mut night, own("Third", "Cy"));
    assert_eq!(keys(&night), [AwardKey::Own(2), AwardKey::Own(3)]);
    given_to_the_end(&mut night);
    assert!(night.undo());
    assert_eq!(seen(&night).number, 2);
}

#[test]
fn what_is_no_award_is_refused_with_its_reason() {
    let mut night = tied();
    let fault = |award: OwnAward| award.checked().unwrap_err();
    let long = |most: usize| "ü".repeat(most + 1);
    let fine = own("Best prime", "Ann");
    assert_eq!(fault(own(" \u{202e}\n", "Ann")), OwnAwardFault::NameMissing);
    assert_eq!(fault(own(&long(120), "")), OwnAwardFault::NameTooLong);
    assert_eq!(fault(own("x", &long(200))), OwnAwardFault::WinnerTooLong);
    let reason = long(200);
    assert_eq!(
        fault(OwnAward {
            reason,
            ..fine.clone()
        }),
        OwnAwardFault::ReasonTooLong
    );
    let from = long(80);
    assert_eq!(
        fault(OwnAward {
            from,
            ..fine.clone()
        }),
        OwnAwardFault::FromTooLong
    );
    for number in [Some(1), Some(u16::MAX)] {
        let award = fine.clone();
        let refused = night.try_command(&Command::WriteAward { number, award });
        assert_eq!(refused, Err(Refused::NoSuchAward));
    }
    for _ in 0..MOST_OWN_AWARDS {
        write(&mut night, fine.clone());
    }
    let award = fine.clone();
    let refused = night.try_command(&Command::WriteAward {
        number: None,
        award,
    });
    assert_eq!(refused, Err(Refused::TooManyAwards));
    let records = night.records.clone();
    let again = Journal::replay(Rc::clone(night.game().plan()), records).unwrap();
    assert_eq!(json(again.game()), night.json());
}

#[test]
fn certificates_are_for_every_place_and_every_award_that_is_given() {
    let mut night = tied();
    write(&mut night, own("Best prime", "Ann"));
    write(&mut night, own("Waits", ""));
    let told = |night: &Night| -> Vec<(String, String)> {
        let all = everybody(night.game()).into_iter();
        all.map(|it| (it.name, it.award)).collect()
    };
    let of = |name: &str, award: &str| (name.to_owned(), award.to_owned());
    let mut wanted = vec![
        of("Team 0", "First place, shared"),
        of("Team 1", "First place, shared"),
        of("Team 2", "Third place"),
        of("Team 0", "Best in history, shared"),
        of("Team 1", "Best in history, shared"),
        of("Ann", "Best prime"),
    ];
    assert_eq!(told(&night), wanted);
    night.command(&Command::LeaveAwardOut {
        award: HISTORY,
        out: true,
    });
    wanted.drain(3..5);
    assert_eq!(told(&night), wanted);
}
