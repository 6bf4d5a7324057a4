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
  // What is opened from home without wanting to wait: the page has it fetched from its head on.
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

  // The page paints home only where home it will be: a game that can be gone on with looks otherwise,
  // and so do all other pages.
  const isHome = () => words()[0] === "";
  const waits = () =>
    Object.keys(localStorage).some(
      (key) => /^prime-time\/game\/.*\/head$/.test(key) &&
        !/\nfinished\n/.test(localStorage.getItem(key.replace(/head$/, "glance"))),
    );
  // Whether home has nothing to tell (src/ui/pages/home): then what is painted is all of it, and the
  // first program is not needed yet.
  const isPlain = () => {
    const key = "prime-time/probe"; // A private window may read, and refuse to write.
    localStorage.setItem(key, "1");
    localStorage.removeItem(key);
    return !Object.keys(localStorage).some((key) => /^prime-time\/(game|aside)\//.test(key));
  };
  const ask = (question, otherwise) => {
    try {
      return question();
    } catch {
      return otherwise; // Storage is switched off, so nothing is kept.
    }
  };
  root.dataset.shell = isHome() && !ask(waits, false) ? "home" : "bare";
  // The page as it came stands for the first program.
  let isAsItCame = isHome() && typeof WebAssembly === "object" && ask(isPlain, false);
  if (isAsItCame) Object.assign(root.dataset, { program: FIRST, arrived: "" });

  const link = (attributes) => {
    const made = Object.assign(document.createElement("link"), attributes);
    document.head.append(made);
    return made;
  };

  // This stands in the head, and a program from the browser's cache may be faster than the page.
  const parsed = new Promise((resolve) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve, { once: true });
    else resolve();
  });

  // Between two steps the browser may paint and hear: no task is to take long.
  const pause = () => new Promise((resolve) => setTimeout(resolve));

  // A sheet of another program is named in the page and switched off, so that it is not fetched.
  const sheets = (name) => document.querySelectorAll(`link[data-program="${name}"]`);
  const media = new Map(); // What each is meant for, once it has been asked for.
  const arrivals = new Map();
  const arrival = (sheet) =>
    new Promise((resolve, reject) => {
      media.set(sheet, media.get(sheet) ?? sheet.media);
      sheet.onload = resolve;
      sheet.onerror = () => {
        arrivals.delete(sheet); // The next time may fare better.
        sheet.disabled = true;
        reject(new Error(`${sheet.href} did not arrive`));
      };
      sheet.media = "not all";
      sheet.disabled = false;
    });
  // Has the sheets of a program here, and used for nothing yet.
  const lay = async (name) => {
    await parsed;
    const all = Array.from(sheets(name), (sheet) => {
      if (!arrivals.has(sheet)) arrivals.set(sheet, arrival(sheet));
      return arrivals.get(sheet);
    });
    await Promise.all(all);
  };
  // Puts the sheets of this program to use, and those of no other.
  const dress = (name) => {
    for (const [sheet, meant] of media) {
      sheet.media = sheet.dataset.program === name ? meant : "not all";
    }
  };

  const compile = async (address, integrity) => {
    const response = await fetch(here(address), { integrity });
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    await pause(); // With a digest it is all here, so that all of it is read at once.
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
    const script = import(here(js));
    // What comes next is asked for, unless it has been, while the rest of the first is on its way, so
    // that the connection never waits.
    if (name === FIRST && !begun[NEXT]) script.then(fetchAhead, () => {});
    const [{ default: init }, compiled] = await Promise.all([script, compile(wasm, wasmDigest)]);
    // On a fast connection both are here at once, and the page comes first.
    if (name === NEXT) await begun[FIRST]?.catch(() => {});
    await pause();
    await init({ module_or_path: compiled });
    await pause();
  };

  const begun = {};
  const begin = (name) => {
    begun[name] ??= fetched(name).catch((why) => {
      delete begun[name]; // The next time may fare better.
      throw why;
    });
    return begun[name];
  };

  // All of it: the page names the program alone in a `<link rel="preload">`, for browsers complain of
  // one that nobody takes within seconds, and who goes to another page takes no sheet and no question.
  const fetchAhead = () => {
    const untold = (why) => console.info("Not fetched ahead:", why);
    begin(NEXT).catch(untold);
    lay(NEXT).catch(untold);
    fetch(here(tag.few), { cache: "force-cache" })
      .then((response) => response.blob())
      .catch(untold);
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

  // What is shown stays until the program for the new address is there.
  const settle = async () => {
    const name = wanted();
    const isThere = root.dataset.program === name && (!isAsItCame || isHome());
    root.toggleAttribute("data-waiting", !isThere);
    if (isThere) return parsed.then(quiet);
    try {
      await Promise.all([begin(name), lay(name)]);
    } catch (why) {
      await parsed;
      if (wanted() === name) say(why);
      else console.warn(why);
      return;
    }
    await parsed;
    if (wanted() !== name) return; // Somebody was faster and went elsewhere.
    dress(name);
    root.dataset.program = name;
    isAsItCame = false;
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

  if (isAsItCame) {
    fetchAhead();
    parsed.then(() => document.querySelectorAll(".shell-bare, .shell-notes").forEach((it) => it.remove()));
    // Another tab has begun a game, or changed how all looks.
    addEventListener("storage", () => {
      if (!isAsItCame) return;
      root.removeAttribute("data-program");
      settle();
    });
  } else if (wanted() !== FIRST && wanted() !== NEXT) {
    // The page has it fetched ahead, for most begin at home. It is on its way and cannot be called
    // back: this takes it, or browsers complain that nobody did.
    const [, , wasm, wasmDigest] = tag[NEXT].split(" ");
    fetch(here(wasm), { integrity: wasmDigest }).catch((why) => console.info(why));
  }
  settle()
    .then(() => begun[NEXT]?.catch(() => {})) // Keeping takes the whole connection.
    .then(() => begin(FIRST).catch((why) => console.info("Not fetched ahead:", why)))
    .then(keep)
    .catch((why) => console.info("Not kept for use without a network:", why));
}
