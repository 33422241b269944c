import { type Reading, readingOf, textsOf } from '../reading.js';
import { walk } from '../walk.js';

export function readSolidot(document: string): Reading {
  const page = walk(document, { logo: (url) => url.endsWith('/liiLIZF8Uh6yM.jpg') });
  const contributor = /^([^，。：“"]{1,40}?)(?:\s*写道\s*["“]|\s写道：)/.exec(textsOf(page.items)[0]?.text ?? '')?.[1];
  const isSomebody = contributor !== undefined && contributor !== '匿名读者';
  const section = { edition: null, section: null, date: null, slug: page.url.searchParams.get('sid') };
  return readingOf(page, { people: isSomebody ? [`author ${contributor}`] : [], section });
}
