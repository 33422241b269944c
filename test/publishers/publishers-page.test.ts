import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.js';
import { scaffoldPublisher } from '../../scripts/new/scaffold-publisher.js';
import { namesFile, namesSource, page, withTable } from '../../scripts/publishers-table.js';

describe('docs/publishers.md', () => {
  it('has the current table (npm run update -- publishers)', () => {
    const text = readFileSync(page, 'utf8');
    expect(text).toBe(withTable(text));
  });

  it('has the same publishers as the list for the formats (npm run update -- publishers)', () => {
    expect(readFileSync(namesFile, 'utf8')).toBe(namesSource());
  });
});

describe('npm run new -- publisher', () => {
  let folder: string;
  const index = 'src/publishers/index.ts';
  const readers = 'test/publishers/readers/index.ts';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'new-publisher-'));
    for (const path of [index, readers]) cpSync(join(root, path), join(folder, path));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes a record, a fixture and a reader, and lists them', () => {
    expect(scaffoldPublisher(folder, 'mine', 'news.example')).toEqual([
      'src/publishers/mine.ts',
      'fixtures/publishers-mine-article/README.md',
      'fixtures/publishers-mine-article/input.md',
      'fixtures/publishers-mine-article/options.json',
      'test/publishers/readers/mine.ts',
      index,
      readers,
    ]);
    expect(readFileSync(join(folder, 'src/publishers/mine.ts'), 'utf8')).toContain("hosts: ['news.example']");
    expect(readFileSync(join(folder, index), 'utf8')).toContain("export { mine } from './mine.js';");
    expect(readFileSync(join(folder, readers), 'utf8')).toContain(
      "  mine: { hosts: ['news.example'], read: readMine },\n};",
    );
  });

  it('does not overwrite files', () => {
    scaffoldPublisher(folder, 'mine', 'news.example');
    const record = readFileSync(join(folder, 'src/publishers/mine.ts'), 'utf8');
    expect(() => scaffoldPublisher(folder, 'mine', 'other.example')).toThrow(/not overwritten: src\/publishers\/mine/);
    expect(() => scaffoldPublisher(folder, 'rfi', 'rfi.fr')).toThrow(/already exports rfi/);
    expect(readFileSync(join(folder, 'src/publishers/mine.ts'), 'utf8')).toBe(record);
  });

  it.each([
    ['Mine', 'news.example'],
    ['mine', 'https://news.example'],
  ])('refuses %s %s', (id, host) => {
    expect(() => scaffoldPublisher(folder, id, host)).toThrow();
  });
});
