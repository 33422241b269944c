import { NameTable } from './name-table.js';

/**
 * Attributes that were met right behind an element's name, or that stand there in the same templates.
 *
 * The scraper trimmed every line of RFI's HTML and joined them with nothing, so that `<div` line break `class="…"`
 * became `<divclass="…"`.
 */
export const gluedAttributes: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'align allow allowfullscreen alt async autoplay bgcolor border cellpadding cellspacing charset class classes color cols colspan content ' +
    'controls crossorigin data datetime decoding defer diaporama-classes dir embed_config face fetchpriority frameborder height hidden href ' +
    'hreflang id image is itemprop itemscope itemtype label lang live loading locale loop media media-id method muted name play-class ' +
    'playlist playsinline poster preload referrerpolicy rel role rows rowspan scope scrolling size sizes source span src srcdoc srcset start ' +
    'style tabindex target title type valign value video-id video-type viewbox width xmlns'
  ).split(' '),
);

/** Long names that RFI's templates repeat in every document. */
const FREQUENT =
  'data-selfpromo-newsletter data-selfpromo-app data-readmore-unlocker data-readmore-target data-tms-ad-type data-tms-ad-status data-tms-ad-pos';

const table: NameTable<string> = /* @__PURE__ */ new NameTable(
  [...gluedAttributes, ...FREQUENT.split(' ')].map((name) => [name, name] as const),
);

/** The attribute's name at a place, in lower case. */
export function attributeNameAt(source: string, start: number, end: number): string {
  return table.at(source, start, end) ?? source.slice(start, end).toLowerCase();
}
