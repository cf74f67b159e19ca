// Fields that stop a paste and write nothing themselves. A secret must not be learnt by heart: the others only ask.
({FIELD, labelText}) => {
  const c = window.__conduite;
  const fields = [...document.querySelectorAll(FIELD)].filter(
    (el) => !/^(checkbox|radio|range|file|color|select-one|select-multiple)$/.test(el.type),
  );
  const written = () => fields.map((field) => field.value).join('¦');
  const secret = (el) =>
    el.type === 'password' ||
    /password|one-time-code/.test(el.autocomplete) ||
    /mot de passe|password|code (de v[ée]rification|de s[ée]curit[ée]|re[çc]u|secret)|(verification|security) code|passcode/i.test(
      labelText(el),
    );
  return fields
    .filter((el) => c.seen(el) && !el.disabled && !el.readOnly)
    .flatMap((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', '12');
      const before = written();
      const went = element.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}),
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
