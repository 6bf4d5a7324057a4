//! Changes to what a page holds, each made to it as it is when the change arrives.

use std::rc::Rc;

/// What a reducer is sent.
pub struct Update<T>(Box<dyn FnOnce(&mut T)>);

impl<T: Clone> Update<T> {
    pub fn of(change: impl FnOnce(&mut T) + 'static) -> Self {
        Self(Box::new(change))
    }

    pub fn made_to(self, held: Rc<T>) -> Rc<T> {
        let mut held = Rc::unwrap_or_clone(held);
        (self.0)(&mut held);
        Rc::new(held)
    }
}
