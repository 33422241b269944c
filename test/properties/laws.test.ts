import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParseResult, safeParseArticle, withoutPositions } from '../../src/index.js';
import { conservation } from '../corpus/conservation.js';
import { readFixtures } from '../fixtures/fixture.js';
import { elements, tokens } from './dictionary.js';
import { type Breach, breaches, firstDifference } from './laws.js';
import { mutate, tagMutators } from './mutate.js';
import { createRandom } from './random.js';
import { builtDocuments, pagesOfPublishers } from './sources.js';

const fixtures = readFixtures();
const pages = pagesOfPublishers(60);
const SEED = 20_231_005;

function messagesOf(found: readonly Breach[]): readonly string[] {
  return found.map(({ law, detail }) => `${law}: ${detail}`);
}

describe('the laws', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'hold for the fixture %s',
    (_, { input, options }) => {
      expect(messagesOf(breaches(input, options))).toEqual([]);
    },
  );

  it('hold for pages of every publisher', () => {
    for (const { name, document } of [...builtDocuments(), ...pages])
      expect(messagesOf(breaches(document)), name).toEqual([]);
  });

  it('hold for mutated pages', () => {
    const mutated = fc.tuple(fc.nat(), fc.nat(pages.length - 1), fc.nat(fixtures.length - 1));
    fc.assert(
      fc.property(mutated, ([seed, page, other]) => {
        const document = mutate(pages[page]?.document ?? '', createRandom(seed), {
          other: fixtures[other]?.input ?? '',
        });
        expect(messagesOf(breaches(document)), JSON.stringify(document)).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('hold for documents cut anywhere', () => {
    const [first] = pages;
    for (const { document } of [first, ...pages.slice(20, 22)].flatMap((page) => (page === undefined ? [] : [page]))) {
      for (let at = 0; at <= document.length; at += 7) {
        expect(messagesOf(breaches(document.slice(0, at))), `cut at ${at}`).toEqual([]);
      }
    }
  });

  it('hold for documents made of random pieces', () => {
    const tag = fc.constantFrom(...elements).chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`));
    const piece = fc.oneof(fc.constantFrom(...tokens), tag, fc.string({ unit: 'binary', maxLength: 8 }));
    const head = fc.constantFrom('', '<!--0-->\n[题](https://www.rfi.fr/cn/a)\n------\n\n');
    fc.assert(
      fc.property(head, fc.array(piece, { maxLength: 40 }), (start, pieces) => {
        const document = start + pieces.join('');
        expect(messagesOf(breaches(document)), JSON.stringify(document)).toEqual([]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('a player in a table cell', () => {
  it('may have text in addition to its caption', () => {
    // A fixture cannot show this, because the URL of the player does not appear as text.
    const player =
      '<div data-wrapper-video-player><video-player media-id="" source="https://video.example/a">' +
      '<figure><img src="https://s.rfi.fr/a.jpg">渡船<figcaption>渡口的早晨</figcaption></figure></video-player></div>';
    const document = `<!--0-->\n[题](https://www.rfi.fr/cn/a)\n------\n\n<table><tr><td>${player}</td></tr></table>`;
    expect(messagesOf(breaches(document))).toEqual([]);
  });
});

describe('an Article with elements at the depth limit reads back the same after it is written', () => {
  const HEAD = '<!--0-->\n[题](https://www.rfi.fr/cn/a)\n------\n\n';

  it.each([
    '一',
    '一<sup>二</sup>',
    '一<b>二<i>三</i></b>',
    '<h2>一</h2>',
    '<pre>一</pre>',
    '<p>一</p><p>二</p>',
    '<h2>一</h2><p>二</p>',
    '<li><p>一</p><p>二</p></li><li>三',
    '一</p>二',
  ])('%s in lists without items', (inner) => {
    // An item added around these would exceed the depth limit of the document.
    for (const list of ['<ul>', '<ol>'])
      for (const depth of [64, 65, 126, 127, 128, 129])
        expect(messagesOf(breaches(HEAD + list.repeat(depth) + inner)), `${list} ${depth}`).toEqual([]);
  });
});

describe('no visible character is lost', () => {
  it('from pages whose tags are deleted, repeated, swapped and moved', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(pages.length - 1), (seed, index) => {
        const document = mutate(pages[index]?.document ?? '', createRandom(seed), {
          mutators: tagMutators,
          maxCount: 3,
        });
        const result = safeParseArticle(document);
        // The independent reader of the corpus knows only the glued tags and players of RFI.
        if (!result.ok || !/^(?:rfi|generic)$/.test(result.article.publisher)) return;
        compared++;
        const { lost, excerpt } = conservation(document, result.article);
        expect(lost, `${excerpt}\n${JSON.stringify(document)}`).toBe(0);
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

describe('a byte-order mark or a different kind of line break', () => {
  const readable = pages.filter(({ document }) => !document.includes('\r') && !document.startsWith('\ufeff'));

  /** The parts of a result that do not depend on positions: the Article without positions, and the codes of the diagnostics. */
  function reading(result: ParseResult): unknown {
    const codes = result.diagnostics.map(({ code, severity }) => ({ code, severity }));
    return result.ok ? { article: withoutPositions(result.article), codes } : { error: result.error.code, codes };
  }

  it.each([
    ['Windows', (document: string) => document.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (document: string) => `\ufeff${document}`],
    ['both', (document: string) => `\ufeff${document.replaceAll('\n', '\r\n')}`],
    ['an additional line break at the end', (document: string) => `${document}\n`],
  ])('does not change the Article: %s', (_, change) => {
    for (const { name, document } of readable) {
      const before = reading(safeParseArticle(document));
      const after = reading(safeParseArticle(change(document)));
      expect(JSON.stringify(before) === JSON.stringify(after) ? '' : firstDifference(before, after), name).toBe('');
    }
  });
});

describe('the input', () => {
  it('is not changed, and neither are the options', () => {
    const options = { publishers: [], maxDepth: 12, maxLength: 100_000 };
    const frozen = Object.freeze({ ...options, publishers: Object.freeze([]) });
    for (const { document } of pages.slice(0, 20))
      expect(safeParseArticle(document, frozen)).toEqual(safeParseArticle(document, options));
  });

  it.each([undefined, null, 0, {}, [], new String('a'), Buffer.from('a')])('must be a string, not %o', (value) => {
    // A caller without type checks may pass any value.
    expect(() => safeParseArticle(value as unknown as string)).toThrow(TypeError);
  });
});
