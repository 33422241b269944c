import type { EraMarkup } from './era.js';

interface Told {
  readonly headline: string;
  readonly column: string | null;
  readonly section: string;
  /** `20231005` */
  readonly day: string;
}

/** The last day on which AFP's wires stood under `/contenu/`. */
const LAST_CONTENU = '20201123';

/** The URL that the era gives an article. */
export function defaultUrl(markup: EraMarkup, { headline, column, section, day }: Told): string {
  const slug = encode(slugOf(headline));
  const dated = `${day}-${slug}`;
  if (markup.template === 'generic') return `${markup.origin}news/${dated}`;
  const edition = `${markup.origin}cn`;
  if (column !== null) return `${edition}/${encode('专栏检索')}/${encode(column)}/${dated}`;
  if (markup.template !== 'wire') return `${edition}/${encode(section)}/${dated}`;
  return day <= LAST_CONTENU ? `${edition}/contenu/${dated}` : `${edition}/${slug}`;
}

/** Letters and digits, in lower case, what lies between as a hyphen: RFI's way. */
function slugOf(headline: string): string {
  return (headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['article']).join('-');
}

/** Percent-encodes as the publisher does, its parentheses and stars too; half a surrogate pair has no encoding. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
