import { build } from 'esbuild';
import { parseArticle, parseBody, safeParseArticle } from 'rfi-article';
import * as entry from 'rfi-article/publishers';
import { allPublishers, definePublisher, generic } from 'rfi-article/publishers';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.js';

const document = (url: string) => `<!--1696513502000-->\n[A title](${url})\n------\n\n<p>A text.</p>`;

describe('allPublishers', () => {
  it('has every record that the entry exports, except generic', () => {
    const records = Object.values(entry).filter((value) => typeof value === 'object' && 'hosts' in value);
    expect([...allPublishers, generic].map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
  });

  it('begins with RFI, whose record reads documents without a readable URL', () => {
    expect(allPublishers[0]?.id).toBe('rfi');
  });

  it('replaces the default, and may be extended', () => {
    const mine = definePublisher({ id: 'mine', name: 'My News', hosts: ['news.example'] });
    const publisherOf = (url: string, publishers?: readonly entry.Publisher[]) =>
      parseArticle(document(url), publishers && { publishers }).publisher;
    expect(publisherOf('https://www.dw.com/zh/a')).toBe('generic');
    expect(publisherOf('https://www.dw.com/zh/a', allPublishers)).toBe('dw');
    expect(publisherOf('https://news.example/a', [mine, ...allPublishers])).toBe('mine');
    expect(publisherOf('https://www.rfi.fr/cn/a', [mine])).toBe('generic');
  });

  it('is not included in a bundle that imports one record', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export { rfi } from './src/publishers/index.ts';`, resolveDir: root },
      bundle: true,
      write: false,
      format: 'esm',
    });
    const code = outputFiles[0]?.text;
    expect(code).toContain('rfi.fr');
    for (const { id, hosts } of allPublishers) if (id !== 'rfi') expect(code).not.toContain(hosts[0]);
  });
});

describe('a value that is not a record', () => {
  it.each([[{}], [null], ['rfi'], [{ id: 'mine', name: 'My News', hosts: ['news.example'] }]])(
    '%j is refused',
    (value) => {
      const bad = value as entry.Publisher; // a caller without type checks may pass this
      const message = (name: string) => new TypeError(`${name} is not a publisher record: use definePublisher`);
      const text = document('https://www.rfi.fr/cn/a');
      expect(() => parseArticle(text, { publishers: [bad] })).toThrow(message('publishers[0]'));
      expect(() => safeParseArticle(text, { publishers: [entry.rfi, bad] })).toThrow(message('publishers[1]'));
      if (value !== null) {
        expect(() => parseBody('<p>A text.</p>', { publisher: bad })).toThrow(message('publisher'));
      }
    },
  );

  it('a record instead of a list is refused', () => {
    const publishers = entry.rfi as unknown as readonly entry.Publisher[]; // a caller without type checks may pass this
    expect(() => parseArticle('', { publishers })).toThrow('publishers is not a list of publisher records');
  });
});
