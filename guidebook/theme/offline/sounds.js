/* The sounds that pages play are kept where somebody asked for it: they are heavier than all the rest. */
const CHOSEN = ROOT + "?voix";

/* What a page asks: how it stands ("look"), to keep them, to keep them no more. It is told how many bytes lack. */
async function sounds(asked, page) {
  const cache = await caches.open(KEPT), all = [...SOUNDS.keys()];
  if (asked === "forget") for (const kept of [CHOSEN, ...all.map(key)]) await cache.delete(kept);
  if (asked === "keep") await cache.put(CHOSEN, new Response());
  const bytes = (paths) => paths.reduce((sum, path) => sum + SOUNDS.get(path)[1], 0);
  const tell = async (failed) => {
    const left = bytes(await lacking(cache, all)), chosen = Boolean(await cache.match(CHOSEN));
    page.postMessage({size: bytes(all), left, chosen, failed});
  };
  await tell(false);
  if (asked === "keep") await fetchAll(all).then(() => tell(false), () => tell(true));
}

/* The part of a file that is asked for: Safari plays no sound otherwise (RFC 9110, 14). */
async function part(request, response) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("Range")) || [];
  if (response.status !== 200 || !(first || last)) return response;
  const content = await response.arrayBuffer(), size = content.byteLength;
  const begin = first ? Number(first) : Math.max(0, size - last);
  const end = first && last ? Math.min(size, Number(last) + 1) : size;
  const range = begin < end ? `${begin}-${end - 1}` : "*";
  const kind = response.headers.get("Content-Type") || "";
  const headers = {"Content-Range": `bytes ${range}/${size}`, "Content-Type": kind};
  return begin < end ? new Response(content.slice(begin, end), {status: 206, headers})
    : new Response(null, {status: 416, headers});
}
