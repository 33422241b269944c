import { captioned, hasClass } from '../elements.js';
import { type Reading, readingOf, segmentsOf, textsOf } from '../reading.js';
import { walk } from '../walk.js';

export function readBitterwinter(document: string): Reading {
  const page = walk(document, {
    furniture: (element, text) => {
      if (element.tagName === 'section' && hasClass(element, 'widget')) return 'advertisement';
      return element.tagName === 'p' && /^The post .* first appeared on /s.test(text) ? 'syndication' : null;
    },
    figure: captioned,
  });
  const standfirst = page.items.find(({ type, element }) => type === 'heading' && element?.tagName === 'h2');
  if (standfirst !== undefined) standfirst.type = 'standfirst';
  const texts = textsOf(page.items);
  const printed = [
    ...texts.slice(0, 3).flatMap(({ text }) => /^作者：(.+)$/s.exec(text)?.[1] ?? []),
    ...texts.slice(-1).flatMap(({ text }) => /^寒冬記者\s+(.+)$/s.exec(text)?.[1] ?? []),
  ];
  const names = printed.flatMap((line) => line.split(/(?<=[）)])和|、/));
  return readingOf(page, {
    people: names.map((name) => `author ${name.trim()}`),
    section: { edition: null, section: null, date: null, slug: segmentsOf(page.url).at(-1) ?? null },
    language: 'zh-Hant',
  });
}
