import { expect, it } from 'vitest';
import { largestCandidate } from '../../src/markup/srcset.js';

it.each<readonly [srcset: string, url: string | null]>([
  ['', null],
  [' , ,', null],
  ['a', 'a'],
  [' ,a 1x , ', 'a'],
  ['a 100w, b 300w, c 200w', 'b'],
  ['a 300w, b 200w, c 300w', 'a'],
  ['a 1.25x, b 1.5x, c 1x', 'b'],
  ['a 1.5x, b 1.75x, c 1.7x', 'b'],
  ['a 9w, b 10w', 'b'],
  ['a, b', 'a'],
  ['a 0.5x, b', 'b'],
  ['a, b 2x', 'b'],
  ['a,, b 2x', 'b'],
  ['a, 2x', 'a'],
  ['a 5, b 2x', 'b'],
  ['a 3h, b 2x', 'b'],
  ['a x2, b 1.5x', 'b'],
  ['a\t2x\n,\r\nb\f1x', 'a'],
  ['a:{"w":1,"h":2} 1x, b,c 2x', 'b,c'],
  ['a 2x,b 3x', 'b'],
])('the largest candidate of a srcset is the first one with the greatest width or density: %j', (srcset, url) => {
  expect(largestCandidate(srcset)).toBe(url);
});
