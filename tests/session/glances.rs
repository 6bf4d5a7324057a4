//! What lies beside each game, for a home page that does not know the game.

use prime_time::save::{Glance, Place};
use prime_time::session::{Glances, glances};

use super::*;

fn look(device: &Device) -> Glances {
    glances(device.storage.as_ref()).unwrap()
}

#[track_caller]
fn clear(device: &Device) -> Vec<(String, Glance)> {
    match look(device) {
        Glances::Clear(games) => games,
        Glances::Unclear => panic!("unclear"),
    }
}

/// The only one, as the rules of the game see it.
fn told(device: &Device) -> Place {
    let [(_, game)] = &clear(device)[..] else {
        panic!("one game");
    };
    game.place
}

#[test]
fn a_glance_is_true_after_every_command_undo_and_reload() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    for step in 1.. {
        assert_eq!(told(&device), Place::of(table.game()), "step {step}");
        if step % 5 == 0 {
            assert!(table.undo().unwrap());
        } else if step % 7 == 0 {
            table.leave();
            table = opened(shelf.open(table.id(), false));
        } else if table.game().next_step().is_some() {
            next(&mut table);
        } else {
            break;
        }
    }
    assert_eq!(told(&device), Place::Finished);
}

#[test]
fn the_newest_game_comes_first_with_what_home_says_of_it() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut setup = setup(3, vec![round(3, TIMED)]);
    setup.event = "Perfusion Week\n2027".to_owned();
    let first = shelf.begin(plan(setup));
    device.clock.set_date(TODAY + 1);
    let second = shelf.begin(night());
    let games = clear(&device);
    let ids: Vec<&str> = games.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, [second.id(), first.id()]);
    let (_, game) = &games[1];
    assert_eq!(game.event, "Perfusion Week\n2027");
    assert_eq!((game.teams, game.started), (3, TODAY));
    assert!(!game.is_finished());
}

/// What is seen of a game of some length once something has happened to it.
fn after(harm: impl FnOnce(&Device, &str)) -> Glances {
    let device = device();
    let mut table = Shelf::new(device.platform()).begin(night());
    for _ in 0..30 {
        adjust(&mut table);
    }
    assert!(matches!(look(&device), Glances::Clear(_)));
    harm(&device, &format!("prime-time/game/{}", table.id()));
    look(&device)
}

#[test]
fn a_save_that_was_changed_cut_or_lost_in_part_is_unclear() {
    let changed = after(|device, game| device.storage.set(&format!("{game}/head"), "{}").unwrap());
    let cut = after(|device, game| {
        let part = format!("{game}/log/00002");
        let text = device.storage.get(&part).unwrap().unwrap();
        device.storage.set(&part, &text[..text.len() - 3]).unwrap();
    });
    let lost = after(|device, game| {
        device.storage.remove(&format!("{game}/log/00001")).unwrap();
    });
    let aside = after(|device, _| device.storage.set("prime-time/aside/x-1", "{}").unwrap());
    for seen in [changed, cut, lost, aside] {
        assert_eq!(seen, Glances::Unclear);
    }
}

#[test]
fn a_game_from_before_there_were_glances_has_one_once_the_shelf_was_looked_through() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    let glance = format!("prime-time/game/{}/glance", table.id());
    device.storage.remove(&glance).unwrap();
    assert_eq!(look(&device), Glances::Unclear);
    assert_eq!(shelf.stock().unwrap().games.len(), 1);
    assert_eq!(told(&device), Place::of(table.game()));
}

#[test]
fn an_imported_game_has_a_glance_once_it_is_listed() {
    let file = Shelf::new(device().platform()).begin(night()).export();
    let there = device();
    let shelf = Shelf::new(there.platform());
    shelf.import(&file).unwrap().unwrap();
    shelf.stock().unwrap();
    assert_eq!(clear(&there).len(), 1);
}

#[test]
fn a_glance_that_was_left_behind_is_not_believed() {
    let device = device();
    let mut table = Shelf::new(device.platform()).begin(night());
    next(&mut table);
    let glance = format!("prime-time/game/{}/glance", table.id());
    let before = device.storage.get(&glance).unwrap().unwrap();
    adjust(&mut table);
    device.storage.set(&glance, &before).unwrap();
    assert_eq!(look(&device), Glances::Unclear);
}

#[test]
fn storage_that_is_refused_is_said() {
    let device = device();
    device.storage.deny(true);
    assert_eq!(glances(device.storage.as_ref()), Err(StorageFault::Denied));
}
