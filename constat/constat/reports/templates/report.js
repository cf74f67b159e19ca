// Shows the findings that hold the words and have the result asked; opens what a link leads to.
const form = document.querySelector('[data-filter]');
const [words, result] = [form.querySelector('input'), form.querySelector('select')];
const lists = [...form.querySelectorAll('[data-by]')];
const findings = [...document.querySelectorAll('[data-finding]')];
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const show = () => {
  const asked = plain(words.value).split(/\s+/).filter(Boolean);
  for (const finding of findings) {
    const text = plain(finding.textContent);
    const chosen = lists.every(({id, value}) => !value || finding.dataset[id].split('|').includes(value));
    finding.hidden = !(
      chosen &&
      asked.every((word) => text.includes(word)) &&
      (!result.value || finding.classList.contains(result.value))
    );
  }
  const shown = findings.filter((finding) => !finding.hidden).length;
  const status = form.querySelector('[data-shown]');
  status.textContent = status.dataset.shown.replace('{shown}', shown).replace('{all}', findings.length);
};

const open = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.localName === 'details') target.open = true;
  target.hidden = false;
  target.scrollIntoView();
};

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', show);
addEventListener('hashchange', open);
addEventListener('beforeprint', () =>
  document.querySelectorAll('details').forEach((details) => {
    details.open = true;
  }),
);
show();
open();
