/**
 * `npm run new -- diagnostic CODE SEVERITY "Message."` adds a code to the table and to the wording, and creates its page. The
 * tests fail until the code is reported and the example on the page shows it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.js';

const [code = '', severity = '', message = ''] = process.argv.slice(2);
if (!/^[a-z]+(?:-[a-z]+)*$/.test(code) || !/^(?:info|warning)$/.test(severity) || !message.endsWith('.')) {
  console.error('Usage: npm run new -- diagnostic CODE info|warning "The message, a sentence."');
  process.exit(2);
}

insert('src/diagnostics/codes.ts', '  // The list itself\n', `  '${code}': Record<never, never>;\n`);
insert(
  'src/diagnostics/wording.ts',
  "  'too-many-diagnostics':",
  `  '${code}': ${quote(`${severity}: ${message}`)},\n`,
);
writeFileSync(
  join(root, `docs/diagnostics/${code}.md`),
  `# \`${code}\`

What it means, in one sentence.

**Severity:** ${severity}

## Why it happens

## What the reader does

## What you can do

## Example

This document

\`\`\`html document
<!--1696513502000-->
[题目](https://www.rfi.fr/cn/%E6%AC%A7%E6%B4%B2/20231005-a)
------

<div>05/10/2023 - 15:28</div><div><p>正文。</p></div>
\`\`\`

gives

\`\`\`text message
5:30 ${message}
\`\`\`
`,
  { flag: 'wx' },
);
console.log(`Added ${code} to src/diagnostics/codes.ts, src/diagnostics/wording.ts and docs/diagnostics/. Next:

1. If the message needs values, declare its arguments in src/diagnostics/codes.ts.
2. Report it: diagnostics.report('${code}', start, end, {…}).
3. Write the page with an example, and run npm run update -- docs to add it to the list.
4. npm test -- test/docs/diagnostics    fails until the example causes the diagnostic.`);

function insert(path: string, before: string, line: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(before)) throw new Error(`${path} has no line ${before.trim()}.`);
  if (text.includes(`'${code}'`)) throw new Error(`${path} already contains ${code}.`);
  writeFileSync(
    join(root, path),
    text.replace(before, () => line + before),
  );
}

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
