// Starts the workshop: a worker may fetch its program, but has no page to name it. The names are
// those that Trunk gives it.

importScripts("workshop.js");
wasm_bindgen({ module_or_path: "workshop_bg.wasm" });
