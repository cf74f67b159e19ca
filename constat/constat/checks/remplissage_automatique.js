({all, bare, exposed, FIELD, labelText, visible}) => {
  // Labels of what a person writes of themselves, and the value that says so (HTML, « autofill field names »).
  const KNOWN = [
    [
      'email',
      /^(votre |your |mon |my )?(adresse )?(e-?mail|courriel|mel|adresse electronique)( address| adresse)?$/,
      /^e-?mail(_?address)?$|^courriel$/,
    ],
    [
      'tel',
      /^(votre |your |numero de |no de )?(telephone|tel|phone|mobile|portable)( number| portable| mobile| fixe)?$|^(mobile|phone|telephone) number$|^numero de (telephone|mobile|portable)$/,
      /^(tel|phone|telephone|mobile)$/,
    ],
    [
      'given-name',
      /^(votre |your )?(prenom|first name|given name|forename)s?$/,
      /^(first_?name|prenom|given_?name|fname)$/,
    ],
    [
      'family-name',
      /^(votre )?(nom|nom de famille)$|^(your )?(last name|family name|surname)$/,
      /^(last_?name|family_?name|surname|lname)$/,
    ],
    [
      'name',
      /^(votre nom|votre nom complet|nom complet|nom et prenom|prenom et nom|full name|your name|your full name|name)$/,
      /^(full_?name|fullname)$/,
    ],
    [
      'postal-code',
      /^(code postal|post ?code|zip( code)?|postal code)$/,
      /^(post_?code|zip|zip_?code|postal_?code|cp|code_?postal)$/,
    ],
    [
      'street-address',
      /^(votre |your |home )?(adresse|adresse postale|address|street address|postal address)$/,
      /^(street(_?address)?)$/,
    ],
    ['bday', /^(votre )?date de naissance$|^(your )?(date of birth|birth ?date|birthday)$/, /^(bday|birth_?date|dob)$/],
    ['organization', /^(organisation|organization|entreprise|company( name)?)$/, /^(organi[sz]ation|company)$/],
    ['country', /^(pays|country)$/, /^(country|pays)$/],
    ['address-level2', /^(ville|commune|city|town)( or city)?$/, /^(city|ville|town)$/],
  ];
  const SAME = {
    name: ['given-name', 'family-name', 'additional-name'],
    'street-address': ['address-line1', 'address-line2', 'address-line3'],
    tel: ['tel-national', 'tel-local', 'tel-area-code'],
    country: ['country-name'],
    'family-name': ['name'],
    bday: ['bday-day', 'bday-month', 'bday-year'],
    email: ['username'],
    'address-level2': ['address-level1', 'address-level3'],
  };
  const fields = all(FIELD).filter(
    (el) =>
      exposed(el) &&
      visible(el) &&
      !/^(radio|checkbox|search|file|range|color)$/.test(el.type) &&
      !el.closest('[role=search], search'),
  );
  const clean = (text) =>
    bare(text)
      .replace(/\([^)]*\)|[*:?]|obligatoire|requis|required|facultatif|optional/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(
        /^(quel(le)? est |quels? sont |what is |what['’]s |indiquez |saisissez |entrez |ecrivez |tapez |(please )?(enter|type|give) )?(votre |vos |ton |ta |mon |ma |your |my )?(numero de |n° de |no de )?(?=.)/,
        '',
      );
  // Another person's name, or what is looked for, isn't what WCAG 1.3.5 is about.
  const OTHER =
    /(?<!\p{L})(enfants?|child(ren)?|conjointe?|spouse|partner|partenaire|proches?|voisine?|neighbou?r|b[ée]n[ée]ficiaire|beneficiary|personne|person|someone|quelqu|urgence|emergency|destinataire|recipient|re[çc]oit|receives?|propri[ée]taire|owner|d[ée]funte?|deceased|repr[ée]sentante?|tut(eur|rice)|guardian|p[èe]re|m[èe]re|father|mother)(?!\p{L})/iu;
  const SEARCH = /recherch|search|find|trouver|filtr/i;
  const heading = (el) => all('h1, h2, h3, h4, h5, h6').findLast((one) => one.compareDocumentPosition(el) & 4);
  const about = (el) =>
    [el.closest('fieldset')?.querySelector('legend'), heading(el)].map((one) => one?.textContent ?? '').join(' ');
  const looking = (el) =>
    [...(el.form?.querySelectorAll('button, input[type=submit]') ?? [])].some((one) =>
      SEARCH.test(one.textContent + one.value),
    );
  const found = [];
  const missing = [];
  for (const element of fields) {
    const label = clean(labelText(element));
    const known =
      KNOWN.find(([, says]) => says.test(label)) ??
      (label ? null : KNOWN.find(([, , codes]) => codes.test(bare(element.name || element.id))));
    if (!known || looking(element)) continue;
    const value = (element.getAttribute('autocomplete') ?? '').trim().toLowerCase();
    const token = value
      .split(/\s+/)
      .filter((part) => part !== 'webauthn')
      .pop();
    if (!value || value === 'on' || value === 'off')
      missing.push({element, text: label || element.name, wanted: known[0], other: OTHER.test(about(element))});
    else if (
      KNOWN.some(([code]) => code === token) &&
      token !== known[0] &&
      !(SAME[known[0]] ?? []).includes(token) &&
      !(SAME[token] ?? []).includes(known[0])
    )
      found.push({element, key: 'wrong', text: labelText(element).slice(0, 60), value: token, wanted: known[0]});
  }
  // One such field may be about anybody; several are about the person who writes.
  const sure = new Set(missing.map(({wanted}) => wanted)).size > 2;
  for (const {other, ...one} of missing)
    found.push({...one, key: 'missing', ...(sure && !other ? {} : {result: 'a_verifier'})});
  return {looked: fields.length > 0, found};
};
