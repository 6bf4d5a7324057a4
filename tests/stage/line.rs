//! Two windows and the line between them, which loses, delays and repeats.

use std::cell::RefCell;
use std::rc::Rc;

use proptest::prelude::*;

use crate::common::{self, Night, cases, plan, setup};
use prime_time::game::{Clock, Command, Millis, Pace, TeamId, Timer};
use prime_time::platform::memory::MemoryChannels;
use prime_time::platform::{Channel, Channels};
use prime_time::stage::{self, Caller, Connection, Follower, Message, News, Scene, View, line_of};

/// What a window does when a text arrives.
type Heard = Rc<RefCell<Vec<String>>>;

fn listener() -> (Heard, Rc<dyn Fn(String)>) {
    let heard = Heard::default();
    let hear = {
        let heard = Rc::clone(&heard);
        Rc::new(move |text| heard.borrow_mut().push(text))
    };
    (heard, hear)
}

struct Host {
    caller: Caller,
    line: Box<dyn Channel>,
    heard: Heard,
}

struct Stage {
    follower: Follower,
    line: Box<dyn Channel>,
    heard: Heard,
    shown: Option<View>,
    /// Game time on the screen, and the ticks at which it was set.
    clock: (Millis, u64),
}

/// Two windows, an evening, and the ticks of the device.
struct Room {
    air: MemoryChannels,
    night: Night,
    ticks: u64,
    names: u64,
    host: Host,
    stage: Option<Stage>,
}

impl Room {
    fn new(pace: Pace) -> Self {
        let air = MemoryChannels::default();
        let night = Night::new(plan(setup(3, vec![common::round(3, pace)])));
        let host = host(&air, 1, &night);
        Self {
            air,
            night,
            ticks: 0,
            names: 1,
            host,
            stage: None,
        }
    }

    fn name(&mut self) -> u64 {
        self.names += 1;
        self.names
    }

    fn open_stage(&mut self) {
        let (heard, hear) = listener();
        let name = self.name();
        self.stage = Some(Stage {
            follower: Follower::new(name, self.ticks),
            line: self.air.open(&line_of("night"), hear).unwrap(),
            heard,
            shown: None,
            clock: (Millis::ZERO, self.ticks),
        });
        self.stage_asks();
    }

    fn stage_asks(&mut self) {
        let stage = self.stage.as_mut().unwrap();
        stage.line.send(&stage.follower.hello().write());
    }

    fn reload_host(&mut self) {
        self.host.line.send(&self.host.caller.leave().write());
        let name = self.name();
        self.host = host(&self.air, name, &self.night);
    }

    /// A change of the host's, told.
    fn change(&mut self, change: impl FnOnce(&mut Night)) {
        change(&mut self.night);
        let view = stage::of(self.night.game());
        if let Some(message) = self.host.caller.show(view, self.night.now) {
            self.host.line.send(&message.write());
        }
    }

    /// Both take in what has arrived.
    fn listen(&mut self) {
        let ticks = self.ticks;
        for text in self.host.heard.take() {
            let message = Message::read(&text).unwrap();
            if let Some(answer) = self.host.caller.hear(&message, ticks, self.night.now) {
                self.host.line.send(&answer.write());
            }
        }
        let Some(stage) = &mut self.stage else { return };
        for text in stage.heard.take() {
            let shown = stage.now(ticks);
            let message = Message::read(&text).unwrap();
            match stage.follower.hear(message, ticks, shown) {
                News::Nothing | News::Close => {}
                News::Show(view, now) => {
                    stage.shown = Some(*view);
                    stage.clock = (now, ticks);
                }
                News::Clock(now) => stage.clock = (now, ticks),
                News::Behind => stage.line.send(&stage.follower.hello().write()),
            }
        }
    }

    /// All that is on its way arrives, and all answers to it.
    fn settle(&mut self) {
        while self.air.waiting() > 0 {
            self.air.deliver(0);
            self.listen();
        }
    }

    fn wait(&mut self, millis: u64) {
        self.ticks += millis;
        self.night.now = self.night.now + Millis(millis);
        self.host.caller.tick(self.ticks);
    }

    #[track_caller]
    fn assert_in_step(&self) {
        let stage = self.stage.as_ref().unwrap();
        assert_eq!(stage.shown.as_ref(), Some(&stage::of(self.night.game())));
    }
}

impl Stage {
    fn now(&self, ticks: u64) -> Millis {
        self.clock.0 + Millis(ticks - self.clock.1)
    }
}

fn host(air: &MemoryChannels, name: u64, night: &Night) -> Host {
    let (heard, hear) = listener();
    Host {
        caller: Caller::new(name, stage::of(night.game())),
        line: air.open(&line_of("night"), hear).unwrap(),
        heard,
    }
}

fn rename(night: &mut Night, n: usize) {
    night.command(&Command::RenameTeam {
        team: TeamId(0),
        name: format!("The {n}th"),
    });
}

#[test]
fn a_stage_that_is_opened_late_shows_what_is_on() {
    let mut room = Room::new(Pace::Host);
    room.change(Night::open);
    assert_eq!(room.air.waiting(), 0, "nobody is there to be told");
    assert_eq!(room.host.caller.connection(), Connection::None);
    room.open_stage();
    room.settle();
    assert_eq!(room.host.caller.connection(), Connection::Here);
    room.assert_in_step();
}

#[test]
fn five_hundred_changes_in_a_burst_end_in_step() {
    let mut room = Room::new(Pace::Host);
    room.open_stage();
    room.settle();
    for n in 0..500 {
        room.change(|night| rename(night, n));
    }
    assert_eq!(room.air.waiting(), 500);
    room.settle();
    room.assert_in_step();
}

#[test]
fn a_stage_that_lost_the_last_change_is_in_step_when_it_asks_next() {
    let mut room = Room::new(Pace::Host);
    room.open_stage();
    room.settle();
    room.change(Night::open);
    room.air.lose(0);
    room.stage_asks();
    room.settle();
    room.assert_in_step();
}

#[test]
fn a_stage_and_a_host_that_are_loaded_anew_find_each_other() {
    let mut room = Room::new(Pace::Host);
    room.open_stage();
    room.change(Night::open);
    room.settle();
    let stage = room.stage.take().unwrap();
    stage.line.send(&stage.follower.leave().write());
    drop(stage);
    // Late: from a host that is about to go.
    room.change(|night| rename(night, 1));
    room.settle();
    assert_eq!(room.host.caller.connection(), Connection::Closed);
    room.open_stage();
    room.settle();
    room.assert_in_step();
    room.reload_host();
    room.settle();
    let alone = |room: &Room| room.stage.as_ref().unwrap().follower.is_alone(room.ticks);
    assert!(alone(&room));
    room.assert_in_step();
    room.stage_asks();
    room.settle();
    assert!(!alone(&room));
    room.change(Night::reveal);
    room.settle();
    room.assert_in_step();
}

#[test]
fn what_an_earlier_host_said_and_came_late_is_not_shown() {
    let mut room = Room::new(Pace::Host);
    room.open_stage();
    room.settle();
    room.change(Night::open);
    let late = room.air.texts()[0].clone();
    room.air.lose(0);
    room.reload_host();
    room.stage_asks();
    room.settle();
    room.change(Night::reveal);
    room.settle();
    let stage = room.stage.as_ref().unwrap();
    stage.heard.borrow_mut().push(late);
    room.listen();
    room.assert_in_step();
}

#[test]
fn a_stage_that_dies_and_a_host_that_dies_are_missed() {
    let mut room = Room::new(Pace::Host);
    room.open_stage();
    room.settle();
    for _ in 0..5 {
        room.wait(1_000);
        room.stage_asks();
        room.settle();
        assert_eq!(room.host.caller.connection(), Connection::Here);
        assert!(!room.stage.as_ref().unwrap().follower.is_alone(room.ticks));
    }
    room.wait(4_000);
    assert_eq!(room.host.caller.connection(), Connection::Silent);
    assert!(room.stage.as_ref().unwrap().follower.is_alone(room.ticks));
    room.stage_asks();
    room.settle();
    assert_eq!(room.host.caller.connection(), Connection::Here);
    assert!(!room.stage.as_ref().unwrap().follower.is_alone(room.ticks));
}

#[test]
fn a_stage_that_the_host_closes_follows_nobody_any_more() {
    let mut room = Room::new(Pace::Host);
    room.open_stage();
    room.settle();
    let close = room.host.caller.close();
    room.host.line.send(&close.write());
    room.settle();
    assert!(room.stage.as_ref().unwrap().follower.is_closed());
    assert_eq!(room.host.caller.connection(), Connection::None);
    let before = room.stage.as_ref().unwrap().shown.clone();
    room.stage_asks();
    room.change(Night::open);
    room.settle();
    assert_eq!(room.stage.as_ref().unwrap().shown, before);
}

#[test]
fn the_stages_countdown_is_the_hosts_whatever_the_line_costs() {
    let mut room = Room::new(common::TIMED);
    room.open_stage();
    room.settle();
    room.change(Night::open);
    // Told at once, and heard when a third of a second has gone.
    room.wait(300);
    room.settle();
    let late = |room: &Room| {
        let shown = room.stage.as_ref().unwrap().now(room.ticks);
        room.night.now.0.abs_diff(shown.0)
    };
    assert_eq!(late(&room), 300);
    for _ in 0..20 {
        room.wait(1_000);
        room.stage_asks();
        room.settle();
        assert_eq!(late(&room), 0);
    }
    let view = room.stage.as_ref().unwrap().shown.clone().unwrap();
    let Some(Timer {
        clock: Clock::Running { deadline },
        ..
    }) = view.timer()
    else {
        panic!("no countdown")
    };
    assert_eq!(deadline, Millis::seconds(30));
    // Undone, the clock goes back with the step.
    room.change(|night| {
        night.undo();
    });
    room.settle();
    assert_eq!(late(&room), 0);
    assert!(matches!(
        room.stage.as_ref().unwrap().shown.as_ref().unwrap().scene,
        Scene::Intro { .. }
    ));
}

#[test]
fn a_text_that_is_no_message_is_passed_over() {
    assert_eq!(Message::read("{\"hello\":1}"), None);
    assert_eq!(Message::read(""), None);
}

/// What can happen on the line and beside it.
#[derive(Clone, Debug)]
enum Happens {
    Change,
    Asks,
    Deliver(usize),
    Lose(usize),
    Repeat(usize),
    Wait(u64),
    ReloadStage,
    ReloadHost,
}

fn happenings() -> impl Strategy<Value = Vec<Happens>> {
    let one = prop_oneof![
        6 => Just(Happens::Change),
        3 => Just(Happens::Asks),
        8 => any::<usize>().prop_map(Happens::Deliver),
        2 => any::<usize>().prop_map(Happens::Lose),
        2 => any::<usize>().prop_map(Happens::Repeat),
        2 => (0..5_000u64).prop_map(Happens::Wait),
        1 => Just(Happens::ReloadStage),
        1 => Just(Happens::ReloadHost),
    ];
    proptest::collection::vec(one, 0..80)
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_the_line_did_one_question_and_its_answer_bring_the_stage_in_step(
        happenings in happenings(),
    ) {
        let mut room = Room::new(Pace::Host);
        room.open_stage();
        for (n, happens) in happenings.iter().enumerate() {
            let waiting = room.air.waiting();
            match happens {
                Happens::Change => room.change(|night| rename(night, n)),
                Happens::Asks => room.stage_asks(),
                Happens::Deliver(which) if waiting > 0 => {
                    room.air.deliver(which % waiting);
                    room.listen();
                }
                Happens::Lose(which) if waiting > 0 => room.air.lose(which % waiting),
                Happens::Repeat(which) if waiting > 0 => room.air.repeat(which % waiting),
                Happens::Deliver(_) | Happens::Lose(_) | Happens::Repeat(_) => {}
                Happens::Wait(millis) => room.wait(*millis),
                Happens::ReloadStage => room.open_stage(),
                Happens::ReloadHost => room.reload_host(),
            }
        }
        while room.air.waiting() > 0 {
            room.air.lose(0);
        }
        room.stage_asks();
        room.settle();
        room.assert_in_step();
    }
}

#[test]
fn a_key_of_the_stage_comes_with_what_it_saw() {
    let mut room = Room::new(Pace::Host);
    room.open_stage();
    let press = |room: &Room| {
        let stage = room.stage.as_ref().unwrap();
        stage.follower.press("PageDown", false)
    };
    assert_eq!(press(&room), None, "nothing is shown yet");
    room.settle();
    let pressed = press(&room);
    let Some(Message::Pressed { key, shift, seen }) = pressed.clone() else {
        panic!("not told")
    };
    assert_eq!((key.as_str(), shift), ("PageDown", false));
    assert!(room.host.caller.shows(seen));
    // The step that it meant has been taken: the same press again means nothing.
    room.change(Night::open);
    assert!(!room.host.caller.shows(seen));
    assert_eq!(press(&room), pressed);
    room.settle();
    assert_ne!(press(&room), pressed);
    let close = room.host.caller.close();
    room.host.line.send(&close.write());
    room.settle();
    assert_eq!(press(&room), None, "the host goes on alone");
}
