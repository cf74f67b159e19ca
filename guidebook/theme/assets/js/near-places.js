/* Which places are near a town: the parts that lie around it are read, and no other (guidebook/pages/places.py). They
   are scripts, for pages opened from a folder read nothing else. */
const places = {};
const nearPlaces = {
  /* Of the parts that were asked for, what tells when they are there. */
  asked: {},

  bring(name) {
    return this.asked[name] ||= new Promise((done, fail) => {
      const script = site.bring("lieux/" + name + ".js");
      script.addEventListener("load", () => done(places[name]));
      script.addEventListener("error", fail);
    });
  },

  /* As guidebook/pages/places.py writes its keys. */
  key(text) {
    const apart = text.replace(/\u2019/g, " ").replace(/\u0153/gi, "oe");
    const plain = apart.normalize("NFKD").replace(/[^\p{ASCII}]/gu, "").toLowerCase();
    return plain.replace(/[^a-z0-9]+/g, " ").trim().replace(/\bst(e?)\b/g, "saint$1");
  },

  /* The towns of that name, else those whose names begin so; for a postcode that no place has, those around. */
  async towns(typed) {
    const key = this.key(typed), {towns} = await this.bring("index");
    const exact = (await this.chunk(key, towns))[key];
    if (exact) return {found: exact, isExact: true};
    if (/^\d+$/.test(key)) return {found: await this.around(key, towns), isExact: false};
    const begun = Object.entries(await this.chunk(key, towns)).filter(([name]) => name.startsWith(key));
    return {found: key.length < 3 ? [] : begun.slice(0, 8).flatMap(([, entries]) => entries), isExact: true};
  },

  /* Of postcodes, the nearest number that begins with the same two digits. */
  async around(postcode, towns) {
    if (postcode.length !== 5) return [];
    const near = Object.keys(await this.chunk(postcode, towns)).filter((key) => key.startsWith(postcode.slice(0, 2)));
    const away = (key) => Math.abs(Number(key) - Number(postcode));
    const [best] = near.filter((key) => /^\d{5}$/.test(key)).sort((a, b) => away(a) - away(b));
    return best ? places[this.nameOf(best, towns)][best] : [];
  },

  nameOf: (key, towns) => "v" + Math.max(towns.findLastIndex?.((first) => first <= key)
    ?? towns.filter((first) => first <= key).length - 1, 0),

  chunk(key, towns) { return this.bring(this.nameOf(key, towns)); },

  /* Degrees on a flat map around the town: what is compared with itself needs no more. */
  away([south, west], [latitude, longitude]) {
    return Math.hypot(latitude - south, (longitude - west) * Math.cos(south * Math.PI / 180));
  },

  awayFromBox(at, [south, west, north, east]) {
    const within = (value, least, most) => Math.min(Math.max(value, least), most);
    return this.away(at, [within(at[0], south, north), within(at[1], west, east)]);
  },

  /* The nearest so many places that answer every need (a bit each), with their distance in degrees. */
  async nearest({at, part, label}, needs, count) {
    if (!at) return (await this.bring("p" + part)).filter((one) => label.includes(one.postcode)
      || label.startsWith(one.town)).map((place) => ({place})).slice(0, count);
    const {parts} = await this.bring("index"), found = [];
    const ways = parts.map(({box, needs: there}, number) => ({number, there, least: box && this.awayFromBox(at, box)}));
    for (const {number, there, least} of ways.filter(({least}) => least !== null).sort((a, b) => a.least - b.least)) {
      if (found.length >= count && found[count - 1].away <= least) break;
      if ((there & needs) !== needs) continue;
      for (const place of await this.bring("p" + number)) {
        const bits = (place.needs || []).reduce((sum, bit) => sum | (1 << bit), 0);
        if ((bits & needs) === needs) found.push({place, away: this.away(at, place.at)});
      }
      found.sort((a, b) => a.away - b.away);
    }
    return found.slice(0, count);
  },
};
