import { erasOf, rfi } from 'rfi-article/publishers';
import { readCosts } from '../../bench/costs.js';
import { diagnosticCodes, severityOf } from '../../src/diagnostics/wording.js';
import { helpText } from '../cli/help-text.js';
import { readPages, readText } from './pages.js';

/** A part of a page that `npm run update -- docs` writes. */
export interface GeneratedBlock {
  readonly path: string;
  /** The name in the comments around it: `<!-- NAME -->` … `<!-- /NAME -->`. */
  readonly name: string;
  readonly write: () => string;
}

export const generatedBlocks: readonly GeneratedBlock[] = [
  { path: 'docs/README.md', name: 'pages', write: writePages },
  { path: 'docs/diagnostics/README.md', name: 'codes', write: writeCodes },
  { path: 'docs/eras.md', name: 'eras', write: writeEras },
  ...[null, 'parse', 'check', 'explain'].map((topic) => ({
    path: 'docs/cli.md',
    name: topic === null ? 'help' : `help ${topic}`,
    write: () => `\n\n\`\`\`text\n${helpText(topic)}\`\`\`\n\n`,
  })),
  ...Object.entries({
    'docs/guide.md': ['parseArticle'],
    'docs/explain.md': ['explainDocument'],
    'docs/formats/document.md': ['stringifyArticle'],
    'docs/formats/text.md': ['toText', 'measure'],
    'docs/formats/markdown.md': ['toMarkdown'],
    'docs/formats/html.md': ['toHtml'],
    'docs/formats/json-ld.md': ['toJsonLd'],
    'docs/formats/ninjs.md': ['toNinjs'],
    'docs/formats/json-feed.md': ['toJsonFeedItem'],
    'docs/formats/schema.md': ['isArticle'],
  }).map(([path, names]) => ({ path, name: 'cost', write: () => writeCost(path, names) })),
];

/** Writes the costs of the functions of a page in one line. */
function writeCost(path: string, names: readonly string[]): string {
  const { time, gzip } = readCosts();
  const costs = names.map((name) => {
    const { micros, ratio } = time[name] ?? { micros: Number.NaN, ratio: Number.NaN };
    const duration = `${micros.toFixed(0)} µs for an average document`;
    const times = name === 'parseArticle' ? '' : ` (${ratio.toFixed(2)} times as long as \`parseArticle\`)`;
    return `\`${name}\` takes ${duration}${times} and adds ${gzip[name]?.toFixed(1)} kB to a bundle (minified, gzip)`;
  });
  const docs = path.split('/').length > 2 ? '../' : '';
  const sources = `[measured times](${docs}performance.md#what-each-format-costs) and [sizes](${docs}places/sizes.md)`;
  return `\n\n**Cost:** ${costs.join('. ')}. See the ${sources}.\n\n`;
}

/** Writes a list of all pages except those of single codes, by folder and title. */
function writePages(): string {
  const pages = readPages()
    .map(({ path, text }) => ({ path, title: /^# (.+)$/m.exec(text)?.[1] ?? path }))
    .filter(({ path }) => /^docs\/(?!README|playground\/|site\/)/.test(path))
    .filter(({ path }) => !path.startsWith('docs/diagnostics/') || path.endsWith('/README.md'));
  const folders = [...new Set(pages.map(({ path }) => path.split('/').slice(1, -1).join('/')))].sort();
  const lists = folders.map((folder) =>
    pages
      .filter(({ path }) => path.split('/').slice(1, -1).join('/') === folder)
      .map(({ path, title }) => `- [${title}](${path.slice('docs/'.length)})`)
      .join('\n'),
  );
  return `\n\n${lists.join('\n\n')}\n\n`;
}

function writeCodes(): string {
  const rows = diagnosticCodes().map((code) => {
    const [, , meaning = ''] = readText(`docs/diagnostics/${code}.md`).split('\n');
    return `| [\`${code}\`](${code}.md) | ${severityOf(code)} | ${meaning} |`;
  });
  return ['', '| code | severity | what it means |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function writeEras(): string {
  const rows = erasOf(rfi).map(({ id, validFrom, validUntil, description }) => {
    const text = description.replaceAll('<', '\\<');
    return `| ${id} | ${validFrom} | ${validUntil ?? 'the last document'} | ${text} |`;
  });
  return [
    '',
    '| era | first day seen | last day seen | what sets it apart |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
