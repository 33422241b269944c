import { checkRecord } from './check-record.js';
import { generic } from './generic.js';
import type { CreditGrammar, HeadlineGrammar, ImageGrammar, PlayerGrammar, Publisher } from './publisher.js';

/** A publisher's record as a caller passes it: id, name and hosts, and whatever its documents need beyond `generic`. */
export interface PublisherRecord<Id extends string = string>
  extends Pick<Publisher, 'name' | 'hosts'>,
    Partial<Omit<Publisher, 'id' | 'name' | 'hosts' | 'headline' | 'image' | 'credits' | 'players'>> {
  /** The id that Articles carry in `publisher`. */
  readonly id: Id;
  /** What is removed from the end of the title. */
  readonly headline?: Partial<HeadlineGrammar>;
  /** How the address of a picture is read. */
  readonly image?: Partial<ImageGrammar>;
  /** How authors, agencies and translators are named. */
  readonly credits?: Partial<CreditGrammar>;
  /** How players and galleries are written. */
  readonly players?: Partial<PlayerGrammar>;
}

/**
 * Makes a publisher's record: what is left out is as `generic` has it, and the whole is checked. Nothing is registered: hand
 * the record to `parseArticle`.
 *
 * @param record - What is known of the publisher.
 * @returns The whole record; `id` keeps its literal type.
 * @throws `TypeError` that names the path of the first thing that is wrong: `publisher "mine": hosts[0]: …`.
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
