/* Keeps the whole site on the device. The build writes FILES above: the path and the SHA-256 of each file of a release.
   A file is kept under its address and its hash: a new release fetches only what changed, touches nothing of the one
   before, and takes its place once all of it is there. What was fetched before a failure is not fetched again. */
const ROOT = new URL("./", location);
const KEPT = "pas-a-pas:" + ROOT.pathname;
const AT_ONCE = 4;
let asked = false;

const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), ROOT).href;
const key = (path) => `${address(path)}?${encodeURIComponent(FILES.get(path))}`;

addEventListener("install", (event) => event.waitUntil(fetchAll()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", () => skipWaiting());
addEventListener("fetch", (event) => {
  const {request} = event, path = pathOf(request);
  if (request.mode === "navigate") event.respondWith(visit(request, path));
  else if (FILES.has(path)) event.respondWith(kept(path).then((found) => found || fetch(request)));
});

/* All of it, or the release is not installed. */
async function fetchAll() {
  const cache = await caches.open(KEPT);
  const there = new Set((await cache.keys()).map((request) => request.url));
  const missing = [...FILES.keys()].filter((path) => !there.has(key(path)));
  const one = async () => {
    for (let path; (path = missing.pop()); ) await cache.put(key(path), await checked(path));
  };
  await Promise.all(Array.from({length: AT_ONCE}, one));
}

/* The file that the list names, and no other. Made anew: a page may not be answered with what a server redirected. */
async function checked(path) {
  const options = {integrity: "sha256-" + FILES.get(path), cache: "no-cache", credentials: "omit", priority: "low"};
  const response = await fetch(address(path), options);
  return new Response(response.body, {headers: {"Content-Type": response.headers.get("Content-Type") || ""}});
}

async function takeOver() {
  const cache = await caches.open(KEPT), ours = new Set([...FILES.keys()].map(key));
  for (const request of await cache.keys()) if (!ours.has(request.url)) await cache.delete(request);
  await clients.claim();
}

function pathOf(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(ROOT.href)) return null;
  try {
    const path = decodeURIComponent(url.pathname.slice(ROOT.pathname.length)).replace(/(^|\/)$/, "$1index.html");
    // Some hosts hide the end of a page's name.
    return FILES.has(path + ".html") ? path + ".html" : path;
  } catch {
    return null;
  }
}

const kept = async (path) => (FILES.has(path) ? (await caches.open(KEPT)).match(key(path)) : undefined);

/* Between two pages of the only one open, a release that is ready takes the place of the one before. */
async function visit(request, path) {
  if (registration.waiting && !asked && (await clients.matchAll()).length < 2) {
    asked = true;
    registration.waiting.postMessage("");
    return new Response("", {headers: {Refresh: "0"}});
  }
  return (await kept(path)) || fetch(request).catch(async () => (await kept("404.html")) || Response.error());
}
