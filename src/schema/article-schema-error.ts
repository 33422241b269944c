import { pointerStep } from '../standards/json.js';
import type { SchemaIssue } from './standard-schema.js';

const SHOWN = 5;

/**
 * Says why a value is no Article. The message names the first places as JSON Pointers, `issues` holds all of them.
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
  const lines = issues.slice(0, SHOWN).map(({ path, message }) => `  ${pointer(path)}: ${message}`);
  if (issues.length > SHOWN) lines.push(`  … and ${issues.length - SHOWN} more`);
  return `This is no Article:\n${lines.join('\n')}`;
}

/** RFC 6901; the whole value is said in words, for its pointer is the empty string. */
function pointer(path: SchemaIssue['path']): string {
  if (path.length === 0) return 'the value itself';
  return path.map(pointerStep).join('');
}
