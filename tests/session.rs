//! A game at a table, on a device in memory: what is kept, and what happens when it cannot be.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "session/asked.rs"]
mod asked;
mod common;
#[path = "session/formats.rs"]
mod formats;
#[path = "session/glances.rs"]
mod glances;
#[path = "session/kept.rs"]
mod kept;
#[path = "session/shelf.rs"]
mod shelf;
#[path = "session/tabs.rs"]
mod tabs;
#[path = "session/trouble.rs"]
mod trouble;

use std::rc::Rc;

use common::{TIMED, json, pack, plan, plan_of, remaining, round, setup};
use prime_time::bank::{Bank, Kind, LastAsked, QuestionId};
use prime_time::game::{
    Card, Command, Millis, Pace, Phase, Plan, Record, Refused, RoundKind, Setup, TeamId,
};
use prime_time::platform::memory::Device;
use prime_time::platform::{Storage, StorageFault};
use prime_time::save::{Damage, Head, Saved, read_file, write_file};
use prime_time::session::{Keeping, Objection, Opening, Shelf, Table, playable_here};

const TODAY: u64 = 1_777_777_777_777;

fn device() -> Device {
    let device = Device::default();
    device.clock.advance(5_000);
    device.clock.set_date(TODAY);
    device
}

fn night() -> Plan {
    plan(setup(3, vec![round(3, TIMED)]))
}

fn next(table: &mut Table) {
    let step = table.game().next_step().unwrap();
    table.command(&Command::Take(step)).unwrap();
}

fn adjust(table: &mut Table) {
    table
        .command(&Command::AdjustScore {
            team: TeamId(0),
            by: 1,
            reason: "sang".into(),
        })
        .unwrap();
}

#[track_caller]
fn opened(opening: Opening) -> Table {
    match opening {
        Opening::Opened(table) => *table,
        other => panic!("{other:?}"),
    }
}

/// What a new page on this device would find.
fn on_disk(device: &Device, id: &str) -> Option<String> {
    let journal = Shelf::new(device.platform()).look(id)?;
    Some(json(journal.game()))
}

fn all_texts(device: &Device) -> Vec<(String, String)> {
    let keys = device.storage.keys().unwrap();
    keys.into_iter()
        .map(|key| (key.clone(), device.storage.get(&key).unwrap().unwrap()))
        .collect()
}
