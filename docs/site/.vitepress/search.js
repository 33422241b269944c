/** Samples and signatures are not indexed, because a word in an example says little about its page. */
function renderForIndex(source, environment, markdown) {
  const prose = source.replace(/^ {0,3}(`{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[^\S\n]*$/gm, '');
  return markdown.render(prose, environment);
}

/** The search of the site, whose index the browser loads. */
export const search = {
  provider: 'local',
  options: {
    _render: renderForIndex,
    detailedView: false,
    miniSearch: {
      searchOptions: {
        fuzzy: 0.15,
        prefix: true,
        combineWith: 'AND',
        boost: { title: 6, titles: 2, text: 1 },
        // Guides before the reference before pages of single codes. The function is sent as text, so it uses nothing outside it.
        boostDocument: (id) => (/\/(?:api|diagnostics\/[^#]|contributing|architecture|all-pages)/.test(id) ? 0.5 : /\/[^/#]+(?:#|$)/.test(id) && !id.includes('#') ? 2 : 1),
      },
    },
  },
};
