/**
 * `npm run new:fixture -- NAME FILE` makes a fixture of a real document: its markup as it is, its ideographs replaced, for
 * no copied text goes into the repository. Words that rules look for stay: column, site name, labels, credits, boilerplate.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explainDocument } from '../src/explain/index.js';
import { safeParseArticle } from '../src/index.js';
import { root } from './entries.js';

/** The beginning of the Thousand Character Classic, of the sixth century. */
const WORDS = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';
const CONTENT: ReadonlySet<string> = new Set(['headline', 'text', 'caption', 'front-matter']);

const [name = '', file] = process.argv.slice(2);
const folder = join(root, 'fixtures', name);
if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name) || file === undefined) {
  console.error('npm run new:fixture -- name-of-the-case FILE');
  process.exit(2);
}
if (existsSync(folder)) {
  console.error(`fixtures/${name} is there already.`);
  process.exit(1);
}

const document = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
  // npm runs scripts in the package's folder; the caller's paths start where the caller is.
  readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file)),
);
mkdirSync(folder);
writeFileSync(join(folder, 'input.md'), disguise(document));
writeFileSync(join(folder, 'README.md'), 'Say here in one line what this case proves.\n');
console.log(`fixtures/${name}/ written. Next:

1. Read input.md: attributes, URLs and share links may still hold words of the article. Cut what the case does not need.
2. npm run fixtures:update ${name}    writes expected.json: what the reader makes of it today.
3. Write into expected.json what it should say, and into README.md what the case proves.
4. npm test -- test/fixtures          fails until the reader does so.`);

/** A copy with other ideographs in headline, text and captions; credits and all lengths stay as they are. */
function disguise(source: string): string {
  const result = safeParseArticle(source);
  const { credits } = result.ok ? result.article : result.partial;
  const kept = (credits ?? []).flatMap(({ position }) => (position === null ? [] : [position]));
  const isKept = (offset: number): boolean =>
    kept.some(({ start, end }) => start.offset <= offset && offset < end.offset);
  let count = 0;
  return explainDocument(source)
    .map(({ kind, start, end, path }) => {
      const text = source.slice(start, end);
      // The title's column and site name are segments of kind `headline` with paths of their own.
      if (!CONTENT.has(kind) || (kind === 'headline' && path !== '/headline')) return text;
      return text.replace(/[\u3400-\u4dbf\u4e00-\u9fff]/g, (ideograph, at: number) =>
        isKept(start + at) ? ideograph : (WORDS[count++ % WORDS.length] ?? ideograph),
      );
    })
    .join('');
}
