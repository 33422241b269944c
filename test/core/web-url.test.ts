import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_URL, readUrl, safeLinkUrl, safeWebUrl } from '../../src/standards/urls.js';

const examples = [
  'http://www.rfi.fr//cn/%E4%B8%AD%E5%9B%BD/20210108-a',
  'https://www.rfi.fr/cn/中国/20210108-a',
  'https://s.rfi.fr/media/display/0-1/w:310/p:16x9/a_b.jpg',
  'https://www.rfi.fr',
  'https://www.rfi.fr/',
  'https://www.rfi.fr/a/../b/./c',
  'https://www.rfi.fr/a/%2e%2E/b',
  'https://www.rfi.fr/a/.%2e/b',
  'https://www.rfi.fr/a/%2F/b',
  'https://www.rfi.fr/a?b=c#d',
  'https://WWW.rfi.fr/A',
  'https://1.2.3/a',
  'https://a.0x1/a',
  'https://xn--a.com/a',
  'https://user@www.rfi.fr/a',
  'https://www.rfi.fr:443/a',
  'https://www.rfi.fr:8080/a',
  'https://rfi/a',
  'mailto:a@b.cd',
  '',
];

const part = fc.constantFrom(
  '/',
  '.',
  '..',
  '%2e',
  '%2E',
  '%2F',
  'a',
  'A',
  '1',
  '0x1',
  'xn--',
  '-',
  ':',
  '@',
  '?',
  '#',
  '中',
  ' ',
  '\\',
  '|',
  "'",
);
const host = fc.constantFrom(
  'a.bc',
  'a..bc',
  '.a.bc',
  '-a.bc',
  'a-.bc',
  'xn--a.bc',
  'a.xn--bc',
  '1.bc',
  'a.b.c',
  'a.bc.',
);
const address = fc
  .tuple(host, fc.array(part, { maxLength: 8 }))
  .map(([name, parts]) => `https://${name}${parts.join('')}`);

function readByPlatform(url: string): unknown {
  try {
    const { href, protocol, hostname, pathname } = new URL(url);
    return { href, protocol, hostname, pathname };
  } catch {
    return null;
  }
}

function read(url: string): unknown {
  const result = readUrl(url);
  if (result === null) return null;
  const { href, protocol, hostname, pathname } = result;
  return { href, protocol, hostname, pathname };
}

describe('a URL is read as the WHATWG URL standard says', () => {
  it.each(examples)('%s', (url) => {
    expect(read(url)).toEqual(readByPlatform(url));
  });

  it('for URLs made of random parts', () => {
    fc.assert(
      fc.property(address, (url) => {
        expect(read(url)).toEqual(readByPlatform(url));
      }),
      { numRuns: 2000 },
    );
  });

  it.each<readonly [place: string, address: (character: string) => string]>([
    ['the path', (character) => `https://a.bc/d${character}e`],
    ['an empty path', (character) => `https://a.bc/${character}`],
    ['the host', (character) => `https://a${character}b.cd/`],
    ['the end of the host', (character) => `https://a.b${character}c/`],
    ['place of a slash', (character) => `https:/${character}a.bc/`],
    ['the scheme', (character) => `http${character}://a.bc/`],
    ['front of it', (character) => `${character}https://a.bc/`],
  ])('for every ASCII character in %s', (_, address) => {
    for (let code = 0; code < 128; code++) {
      const url = address(String.fromCharCode(code));
      expect([url, read(url)]).toEqual([url, readByPlatform(url)]);
    }
  });

  it.each(['/', '/a', '.', '.a', '%20'])('unless it contains %s millions of times', (piece) => {
    for (const url of [`https://a.bc/${piece.repeat(5_000_000)}`, `https://a${piece.repeat(5_000_000)}.bc/`])
      expect(readUrl(url)).toBeNull();
  });
});

describe('a URL is not read if it is too long', () => {
  it('as written, after resolution, or as a base', () => {
    const longest = `https://a.bc/${'a'.repeat(LONGEST_URL - 13)}`;
    expect(readUrl(longest)?.href).toBe(longest);
    expect(readUrl(`${longest}a`)).toBeNull();
    expect(readUrl(`https://a.bc/${'中'.repeat(LONGEST_URL / 4)}`)).toBeNull();
    expect(readUrl('a', longest)?.href).toBe('https://a.bc/a');
    expect(readUrl('a', `${longest}a`)).toBeNull();
    expect(readUrl('/a/b', 'https://a.bc/')?.href).toBe('https://a.bc/a/b');
  });

  it('because of its host', () => {
    const host = `${'a.'.repeat(125)}abc`;
    expect(readUrl(`https://${host}/`)?.hostname).toBe(host);
    expect(readUrl(`https://user:word@${host}:8080/`)?.hostname).toBe(host);
    expect(readUrl(`https:\r//\n\t${host}/`)?.hostname).toBe(host);
    expect(readUrl(`https://user@word@${host}:/`)?.hostname).toBe(host);
    for (const end of ['/', '\\', '?', '#'])
      expect(readUrl(`https://a.bc${end}${'d'.repeat(300)}`)?.hostname).toBe('a.bc');
    const tooLong = [
      `https://a${host}/`,
      ` HT\ntps:a${host}`,
      `ht\ttps://a${host}`,
      `https:\r//a\t${host}`,
      `https:\\\\a${host}?b`,
      `//a${host}`,
      `https://u@a${host}:80#b`,
      `h\nt\ntps://a${host}`,
      `ws:a${host}`,
      `wss:a${host}`,
      `ftp:a${host}`,
    ];
    for (const url of tooLong) expect(readUrl(url, 'https://b.cd/')).toBeNull();
    expect(readUrl(`mailto:${'a'.repeat(254)}@b.cd`)).not.toBeNull();
    expect(readUrl(`${'a'.repeat(254)}/b`, 'https://b.cd/')).not.toBeNull();
  });
});

describe('a safe URL', () => {
  const BASE = 'https://www.rfi.fr/cn/a';
  it.each<readonly [url: string, link: string | null, web: string | null]>([
    // A browser reads a blank URL as that of the page.
    ['', null, null],
    [' \n', null, null],
    ['b', 'https://www.rfi.fr/cn/b', 'https://www.rfi.fr/cn/b'],
    ['#b', `${BASE}#b`, `${BASE}#b`],
    [' https://e.org/b c ', 'https://e.org/b%20c', 'https://e.org/b%20c'],
    ['mailto:a b@e.org', 'mailto:a%20b@e.org', null],
    ['tel:1 2 3', 'tel:1%202%203', null],
    ['java\tscript:1', null, null],
    ['data:text/plain,a', null, null],
    ['ftp://e.org/', null, null],
    ['https://', null, null],
  ])('resolves %j', (url, link, web) => {
    expect([safeLinkUrl(url, BASE), safeWebUrl(url, BASE)]).toEqual([link, web]);
  });

  it('is absolute if there is no base', () => {
    expect([safeLinkUrl('/b'), safeWebUrl('/b'), safeWebUrl('https://e.org')]).toEqual([null, null, 'https://e.org/']);
  });
});
