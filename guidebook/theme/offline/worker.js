/* Keeps the whole site on the device. The build writes FILES above: the path and the SHA-256 of each file of a release;
   SPOKEN, with their languages too, those of other languages than French, which are kept where somebody reads one; and
   SOUNDS, with their bytes, which are kept only where somebody asks for them (sounds.js, below).
   A file is kept under its address and its hash: a new release fetches only what changed, touches nothing of the one
   before, and takes its place once all of it is there. What was fetched before a failure is not fetched again. */
const ROOT = new URL("./", location);
const KEPT = "pas-a-pas:" + ROOT.pathname;
const REFUSALS = ROOT + "?refus", FORMER = ROOT + "?ancienne"; // how many; there when they are enough
const AT_ONCE = 4, ENOUGH = 3, PATIENCE = 10_000; // requests, refusals, milliseconds
let late;

const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), ROOT).href;
const hash = (path) => FILES.get(path) || SPOKEN.get(path)?.[0] || SOUNDS.get(path)?.[0];
const key = (path) => `${address(path)}?${encodeURIComponent(hash(path))}`;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  const {data, ports} = event;
  if (data.sounds) event.waitUntil(sounds(data.sounds, ports[0]));
  else if (data.language) event.waitUntil(speak(data.language, ports[0]));
  else event.waitUntil(data === "renew" ? renew().catch(() => {}) : followOn());
});
addEventListener("fetch", (event) => {
  const {request} = event, path = pathOf(request), isPage = request.mode === "navigate";
  if (isPage || hash(path)) event.respondWith(answer(request, path, isPage));
});

async function install() {
  try {
    await fetchAll([...FILES.keys()]);
  } catch (error) {
    await listed().then(refuse, () => {});
    throw error;
  }
  await followOn();
}

/* A release that is ready takes the place of the one before when one page at most is open: that page stays as it is,
   the next one opened is of the new release. With several, it waits: a page of then asks again when it opens. */
async function followOn() {
  if ((await clients.matchAll({includeUncontrolled: true})).length < 2) await skipWaiting();
}

/* All of it, or the release is not installed; where the device has no room for it, it leaves none of it there. */
async function fetchAll(paths) {
  const cache = await caches.open(KEPT), missing = await lacking(cache, paths), brought = [];
  let failure;
  const one = async () => {
    for (let path; !failure && (path = missing.pop()); brought.push(path))
      await checked(path).then((file) => cache.put(key(path), file)).catch((error) => { failure ||= error; });
  };
  await Promise.all(Array.from({length: AT_ONCE}, one));
  if (failure?.name === "QuotaExceededError") for (const path of brought) await cache.delete(key(path));
  if (failure) throw failure;
}

/* The pages of a language, once one of them is read; the page is told when they are there, or that they aren't. */
async function speak(language, page) {
  const paths = [...SPOKEN].flatMap(([path, [, code]]) => (code === language ? [path] : []));
  await fetchAll(paths).then(() => page.postMessage(true), () => page.postMessage(false));
}

async function lacking(cache, paths) {
  const there = new Set((await cache.keys()).map((request) => request.url));
  return paths.filter((path) => !there.has(key(path)));
}

/* Made anew: a page may not be answered with what a server redirected. */
async function checked(path) {
  const response = await fetch(address(path), {cache: "no-cache", credentials: "omit", priority: "low"});
  const content = await response.arrayBuffer(), digest = await crypto.subtle.digest("SHA-256", content);
  if (btoa(String.fromCharCode(...new Uint8Array(digest))) !== hash(path)) throw new Error(path);
  return new Response(content, {headers: {"Content-Type": response.headers.get("Content-Type") || ""}});
}

/* The site's own list, come whole; a network that answers everything with its login page has none. */
async function listed() {
  const list = await fetch(address("release.json"), {cache: "no-cache"});
  return new Map(Object.entries((await list.json()).files));
}

const byte = (sign) => sign.charCodeAt().toString(16).padStart(2, "0");
const inHexadecimal = (digest) => Array.from(atob(digest), byte).join("");

/* Where the site announces a release and no worker comes for it (its file is missing, or is not one), it is refused. */
async function renew() {
  const files = await listed(), {active} = registration;
  const pages = [...FILES.keys(), ...SPOKEN.keys()];
  if (pages.every((path) => files.get(path)?.[0] === inHexadecimal(hash(path)))) return;
  await registration.update().catch(() => {});
  if (!registration.installing && !registration.waiting && registration.active === active) await refuse();
}

/* Asked for only where the list came: a release that is not installed then is one that a host alters, that lacks a
   file, or that the device has no room for. The count goes when a new release takes the place of this one. */
async function refuse() {
  const cache = await caches.open(KEPT), before = await cache.match(REFUSALS);
  const count = Number(before ? await before.text() : 0) + 1;
  await cache.put(REFUSALS, new Response(String(count)));
  if (count >= ENOUGH) await cache.put(FORMER, new Response());
}

const everything = () => [FILES, SPOKEN, SOUNDS].flatMap((files) => [...files.keys()]);

async function takeOver() {
  const cache = await caches.open(KEPT), ours = new Set([CHOSEN, ...everything().map(key)]);
  for (const request of await cache.keys()) if (!ours.has(request.url)) await cache.delete(request);
  await clients.claim();
}

function pathOf(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(ROOT.href)) return null;
  try {
    const path = decodeURIComponent(url.pathname.slice(ROOT.pathname.length)).replace(/(^|\/)$/, "$1index.html");
    // Some hosts hide the end of a page's name.
    return hash(path + ".html") ? path + ".html" : path;
  } catch {
    return null;
  }
}

/* The copy; but the network first once new releases were refused too often: nobody stays on an old one for ever. */
async function answer(request, path, isPage) {
  const cache = await caches.open(KEPT);
  if (isPage || late === undefined) late = Boolean(await cache.match(FORMER));
  const kept = hash(path) ? await cache.match(key(path)) : undefined;
  const fresh = late ? await online(request) : undefined;
  if (fresh || kept) return part(request, fresh || kept);
  return isPage ? fetch(request).catch(async () => (await cache.match(key("404.html"))) || Response.error())
    : fetch(request);
}

/* Nothing where there is no line, or one that answers too late; a server in trouble has no answer either. */
async function online(request) {
  try {
    const response = await fetch(request, {cache: "no-cache", signal: AbortSignal.timeout?.(PATIENCE)});
    return response.status < 500 ? response : undefined;
  } catch {
    return undefined;
  }
}
