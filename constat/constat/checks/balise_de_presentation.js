// One tag, or one attribute, is one cause wherever it stands.
({all, data}) => {
  const outside = (el) => !el.closest('svg, math') && !el.localName.includes('-');
  const isOlder = !document.doctype || document.doctype.publicId !== '';
  const tags = [...data.tags, ...(isOlder ? data.older : [])].join(', ');
  const found = all(tags)
    .filter(outside)
    .map((element) => ({element, text: element.localName, shape: element.localName}))
    .map((one) => ({...one, ...(data.meant.includes(one.text) ? {key: 'meant', result: 'a_verifier'} : {key: 'tag'})}));
  for (const [where, names] of data.attributes) {
    for (const name of names)
      for (const element of all(`:is(${where})[${name}]`).filter(outside))
        found.push({element, key: 'attribute', text: name, shape: name});
  }
  return {looked: true, found};
};
