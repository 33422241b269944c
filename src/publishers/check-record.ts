import { BOILERPLATE_KINDS } from '../model/boilerplate.js';
import { generic } from './generic.js';
import type { Publisher } from './publisher.js';
import { regularExpressionFault } from './regular-expression-fault.js';

/** Reports a problem with the value at a path. */
type Complain = (path: string, problem: string) => never;

const ID = /^[a-z][a-z\d-]*$/;
/** https://www.rfc-editor.org/rfc/rfc1123#section-2.1, as `URL.hostname` gives it: lower case, no port. */
const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;
const TAG = /^[a-z][a-z\d-]*$/;

/** The keys of an element rule, and the additional keys of the other kinds of rules. */
const RULE_KEYS =
  'tag attributes className text opening child descendant next previous everyChild onlyLinks kind leadIn inline front mark once'.split(
    ' ',
  );

/** The properties, wherever they are in a record, whose values are element rules or lists of them. */
const RULE_PROPERTIES: ReadonlySet<string> = new Set(
  'boilerplate caption captionAfter child container credit descendant element everyChild furniture lazy lead next place previous standfirst titles wrappers'.split(
    ' ',
  ),
);

/** Throws a `TypeError` that names the path of the first invalid value in a record. */
export function checkRecord(record: Publisher): void {
  const complain: Complain = (path, problem) => {
    throw new TypeError(`publisher ${JSON.stringify(record.id)}: ${path}: ${problem}.`);
  };
  if (!ID.test(record.id)) complain('id', 'expected lower-case letters, digits and hyphens, beginning with a letter');
  if (record.id === generic.id) complain('id', '"generic" is the id of the fallback');
  if (typeof record.name !== 'string' || record.name.trim() === '') complain('name', 'expected a name');
  checkKeys(record, generic, '', complain);
  for (const grammar of ['headline', 'image', 'credits', 'players'] as const)
    checkKeys(record[grammar], generic[grammar], `${grammar}.`, complain);
  checkParts(record, '', '', complain);
  checkHosts(record.hosts, complain);
  checkLanguages(record, complain);
  checkTimeZone(record, complain);
  checkKinds(record, complain);
  checkDate(record, complain);
  checkCredits(record, complain);
}

/** Otherwise a misspelt key would be ignored without an error. */
function checkKeys(given: object, known: object, path: string, complain: Complain): void {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(known, key))
      complain(path + key, `is not a key of a record (the keys are ${Object.keys(known).join(', ')})`);
  }
}

/** Checks the regular expressions and the element rules in a value, which is that of the property `key`. */
function checkParts(value: unknown, path: string, key: string, complain: Complain): void {
  if (value instanceof RegExp) {
    const fault = regularExpressionFault(value);
    if (fault !== null) complain(path, fault);
  } else if (Array.isArray(value)) {
    value.forEach((item, at) => {
      checkParts(item, `${path}[${at}]`, key, complain);
    });
  } else if (typeof value === 'object' && value !== null) {
    if (RULE_PROPERTIES.has(key)) checkRule(value, path, complain);
    for (const [name, item] of Object.entries(value)) {
      checkParts(item, path === '' ? name : `${path}.${name}`, name, complain);
    }
  }
}

function checkHosts(hosts: readonly string[], complain: Complain): void {
  if (hosts.length === 0) complain('hosts', 'expected at least one host name, because records are chosen by host');
  hosts.forEach((host, at) => {
    if (!HOST.test(host)) complain(`hosts[${at}]`, `${JSON.stringify(host)} is not a host name (such as news.example)`);
    if (hosts.indexOf(host) !== at) complain(`hosts[${at}]`, `${JSON.stringify(host)} is listed twice`);
  });
}

function checkLanguages({ language, editions, headline }: Publisher, complain: Complain): void {
  if (language !== null) checkTag(language, 'language', complain);
  for (const [edition, tag] of Object.entries(editions)) checkTag(tag, `editions.${edition}`, complain);
  headline.columnEditions?.forEach((edition, at) => {
    if (!Object.hasOwn(editions, edition))
      complain(`headline.columnEditions[${at}]`, `${JSON.stringify(edition)} is not an edition of the record`);
  });
}

function checkTag(tag: string, path: string, complain: Complain): void {
  let canonical: string | undefined;
  try {
    canonical = Intl.getCanonicalLocales(tag)[0];
  } catch {
    complain(path, `${JSON.stringify(tag)} is not a BCP 47 tag`);
  }
  if (canonical !== tag) complain(path, `write ${JSON.stringify(canonical)} instead of ${JSON.stringify(tag)}`);
}

function checkTimeZone({ timeZone }: Publisher, complain: Complain): void {
  if (timeZone === null) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    complain('timeZone', `${JSON.stringify(timeZone)} is not a time zone that Intl supports`);
  }
}

function checkKinds({ boilerplate }: Publisher, complain: Complain): void {
  boilerplate.forEach(({ kind }, at) => {
    if (!BOILERPLATE_KINDS.includes(kind))
      complain(`boilerplate[${at}].kind`, `${JSON.stringify(kind)} is not one of ${BOILERPLATE_KINDS.join(', ')}`);
  });
}

function checkRule(rule: object, path: string, complain: Complain): void {
  for (const key of Object.keys(rule))
    if (!RULE_KEYS.includes(key)) complain(`${path}.${key}`, 'is not a key of an element rule');
  const tags = 'tag' in rule ? [rule.tag].flat() : [];
  if (tags.length === 0) complain(`${path}.tag`, 'expected the name of an element, or a list of them');
  for (const tag of tags) {
    if (typeof tag !== 'string' || !TAG.test(tag))
      complain(`${path}.tag`, `${JSON.stringify(tag)} is not the name of an element in lower case`);
  }
  if ('className' in rule && (typeof rule.className !== 'string' || !/^\S+$/.test(rule.className)))
    complain(`${path}.className`, 'expected one word of the class attribute');
}

function checkDate({ printedDate, timeZone }: Publisher, complain: Complain): void {
  printedDate.forEach(({ place, attribute, pattern, months }, at) => {
    const path = `printedDate[${at}]`;
    if (typeof place === 'string' && place !== 'first-paragraph' && place !== 'headline')
      complain(`${path}.place`, 'expected an element rule, "first-paragraph" or "headline"');
    if (typeof place === 'string' && attribute !== undefined)
      complain(`${path}.attribute`, 'only elements have attributes');
    for (const group of ['year', 'month', 'day'])
      if (!pattern.source.includes(`(?<${group}>`)) complain(`${path}.pattern`, `has no group "${group}"`);
    if (months !== undefined && months.length !== 12) complain(`${path}.months`, 'expected twelve names');
    if (pattern.source.includes('(?<hour>') && timeZone === null && !pattern.source.includes('(?<zone>'))
      complain('timeZone', 'expected a time zone, because a time is printed without UTC in its text');
  });
}

const PERSON_KINDS = ['author', 'translator', 'editor', 'nobody'];

function checkCredits({ credits: { people, byline } }: Publisher, complain: Complain): void {
  if (byline?.hasLabels === true && people === null)
    complain('credits.byline.hasLabels', 'expected labels in credits.people');
  for (const [kind, labels] of Object.entries(people?.labels ?? {})) {
    const path = `credits.people.labels.${kind}`;
    if (!PERSON_KINDS.includes(kind)) complain(path, `is not one of ${PERSON_KINDS.join(', ')}`);
    labels.forEach((label, at) => {
      if (label === '') complain(`${path}[${at}]`, 'is empty');
      if (labels.indexOf(label) !== at) complain(`${path}[${at}]`, `${JSON.stringify(label)} is listed twice`);
    });
  }
}
