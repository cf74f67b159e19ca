/* Where a practice was left, on this device: its guide and the number of its step, for twelve hours.
   One list for all, the latest first: [{path, title, step, until}]. */
const practised = {
  LASTS: 12 * 3600 * 1000,

  all() {
    const list = storage.read("entrainements"), now = Date.now();
    const isKept = (one) => one && typeof one.path === "string" && one.until > now && one.until <= now + this.LASTS;
    const kept = Array.isArray(list) ? list.filter(isKept) : [];
    if (list && kept.length !== list.length) this.write(kept);
    return kept;
  },

  step() {
    return Number(this.all().find(({path}) => path === location.pathname)?.step) || 0;
  },

  /* At the first step, or at the end, there is nothing to come back to (0). */
  keep(step, title) {
    const path = location.pathname, others = this.all().filter((one) => one.path !== path);
    this.write(step ? [{path, title, step, until: Date.now() + this.LASTS}, ...others] : others);
  },

  write(list) {
    storage.write("entrainements", list.length ? list : null);
  },
};
