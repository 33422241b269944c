import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';

/** The contract's own check, a file of the design documents beside the repository; `null` where there are none. */
export function contractCheck(): string | null {
  const path = join(root, '../shared/check/contract.ts');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
