// Starts the counter: the server's policy forbids the inline script that Trunk would write.
const { js, wasm } = document.getElementById("start").dataset;
const here = (name) => new URL(name, document.baseURI).href;
const { default: init } = await import(here(js));
await init({ module_or_path: here(wasm) });
