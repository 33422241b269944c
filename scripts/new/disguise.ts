import { explainDocument } from '../../src/explain/index.js';
import { safeParseArticle } from '../../src/index.js';
import { percentDecode } from '../../src/standards/urls.js';

/** The beginning of the Thousand Character Classic, from the sixth century. */
const IDEOGRAPHS = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';
const LATIN =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua';
const LATIN_WORDS: readonly string[] = LATIN.split(' ');
/** The kinds of segments that contain the article's own words. */
const CONTENT: ReadonlySet<string> = new Set(['headline', 'text', 'caption', 'front-matter']);

/** Ideographs, and Latin words of at least four letters. Shorter ones are often names of networks. */
const WORD = /[\u3400-\u4dbf\u4e00-\u9fff]|\p{Script=Latin}{4,}/gu;
/** Matches an attribute with text for people. */
const TEXT_ATTRIBUTE = /(\s(?:title|alt|aria-label|data-caption|data-legend|content|summary)=)("[^"]*"|'[^']*')/g;
/** Matches the last segment of a URL's path. */
const LAST_OF_PATH = /(\/)((?:%[\dA-Fa-f]{2}|[\w.~!*+,-])+)(?=["'<>()?#\s]|&quot;|$)/g;
const QUERY_VALUE = /([?&;](?:amp;)?(?:text|title|href|u|url|redirect_uri|body|subject|quote)=)([^&"'<>\s)]+)/g;

/**
 * Returns a copy of a document with other words in the headline, text, captions, attributes, last segments of URLs and share
 * links. Credits, boilerplate and markup are not changed.
 */
export function disguise(source: string): string {
  const result = safeParseArticle(source);
  const { credits } = result.ok ? result.article : result.partial;
  const kept = (credits ?? []).flatMap(({ position }) => (position === null ? [] : [position]));
  const isKept = (offset: number): boolean =>
    kept.some(({ start, end }) => start.offset <= offset && offset < end.offset);
  const replace = replacer();
  return explainDocument(source)
    .map(({ kind, start, end, path }) => {
      const text = source.slice(start, end);
      if (kind === 'timestamp') return text;
      // The title's column and site name are segments of kind `headline` with separate paths.
      if (CONTENT.has(kind) && (kind !== 'headline' || path === '/headline'))
        return text.replace(WORD, (word, at: number) => (isKept(start + at) ? word : replace(word)));
      return text
        .replace(TEXT_ATTRIBUTE, (_, name: string, value: string) => name + value.replace(WORD, replace))
        .replace(QUERY_VALUE, (_, name: string, value: string) => name + disguiseEncoded(value, replace))
        .replace(LAST_OF_PATH, (whole, slash: string, slug: string) =>
          isWords(slug) ? slash + disguiseEncoded(slug, replace) : whole,
        );
    })
    .join('');
}

/** Returns a function that replaces words. The same word always has the same replacement, so repetitions are preserved. */
function replacer(): (word: string) => string {
  const replacements = new Map<string, string>();
  let ideographs = 0;
  let words = 0;
  return (word) => {
    const known = replacements.get(word);
    if (known !== undefined) return known;
    const other = /\p{Script=Latin}/u.test(word)
      ? (LATIN_WORDS[words++ % LATIN_WORDS.length] ?? word)
      : (IDEOGRAPHS[ideographs++ % IDEOGRAPHS.length] ?? word);
    replacements.set(word, other);
    return other;
  };
}

/** Returns whether the last segment of a path is made of words: it has encoded characters, or three words with hyphens. */
function isWords(slug: string): boolean {
  return /%[Ee]\d/.test(slug) || /\p{L}{2,}-\p{L}{2,}-\p{L}{2,}/u.test(slug);
}

/** Replaces the words of a text that is percent-encoded once or more. In URLs, only the last segment is replaced. */
function disguiseEncoded(text: string, replace: (word: string) => string): string {
  const decoded = percentDecode(text);
  if (decoded !== text) return encodeURIComponent(disguiseEncoded(decoded, replace));
  return text
    .split(/(https?:\/\/\S+|\.\w+$)/)
    .map((part, at) => {
      if (at % 2 === 0) return part.replace(WORD, replace);
      return part.replace(/\/([^/]+)$/, (whole, last: string) =>
        isWords(last) || /\p{Script=Han}/u.test(last) ? `/${last.replace(WORD, replace)}` : whole,
      );
    })
    .join('');
}
