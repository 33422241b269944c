import { ask } from './ask.js';
import { element } from './element.js';
import type { FormatName } from './format-names.js';
import { highlighted } from './highlight.js';
import { LazyList, scrollerOf } from './lazy-list.js';
import type { FormatReport } from './protocol.js';

/** The number of chunks in a group. Only groups near the window get elements, because a text may have 20,000 chunks. */
const GROUP = 128;

/** A drawn text. */
export interface CodeView {
  readonly pre: HTMLElement;
  /** Resolves when the visible part has been drawn. */
  readonly ready: Promise<unknown>;
  /** Draws a chunk immediately. */
  readonly ensure: (chunk: number) => Promise<void>;
}

/** Draws the text of a format in chunks. Each span has the path of its value. */
export function codeView(panel: HTMLElement, { id, label, language }: FormatName, { chunks }: FormatReport): CodeView {
  const pre = element('pre', { tabindex: 0, role: 'group', 'aria-label': label, class: 'format' });
  panel.append(pre);
  const scroller = scrollerOf(panel);
  const fillChunk = async (host: HTMLElement, at: number): Promise<void> => {
    const spans = await ask('chunk', { id, at });
    host.append(
      ...spans.flatMap(({ text, path }): readonly (Node | string)[] =>
        path === null
          ? highlighted(text, language)
          : [element('span', { 'data-path': path }, ...highlighted(text, language))],
      ),
    );
  };
  const groups = new Map<number, LazyList>();
  const starts = Array.from({ length: Math.ceil(chunks.length / GROUP) }, (_, group) => group * GROUP);
  const list = new LazyList(
    pre,
    scroller,
    starts.map((start, group) => {
      const members = chunks.slice(start, start + GROUP);
      return {
        lines: members.reduce((sum, lines) => sum + lines, 0),
        fill: async (host: HTMLElement) => {
          const parts = members.map((lines, at) => ({
            lines,
            fill: (part: HTMLElement) => fillChunk(part, start + at),
          }));
          const inner = new LazyList(host, scroller, parts);
          groups.set(group, inner);
          await inner.ready;
        },
      };
    }),
  );
  return {
    pre,
    ready: list.ready,
    ensure: async (chunk) => {
      const group = Math.floor(chunk / GROUP);
      await list.ensure(group);
      await groups.get(group)?.ensure(chunk % GROUP);
    },
  };
}
