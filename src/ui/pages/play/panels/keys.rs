use yew::prelude::*;

use crate::text::play as text;
use crate::ui::parts::Dialog;

use super::{PanelsProps, closer};

/// Every key there is.
pub fn keys(props: &PanelsProps) -> Html {
    html! {
        <Dialog key="keys" title={text::KEYS} on_close={closer(props)}>
            <div class="keys">
                { for text::KEY_TABLE.iter().map(|(title, rows)| html! {
                    <section key={*title}>
                        <h3>{ *title }</h3>
                        <dl>
                            { for rows.iter().map(|(what, keys)| html! {
                                <div key={*what}>
                                    <dt>{ *what }</dt>
                                    <dd>{ for keys.iter().enumerate().map(|(n, key)| html! {
                                        <><kbd key={n}>{ *key }</kbd>{ " " }</>
                                    }) }</dd>
                                </div>
                            }) }
                        </dl>
                    </section>
                }) }
            </div>
        </Dialog>
    }
}
