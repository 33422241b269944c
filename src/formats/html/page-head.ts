import type { Article } from '../../model/article.js';
import { safeWebUrl } from '../../standards/urls.js';
import { element, type HtmlContent, type HtmlElement, text } from './elements.js';

/** No script runs in the page even if one should get in; pictures and recordings come from where the publisher keeps them. */
const POLICY = "default-src 'none'; img-src http: https:; media-src http: https:; base-uri 'none'; form-action 'none'";

/** Title, address, authors, column and date of the article; nothing that the page would have to load. */
export function headElement({ headline, url, credits, column, publishedAt }: Article): HtmlElement {
  const canonical = safeWebUrl(url);
  const authors = credits.flatMap((credit) => (credit.kind === 'author' ? [credit.name] : []));
  const elements: HtmlContent[] = [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }, []),
    element('meta', { name: 'viewport', content: 'width=device-width' }, []),
    element('title', {}, [text(headline)]),
    ...authors.map((name) => element('meta', { name: 'author', content: name }, [])),
    ...(canonical === null ? [] : [element('link', { rel: 'canonical', href: canonical }, [])]),
    element('meta', { property: 'article:published_time', content: publishedAt }, []),
    ...(column === null ? [] : [element('meta', { property: 'article:section', content: column }, [])]),
  ];
  return element('head', {}, [text('\n'), ...elements.flatMap((node) => [node, text('\n')])]);
}
