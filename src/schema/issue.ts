import type { BaseIssue } from 'valibot';
import type { SchemaIssue } from './standard-schema.js';

/** In valibot's terms (JavaScript's constructors) and in a reader's. */
const NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Object: 'an object',
  Array: 'a list',
};

const SHOWN_LENGTH = 60;

/**
 * Says in a sentence what valibot found, and where as plain keys.
 *
 * @param place - Where the value stands that valibot was given.
 */
export function toIssue(issue: BaseIssue<unknown>, place: SchemaIssue['path']): SchemaIssue {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { message: sentence(issue), path: [...place, ...path] };
}

function sentence(issue: BaseIssue<unknown>): string {
  if (issue.path?.at(-1)?.origin === 'key') {
    return issue.expected === 'never' ? 'There is no such field' : 'This field is missing';
  }
  return `Expected ${expectation(issue)}, got ${received(issue.input)}`;
}

function expectation({ type, kind, expected, requirement, message }: BaseIssue<unknown>): string {
  if (type === 'integer') return 'a whole number';
  if (type === 'min_value') return `at least ${requirement}`;
  if (type === 'max_value') return `at most ${requirement}`;
  // Patterns and front matter bring their own words: what a value should look like.
  if (kind === 'validation' || type === 'custom') return message;
  const [first, ...others] = (expected ?? 'something else').replace(/^\((.*)\)$/, '$1').split(' | ');
  if (others.length > 0) return `one of ${[first, ...others].join(', ')}`;
  return (first && NAMES[first]) ?? first ?? '';
}

function received(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    return JSON.stringify(value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value);
  }
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
