import { assertPublisher, isPublisher } from '../publishers/assert-publisher.js';
import { generic } from '../publishers/generic.js';
import type { Publisher } from '../publishers/publisher.js';
import { rfi } from '../publishers/rfi.js';

const DEFAULT_PUBLISHERS: readonly Publisher[] = [rfi];

/**
 * The records that the caller passed, or the default.
 *
 * @throws `TypeError` if `publishers` is not a list of records.
 */
export function publishersOf(publishers: readonly Publisher[] = DEFAULT_PUBLISHERS): readonly Publisher[] {
  if (publishers === DEFAULT_PUBLISHERS) return publishers;
  if (!Array.isArray(publishers)) throw new TypeError('publishers is not a list of publisher records');
  const wrong = publishers.findIndex((publisher) => !isPublisher(publisher));
  if (wrong !== -1) assertPublisher(publishers[wrong], `publishers[${wrong}]`);
  return publishers;
}

/** The first record that lists the host or a domain that contains it; `generic` for other hosts. */
export function choosePublisher(host: string, publishers: readonly Publisher[]): Publisher {
  for (const publisher of publishers) {
    for (const domain of publisher.hosts) if (isWithin(host, domain)) return publisher;
  }
  return generic;
}

function isWithin(host: string, domain: string): boolean {
  return host.endsWith(domain) && (host.length === domain.length || host[host.length - domain.length - 1] === '.');
}
