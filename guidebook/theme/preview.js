/* The preview: when the site is made again, a page that is looked at shows it at once. */
{
  const epoch = document.currentScript.dataset.epoch;
  const LATER = 3000; // milliseconds before asking again a server that does not answer

  const ask = () => {
    const question = new XMLHttpRequest();
    question.onloadend = () => {
      if (Number(question.responseText) > Number(epoch)) location.reload();
      else setTimeout(ask, question.status === 200 ? 0 : LATER);
    };
    question.open("GET", `/livereload/${epoch}/${Date.now()}`);
    question.send();
  };
  addEventListener("load", ask);
}
