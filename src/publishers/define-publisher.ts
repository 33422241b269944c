import { checkRecord } from './check-record.js';
import { generic } from './generic.js';
import type { CreditGrammar, HeadlineGrammar, ImageGrammar, PlayerGrammar, Publisher } from './publisher.js';

/** A publisher's record as it is passed to `definePublisher`: id, name, hosts, and everything that differs from `generic`. */
export interface PublisherRecord<Id extends string = string>
  extends Pick<Publisher, 'name' | 'hosts'>,
    Partial<Omit<Publisher, 'id' | 'name' | 'hosts' | 'headline' | 'image' | 'credits' | 'players'>> {
  /** The id, which becomes `Article.publisher`. */
  readonly id: Id;
  /** How the column and the name of the site are recognised in a title. */
  readonly headline?: Partial<HeadlineGrammar>;
  /** What the publisher's images look like. */
  readonly image?: Partial<ImageGrammar>;
  /** How authors, translators, editors, agencies and rights holders are named. */
  readonly credits?: Partial<CreditGrammar>;
  /** What the publisher's players and galleries look like. */
  readonly players?: Partial<PlayerGrammar>;
}

/**
 * Completes a publisher's record with the values of `generic`, and checks it. Nothing is registered: pass the record to
 * `parseArticle`.
 *
 * @param record - The id, name and hosts, and everything that differs from `generic`.
 * @returns The complete record. `id` keeps its literal type.
 * @throws `TypeError` that names the path of the first invalid value: `publisher "mine": hosts[0]: …`.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { definePublisher, rfi } from 'rfi-article/publishers';
 *
 * const mine = definePublisher({
 *   id: 'mine',
 *   name: 'My News',
 *   hosts: ['news.example'],
 *   language: 'en',
 *   timeZone: 'Europe/London',
 *   boilerplate: [{ kind: 'newsletter', tag: 'div', className: 'subscribe' }],
 * });
 *
 * const article = parseArticle(
 *   '<!--0-->\n[Title](https://www.news.example/a)\n------\n\n<p>Text</p><div class="subscribe">Join us</div>',
 *   { publishers: [mine, rfi] },
 * );
 * article.publisher; // 'mine'
 * article.boilerplate[0]?.kind; // 'newsletter'
 * ```
 */
export function definePublisher<const Id extends string>(record: PublisherRecord<Id>): Publisher & { readonly id: Id } {
  for (const key of ['id', 'name', 'hosts'] as const) {
    if (record?.[key] === undefined) throw new TypeError(`publisher: ${key} is missing.`);
  }
  const whole = {
    ...generic,
    ...record,
    headline: { ...generic.headline, ...record.headline },
    image: { ...generic.image, ...record.image },
    credits: { ...generic.credits, ...record.credits },
    players: { ...generic.players, ...record.players },
  };
  checkRecord(whole);
  return whole;
}
