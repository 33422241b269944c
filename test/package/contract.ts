import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';

/** Returns the check of the contract, which is in the design documents next to the repository, or `null`. */
export function contractCheck(): string | null {
  const path = join(root, '../shared/check/contract.ts');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
