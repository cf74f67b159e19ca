// "find" what may give a message; after it was worked, "said" is the messages shown and whether they are told.
(tools, what, number) => {
  const c = window.__conduite;
  const s = (c.status ??= {});
  if (what === 'find') {
    const buttons = [
      ...document.querySelectorAll('button, [role=button], input[type=button], input[type=submit]'),
    ].filter(
      (el) =>
        c.seen(el) &&
        !el.disabled &&
        // What they open is told otherwise, by the browser where it is a popover.
        !el.matches('[aria-expanded], [aria-haspopup], [role=tab], [aria-controls], [popovertarget], [commandfor]'),
    );
    const fields = [
      ...document.querySelectorAll('input[type=search], input[type=text], input:not([type]), select'),
    ].filter((el) => c.seen(el) && !el.disabled);
    const entry = (way) => (element) => ({element, mark: c.mark(element), way, text: c.name(element)});
    return [...c.sample(buttons, 7, 3).map(entry('click')), ...c.sample(fields, 3, 1).map(entry('type'))];
  }
  const LIVE =
    '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log], [role=timer], ' +
    '[role=progressbar], output, dialog, [role=dialog], [role=alertdialog], [aria-busy]';
  // Another message in the same place takes over from it.
  if (what === 'still')
    return (
      s.nodes.some((node) => node.isConnected && c.seenTexts().includes(node)) ||
      Boolean(s.place?.isConnected && c.seenTexts().some((node) => s.place.contains(node)))
    );
  const {shown, gone, moved, log} = c.end();
  s.nodes = shown;
  const el = c.marks[number];
  const words = tools.pattern(tools.data.words);
  const texts = shown.filter((node) => !el.contains(node));
  if (!texts.length || log.length) return null;
  const said = tools.oneLine(texts.map((node) => node.data).join(' '));
  // « 12 salles » became « 3 salles »: a count.
  const bare = (text) => text.replace(/\d+/g, '#');
  const counted =
    texts.length === 1 &&
    gone.some((old) => old !== said && bare(old) === bare(said)) &&
    /#/.test(bare(said)) &&
    /\p{L}{3}/u.test(said);
  const parent = texts[0].parentElement;
  s.place = parent.closest(LIVE);
  // A number that changes beside a message that is told needs no message of its own.
  const mute = texts.filter((node) => !node.parentElement.closest(LIVE));
  const live = mute.length < texts.length && !words.test(mute.map((node) => node.data).join(' '));
  const now = c.focused();
  const focusInside =
    moved &&
    now !== el &&
    now &&
    now !== document.body &&
    (now.contains(parent) || parent.closest('form, section, div')?.contains(now) === true);
  const described = [...document.querySelectorAll('[aria-describedby], [aria-errormessage]')].some(
    (field) =>
      field === now &&
      texts.some((node) => {
        const ids =
          `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`.split(
            /\s+/,
          );
        return ids.some((id) => id && document.getElementById(id)?.contains(node));
      }),
  );
  return {
    element: parent,
    said: said.slice(0, 80),
    short: said.length <= 160,
    status: counted || words.test(said),
    live,
    focus: Boolean(focusInside || described || (moved && now !== document.body && now !== el)),
    panel: Boolean(parent.closest('[role=tabpanel], [role=listbox], [role=menu], [role=tooltip], details, svg')),
    controls: texts.some((node) => node.parentElement.closest('a[href], button, label, option, li, tr')),
  };
};
