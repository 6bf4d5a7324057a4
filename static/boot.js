// Chooses the program that shows the page named by the address, and starts it. The page's policy
// forbids inline scripts, so this is a file; it stands in the head, before anything is painted, and
// the names of all that it starts stand in its own tag (written by xtask/src/build/seal.rs).

{
  const tag = document.currentScript.dataset;
  const root = document.documentElement;
  const here = (name) => new URL(name, document.baseURI).href;

  // What somebody prefers (src/save/preferences.rs; afterwards src/ui/looks.rs sees to it).
  const look = () => {
    const [version, ...lines] = localStorage.getItem("prime-time/preferences")?.split("\n") ?? [];
    if (version !== "1") return;
    const kept = Object.fromEntries(lines.map((line) => line.split(" ")));
    const usual = { theme: "system", "text-size": "normal", "reduced-motion": "off" };
    const other = (name) => kept[name] && kept[name] !== usual[name];
    if (other("theme")) root.dataset.theme = root.dataset.chosenTheme = kept.theme;
    if (other("text-size")) root.dataset.text = kept["text-size"];
    if (other("reduced-motion")) root.dataset.motion = "reduced";
  };
  try {
    look();
  } catch {
    // Storage is switched off: all is as usual.
  }

  const FIRST = "main";
  // What is opened from home without wanting to wait: it comes as soon as home has come.
  const NEXT = "practice";
  // Every other program names the addresses that it shows by their first word.
  const programOf = Object.fromEntries(
    Object.entries(tag)
      .filter(([name]) => name.endsWith("Pages"))
      .flatMap(([name, words]) => words.split(" ").map((word) => [word, name.slice(0, -5)])),
  );

  const words = () => location.hash.replace(/^#?\/*/, "").split("/");
  // Set when the first program asks for another in its place, until the address changes.
  let instead = null;
  const wanted = () => instead ?? programOf[words()[0]] ?? FIRST;

  // The waiting page paints home only where home it will be: a game that can be gone on with looks
  // otherwise, and so do all other pages.
  const waits = () => {
    try {
      return Object.keys(localStorage).some(
        (key) => /^prime-time\/game\/.*\/head$/.test(key) &&
          !/\nfinished\n/.test(localStorage.getItem(key.replace(/head$/, "glance"))),
      );
    } catch {
      return false; // Storage is switched off, so nothing is kept.
    }
  };
  root.dataset.shell = words()[0] === "" && !waits() ? "home" : "bare";

  const link = (attributes) => {
    const made = Object.assign(document.createElement("link"), attributes);
    document.head.append(made);
    return made;
  };

  // A sheet of another program is named in the page and switched off, so that it is not fetched.
  const sheets = (name) => document.querySelectorAll(`link[data-program="${name}"]`);
  const dress = (name) =>
    Promise.all(
      Array.from(sheets(name), (sheet) => {
        if (sheet.sheet || !sheet.disabled) return undefined;
        const arrived = new Promise((resolve, reject) => {
          sheet.onload = resolve;
          sheet.onerror = () => reject(new Error(`${sheet.href} did not arrive`));
        });
        sheet.disabled = false;
        return arrived;
      }),
    );

  const compile = async (address, integrity) => {
    const response = await fetch(here(address), { integrity });
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    return response.headers.get("Content-Type") === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };

  const fetched = async (name) => {
    const [js, jsDigest, wasm, wasmDigest] = tag[name].split(" ");
    // The digest of a module can be stated by a link only.
    if (!document.querySelector(`link[rel="modulepreload"][href$="${js}"]`)) {
      link({ rel: "modulepreload", href: here(js), integrity: jsDigest });
    }
    const [{ default: init }, compiled] = await Promise.all([
      import(here(js)),
      compile(wasm, wasmDigest),
    ]);
    if (name === FIRST) fetchAhead();
    await init({ module_or_path: compiled });
  };

  const begun = {};
  const begin = (name) => {
    begun[name] ??= fetched(name).catch((why) => {
      delete begun[name]; // The next time may fare better.
      throw why;
    });
    return begun[name];
  };

  const fetchAhead = () => {
    // Not `<link rel="preload">`: browsers complain of one that nobody takes within seconds, and who
    // goes to another page takes none.
    const toCache = (href, how) =>
      fetch(href, how)
        .then((response) => response.blob())
        .catch((why) => console.info("Not fetched ahead:", why));
    for (const { href, integrity } of sheets(NEXT)) toCache(href, { integrity });
    toCache(here(tag.few), { cache: "force-cache" });
    begin(NEXT).catch((why) => console.info("Not fetched ahead:", why));
  };

  const say = (why) => {
    console.error(why);
    const line = document.getElementById("cannot-start");
    line.textContent =
      typeof WebAssembly === "object"
        ? "Prime Time could not start this page. Check the connection and reload; if it stays, a newer browser will do."
        : "Prime Time needs WebAssembly, which this browser lacks or which is switched off. Another browser from 2023 or later will do.";
    line.hidden = false;
    root.removeAttribute("data-waiting");
    document.querySelectorAll(".shell-wait, .shell-late").forEach((other) => other.remove());
  };

  const quiet = () => {
    document.getElementById("cannot-start").hidden = true;
  };

  // A program from the browser's cache may be faster than the page that it is to be put into.
  const parsed = new Promise((resolve) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve, { once: true });
    else resolve();
  });

  // What is shown stays until the program for the new address is there.
  const settle = async () => {
    const name = wanted();
    const isThere = root.dataset.program === name;
    root.toggleAttribute("data-waiting", !isThere);
    if (isThere) return quiet();
    try {
      await Promise.all([begin(name), dress(name)]);
    } catch (why) {
      await parsed;
      if (wanted() === name) say(why);
      else console.warn(why);
      return;
    }
    await parsed;
    if (wanted() !== name) return; // Somebody was faster and went elsewhere.
    for (const sheet of document.querySelectorAll("link[data-program]")) {
      if (sheet.sheet) sheet.disabled = sheet.dataset.program !== name;
    }
    await dress(name); // Somebody may have been elsewhere and come back.
    root.dataset.program = name;
    root.removeAttribute("data-waiting");
    quiet();
    dispatchEvent(new Event("program")); // The one that was shown goes, this one comes.
  };

  // Offline, and up to date. A page without a service worker (plain http, a private window) goes
  // without both.
  let newer = null; // A version that is here whole and waits.

  // Not while something is running, which has an address of more than one word, nor where a bar with
  // the start of a game or a practice lies at the foot of the page.
  const isCalm = () =>
    words().length === 1 && !["setup", "stage", "practice"].includes(words()[0]);

  const offer = () => {
    document.getElementById("update").hidden = !(newer && isCalm());
  };

  const takeOver = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    newer.postMessage("take over");
  };

  const HOUR = 3_600_000;

  const keep = async () => {
    if (!navigator.serviceWorker) return;
    const kept = await navigator.serviceWorker.register("./service-worker.js", {
      updateViaCache: "none",
    });
    const look = () => {
      newer = navigator.serviceWorker.controller && kept.waiting;
      offer();
    };
    kept.addEventListener("updatefound", () => {
      kept.installing.addEventListener("statechange", look);
    });
    look();
    document.getElementById("update-now").addEventListener("click", takeOver);
    receive().catch((why) => console.error(why));
    // An app stays open for days: it asks by itself when it is looked at again.
    let asked = performance.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || performance.now() - asked < HOUR) return;
      asked = performance.now();
      kept.update().catch((why) => console.info("No news of a newer version:", why));
    });
  };

  // Pack files that the system hands over go where a person would put them: into the field of the
  // page of packs.
  const give = async (files) => {
    if (files.length === 0) return;
    location.hash = "#/packs";
    const field = await new Promise((resolve) => {
      const seek = () => {
        const found = document.getElementById("packs-files");
        if (found) resolve(found);
        else requestAnimationFrame(seek);
      };
      seek();
    });
    const list = new DataTransfer();
    files.forEach((file) => list.items.add(file));
    field.files = list.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // Opened with a file (`file_handlers` of the manifest), or shared: then the service worker has
  // laid the files aside.
  const receive = async () => {
    globalThis.launchQueue?.setConsumer(async ({ files }) => {
      await give(await Promise.all(files.map((file) => file.getFile())));
    });
    const aside = `prime-time-handed ${new URL(".", document.baseURI).pathname}`;
    if (words()[0] !== "packs" || !(await caches.has(aside))) return;
    const cache = await caches.open(aside);
    const taken = (await cache.keys()).map(async (request) => {
      const body = await (await cache.match(request)).blob();
      return new File([body], decodeURIComponent(request.url.split("/").pop()), { type: body.type });
    });
    const files = await Promise.all(taken);
    await caches.delete(aside);
    await give(files);
  };

  addEventListener("hashchange", () => {
    instead = null;
    offer();
    settle();
  });
  addEventListener("call-host", () => {
    instead = "host";
    settle();
  });

  if (wanted() !== FIRST) {
    // The page has the first program fetched ahead, for most begin there. It is on its way and cannot
    // be called back: this takes it, for the way home, or browsers complain that nobody did.
    const [, , wasm, wasmDigest] = tag[FIRST].split(" ");
    fetch(here(wasm), { integrity: wasmDigest }).catch((why) => console.info(why));
  }
  settle()
    .then(() => begun[NEXT]?.catch(() => {})) // Keeping takes the whole connection.
    .then(keep)
    .catch((why) => console.info("Not kept for use without a network:", why));
}
