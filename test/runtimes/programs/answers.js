// Reads all documents with all entries. The results are text that must be the same in every runtime.

/** The number of words depends on `Intl.Segmenter`, and so on a runtime's version of ICU: not all split `https://www.rfi.fr`. */
const WORD_COUNT = /(\\?"(?:words|wordCount)\\?":)\d+/g;

/** @param entries - The package's entries. @param cases - `{ input, options }`, with publishers by their ids. */
export function answers(entries, cases) {
  return cases.map(({ input, options }) =>
    JSON.stringify(answer(entries, input, withRecords(entries, options))).replace(WORD_COUNT, '$10'),
  );
}

/** Returns the time zone and the locale that the runtime reports, as a proof that the settings take effect. */
export function reportedHost() {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return `${timeZone} ${locale}`;
}

function answer(entries, input, options) {
  const { safeParseArticle, stringifyArticle } = entries.core;
  const result = safeParseArticle(input, options);
  const segments = entries.explain.explainDocument(input, options);
  if (!result.ok) return { result, message: result.error.message, segments };
  const { article } = result;
  return {
    result,
    segments,
    document: stringifyArticle(article),
    valid: entries.schema.isArticle(JSON.parse(JSON.stringify(article))),
    text: entries.text.toText(article),
    measure: entries.text.measure(article),
    markdown: entries.markdown.toMarkdown(article, { frontMatter: true }),
    html: entries.html.toHtml(article, { document: true }),
    jsonLd: entries.jsonLd.jsonLdScript(article),
    ninjs: entries.ninjs.toNinjs(article),
    jsonFeedItem: entries.jsonFeed.toJsonFeedItem(article),
  };
}

function withRecords({ publishers }, { publishers: ids, ...options }) {
  if (ids === undefined) return options;
  return { ...options, publishers: ids.map((id) => Object.values(publishers).find((record) => record.id === id)) };
}
