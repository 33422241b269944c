import { ask } from './ask.js';
import { element } from './element.js';
import type { FormatName } from './format-names.js';
import { highlighted } from './highlight.js';
import { LazyList, scrollerOf } from './lazy-list.js';
import type { FormatReport } from './protocol.js';

/** Draws the text of a format, part by part, each stretch with the path of its value. */
export function codeView(
  panel: HTMLElement,
  { id, label, language }: FormatName,
  { chunks }: FormatReport,
): { readonly pre: HTMLElement; readonly list: LazyList } {
  const pre = element('pre', { tabindex: 0, role: 'group', 'aria-label': label, class: 'format' });
  panel.append(pre);
  const list = new LazyList(
    pre,
    scrollerOf(panel),
    chunks.map((lines, at) => ({
      lines,
      fill: async (host: HTMLElement) => {
        const spans = await ask('chunk', { id, at });
        host.append(
          ...spans.flatMap(({ text, path }): readonly (Node | string)[] =>
            path === null
              ? highlighted(text, language)
              : [element('span', { 'data-path': path }, ...highlighted(text, language))],
          ),
        );
      },
    })),
  );
  return { pre, list };
}
