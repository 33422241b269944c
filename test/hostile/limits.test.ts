import { describe, expect, it } from 'vitest';
import { explainDocument } from '../../src/explain/index.js';
import { type ParseOptions, parseArticle, parseBody, safeParseArticle } from '../../src/index.js';

const HEAD = '<!--0-->\n[题](https://www.rfi.fr/cn/a)\n------\n\n';

/** Returns a text nested in a number of elements. */
function deep(depth: number): string {
  return `${'<blockquote>'.repeat(depth)}一${'</blockquote>'.repeat(depth)}`;
}

function codes(document: string, options: ParseOptions): readonly string[] {
  return [...new Set(safeParseArticle(document, options).diagnostics.map(({ code }) => code))];
}

interface Nested {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Nested[];
}

function depthOf(node: Nested): number {
  return node.type === 'text' ? 0 : 1 + Math.max(0, ...(node.children ?? []).map(depthOf));
}

function textOf(node: Nested): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

describe('maxDepth', () => {
  const options = (maxDepth: number | undefined): ParseOptions => (maxDepth === undefined ? {} : { maxDepth });

  it.each([
    { maxDepth: undefined, limit: 128 },
    { maxDepth: Number.NaN, limit: 128 },
    { maxDepth: -1, limit: 0 },
    { maxDepth: Number.NEGATIVE_INFINITY, limit: 0 },
    { maxDepth: 0, limit: 0 },
    { maxDepth: 0.9, limit: 0 },
    { maxDepth: 1, limit: 1 },
    { maxDepth: 1.5, limit: 1 },
    { maxDepth: 127, limit: 127 },
    { maxDepth: 128, limit: 128 },
    { maxDepth: 129, limit: 129 },
    { maxDepth: 511, limit: 511 },
    { maxDepth: 512, limit: 512 },
    { maxDepth: 513, limit: 512 },
    { maxDepth: 1e9, limit: 512 },
    { maxDepth: Number.POSITIVE_INFINITY, limit: 512 },
  ])('$maxDepth allows $limit nested elements', ({ maxDepth, limit }) => {
    for (const depth of [limit, limit + 1, limit + 40, 2000]) {
      const document = HEAD + deep(depth);
      const { body } = parseArticle(document, options(maxDepth));
      // The root and the innermost paragraph are two levels more.
      expect(depthOf(body)).toBe(2 + Math.min(depth, limit));
      expect(textOf(body)).toBe('一');
      expect(codes(document, options(maxDepth)).includes('too-deep')).toBe(depth > limit);
      expect(parseBody(deep(depth), options(maxDepth)).body.children).toHaveLength(1);
      expect(explainDocument(document, options(maxDepth)).at(-1)?.end).toBe(document.length);
      expect(JSON.parse(JSON.stringify(body))).toEqual(body);
    }
  });

  it('counts elements of every kind, and keeps the text of those beyond the limit', () => {
    const document = `${HEAD}<div><section><p><b><i>一</i></b>二</p></section></div>`;
    for (let maxDepth = 0; maxDepth < 7; maxDepth++) {
      expect(textOf(parseArticle(document, { maxDepth }).body)).toBe('一二');
      expect(codes(document, { maxDepth }).includes('too-deep')).toBe(maxDepth < 5);
    }
  });

  it('does not count void elements', () => {
    expect(codes(`${HEAD}<p>一<br>二<img src="https://s.rfi.fr/a.jpg"></p>`, { maxDepth: 1 })).not.toContain(
      'too-deep',
    );
  });
});

describe('maxLength', () => {
  const document = `${HEAD}<p>一</p>`;
  const { length } = document;

  it.each([
    { maxLength: undefined, ok: true },
    { maxLength: Number.POSITIVE_INFINITY, ok: true },
    { maxLength: length + 1, ok: true },
    { maxLength: length, ok: true },
    { maxLength: length - 1, ok: false },
    { maxLength: 1, ok: false },
    { maxLength: 0, ok: false },
    { maxLength: -1, ok: false },
  ])('$maxLength code units: $ok', ({ maxLength, ok }) => {
    const options = maxLength === undefined ? {} : { maxLength };
    const result = safeParseArticle(document, options);
    expect(result.ok).toBe(ok);
    if (!result.ok) {
      expect(result.error.code).toBe('document-too-long');
      // Parts that do not grow with the body are read nevertheless.
      expect(result.partial.headline).toBe('题');
      expect(result.partial.body).toBeNull();
    }
    expect(explainDocument(document, options).at(-1)?.end).toBe(length);
  });

  it('is 16,777,216 code units by default', () => {
    const fill = (size: number) => HEAD + '一'.repeat(size - HEAD.length);
    expect(safeParseArticle(fill(16_777_216)).ok).toBe(true);
    const longer = safeParseArticle(fill(16_777_217));
    expect(longer.ok ? null : longer.error.code).toBe('document-too-long');
  });

  it('does not apply to an empty document', () => {
    expect(safeParseArticle('', { maxLength: 0 })).toMatchObject({ ok: false, error: { code: 'missing-timestamp' } });
  });
});
