//! Two tabs with one game.

use super::*;

#[test]
fn a_second_tab_is_told_and_may_take_over() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    next(&mut first);
    device.clock.advance(4_000);
    first.tick();
    assert!(matches!(shelf.open(first.id(), false), Opening::Elsewhere));

    let mut second = opened(shelf.open(first.id(), true));
    next(&mut second);
    let before = all_texts(&device);
    let refused = first.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(first.undo(), Err(Objection::Elsewhere));
    assert!(!first.tick());
    first.leave();
    assert_eq!(first.keeping(), Keeping::Elsewhere);
    assert_eq!(all_texts(&device), before, "the first tab has written");

    first.take_over().unwrap();
    assert_eq!(first.keeping(), Keeping::OnDisk);
    assert_eq!(json(first.game()), json(second.game()));
    next(&mut first);
    let refused = second.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(on_disk(&device, first.id()), Some(json(first.game())));
}

#[test]
fn a_tab_that_goes_does_not_take_the_other_tabs_hold_along() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    let second = opened(shelf.open(first.id(), true));
    // The first has not looked since: it does not know yet.
    let before = all_texts(&device);
    first.leave();
    assert_eq!(all_texts(&device), before);
    assert!(matches!(shelf.open(second.id(), false), Opening::Elsewhere));
}

#[test]
fn a_tab_that_slept_through_anothers_steps_cannot_write_over_them() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    next(&mut first);
    // A laptop asleep renews nothing, so the second tab may have the game; it plays and goes.
    device.clock.advance(3_600_000);
    let mut second = opened(shelf.open(first.id(), false));
    for _ in 0..4 {
        adjust(&mut second);
    }
    second.leave();
    let kept = on_disk(&device, second.id());
    let refused = first.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(on_disk(&device, second.id()), kept);
    first.take_over().unwrap();
    assert_eq!(first.game().points(TeamId(0)), 4);
}

#[test]
fn a_page_that_comes_back_goes_on_unless_another_has_moved_on() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    next(&mut first);
    first.leave();
    first.return_to();
    next(&mut first);
    assert_eq!(first.keeping(), Keeping::OnDisk);
    first.leave();
    let mut second = opened(shelf.open(first.id(), false));
    adjust(&mut second);
    second.leave();
    first.return_to();
    let refused = first.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(on_disk(&device, first.id()), Some(json(second.game())));
}

#[test]
fn a_game_whose_storage_was_cleared_meanwhile_is_saved_again_in_full() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    for _ in 0..100 {
        adjust(&mut table);
    }
    for key in device.storage.keys().unwrap() {
        device.storage.remove(&key).unwrap();
    }
    adjust(&mut table);
    assert_eq!(table.keeping(), Keeping::OnDisk);
    assert_eq!(on_disk(&device, table.id()), Some(json(table.game())));
}
