import { rfi } from 'rfi-article/publishers';
import { diagnosticCodes, severityOf } from '../../src/diagnostics/wording.js';
import { helpText } from '../cli/help-text.js';
import { readPages, readText } from './pages.js';

/** A part of a page that is written by `npm run update -- docs`. */
export interface GeneratedBlock {
  readonly path: string;
  /** The name in the comments round it: `<!-- NAME -->` … `<!-- /NAME -->`. */
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
];

/** All pages but those of the single codes, by folder and title. */
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
  const rows = rfi.eras.map(({ id, validFrom, validUntil, description }) => {
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
