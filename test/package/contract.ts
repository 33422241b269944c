import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries, root } from '../../scripts/entries.js';

/**
 * The contract's own check, a file of the design documents beside the repository, and stand-ins for the entry points
 * that do not exist yet. `null` where there are no such documents.
 */
export function contractFiles(): Record<string, string> | null {
  const path = join(root, '../shared/check/contract.ts');
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const missing = [...text.matchAll(/import (?:type )?\{([^}]*)\} from '(rfi-article[^']*)'/g)]
    .filter(([, , specifier]) => !entries.some((entry) => entry.specifier === specifier))
    .map(([, names = '', specifier]) => {
      const lines = names
        .split(',')
        .map((name) => name.replace(/^\s*(?:type )?/, '').trim())
        .filter((name) => name !== '')
        .map((name) => `  export const ${name}: any;\n  export type ${name} = any;\n`);
      return `declare module '${specifier}' {\n${lines.join('')}}\n`;
    });
  return { 'contract.ts': text, 'missing.d.ts': missing.join('') };
}
