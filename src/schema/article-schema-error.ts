import { pointerTo } from '../checks/check-article.js';
import type { SchemaIssue } from '../checks/shape.js';

const SHOWN = 5;

/**
 * Says why a value is not an Article. The message names the first places as JSON Pointers, `issues` holds all of them.
 * Two copies of the package may be loaded side by side, so recognise it by its `name`.
 */
export class ArticleSchemaError extends TypeError {
  override readonly name = 'ArticleSchemaError';
  readonly issues: readonly SchemaIssue[];

  constructor(issues: readonly SchemaIssue[]) {
    super(describe(issues));
    this.issues = issues;
  }
}

function describe(issues: readonly SchemaIssue[]): string {
  const lines = issues.slice(0, SHOWN).map(({ path, message }) => `  ${pointerTo(path)}: ${message}`);
  if (issues.length > SHOWN) lines.push(`  … and ${issues.length - SHOWN} more`);
  return `Not an Article:\n${lines.join('\n')}`;
}
