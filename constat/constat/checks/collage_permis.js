// Fields that stop a paste and write nothing themselves. A secret must not be learnt by heart: the others only ask.
({data, FIELD, labelText, pattern}) => {
  const c = window.__conduite;
  const SECRET = pattern(data.secret);
  const fields = [...document.querySelectorAll(FIELD)].filter(
    (el) => !/^(checkbox|radio|range|file|color|select-one|select-multiple)$/.test(el.type),
  );
  const written = () => fields.map((field) => field.value).join('¦');
  const secret = (el) =>
    el.type === 'password' || /password|one-time-code/.test(el.autocomplete) || SECRET.test(labelText(el));
  return fields
    .filter((el) => c.seen(el) && !el.disabled && !el.readOnly)
    .flatMap((element) => {
      const paste = new DataTransfer();
      paste.setData('text/plain', '12');
      const before = written();
      const went = element.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: paste, bubbles: true, cancelable: true}),
      );
      if (went || written() !== before) return [];
      return [
        {
          element,
          text: c.name(element),
          key: secret(element) ? 'refused' : 'maybe',
          ...(secret(element) ? {} : {result: 'a_verifier'}),
        },
      ];
    });
};
