// Starts the app. The page's policy forbids inline scripts, so this is a file, and the hashed names
// of what it starts stand in its own tag, as addresses relative to the page.

const here = (name) => new URL(name, document.baseURI).href;

const start = async ({ js, wasm, bank }) => {
  document.documentElement.dataset.bank = bank; // where the app looks for it
  const { default: init } = await import(here(js));
  // The browser checks the compiled program against the digest that the page states.
  const { integrity = "" } = document.querySelector('link[rel="preload"][as="fetch"]') ?? {};
  await init({ module_or_path: fetch(here(wasm), { integrity }) });
};

const say = (why) => {
  const line = document.getElementById("cannot-start");
  if (!line) return; // The app has taken over and speaks for itself.
  line.textContent =
    typeof WebAssembly === "object"
      ? "Prime Time could not start. Check the connection and reload the page; if it stays, a newer browser will do."
      : "Prime Time needs WebAssembly, which this browser lacks or which is switched off. Another browser from 2023 or later will do.";
  line.hidden = false;
  document.querySelectorAll(".shell-wait, .shell-late").forEach((other) => other.remove());
  console.error(why);
};

start(document.getElementById("boot").dataset).catch(say);
