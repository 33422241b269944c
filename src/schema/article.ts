import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Article, DocumentSource, PrintedDate, Timestamp, UrlParts } from '../model/article.js';
import { BOILERPLATE_KINDS, type Boilerplate, type BoilerplateLink } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import { body, paragraph } from './blocks.js';
import { childrenOf } from './children.js';
import { image } from './image.js';
import { sameType } from './same-type.js';
import {
  count,
  day,
  epochMilliseconds,
  instant,
  integer,
  localDate,
  position,
  positionOrNull,
  text,
  textOrNull,
  webUrl,
} from './values.js';

const timestamp = sameType<Timestamp>()(v.strictObject({ epochMilliseconds, iso: instant }));

const urlParts = sameType<UrlParts>()(
  v.strictObject({
    edition: textOrNull,
    section: textOrNull,
    column: textOrNull,
    date: v.nullable(day),
    slug: textOrNull,
  }),
);

const printedDate = sameType<PrintedDate>()(
  v.strictObject({
    text,
    local: localDate,
    timeZone: textOrNull,
    instant: v.nullable(instant),
    position: positionOrNull,
  }),
);

const person = { name: text, position: positionOrNull };

export const credit: GenericSchema<Credit> = sameType<Credit>()(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('agency'), ...person, place: textOrNull, dayOfMonth: v.nullable(count) }),
    v.strictObject({ kind: v.literal('author'), ...person, url: v.nullable(webUrl) }),
    v.strictObject({ kind: v.literal('translator'), ...person }),
    v.strictObject({ kind: v.literal('editor'), ...person }),
    v.strictObject({
      kind: v.literal('copyright'),
      holder: text,
      year: v.nullable(integer),
      position: positionOrNull,
    }),
  ]),
);

// A share link's URL is data of any scheme (`whatsapp:`), not something that a format may print as a link.
const boilerplateLink = sameType<BoilerplateLink>()(
  v.strictObject({ text, url: text, network: textOrNull, shortUrl: textOrNull, targetUrl: textOrNull }),
);

export const boilerplate: GenericSchema<Boilerplate> = sameType<Boilerplate>()(
  v.strictObject({
    kind: v.picklist(BOILERPLATE_KINDS),
    text,
    links: v.array(boilerplateLink),
    position: positionOrNull,
  }),
);

const source = sameType<DocumentSource>()(
  v.strictObject({
    title: text,
    url: text,
    positions: v.strictObject({
      frontMatter: positionOrNull,
      timestamp: position,
      headline: position,
      rule: positionOrNull,
      body: position,
    }),
  }),
);

/**
 * Any keys, string values. valibot's own `record` passes over `__proto__`, `prototype` and `constructor`, which front
 * matter may hold as keys like any other, so that their values would go unchecked.
 */
export const frontMatter: GenericSchema<Readonly<Record<string, string>>> = v.pipe(
  v.custom<Readonly<Record<string, string>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'an object with strings',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [key, value] of Object.entries<unknown>(dataset.value)) {
      if (typeof value === 'string') continue;
      addIssue({
        message: 'a string',
        input: value,
        path: [{ type: 'object', origin: 'value', input: { ...dataset.value }, key, value }],
      });
    }
  }),
);

export const article: GenericSchema<Article> = sameType<Article>()(
  v.strictObject({
    publisher: text,
    language: textOrNull,
    timestamp,
    publishedAt: instant,
    headline: text,
    column: textOrNull,
    url: webUrl,
    urlParts: v.nullable(urlParts),
    printedDate: v.nullable(printedDate),
    leadImage: v.nullable(image),
    standfirst: childrenOf(() => paragraph),
    body,
    credits: v.array(credit),
    boilerplate: v.array(boilerplate),
    frontMatter: v.nullable(frontMatter),
    source: v.nullable(source),
  }),
);
