//! What must hold in a browser as it does here: compiled to WebAssembly and run there by
//! `cargo xtask test --only browser-unit`, as every `tests/browser*.rs` is.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "clippy knows #[test] but not #[wasm_bindgen_test]"
)]

use prime_time::bank::Pack;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_pack_survives_reading_and_writing() {
    let written = r#"{"format":1,"id":"p","title":"T","licence":"CC-BY-4.0","questions":[{"id":"q","section":"history","difficulty":"easy","stem":"S?","answer":{"number":{"right":37.5,"unit":"°C","within":0.1}},"explanation":"E.","references":[{"by":"B","title":"T"}],"reviewed":"2026-05-04"}]}"#;
    let pack: Pack = serde_json::from_str(written).unwrap();
    assert_eq!(serde_json::to_string(&pack).unwrap(), written);
}
