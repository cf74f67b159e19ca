/* Takes the place of a worker that has nothing to keep any more: a preview, or a site too heavy for a device. */
const ROOT = new URL("./", location);

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));

async function forget() {
  const something = await caches.delete("pas-a-pas:" + ROOT.pathname);
  await registration.unregister();
  if (something) for (const client of await clients.matchAll()) client.navigate(client.url);
}
