/** Samples and signatures are not indexed: a word of an example says little about the page that it stands on. */
function indexed(source, environment, markdown) {
  const prose = source.replace(/^ {0,3}(`{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[^\S\n]*$/gm, '');
  return markdown.render(prose, environment);
}

/** The search of the site: an index that the browser loads. */
export const search = {
  provider: 'local',
  options: {
    _render: indexed,
    detailedView: false,
    miniSearch: {
      searchOptions: {
        fuzzy: 0.15,
        prefix: true,
        combineWith: 'AND',
        boost: { title: 6, titles: 2, text: 1 },
        // Guides before the reference, the reference before the pages of single codes. The function is sent as text: it uses nothing outside it.
        boostDocument: (id) => (/\/(?:api|diagnostics\/[^#]|contributing|architecture|all-pages)/.test(id) ? 0.5 : /\/[^/#]+(?:#|$)/.test(id) && !id.includes('#') ? 2 : 1),
      },
    },
  },
};
