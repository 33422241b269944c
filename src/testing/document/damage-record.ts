import type { ArticleErrorCode } from '../../index.js';
import type { Draft } from './draft.js';

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
