import { withoutPositions } from 'rfi-article';
import type { WorkerReading } from './reading.js';

/** Returns a vitest test that reads the document and expects the current result. */
export function testOf({ source, result }: WorkerReading): string {
  const document = JSON.stringify(source);
  if (!result.ok)
    return `import { safeParseArticle } from 'rfi-article';
import { expect, it } from 'vitest';

it('finds ${result.error.code}', () => {
  const document = ${document};
  const result = safeParseArticle(document);
  expect(result.ok ? null : result.error.code).toBe('${result.error.code}');
});
`;
  const article = withoutPositions(result.article);
  return `import { parseArticle, withoutPositions } from 'rfi-article';
import { expect, it } from 'vitest';

it(${JSON.stringify(`reads ${article.headline}`)}, () => {
  const document = ${document};
  expect(withoutPositions(parseArticle(document))).toEqual(${JSON.stringify(article, null, 2).replaceAll('\n', '\n  ')});
});
`;
}
