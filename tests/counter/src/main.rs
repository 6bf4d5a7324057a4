//! A button that counts: the least that Yew can do. `cargo xtask bench-start` compares with it.

#[cfg(target_arch = "wasm32")]
mod page {
    use yew::prelude::*;

    #[component]
    pub fn Counter() -> Html {
        let count = use_state(|| 0);
        let add = {
            let count = count.clone();
            Callback::from(move |_: MouseEvent| count.set(*count + 1))
        };
        html! {
            <main>
                <p>{ *count }</p>
                <button type="button" onclick={add}>{ "Count" }</button>
            </main>
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<page::Counter>::new().render();
}

/// It runs in a browser only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The counter runs in a browser: `cargo xtask bench-start` builds and measures it.");
    std::process::exit(2);
}
