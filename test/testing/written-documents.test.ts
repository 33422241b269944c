import { fileURLToPath } from 'node:url';
import type { BodyBlock } from 'rfi-article';
import {
  buildDocument,
  type DocumentParts,
  documentDamages,
  documentEras,
  documentPublishers,
  type PublisherName,
} from 'rfi-article/testing';
import { expect, it } from 'vitest';
import { everyBlock } from '../formats/harbour-article.js';

// The documents that `buildDocument` writes, as whole texts. The files in `written` are the expectation: review every change that
// `vitest -u` makes in them.

const inFolder = (file: string): string => fileURLToPath(new URL(`written/${file}`, import.meta.url));

const NAMES: { readonly [Name in PublisherName]?: readonly string[] } = {
  economist: ['Jane Roe', 'Mary Major'],
  solidot: ['林望海'],
};

/** A value of every part that only some documents show. Its characters must be escaped in texts and encoded in URLs. */
const valuesOf = (publisher: PublisherName, hasLongStandfirst: boolean): DocumentParts => ({
  column: '海事 & 航运',
  section: '港口',
  leadImage: 'https://pictures.example/quay.jpg?w=1&h=2',
  leadCaption: '北码头 <清晨>',
  standfirst: hasLongStandfirst ? ['停航 & 通航', '两年后'] : '停航 & 通航',
  authors: NAMES[publisher] ?? ['林望海', '周晓'],
  translators: ['王远山', '何译'],
  editors: ['赵一平', '孙审'],
  wire: { agency: '港讯社', place: '北港', dayOfMonth: 4, copyrightHolder: '港务局' },
  shortCode: 'Zz9',
  syndication: 'feedx.run',
});

/** Every value except the printed date is `null` or empty. */
const NOTHING: DocumentParts = {
  column: null,
  leadImage: null,
  leadCaption: null,
  standfirst: null,
  authors: [],
  translators: [],
  editors: [],
};

const always: DocumentParts = { headline: "雨's (一) *甲* & <b>", body: ['第一段 & <甲>。', '第二段。'] };

/** The text of every document, or why such a document cannot be written. Invisible characters and several spaces are shown. */
function album(documents: readonly (readonly [name: string, parts: DocumentParts])[]): string {
  return documents.map(([name, parts]) => `════ ${name}\n${written(parts)}`).join('\n');
}

function written(parts: DocumentParts): string {
  try {
    return buildDocument(parts)
      .replaceAll('\r', '␍')
      .replaceAll('\ufeff', '<U+FEFF>')
      .replaceAll('\u00a0', '<U+00A0>')
      .replaceAll('\ud800', '<U+D800>')
      .replaceAll(/ {2,}/g, (blanks) => '␠'.repeat(blanks.length));
  } catch (error) {
    return `${error}\n`;
  }
}

/** A document without any part that may be missing, with each of them alone, and with all of them. */
function variants(name: string, base: DocumentParts, values: DocumentParts): (readonly [string, DocumentParts])[] {
  const isShown = (part: string) => !written({ ...base, ...NOTHING, [part]: valueFor(part) }).includes('do not show');
  const valueFor = (part: string) => values[part as keyof DocumentParts]; // one of its keys
  const given = (parts: readonly string[]): DocumentParts =>
    Object.fromEntries(parts.map((part) => [part, valueFor(part)]));
  const own = Object.keys(values).filter(isShown);
  return [
    [`${name}: not even a date`, { ...base, ...NOTHING, printedDate: null }],
    [`${name}: nothing`, { ...base, ...NOTHING }],
    ...own.map((part) => [`${name}: ${part}`, { ...base, ...NOTHING, ...given([part]) }] as const),
    ...(own.length > 1 ? [[`${name}: ${own.join(', ')}`, { ...base, ...given(own) }] as const] : []),
  ];
}

const TIME = Date.UTC(2021, 0, 2, 3, 4, 5);
const others = documentPublishers.filter(({ name }) => name !== 'rfi');

it('every publisher has a default document', async () => {
  await expect(album(others.map(({ name }) => [name, { publisher: name }]))).toMatchFileSnapshot(
    inFolder('publishers.txt'),
  );
});

it('every era has a default document', async () => {
  await expect(album(documentEras.map(({ name }) => [name, { era: name }]))).toMatchFileSnapshot(inFolder('eras.txt'));
});

it('the documents of a publisher can show each of their parts alone, and all of them together', async () => {
  const documents = others.flatMap(({ name, parts }) => {
    const { headline, ...body } = always;
    const base = { publisher: name, epochMilliseconds: TIME, ...body, ...(parts.includes('headline') && { headline }) };
    return variants(name, base, valuesOf(name, false));
  });
  await expect(album(documents)).toMatchFileSnapshot(inFolder('publishers-parts.txt'));
});

it('the documents of an era can show each of their parts alone, and all of them together', async () => {
  const eras = ['rfi-2020-interstitial', 'rfi-2023-share-x', 'rfi-2020-wire', 'rfi-2023-column'] as const;
  const documents = eras.flatMap((era) =>
    variants(era, { ...always, era, epochMilliseconds: TIME }, valuesOf('rfi', !era.endsWith('wire'))),
  );
  await expect(album(documents)).toMatchFileSnapshot(inFolder('eras-parts.txt'));
});

it('parts that every document can have are in its envelope', async () => {
  const documents: Readonly<Record<string, DocumentParts>> = {
    'front matter': { frontMatter: { layout: 'post', title: '"雨": & 风' } },
    'a URL': { url: 'https://www.rfi.fr/cn/a(b)?c=1&d="e"' },
    'a timestamp': { epochMilliseconds: 0 },
    'a printed date': { printedDate: '01/03/2021 - 00:10' },
    'a printed date of another publisher': { publisher: 'voa', printedDate: 'Fri, 01 Jan 2021 00:00:00 GMT' },
    'half a surrogate pair in the headline': { publisher: 'generic', headline: '雨\ud800' },
    'a headline without letters': { publisher: 'generic', headline: '…' },
    'a standfirst with marks': {
      era: 'rfi-2020-classes',
      standfirst: [
        '甲 & 乙',
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: '丙 & ' },
            { type: 'emphasis', children: [{ type: 'text', value: '丁' }] },
          ],
        },
      ],
    },
    'a printed date and a timestamp': { printedDate: '01/03/2021 - 00:10', epochMilliseconds: TIME },
  };
  await expect(album(Object.entries(documents))).toMatchFileSnapshot(inFolder('envelopes.txt'));
});

it('blocks of every type are written in the markup of the publisher', async () => {
  const documents = Object.entries(everyBlock).flatMap(([name, block]): (readonly [string, DocumentParts])[] => [
    [`rfi: ${name}`, { era: 'rfi-2020-classes', leadImage: null, standfirst: null, body: [block] }],
    [`zaobao: ${name}`, { publisher: 'zaobao', leadImage: null, authors: [], body: [block] }],
  ]);
  // The dateline and the credits of a wire are in its first and its last paragraph, or in separate paragraphs.
  const code: BodyBlock = { type: 'code', value: 'tide' };
  const wires = [[code], [code, '文'], ['文', code], ['文']].map((body, at): readonly [string, DocumentParts] => [
    `wire ${at}`,
    { era: 'rfi-2020-wire', body },
  ]);
  await expect(album([...documents, ...wires])).toMatchFileSnapshot(inFolder('blocks.txt'));
});

it('each damage changes the document in one way', async () => {
  const { 'a film in two files': film, 'a figure in a link': figure } = everyBlock;
  const parts: DocumentParts = {
    era: 'rfi-2020-classes',
    headline: '雨 & 风',
    body: ['第一段 & <甲>。', ...(film && figure ? [film, figure] : []), 'A&B 丙&丁。'],
  };
  const documents = documentDamages.map(({ name }): readonly [string, DocumentParts] => [
    name,
    { ...parts, damage: [name] },
  ]);
  const mirrored: DocumentParts = { publisher: 'generic', frontMatter: { layout: 'post', tags: '---' } };
  for (const damage of [
    'bom',
    'missing-timestamp',
    'missing-headline',
    'missing-rule',
    'front-matter',
    'empty-body',
  ] as const)
    documents.push([`${damage}, in a document with front matter`, { ...mirrored, damage: [damage] }]);
  documents.push(['several damages', { ...mirrored, damage: ['crlf', 'nan-timestamp', 'bom', 'missing-rule'] }]);
  await expect(album([['whole', parts], ...documents])).toMatchFileSnapshot(inFolder('damages.txt'));
});

it('parts that a document cannot show are refused, with the reason', async () => {
  const none = undefined;
  // Some are refused by the compiler too.
  const documents: Readonly<Record<string, object>> = {
    'a part that does not exist': { heading: '雨' },
    'a part of a wire that does not exist': { era: 'rfi-2020-wire', wire: { city: '北港' } },
    'a part that is undefined': { headline: '雨', wire: none, frontMatter: none, damage: none },
    'a publisher that does not exist': { publisher: 'bcc' },
    'an era that does not exist': { era: 'rfi-2019' },
    'an era of RFI and another publisher': { publisher: 'voa', era: 'rfi-2020-wire' },
    'no era and another publisher': { publisher: 'generic', era: 'generic' },
    'the era generic and another publisher': { publisher: 'voa', era: 'generic' },
    'the era generic and RFI': { publisher: 'rfi', era: 'generic' },
    'a part that the publisher does not show': { publisher: 'voa', translators: ['王远山'] },
    'a part that the era does not show': { era: 'rfi-2020-wire', shortCode: 'Zz9' },
    'a wire in an era without wires': { wire: { agency: '港讯社' } },
    'an empty wire in an era without wires': { wire: {} },
    'a caption without its picture': { publisher: 'voa', leadImage: null, leadCaption: '说明' },
    'a date in another form': { publisher: 'voa', printedDate: '2020-12-18' },
    'a date that does not exist': { printedDate: '31/02/2021 - 00:10' },
    'a Chinese name that is too long': { publisher: 'cdt', translators: ['欧阳远山'] },
    'a Chinese name that is too short': { publisher: 'cdt', editors: ['赵'] },
    'a Latin name in Chinese': { publisher: 'economist', authors: ['林望海'] },
    'a Latin name without a surname': { publisher: 'economist', authors: ['Jane'] },
    'a Latin name with more before and after it': { publisher: 'economist', authors: ['by Jane Roe'] },
    'a Latin name with a digit': { publisher: 'economist', authors: ['Jane Roe2'] },
    'a Latin name of three words': { publisher: 'economist', authors: ['Jane Ann Roe'] },
    'a Chinese name in a Latin text': { publisher: 'cdt', authors: ['by 林望海'] },
    'empty values of parts that are not shown': {
      publisher: 'voa',
      standfirst: '',
      column: '',
      editors: [],
    },
    'any name in a programme': { era: 'rfi-2023-column', authors: ['曼谷特约记者 孙远'] },
    'several names where one is shown': { publisher: 'solidot', authors: ['林望海', '周晓'] },
    'several paragraphs in a short standfirst': { publisher: 'bbc', standfirst: ['一', '二'] },
    'a damage that does not exist': { damage: ['crlf', 'smoke'] },
  };
  await expect(album(Object.entries(documents))).toMatchFileSnapshot(inFolder('refusals.txt'));
});
