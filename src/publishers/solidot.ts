import { definePublisher } from './define-publisher.js';
import type { LinePlace, Publisher, SignedName } from './publisher.js';

/** Solidot, technology news in Chinese. A document consists of one run of text and the site's logo. */
export const solidot: Publisher & { readonly id: 'solidot' } = /* @__PURE__ */ definePublisher({
  id: 'solidot',
  name: 'Solidot',
  hosts: ['solidot.org'],
  language: 'zh-Hans',
  // /story?sid=66222
  urlParts: (_, query) => ({ slug: /(?:^|&)sid=(\d+)/.exec(query)?.[1] ?? null }),
  image: { lead: [], logos: [/\/liiLIZF8Uh6yM\.jpg$/] },
  credits: { signature: readContributor },
});

/** A sentence such as 他写道：“…” has neither the space nor the ASCII quotation mark. */
const CONTRIBUTOR = /^(?<name>[^，。：:"“]{1,40}?)(?: 写道 ?(?:[:：]|["“])|写道 ?[:：]? ?")/;

/** The reader who sent in the text: Name 写道 "…", Name 写道：… */
function readContributor(line: string, { blocksBefore }: LinePlace): readonly SignedName[] {
  const name = blocksBefore === 0 ? CONTRIBUTOR.exec(line)?.groups?.['name'] : undefined;
  return name === undefined || name.startsWith('匿名') ? [] : [{ kind: 'author', name }];
}
