//! A device that is full, closed or damaged.

use super::*;

#[test]
fn a_full_device_is_said_and_everything_is_saved_when_there_is_room_again() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    let id = table.id().to_owned();
    next(&mut table);
    let kept = on_disk(&device, &id);
    device.storage.limit(Some(1));
    for _ in 0..100 {
        adjust(&mut table);
        assert_eq!(table.keeping(), Keeping::InMemory(StorageFault::Full));
    }
    assert_eq!(table.game().points(TeamId(0)), 100);
    assert_eq!(on_disk(&device, &id), kept);
    // What is offered as a file has all of it.
    assert_eq!(read_file(&table.export()).unwrap().records.len(), 101);
    device.storage.limit(None);
    adjust(&mut table);
    assert_eq!(table.keeping(), Keeping::OnDisk);
    assert_eq!(on_disk(&device, &id), Some(json(table.game())));
}

#[test]
fn a_device_that_is_full_from_the_start_still_plays_and_saves_later() {
    for (set, fault) in [(true, StorageFault::Full), (false, StorageFault::Denied)] {
        let device = device();
        device.storage.limit(set.then_some(10));
        device.storage.deny(!set);
        let shelf = Shelf::new(device.platform());
        let mut table = shelf.begin(night());
        assert_eq!(table.keeping(), Keeping::InMemory(fault));
        for _ in 0..3 {
            next(&mut table);
        }
        device.clock.advance(10_000);
        table.tick();
        assert!(table.undo().unwrap());
        assert!(table.redo().unwrap());
        assert_eq!(table.keeping(), Keeping::InMemory(fault));
        device.storage.limit(None);
        device.storage.deny(false);
        adjust(&mut table);
        assert_eq!(table.keeping(), Keeping::OnDisk);
        assert_eq!(on_disk(&device, table.id()), Some(json(table.game())));
    }
}

#[test]
fn a_shelf_that_cannot_be_read_says_so() {
    let device = device();
    device.storage.deny(true);
    let shelf = Shelf::new(device.platform());
    assert_eq!(shelf.stock(), Err(StorageFault::Denied));
    assert_eq!(shelf.asked(), LastAsked::new());
    assert!(matches!(shelf.open("any", false), Opening::Missing));
}

#[test]
fn deleting_gives_a_full_device_its_room_back() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    table.leave();
    let keys = device.storage.keys().unwrap();
    let size = |key: &String| key.len() + device.storage.get(key).unwrap().unwrap().len();
    device.storage.limit(Some(keys.iter().map(size).sum()));
    shelf.delete(table.id()).unwrap();
    assert!(shelf.stock().unwrap().games.is_empty());
    assert_eq!(shelf.asked().len(), 1);
}

#[test]
fn a_log_with_a_hole_is_damage_and_can_still_be_handed_over_without_room() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    for _ in 0..100 {
        adjust(&mut table);
    }
    table.leave();
    let mut other = shelf.begin(night());
    other.leave();
    let parts: Vec<String> = device
        .storage
        .keys()
        .unwrap()
        .into_iter()
        .filter(|key| key.contains(table.id()) && key.contains("/log/"))
        .collect();
    assert!(parts.len() > 2);
    device.storage.remove(&parts[1]).unwrap();
    // No room to set it aside: it lies where it was, and can be handed over all the same.
    device.storage.limit(Some(1));
    let stock = shelf.stock().unwrap();
    assert_eq!((stock.games.len(), stock.damaged.len()), (1, 1));
    assert!(!stock.damaged[0].moved);
    assert!(matches!(
        stock.damaged[0].damage,
        Some(Damage::Unreadable { .. })
    ));
    assert!(
        shelf
            .aside_text(&stock.damaged[0].name)
            .unwrap()
            .contains("sang")
    );
    device.storage.limit(None);
    let stock = shelf.stock().unwrap();
    assert!(stock.damaged[0].moved);
    assert!(
        shelf
            .aside_text(&stock.damaged[0].name)
            .unwrap()
            .contains("sang")
    );
    assert!(shelf.stock().unwrap().damaged.is_empty());
    assert_eq!(shelf.asides().len(), 1);
    shelf.delete_aside(&shelf.asides()[0].name).unwrap();
    assert!(shelf.asides().is_empty());
}
