import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Breach } from '../test/properties/laws.js';

/** A breach of a law and the shortest document that shows it. */
export interface Finding extends Breach {
  readonly document: string;
}

/** Ignored by git. When the fault is corrected, the finding becomes a fixture (`fixtures/fuzz-<name>/`). */
const folder = fileURLToPath(new URL('findings/', import.meta.url));

/** Identifies the kind of a finding: the law and the message, without values, numbers and the depth of the position. */
export function kindOf({ law, detail }: Breach): string {
  const found = (detail.split('\n')[0] ?? '')
    .replace(/^(\/\S*): .*/s, '$1')
    .replace(/"(?:[^"\\]|\\.)*"?/g, '"…"')
    .replace(/-?\d+/g, '0')
    .replace(/(?:\/children\/0)+/g, '/…');
  return `${law}: ${found.slice(0, 90)}`;
}

/** Removes pieces from a document as long as it still shows the same finding. */
export function shrink(document: string, shows: (candidate: string) => boolean, deadline: number): string {
  let smallest = document;
  for (let size = Math.ceil(document.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.length && performance.now() < deadline; ) {
      const candidate = smallest.slice(0, at) + smallest.slice(at + size);
      if (shows(candidate)) smallest = candidate;
      else at += size;
    }
  }
  return smallest;
}

/** Saves a finding. The JSON file contains the document too, in case it is not valid UTF-8. */
export function save(finding: Finding): string {
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(kindOf(finding)).digest('hex').slice(0, 12);
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(finding, null, 2)}\n`);
  writeFileSync(`${folder}${name}.md`, finding.document);
  return name;
}
