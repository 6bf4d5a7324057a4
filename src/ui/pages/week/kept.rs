//! What a page of the week changes, and that it is kept.

use yew::prelude::*;

use crate::platform::{StorageFault, web};
use crate::save::Damage;
use crate::session::Almanac;
use crate::text::week as words;
use crate::ui::parts::{Sign, icon};

use super::fields::nothing;

/// Something that is kept, on a page.
pub struct Held<T: 'static> {
    pub now: UseStateHandle<T>,
    /// What it becomes.
    pub change: Callback<T>,
    /// That it cannot be read, or is not kept.
    pub trouble: Option<AttrValue>,
}

#[hook]
pub fn use_held<T: Default + Clone + 'static>(
    read: fn(&Almanac) -> Result<T, Damage>,
    keep: fn(&Almanac, &T) -> Result<(), StorageFault>,
) -> Held<T> {
    let kept = (*use_memo((), |()| Almanac::new(web::platform()))).clone();
    let found = {
        let kept = kept.clone();
        use_memo((), move |()| read(&kept))
    };
    let now = use_state(|| (*found).clone().unwrap_or_default());
    let trouble = use_state(|| {
        let damage = found.as_ref().as_ref().err();
        damage.map(|damage| AttrValue::from(words::damaged(damage)))
    });
    let change = {
        let (now, trouble) = (now.setter(), trouble.setter());
        Callback::from(move |next: T| {
            let fault = keep(&kept, &next).err();
            trouble.set(fault.map(|fault| words::not_kept(fault).into()));
            now.set(next);
        })
    };
    Held {
        now,
        change,
        trouble: (*trouble).clone(),
    }
}

/// The trouble, if there is any, where it is heard too.
pub fn told(trouble: Option<&AttrValue>) -> Html {
    let said = match trouble {
        Some(text) => html! {
            <div key="said" class="notice" data-kind="bad">{ icon(Sign::Warn) }<p>{ text.clone() }</p></div>
        },
        None => nothing(),
    };
    html! { <div class="cert-told" role="status">{ said }</div> }
}
