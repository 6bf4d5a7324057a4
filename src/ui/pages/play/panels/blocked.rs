use yew::prelude::*;

use crate::text::stage as text;
use crate::ui::parts::{Dialog, Sign, icon};
use crate::ui::route::Route;

use super::{PanelsProps, closer};

/// The browser did not open the second window: a link that a person presses is never blocked.
pub fn blocked(props: &PanelsProps) -> Html {
    let address = Route::Stage(props.game.to_string()).to_string();
    let close = closer(props);
    html! {
        <Dialog key="blocked" title={text::BLOCKED_TITLE} class="is-small" on_close={closer(props)}>
            <p>{ if props.possible { text::BLOCKED_NOTE } else { text::NO_LINE_NOTE } }</p>
            if props.possible {
                <div class="dialog-foot">
                    <a class="button is-primary" href={address} target="_blank" rel="opener" onclick={move |_| close.emit(())}>
                        { icon(Sign::Screen) }{ text::BLOCKED_LINK }
                    </a>
                </div>
            }
        </Dialog>
    }
}
