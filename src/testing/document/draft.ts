import type { ArticleErrorCode } from '../../index.js';

/** A document cut where damages strike. A part that is `null` is missing with its line. */
export interface Draft {
  readonly frontMatter: string | null;
  readonly comment: string | null;
  /** The headline link between its brackets, and its URL. */
  readonly title: string;
  readonly url: string;
  /** The link as it stands, where it is no link any more; `''` for no link at all. */
  readonly brokenLink: string | null;
  readonly rule: string | null;
  readonly body: string;
}

const RULE = '------';

/** Cuts what the writer wrote: its parts stand on lines of their own. */
export function cutDocument(document: string): Draft {
  const isFronted = document.startsWith('---\n');
  const commentAt = isFronted ? document.indexOf('\n---\n') + '\n---\n'.length : 0;
  const linkAt = document.indexOf('\n', commentAt) + 1;
  const ruleAt = document.indexOf(`\n${RULE}\n\n`, linkAt);
  const link = document.slice(linkAt, ruleAt);
  const urlAt = link.lastIndexOf('](http');
  return {
    frontMatter: isFronted ? document.slice(0, commentAt) : null,
    comment: document.slice(commentAt, linkAt - 1),
    title: link.slice(1, urlAt),
    url: link.slice(urlAt + 2, -1),
    brokenLink: null,
    rule: RULE,
    body: document.slice(ruleAt + `\n${RULE}\n\n`.length, -1),
  };
}

/** Puts the parts together again. */
export function joinDraft({ frontMatter, comment, title, url, brokenLink, rule, body }: Draft): string {
  const lines = [comment, brokenLink ?? `[${title}](${url})`, rule].filter((line) => line !== null && line !== '');
  return `${frontMatter ?? ''}${lines.join('\n')}\n\n${body}\n`;
}

/** One way in which documents are broken. */
export interface DamageRecord {
  /** `repaired`: the same Article but for positions and `source`. `changed`: an Article that differs as described. `fatal`: no Article. */
  readonly effect: 'repaired' | 'changed' | 'fatal';
  readonly description: string;
  /** The error that a fatal damage gives. */
  readonly error?: ArticleErrorCode;
  /** What happens to the parts… */
  readonly draft?: (draft: Draft) => Draft;
  /** …or to the text as a whole, behind all that happened to the parts. */
  readonly text?: (document: string) => string;
}
