use prime_time::bank::{QuestionId, Response};
use prime_time::platform::memory::Device;
use prime_time::platform::{Storage, StorageFault};
use prime_time::practice::{Learner, Mode, Pace, Rating, Retention, Scope, Settings, Stage};
use prime_time::session::{Kept, Study, Unmerged, Waiting, is_untouched};
use proptest::prelude::*;

use super::sessions::right;
use super::shipped::{BANK, question};

/// 4 October 2024, noon, in milliseconds.
const NOON: u64 = 1_728_043_200_000;
const DAY: u64 = 86_400_000;

fn device() -> Device {
    let device = Device::default();
    device.clock.set_date(NOON);
    device
}

fn wrong() -> Response {
    Response::Text("no such thing at all".to_owned())
}

/// Answers the question on the screen, rightly or not.
pub fn answer(study: &mut Study, rightly: bool) -> QuestionId {
    let id = study.session().unwrap().item().unwrap().question.clone();
    let question = question(&id);
    if rightly {
        study.answer(right(question), &BANK).unwrap();
    } else {
        match study.answer(wrong(), &BANK) {
            Ok(()) => {}
            Err(_) => study.answer(wrong_for(question), &BANK).unwrap(),
        }
    }
    id
}

/// A wrong answer of the right kind.
fn wrong_for(question: &prime_time::bank::Question) -> Response {
    use prime_time::bank::Answer;
    match &question.answer {
        Answer::Choice { right, .. } => Response::Choice(u8::from(*right == 0)),
        Answer::Multiple { options, right } => {
            let all = 0..u8::try_from(options.len()).unwrap();
            let other = all.clone().find(|place| !right.contains(place));
            Response::Multiple(other.into_iter().collect())
        }
        Answer::TrueFalse { right } => Response::TrueFalse(!right),
        Answer::Number { .. } => Response::Number("-999999999".parse().unwrap()),
        Answer::Order { items } => {
            Response::Order((0..u8::try_from(items.len()).unwrap()).rev().collect())
        }
        Answer::Text { .. } => wrong(),
    }
}

#[test]
fn a_device_is_untouched_until_somebody_practises_on_it() {
    let device = device();
    let untouched = || is_untouched(device.storage.as_ref());
    let mut study = Study::open(device.platform());
    assert!(untouched());
    study.begin(Mode::Quick, &BANK).unwrap();
    assert!(!untouched());
    study.drop_waiting(Waiting::Run);
    assert!(untouched());
    study.bookmark(&BANK.questions().next().unwrap().1.id, true);
    assert!(!untouched());
}

pub fn ten(device: &Device, study: &mut Study) -> Vec<QuestionId> {
    study.begin(Mode::Quick, &BANK).unwrap();
    (0..10)
        .map(|n| {
            device.clock.advance(5_000);
            let id = answer(study, n % 3 != 0);
            study.go_on().unwrap();
            id
        })
        .collect()
}

fn reopened(device: &Device) -> Learner {
    Study::open(device.platform()).learner().clone()
}

#[test]
fn what_was_answered_is_there_after_a_reload() {
    let device = device();
    let mut study = Study::open(device.platform());
    let ids = ten(&device, &mut study);
    assert_eq!(study.kept(), Kept::OnDisk);
    assert_eq!(study.session().unwrap().stage(), Stage::Over);
    let tally = study.learner().days[&study.today()];
    assert_eq!((tally.answers, tally.right, tally.new), (10, 6, 10));
    assert_eq!(tally.seconds, 50);
    assert_eq!(reopened(&device), *study.learner());
    assert!(ids.iter().all(|id| study.learner().cards.contains_key(id)));
}

#[test]
fn a_reload_resumes_in_mid_question_with_the_same_time_left() {
    let device = device();
    let mut study = Study::open(device.platform());
    let mode = Mode::Exam {
        questions: 25,
        pace: Pace::Timed,
    };
    study.begin(mode, &BANK).unwrap();
    device.clock.advance(10_000);
    answer(&mut study, true);
    study.go_on().unwrap();
    study.flag(true).unwrap();
    device.clock.advance(20_000);
    study.pause();
    let before = study.session().unwrap().clone();
    let left = study.left();
    device.clock.advance(3_600_000);

    let mut study = Study::open(device.platform());
    assert!(
        study.learner().cards.is_empty(),
        "nothing counts before the end"
    );
    assert_eq!(study.waiting(Waiting::Exam).unwrap().id(), before.id());
    assert_eq!(study.resume(Waiting::Exam, &BANK), Some(0));
    assert_eq!(study.left(), left);
    assert_eq!(left, Some(25 * 72_000 - 30_000));
    let after = study.session().unwrap();
    assert_eq!((after.items(), after.here()), (before.items(), 1));

    device.clock.advance(25 * 72_000 - 30_000);
    assert!(study.tick());
    assert_eq!(study.session().unwrap().stage(), Stage::Over);
    assert_eq!(study.learner().cards.len(), 1);
    assert_eq!(reopened(&device), *study.learner());
    assert!(study.waiting(Waiting::Exam).is_none());
}

#[test]
fn an_exam_and_another_run_wait_side_by_side() {
    let device = device();
    let mut study = Study::open(device.platform());
    let mode = Mode::Exam {
        questions: 25,
        pace: Pace::Untimed,
    };
    study.begin(mode.clone(), &BANK).unwrap();
    study.begin(Mode::Quick, &BANK).unwrap();
    let mut study = Study::open(device.platform());
    assert_eq!(*study.waiting(Waiting::Exam).unwrap().mode(), mode);
    assert_eq!(study.resume(Waiting::Run, &BANK), Some(0));
    study.drop_waiting(Waiting::Exam);
    assert!(study.waiting(Waiting::Exam).is_none());
    assert_eq!(*study.session().unwrap().mode(), Mode::Quick);
}

#[test]
fn a_question_gone_from_the_bank_is_left_out_when_a_session_is_resumed() {
    let device = device();
    let mut study = Study::open(device.platform());
    study.begin(Mode::Quick, &BANK).unwrap();
    let gone = study.session().unwrap().items()[3].question.clone();
    let mut bank = BANK.clone();
    for pack in &mut bank.packs {
        pack.questions.retain(|question| question.id != gone);
    }
    let mut study = Study::open(device.platform());
    assert_eq!(study.resume(Waiting::Run, &bank), Some(1));
    assert_eq!(study.session().unwrap().items().len(), 9);
}

#[test]
fn hard_easy_and_overruled_change_the_answer_that_was_kept() {
    let device = device();
    let mut study = Study::open(device.platform());
    study.begin(Mode::Quick, &BANK).unwrap();
    let id = answer(&mut study, true);
    let good = study.learner().cards[&id];
    study.rate(Rating::Easy).unwrap();
    let easy = study.learner().cards[&id];
    assert!(easy.stability > good.stability);
    assert_eq!(easy.answers, 1);
    assert_eq!(reopened(&device), *study.learner());

    let mut study = Study::open(device.platform());
    study.resume(Waiting::Run, &BANK);
    study.rate(Rating::Hard).unwrap();
    assert_eq!(
        study.learner().cards[&id].rating,
        Rating::Hard,
        "after a reload, too"
    );
    assert_eq!(study.learner().cards[&id].answers, 1);
    assert_eq!(reopened(&device), *study.learner());
}

#[test]
fn two_tabs_practise_and_nothing_is_lost() {
    let device = device();
    let mut one = Study::open(device.platform());
    let mut other = Study::open(device.platform());
    one.begin(Mode::Quick, &BANK).unwrap();
    other.begin(Mode::Quick, &BANK).unwrap();
    let mut ids = Vec::new();
    for n in 0..10 {
        for tab in [&mut one, &mut other] {
            device.clock.advance(100);
            ids.push(answer(tab, n % 2 == 0));
            tab.go_on().unwrap();
        }
    }
    let learner = reopened(&device);
    let answers: u16 = learner.cards.values().map(|card| card.answers).sum();
    assert_eq!(answers, 20);
    assert!(ids.iter().all(|id| learner.cards.contains_key(id)));
    assert_eq!(*other.learner(), learner);
}

#[test]
fn what_was_opened_holds_until_somebody_else_writes_or_all_is_taken_away() {
    let device = device();
    let mut one = Study::open(device.platform());
    assert!(one.is_current());
    ten(&device, &mut one);
    assert!(one.is_current());
    let mut other = Study::open(device.platform());
    other.bookmark(&BANK.questions().next().unwrap().1.id, true);
    assert!(other.is_current() && !one.is_current());
    // Long enough for a part to be closed, so that nothing lies open on either side.
    while other
        .learner()
        .days
        .values()
        .map(|day| day.answers)
        .sum::<u32>()
        < 300
    {
        ten(&device, &mut other);
    }
    assert!(other.is_current());
    for key in device.storage.keys().unwrap() {
        device.storage.remove(&key).unwrap();
    }
    assert!(!other.is_current());
}

#[test]
fn what_is_on_no_disk_is_not_read_anew() {
    let device = device();
    let mut study = Study::open(device.platform());
    device.storage.deny(true);
    ten(&device, &mut study);
    assert!(study.is_current());
}

#[test]
fn a_full_device_goes_on_in_memory_and_saves_when_there_is_room() {
    let device = device();
    let mut study = Study::open(device.platform());
    study.begin(Mode::Quick, &BANK).unwrap();
    answer(&mut study, true);
    study.go_on().unwrap();
    device.storage.limit(Some(0));
    answer(&mut study, true);
    assert_eq!(study.kept(), Kept::InMemory(StorageFault::Full));
    assert_eq!(study.learner().cards.len(), 2);
    study.go_on().unwrap();
    device.storage.limit(None);
    answer(&mut study, true);
    assert_eq!(study.kept(), Kept::OnDisk);
    assert_eq!(reopened(&device), *study.learner());
    assert_eq!(study.learner().cards.len(), 3);
}

#[test]
fn without_storage_one_can_practise_and_begin_anew_all_the_same() {
    let device = device();
    device.storage.deny(true);
    let mut study = Study::open(device.platform());
    assert_eq!(study.kept(), Kept::InMemory(StorageFault::Denied));
    ten(&device, &mut study);
    study.reset(Scope::All);
    assert!(study.learner().cards.is_empty());
    ten(&device, &mut study);
    study.undo_reset();
    let answers: u16 = study.learner().cards.values().map(|c| c.answers).sum();
    assert_eq!(answers, 20);
    assert!(study.export().is_ok());
}

#[test]
fn one_answer_rewrites_little_however_much_there_is() {
    let device = device();
    let mut study = Study::open(device.platform());
    let cost = |study: &mut Study| {
        study.begin(Mode::Quick, &BANK).unwrap();
        let before = device.storage.written();
        answer(study, true);
        device.storage.written() - before
    };
    for _ in 0..60 {
        ten(&device, &mut study);
    }
    for _ in 0..10 {
        let cost = cost(&mut study);
        assert!(cost < 16_000, "{cost} bytes");
    }
}

#[test]
fn a_topic_begins_anew_and_comes_back() {
    let device = device();
    let mut study = Study::open(device.platform());
    let ids = ten(&device, &mut study);
    let before = study.learner().clone();
    study.reset(Scope::Questions(ids[..4].iter().cloned().collect()));
    assert_eq!(study.learner().cards.len(), 6);
    assert_eq!(reopened(&device), *study.learner());
    study.undo_reset();
    assert_eq!(*study.learner(), before);
    assert_eq!(reopened(&device), before);
    assert!(!study.can_undo());
    study.reset(Scope::All);
    assert_eq!(reopened(&device), Learner::default());
}

#[test]
fn bookmarks_and_settings_are_kept() {
    let device = device();
    let mut study = Study::open(device.platform());
    let settings = Settings {
        retention: Retention::of_percent(85),
        new_a_day: 3,
    };
    study.set_settings(settings);
    let id = BANK.packs[0].questions[0].id.clone();
    study.bookmark(&id, true);
    assert!(reopened(&device).is_bookmarked(&id));
    study.bookmark(&id, false);
    assert!(!reopened(&device).is_bookmarked(&id));
    assert_eq!(reopened(&device).settings, settings);
}

#[test]
fn a_clock_set_back_loses_no_answer_and_no_due_date() {
    let device = device();
    let mut study = Study::open(device.platform());
    device.clock.set_date(NOON + 2_000 * DAY);
    ten(&device, &mut study);
    device.clock.set_date(NOON);
    let today = study.today();
    let due = |study: &Study| {
        let cards = study.learner().cards.keys();
        cards.filter(|id| study.learner().is_due(id, today)).count()
    };
    assert_eq!(due(&study), 10);
    study.begin(Mode::Review, &BANK).unwrap();
    for _ in 0..10 {
        answer(&mut study, true);
        study.go_on().unwrap();
    }
    assert_eq!(due(&study), 0);
    assert_eq!(reopened(&device), *study.learner());
}

#[test]
fn damaged_practice_lies_aside_and_the_rest_is_kept() {
    let device = device();
    let mut study = Study::open(device.platform());
    for _ in 0..40 {
        ten(&device, &mut study);
    }
    drop(study);
    let whole = reopened(&device);
    let keys = device.storage.keys().unwrap();
    let part = keys.iter().find(|key| key.ends_with("/log/00000")).unwrap();
    let text = device.storage.get(part).unwrap().unwrap();
    assert_eq!(
        reopened(&device),
        whole,
        "what the snapshot covers is not looked at"
    );
    let cards = keys.iter().find(|key| key.ends_with("/cards")).unwrap();
    device
        .storage
        .set(cards, "prime-time/cards 1 oh no")
        .unwrap();
    assert_eq!(reopened(&device), whole, "the snapshot is made anew");
    let cut = text.len() / 2;
    device.storage.set(part, &text[..cut]).unwrap();
    device.storage.remove(cards).unwrap();

    let study = Study::open(device.platform());
    let name = study.aside().unwrap();
    let aside = device
        .storage
        .get(&format!("prime-time/aside/{name}"))
        .unwrap();
    assert!(aside.unwrap().contains("/log/00000"));
    let left: u32 = study
        .learner()
        .days
        .values()
        .map(|tally| tally.answers)
        .sum();
    assert!((144..400).contains(&left), "{left}");
    assert_eq!(reopened(&device), *study.learner());
    assert!(Study::open(device.platform()).aside().is_none());
}

#[test]
fn what_a_later_version_wrote_is_left_alone() {
    let device = device();
    let head = "prime-time/practice 2 somewhere";
    device
        .storage
        .set("prime-time/practice/head", head)
        .unwrap();
    let mut study = Study::open(device.platform());
    assert_eq!(study.kept(), Kept::Newer { version: 2 });
    ten(&device, &mut study);
    assert_eq!(study.kept(), Kept::Newer { version: 2 });
    let kept = device.storage.get("prime-time/practice/head").unwrap();
    assert_eq!(kept.as_deref(), Some(head));
}

#[test]
fn a_session_that_is_none_lies_aside() {
    let device = device();
    device
        .storage
        .set("prime-time/practice/run", "oh no")
        .unwrap();
    let mut study = Study::open(device.platform());
    assert_eq!(study.resume(Waiting::Run, &BANK), None);
    assert!(study.aside().is_some());
    study.begin(Mode::Quick, &BANK).unwrap();
}

#[test]
fn two_devices_come_to_the_same_whoever_is_restored_on_whom() {
    let (one, other) = (device(), device());
    let mut here = Study::open(one.platform());
    other.clock.advance(7_000);
    let mut there = Study::open(other.platform());
    for _ in 0..30 {
        ten(&one, &mut here);
        ten(&other, &mut there);
    }
    let (from_here, from_there) = (here.export().unwrap(), there.export().unwrap());
    here.import(&from_there).unwrap();
    there.import(&from_here).unwrap();
    assert_eq!(here.learner(), there.learner());
    assert_eq!(here.export().unwrap(), there.export().unwrap());
    let answers: u32 = here
        .learner()
        .days
        .values()
        .map(|tally| tally.answers)
        .sum();
    assert_eq!(answers, 600);
    let before = here.learner().clone();
    here.import(&from_there).unwrap();
    assert_eq!(*here.learner(), before);
    assert_eq!(reopened(&one), before);
    ten(&one, &mut here);
    assert_eq!(reopened(&one), *here.learner());
}

#[test]
fn a_tab_that_slept_through_a_restore_writes_into_the_new_log() {
    let (one, other) = (device(), device());
    other.clock.advance(3_600_000);
    let mut there = Study::open(other.platform());
    ten(&other, &mut there);
    let mut asleep = Study::open(one.platform());
    ten(&one, &mut asleep);
    let mut here = Study::open(one.platform());
    one.clock.advance(60_000);
    here.import(&there.export().unwrap()).unwrap();
    asleep.begin(Mode::Quick, &BANK).unwrap();
    answer(&mut asleep, true);
    let learner = reopened(&one);
    assert_eq!(learner.days.values().map(|t| t.answers).sum::<u32>(), 21);
    assert_eq!(*asleep.learner(), learner);
}

#[test]
fn a_restore_without_room_leaves_everything_as_it_was() {
    let (one, other) = (device(), device());
    let mut there = Study::open(other.platform());
    for _ in 0..30 {
        ten(&other, &mut there);
    }
    let mut here = Study::open(one.platform());
    ten(&one, &mut here);
    let before = here.learner().clone();
    one.storage.limit(Some(4_000));
    let fault = here.import(&there.export().unwrap()).unwrap_err();
    assert_eq!(fault, Unmerged::Storage(StorageFault::Full));
    assert_eq!(*here.learner(), before);
    assert_eq!(reopened(&one), before);
    one.storage.limit(None);
    ten(&one, &mut here);
    assert_eq!(reopened(&one), *here.learner());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_lies_in_storage_practice_opens_and_goes_on(
        texts in prop::collection::vec((0..7_usize, "(?s).{0,120}"), 0..6),
        cut in 0..1_000_usize,
    ) {
        let device = device();
        let mut study = Study::open(device.platform());
        for _ in 0..3 {
            ten(&device, &mut study);
        }
        study.begin(Mode::Quick, &BANK).unwrap();
        let keys = device.storage.keys().unwrap();
        for (which, text) in texts {
            let key = &keys[which % keys.len()];
            let there = device.storage.get(key).unwrap().unwrap();
            let at = there.char_indices().map(|(at, _)| at).nth(cut % (there.len() + 1));
            let (head, _) = there.split_at(at.unwrap_or(there.len()));
            device.storage.set(key, &format!("{head}{text}")).unwrap();
        }
        let mut study = Study::open(device.platform());
        study.resume(Waiting::Run, &BANK);
        study.resume(Waiting::Exam, &BANK);
        ten(&device, &mut study);
        prop_assert_eq!(&reopened(&device), study.learner());
    }
}
