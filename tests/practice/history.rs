use prime_time::practice::{Card, Day, Entry, History, Learner, Rating, Retention, Stamp};
use prime_time::save::{
    Covers, Damage, Names, read_history, read_practice_log, read_snapshot, write_entry,
    write_history, write_snapshot,
};
use proptest::prelude::*;

use super::people::{TODAY, some_history, some_rating, somebody};

fn merged(one: &History, other: &History) -> History {
    let mut both = one.clone();
    both.merge(other.clone());
    both
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn it_does_not_matter_who_is_merged_into_whom(
        one in some_history(), other in some_history(),
    ) {
        let both = merged(&one, &other);
        prop_assert_eq!(both.learner(), merged(&other, &one).learner());
        prop_assert_eq!(both, merged(&other, &one));
    }

    #[test]
    fn it_does_not_matter_in_which_order_three_are_merged(
        one in some_history(), other in some_history(), third in some_history(),
    ) {
        let first = merged(&merged(&one, &other), &third);
        prop_assert_eq!(first, merged(&one, &merged(&other, &third)));
    }

    #[test]
    fn to_merge_again_changes_nothing(one in some_history(), other in some_history()) {
        let both = merged(&one, &other);
        prop_assert_eq!(merged(&both, &other), both.clone());
        prop_assert_eq!(merged(&both, &one), both.clone());
        prop_assert_eq!(merged(&both, &both), both);
    }

    #[test]
    fn a_history_comes_back_as_it_was_written(history in some_history()) {
        let text = write_history(&history.clone().into_entries());
        let back = read_history(&text).unwrap();
        prop_assert_eq!(back.learner(), history.learner());
        prop_assert_eq!(back, history);
    }

    #[test]
    fn a_snapshot_comes_back_as_it_was_written(learner in somebody(), at: u16) {
        let mut names = Names::default();
        let mut log = String::new();
        for id in learner.cards.keys().chain(&learner.bookmarks) {
            write_entry(&mut log, &mut names, &Entry::Bookmark(Stamp(1), id.clone(), true));
        }
        let covers = Covers { parts: u32::from(at), last: 7 };
        let text = write_snapshot(&learner, &names, covers, Stamp(9)).unwrap();
        let back = read_snapshot(&text).unwrap();
        prop_assert_eq!(back.covers, covers);
        prop_assert_eq!(back.names, names);
        prop_assert_eq!(back.learner, learner);
        let cut: String = text.chars().take(usize::from(at) % text.len()).collect();
        prop_assert_eq!(read_snapshot(&cut), None);
    }

    #[test]
    fn no_text_harms_whoever_reads_it(text in "(?s).{0,200}", lines in prop::collection::vec(
        "[=*/%!~]?[0-9A-Za-z_-]{0,24}", 0..20,
    )) {
        let label = "prime-time/practice 1\n";
        for text in [text.clone(), lines.join("\n"), format!("{label}{text}"), format!("{label}{}\n", lines.join("\n"))] {
            if let Ok(history) = read_history(&text) {
                let _ = history.learner();
            }
            let mut history = History::default();
            read_practice_log(&text, &mut Names::default(), |entry| history.take(entry));
            let _ = history.learner();
            let _ = read_snapshot(&format!("prime-time/cards 1 {text}"));
        }
    }

    #[test]
    fn due_dates_never_move_backwards_for_a_better_rating(
        before in prop::collection::vec((some_rating(), 0..200_i32), 0..12),
        days in 0..400_i32,
        percent in 80..=97_u8,
    ) {
        let mut card = None;
        let mut day = TODAY;
        for (rating, later) in before {
            day = day.plus(later);
            card = Some(Card::after(card, rating, day));
        }
        let retention = Retention::of_percent(percent);
        let due = |rating| Card::after(card, rating, day.plus(days)).due(retention);
        let dues: Vec<Day> = Rating::ALL.into_iter().map(due).collect();
        prop_assert!(dues.is_sorted(), "{:?} {:?}", card, dues);
    }

    #[test]
    fn who_wants_to_be_surer_is_asked_no_later(
        ratings in prop::collection::vec(some_rating(), 1..8), percent in 80..97_u8,
    ) {
        let mut card = None;
        for (rating, n) in ratings.into_iter().zip(0..) {
            card = Some(Card::after(card, rating, TODAY.plus(n * 9)));
        }
        let due = |percent| card.unwrap().due(Retention::of_percent(percent));
        prop_assert!(due(percent + 1) <= due(percent));
    }

    #[test]
    fn no_clock_makes_a_card_that_is_none(
        steps in prop::collection::vec((some_rating(), any::<i32>()), 1..30), today: i32,
    ) {
        let mut card = None;
        for (rating, day) in steps {
            let after = Card::after(card, rating, Day(day));
            prop_assert!(after.is_sound(), "{:?}", after);
            prop_assert!(after.interval(Retention::default()) >= 1);
            prop_assert!((0.0..=1.0).contains(&after.recall(Day(today))));
            card = Some(after);
        }
    }
}

#[test]
fn a_card_answered_in_the_future_is_not_lost() {
    let far = TODAY.plus(2_000);
    let card = Card::after(None, Rating::Good, far);
    let retention = Retention::default();
    assert!(
        card.is_due(retention, TODAY),
        "the clock was wrong then, or is now"
    );
    let again = Card::after(Some(card), Rating::Good, TODAY);
    assert!(!again.is_due(retention, TODAY));
    assert!(again.is_due(retention, TODAY.plus(60)));
}

#[test]
fn a_flight_to_the_west_brings_nothing_up_early() {
    let card = Card::after(None, Rating::Good, TODAY);
    assert!(!card.is_due(Retention::default(), TODAY.plus(-1)));
}

#[test]
fn a_later_version_and_other_texts_are_told_apart() {
    let read = |text: &str| read_history(text).unwrap_err();
    assert_eq!(
        read("prime-time/practice 7\n"),
        Damage::Future { version: 7 }
    );
    assert_eq!(read("prime-time/practice 0\n"), Damage::Foreign);
    assert_eq!(read("{}"), Damage::Foreign);
    assert_eq!(
        read("prime-time/practice 1\nnonsense\n"),
        Damage::Unreadable { line: 2 }
    );
    assert_eq!(
        read_history("prime-time/practice 1\n").unwrap().learner(),
        Learner::default()
    );
}
