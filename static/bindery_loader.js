// Starts the bindery: a worker may fetch its program, but has no page to name it. The names are
// those that Trunk gives it.

importScripts("bindery.js");
wasm_bindgen({ module_or_path: "bindery_bg.wasm" });
