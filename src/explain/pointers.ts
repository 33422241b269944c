import { pointerStep } from '../standards/json.js';

/** Where each object of a value stands in it, as JSON Pointers (https://www.rfc-editor.org/rfc/rfc6901). */
export function pointersOf(root: object): ReadonlyMap<object, string> {
  const pointers = new Map<object, string>();
  const waiting: [value: object, pointer: string][] = [[root, '']];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, pointer] = next;
    pointers.set(value, pointer);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && child !== null && key !== 'position')
        waiting.push([child, pointer + pointerStep(key)]);
    }
  }
  return pointers;
}
