import { Readability } from '@mozilla/readability';
import type { Article, PartialArticle } from 'rfi-article';
import { element } from './element.js';

/** The maximum length that a page may parse without a noticeable delay, in UTF-16 code units. */
const LONGEST = 60_000;
const MOST_ELEMENTS = 6_000;
/** Elements that send requests, run code, or lead to other pages. */
const REMOVED =
  'script, style, link, meta, base, iframe, object, embed, frame, frameset, template, form, video, audio, source, track';

/** Shows the document as a browser does, in a frame that runs and loads nothing. */
export function rawPage(source: string, language: string | null): HTMLElement {
  const page = parse(source.slice(0, LONGEST));
  for (const one of page.querySelectorAll(REMOVED)) one.remove();
  for (const one of page.querySelectorAll('*')) {
    if (one.localName === 'img' || one.localName === 'image') {
      const alt = one.getAttribute('alt') ?? '';
      one.replaceWith(page.createTextNode(alt === '' ? '[picture]' : `[picture: ${alt}]`));
      continue;
    }
    // Names that are invalid in XML, such as those of glued attributes, cannot be removed one by one.
    for (const { name } of [...one.attributes]) one.removeAttribute(name);
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const theme = '<meta name="color-scheme" content="light dark">';
  if (source.length > LONGEST)
    page.body.append(`… and ${(source.length - LONGEST).toLocaleString('en')} more characters`);
  const srcdoc = `<!doctype html><html lang="${language ?? 'zh'}"><head>${policy}${theme}<title>The document</title></head>${page.body.outerHTML}</html>`;
  return element('iframe', { sandbox: '', srcdoc, title: 'The document as a browser shows it', class: 'raw' });
}

/** Shows what Readability reads from the body, with the title. The envelope is left out, because Readability does not know it. */
export function readabilityPage(source: string, article: Article | PartialArticle): HTMLElement {
  const host = element('article', { class: 'page' });
  if (source.length > LONGEST)
    return showMessage(
      host,
      `The document is longer than ${LONGEST.toLocaleString('en')} characters, and Readability would block the page.`,
    );
  const body = /\n-{6,}\s*\n([\s\S]*)$/.exec(source)?.[1] ?? source;
  const page = parse(body);
  page.title = article.headline ?? '';
  try {
    const read = new Readability(page, { maxElemsToParse: MOST_ELEMENTS, charThreshold: 100 }).parse();
    if (read?.content == null) return showMessage(host, 'Readability finds no article.');
    host.append(element('h2', {}, read.title ?? ''));
    const line = [read.byline, read.publishedTime].filter((one) => one != null).join(' · ');
    host.append(element('p', { class: 'dateline' }, line === '' ? 'no author, no date' : line));
    // Only the text of its blocks is shown, because its HTML is not safe.
    const content = parse(read.content);
    for (const one of content.querySelectorAll('p, h1, h2, h3, h4, li, blockquote, figcaption, div')) {
      const text = [...one.childNodes]
        .filter(isInline)
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
      if (text === '' || one.parentElement?.closest('p, li, figcaption, h1, h2, h3, h4') != null) continue;
      host.append(element(/^h\d$/.test(one.localName) ? 'h3' : 'p', {}, text));
    }
  } catch (error) {
    return showMessage(host, `Readability fails: ${error instanceof Error ? error.message : String(error)}`);
  }
  return host;
}

/** Returns whether a node is text or an inline element. */
function isInline(node: Node): boolean {
  return (
    !(node instanceof Element) ||
    !/^(?:p|div|figure|blockquote|ul|ol|li|h\d|section|article|picture|figcaption)$/.test(node.localName)
  );
}

function showMessage(host: HTMLElement, text: string): HTMLElement {
  host.append(element('p', { class: 'empty' }, text));
  return host;
}

/** Parses HTML into a separate document, which runs and loads nothing. The policy of the page would report each style. */
function parse(html: string): Document {
  const plain = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\bstyle\s*=/gi, 'data-style='));
  return new DOMParser().parseFromString(plain, 'text/html');
}
