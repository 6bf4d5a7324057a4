//! Buzzers: pairing, and what counts as a press.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::cell::Cell;
use std::rc::Rc;

use prime_time::buzzers::{Button, Clash, PadName, PadNews, Pairing, Reader, Side, sane};
use prime_time::game::TeamId;
use prime_time::platform::memory::{Device, MemoryPads};
use prime_time::platform::{Pad, Pads};
use prime_time::session::{keep_pairing, pairing};

const ID: &str = "Buzz Controller (STANDARD GAMEPAD Vendor: 054c)";

fn pad(index: u32, stamp: f64, pressed: u64) -> Pad {
    let id = ID.to_owned();
    Pad {
        index,
        id,
        stamp,
        pressed,
    }
}

fn name(nth: u8) -> PadName {
    let id = ID.to_owned();
    PadName { id, nth }
}

fn on(nth: u8, button: u8) -> Button {
    Button::Pad {
        pad: name(nth),
        button,
    }
}

fn key(code: &str) -> Button {
    Button::Key(code.to_owned())
}

#[test]
fn a_pairing_reads_what_it_writes_and_survives_a_reload() {
    let mut paired = Pairing::default();
    let buttons = [
        key("KeyQ"),
        on(0, 3),
        on(1, 63),
        Button::Half(Side::Left),
        Button::Half(Side::Right),
    ];
    for (button, team) in buttons.into_iter().zip(0..) {
        paired.learn(button, TeamId(team)).unwrap();
    }
    assert_eq!(Pairing::read(&paired.write()), paired);
    let device = Device::default();
    assert_eq!(pairing(device.storage.as_ref()), Pairing::default());
    keep_pairing(device.storage.as_ref(), &paired).unwrap();
    assert_eq!(pairing(device.storage.as_ref()), paired);
}

#[test]
fn what_is_no_pairing_reads_as_none_and_a_line_that_is_lost_costs_no_other() {
    for text in ["", "2\n0 key KeyA", "{}"] {
        assert!(Pairing::read(text).is_empty(), "{text:?}");
    }
    let read =
        Pairing::read("1\nx key KeyA\n300 key KeyB\n1 pad 0\n2 half up\n3 key KeyC\n4\n5 key \n");
    let mut wanted = Pairing::default();
    wanted.learn(key("KeyC"), TeamId(3)).unwrap();
    assert_eq!(read, wanted);
}

#[test]
fn a_button_has_one_team_and_a_team_may_have_several_buttons() {
    let mut paired = Pairing::default();
    paired.learn(key("KeyA"), TeamId(0)).unwrap();
    paired.learn(on(0, 1), TeamId(0)).unwrap();
    assert_eq!(paired.learn(key("KeyA"), TeamId(0)), Ok(()));
    assert_eq!(
        paired.learn(key("KeyA"), TeamId(1)),
        Err(Clash::Theirs(TeamId(0)))
    );
    assert_eq!(paired.of(TeamId(0)).count(), 2);
    paired.forget(TeamId(0));
    assert_eq!(paired.learn(key("KeyA"), TeamId(1)), Ok(()));
}

#[test]
fn a_held_key_is_one_press_and_hides_no_other() {
    let mut reader = Reader::default();
    assert!(reader.key_down("KeyA", false));
    assert!(!reader.key_down("KeyA", true));
    assert!(!reader.key_down("KeyA", false));
    assert!(reader.key_down("KeyL", false));
    assert!(reader.key_down("KeyG", false));
    reader.key_up("KeyA");
    assert!(reader.key_down("KeyA", false));
    reader.release();
    assert!(reader.key_down("KeyL", false));
    assert!(!reader.key_down("KeyZ", true));
}

#[test]
fn a_button_that_was_down_before_anybody_looked_is_no_press() {
    let mut reader = Reader::default();
    let news = reader.look(&[pad(0, 5.0, 1)], 10);
    assert_eq!((news.pressed, news.came), (vec![], vec![name(0)]));
    assert_eq!(reader.look(&[pad(0, 5.0, 1)], 26), PadNews::default());
    let news = reader.look(&[pad(0, 30.0, 0b11)], 42);
    assert_eq!(news.pressed, [(30, on(0, 1))]);
    assert_eq!(reader.look(&[pad(0, 30.0, 0b11)], 58), PadNews::default());
}

#[test]
fn the_press_that_shows_a_pad_to_the_page_counts() {
    let mut reader = Reader::default();
    reader.look(&[], 10);
    let news = reader.look(&[pad(0, 20.0, 1)], 26);
    assert_eq!(
        (news.pressed, news.came),
        (vec![(20, on(0, 0))], vec![name(0)])
    );
    assert_eq!(reader.look(&[pad(0, 20.0, 1)], 42), PadNews::default());
}

#[test]
fn presses_come_in_the_order_of_their_stamps_and_not_of_their_pads() {
    let mut reader = Reader::default();
    reader.look(&[pad(0, 0.0, 0), pad(1, 0.0, 0)], 100);
    let news = reader.look(&[pad(0, 112.9, 1), pad(1, 104.2, 1)], 116);
    assert_eq!(news.pressed, [(104, on(1, 0)), (112, on(0, 0))]);
}

#[test]
fn a_stamp_that_cannot_be_is_the_time_of_the_frame() {
    for stamp in [0.0, 99.0, 117.0, 1.7e12, -4.0, f64::NAN, f64::INFINITY] {
        let mut reader = Reader::default();
        reader.look(&[pad(0, -5.0, 0)], 100);
        let news = reader.look(&[pad(0, stamp, 1)], 116);
        assert_eq!(news.pressed, [(116, on(0, 0))], "{stamp}");
    }
    assert_eq!(sane(5_000.0, 0, 5_020), 5_000);
    assert_eq!(sane(5_000.0, 0, 9_000), 9_000);
}

#[test]
fn two_that_press_in_one_frame_without_stamps_are_equal() {
    let mut reader = Reader::default();
    reader.look(&[pad(0, 0.0, 0), pad(1, 0.0, 0)], 100);
    let news = reader.look(&[pad(0, 0.0, 1), pad(1, 0.0, 1)], 116);
    let times: Vec<u64> = news.pressed.iter().map(|(at, _)| *at).collect();
    assert_eq!(times, [116, 116]);
}

#[test]
fn pulling_out_one_of_two_alike_makes_the_other_nobody_elses() {
    let mut reader = Reader::default();
    reader.look(&[pad(0, 0.0, 0), pad(1, 0.0, 0)], 100);
    let news = reader.look(&[pad(1, 0.0, 0)], 116);
    assert_eq!(news.gone, [name(0)]);
    assert!(!reader.has(&name(0)) && reader.has(&name(1)));
    let news = reader.look(&[pad(1, 0.0, 1)], 132);
    assert_eq!(news.pressed, [(132, on(1, 0))]);
    let news = reader.look(&[pad(1, 0.0, 1), pad(2, 0.0, 0)], 148);
    assert_eq!(news.came, [name(0)]);
}

#[test]
fn whoever_watches_hears_of_plugging_in_until_they_stop() {
    let pads = MemoryPads::default();
    let heard = Rc::new(Cell::new(0));
    let count = Rc::clone(&heard);
    let watching = pads.watch(Rc::new(move || count.set(count.get() + 1)));
    pads.plug(vec![pad(0, 0.0, 0)]);
    assert_eq!((heard.get(), pads.now().len()), (1, 1));
    drop(watching);
    pads.plug(vec![]);
    assert_eq!(heard.get(), 1);
}

#[test]
fn a_pad_of_somebodys_is_known() {
    let mut paired = Pairing::default();
    paired.learn(on(0, 0), TeamId(0)).unwrap();
    paired.learn(on(0, 5), TeamId(1)).unwrap();
    paired.learn(key("KeyZ"), TeamId(2)).unwrap();
    let teams: Vec<u8> = paired.on_pad(&name(0)).map(|team| team.0).collect();
    assert_eq!(teams, [0, 1]);
    assert_eq!(paired.pads().count(), 2);
}
