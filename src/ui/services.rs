//! What every page of the host's program can ask for: the device and what is kept on it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::buzzers::Pairing;
use crate::platform::{Channels, Platform, Wake, web};
use crate::session::{Shelf, Table, pairing};

/// The device and what is kept on it; never changes while the page is open.
#[derive(Clone)]
pub struct Services {
    pub platform: Platform,
    pub channels: Rc<dyn Channels>,
    pub wake: Rc<dyn Wake>,
    pub shelf: Rc<Shelf>,
    /// A game that has just begun, on its way from the set-up to its page: where nothing is kept
    /// it could not be found by name.
    pub handed: Rc<RefCell<Option<Table>>>,
    /// Which buzzer is whose; kept here too, for browsers that keep nothing.
    pub pairing: Rc<RefCell<Pairing>>,
}

impl Services {
    pub fn new(platform: Platform) -> Self {
        Self {
            shelf: Rc::new(Shelf::new(platform.clone())),
            pairing: Rc::new(RefCell::new(pairing(platform.storage.as_ref()))),
            platform,
            channels: web::channels(),
            wake: web::wake(),
            handed: Rc::default(),
        }
    }

    /// The game that was handed over, if it is this one.
    pub fn take_handed(&self, id: &str) -> Option<Table> {
        let mut slot = self.handed.borrow_mut();
        if slot.as_ref().is_some_and(|table| table.id() == id) {
            slot.take()
        } else {
            None
        }
    }
}

impl PartialEq for Services {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shelf, &other.shelf)
    }
}

#[hook]
pub fn use_services() -> Services {
    use_context::<Services>().unwrap_or_else(|| Services::new(web::platform()))
}
