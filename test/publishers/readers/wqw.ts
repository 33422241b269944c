import { captioned, find, hasClass, linesIn } from '../elements.js';
import { type Labels, labelled } from '../people.js';
import { open, type Reading, readingOf, segmentsOf, textsOf } from '../reading.js';
import { walk } from '../walk.js';

const labels: Labels = [
  ['作者', 'author'],
  ['特约评论员', 'author'],
  ['评论员', 'author'],
  ['文', 'author'],
];

export function readWqw(document: string): Reading {
  const page = walk(document, {
    figure: (element) => {
      const image = hasClass(element, 'tr-caption-container') ? find(element, 'img') : undefined;
      const caption = find(element, '.tr-caption');
      return image === undefined
        ? captioned(element)
        : { image, caption: caption === undefined ? '' : linesIn(caption) };
    },
  });
  const texts = textsOf(page.items);
  const people = texts.slice(0, 3).flatMap(({ text }) => {
    const line = text.replace(/\s+\d{4}[-年/.]\d.*$/s, '');
    const isShort = line.length <= 30 && !/[，。]/.test(line);
    return (isShort && labelled(line, labels, { separators: /、/, after: '\\s*[：:/／]\\s*' })) || [];
  });
  const isWire = /^[（(]维权网信息中心报道[）)]/.test(texts[0]?.text ?? '');
  const slug =
    segmentsOf(page.url)
      .at(-1)
      ?.replace(/\.html$/, '') ?? null;
  return readingOf(page, {
    people,
    agency: isWire ? ['维权网', null, null] : null,
    section: { edition: open, section: null, date: null, slug },
    // A table around the whole text: each cell is one text.
    ...(/<table(?![^>]*tr-caption-container)/.test(document) ? { blocks: open } : {}),
  });
}
