import { generic } from '../publishers/generic.js';
import type { Publisher } from '../publishers/publisher.js';
import { rfi } from '../publishers/rfi.js';

const DEFAULT_PUBLISHERS: readonly Publisher[] = [rfi];

/** The first record that names the host or a domain above it; `generic` reads the rest. */
export function choosePublisher(host: string, publishers: readonly Publisher[] = DEFAULT_PUBLISHERS): Publisher {
  return publishers.find(({ hosts }) => hosts.some((name) => host === name || host.endsWith(`.${name}`))) ?? generic;
}

/** Who reads a document whose URL cannot be read: the first record given, for a broken document is most likely one of its own. */
export function choosePublisherWithoutUrl(publishers: readonly Publisher[] = DEFAULT_PUBLISHERS): Publisher {
  return publishers[0] ?? generic;
}
