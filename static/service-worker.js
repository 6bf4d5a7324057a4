// Keeps the whole product on the device, so that after one visit it starts without a network.
//
// This is a template: xtask/src/build/precache.rs puts in the version and the files. Each file is
// named with its digest, so a cache holds one version whole or is not filled at all, even if the
// host is being changed while it is fetched.

const VERSION = "%VERSION%";
const FILES = ["%FILES%"];

// Several copies of the product may live in folders of one host.
const SCOPE = new URL(registration.scope).pathname;
const OURS = `prime-time ${SCOPE} `;
const CACHE = OURS + VERSION;
// Files that the system hands over, on their way to the page of packs (see docs/design.md).
const HANDED = `prime-time-handed ${SCOPE}`;

const isHashed = (path) => /-[0-9a-f]{12,16}(_bg)?\.[a-z]+$/.test(path);

addEventListener("install", (event) => {
  const requests = FILES.map(
    ([path, integrity]) =>
      // What has a hash in its name may come from the browser's own cache: it never changes.
      new Request(path, { integrity, cache: isHashed(path) ? "default" : "no-cache" }),
  );
  // All or none; a version that could not be fetched whole is tried again at the next visit.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const others = (await caches.keys()).filter((key) => key.startsWith(OURS) && key !== CACHE);
    // A page of the version before may still be open elsewhere and ask for the rest of it.
    await Promise.all(others.slice(0, -1).map((key) => caches.delete(key)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

// A new version waits until no page of the old one is open, or until somebody asks for it.
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

const find = async (request) => {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? (await caches.match(request)) ?? fetch(request);
};

const take = async (request) => {
  const form = await request.formData();
  const cache = await caches.open(HANDED);
  const files = form.getAll("files").filter((file) => file instanceof File);
  const put = (file, n) =>
    cache.put(`./handed/${Date.now()}-${n}/${encodeURIComponent(file.name)}`, new Response(file));
  await Promise.all(files.map(put));
  return Response.redirect("./#/packs", 303);
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || !pathname.startsWith(SCOPE)) return;
  const path = pathname.slice(SCOPE.length);
  if (request.method === "POST" && path === "take") {
    event.respondWith(take(request));
  } else if (request.mode === "navigate") {
    if (path === "" || path === "index.html") event.respondWith(find(registration.scope));
  } else if (request.method === "GET") {
    event.respondWith(find(request));
  }
});
