import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { safeParseArticle } from 'rfi-article';
import { toMarkdown } from 'rfi-article/markdown';
import { allPublishers } from 'rfi-article/publishers';
import type { Checks } from '../checks.js';
import { readFixtures } from '../fixtures/fixture.js';
import { markdownRenderers } from '../formats/markdown-renderers.js';
import { mutate } from '../properties/mutate.js';
import { createRandom } from '../properties/random.js';
import { markupAttacks } from './attacks.js';
import { expectEqual } from './expect-equal.js';
import { openStage } from './stage.js';

/** Common renderers of Markdown that let raw HTML through. */
export const allRenderers: typeof markdownRenderers = [
  ...markdownRenderers,
  [
    'micromark',
    (markdown) =>
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
  ],
];

const SEED = 20_261_129;
/** The number of Articles shown on one page. */
const BATCH = 50;

/** Mutates fixtures, inserts attacks, and shows their Markdown with every renderer. */
export async function checkMarkdown(checks: Checks, isFull: boolean): Promise<void> {
  const count = isFull ? 100_000 : 1_000;
  const names = allRenderers.map(([name]) => name).join(', ');
  await checks.run(
    `the Markdown of ${count} random documents, rendered by ${names}: 0 executions, 0 requests`,
    async () => {
      // In this test, an attack may become the URL of a picture, which is content.
      const stage = await openStage();
      const random = createRandom(SEED);
      const pool = readFixtures()
        .map(({ input }) => input)
        .filter(({ length }) => length < 8000);
      const faults: unknown[] = [];
      let articles = 0;
      for (let done = 0; done < count; done += BATCH) {
        const pieces: (readonly [name: string, html: string])[] = [];
        for (let at = 0; at < BATCH; at++) {
          const mutated = mutate(random.pick(pool), random, { other: random.pick(pool) });
          const place = random.below(mutated.length);
          const document = mutated.slice(0, place) + random.pick(markupAttacks) + mutated.slice(place);
          const result = safeParseArticle(document, { publishers: allPublishers });
          if (!result.ok) continue;
          articles++;
          const markdown = toMarkdown(result.article, { frontMatter: random.below(2) === 0 });
          for (const [name, render] of allRenderers) pieces.push([`${name}: ${document}`, render(markdown)]);
        }
        faults.push(...(await stage.faults(pieces)));
      }
      await stage.close();
      console.log(`      ${articles} of them have an Article`);
      expectEqual(faults.slice(0, 5), [], `${faults.length} faults (seed ${SEED})`);
    },
  );
}
