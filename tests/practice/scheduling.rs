//! Scheduling against the reference implementations' own published tests: fsrs-rs (crate `fsrs`
//! 6.6.2, BSD-3-Clause) and py-fsrs (6.3.1, MIT, tests/test_basic.py), both of Open Spaced Repetition,
//! both with the default weights of FSRS-6.

use prime_time::practice::{Card, Day, MATURE, Maturity, Rating, Retention};

fn percent(percent: u8) -> Retention {
    Retention::of_percent(percent)
}

/// The card after ratings that come so many days after one another.
fn card(steps: &[(Rating, i32)]) -> Card {
    let mut day = Day(19_000);
    let mut card = None;
    for &(rating, later) in steps {
        day = day.plus(later);
        card = Some(Card::after(card, rating, day));
    }
    card.unwrap()
}

fn close(one: f32, other: f32) -> bool {
    (one - other).abs() < 0.000_05 * other.abs().max(1.0)
}

/// fsrs-rs, the example of `FSRS::next_states`.
#[test]
fn the_first_answer_is_as_in_the_reference() {
    for (rating, stability, difficulty) in [
        (Rating::Again, 0.212, 6.4133),
        (Rating::Hard, 1.2931, 5.112_170_7),
        (Rating::Good, 2.3065, 2.118_104),
        (Rating::Easy, 8.2956, 1.0),
    ] {
        let card = card(&[(rating, 0)]);
        assert!(close(card.stability, stability), "{card:?}");
        assert!(close(card.difficulty, difficulty), "{card:?}");
    }
}

/// py-fsrs, `test_memo_state`.
#[test]
fn memory_after_a_row_of_answers_is_as_in_the_reference() {
    use Rating::{Again, Good};
    let card = card(&[
        (Again, 0),
        (Good, 0),
        (Good, 1),
        (Good, 3),
        (Good, 8),
        (Good, 21),
    ]);
    assert!(close(card.stability, 53.62691), "{card:?}");
    assert!(close(card.difficulty, 6.357_486_7), "{card:?}");
}

/// py-fsrs, `test_review_card`: where it asks again on the same day, so does this.
#[test]
fn intervals_of_a_row_of_answers_are_as_in_the_reference() {
    use Rating::{Again, Good};
    let ratings = [
        Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good,
    ];
    let expected = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
    let mut day = Day(19_000);
    let mut card = None;
    for (rating, interval) in ratings.into_iter().zip(expected) {
        let next = Card::after(card, rating, day);
        if interval > 0 {
            assert_eq!(next.interval(percent(90)), interval, "{next:?}");
        }
        day = day.plus(i32::try_from(interval).unwrap());
        card = Some(next);
    }
}

/// fsrs-rs, `test_next_interval`: a stability of one day.
#[test]
fn wanting_to_be_less_sure_waits_as_long_as_in_the_reference() {
    let mut card = card(&[(Rating::Good, 0)]);
    card.stability = 1.0;
    assert_eq!(card.interval(percent(80)), 3);
    assert_eq!(card.interval(percent(90)), 1);
}

/// py-fsrs, `test_repeated_correct_reviews`.
#[test]
fn what_is_easy_ten_times_is_as_easy_as_can_be() {
    let card = card(&[(Rating::Easy, 0); 10]);
    assert!(close(card.difficulty, 1.0));
}

#[test]
fn by_its_stability_a_card_is_recalled_nine_times_in_ten() {
    let mut card = card(&[(Rating::Good, 0)]);
    card.stability = 40.0;
    assert!(close(card.recall(card.last), 1.0));
    assert!(close(card.recall(card.last.plus(40)), 0.9));
}

#[test]
fn three_weeks_make_a_card_mature() {
    let mut card = card(&[(Rating::Good, 0)]);
    card.stability = 20.0;
    assert_eq!(card.maturity(percent(90)), Maturity::Young);
    card.stability = 21.0;
    assert_eq!(card.interval(percent(90)), MATURE);
    assert_eq!(card.maturity(percent(90)), Maturity::Mature);
}
