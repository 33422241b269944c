/** What is no character of a URI (RFC 3986, appendix A), and a percent sign that encodes nothing. */
const NO_CHARACTER = /%(?![\dA-Fa-f]{2})|[^%\dA-Za-z\-._~!$&'()*+,;=:@/?]/gu;
/** Square brackets are only for the host: they hold its IPv6 address. */
const NO_CHARACTER_OF_HOST = /%(?![\dA-Fa-f]{2})|[^%\dA-Za-z\-._~!$&'()*+,;=:@[\]]/gu;

/**
 * An absolute `http(s)` URL as a URI by RFC 3986, which `format: uri` of JSON Schema means. The WHATWG's URLs, and so
 * RFI's, may hold `[`, `]`, `|`, `^` and others as they are; here they are percent-encoded. It leads to the same page.
 */
export function toUri(url: string): string {
  const [, scheme = '', host = '', path = '', fragment] = /^(https?:\/\/)([^/?#]*)([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
  const start = scheme + encode(host, NO_CHARACTER_OF_HOST) + encode(path, NO_CHARACTER);
  return fragment === undefined ? start : `${start}#${encode(fragment, NO_CHARACTER)}`;
}

function encode(text: string, characters: RegExp): string {
  // Half a surrogate pair is no character at all, and `encodeURIComponent` would throw.
  return text.replace(characters, (found) => encodeURIComponent(/\p{Surrogate}/u.test(found) ? '\ufffd' : found));
}
