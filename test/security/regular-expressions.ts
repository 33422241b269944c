import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/entries.js';

/** A regular expression in the sources. */
export interface SourceExpression {
  /** `src/body/credits.ts:12` */
  readonly position: string;
  readonly source: string;
  readonly flags: string;
}

export interface SourceExpressions {
  readonly literals: readonly SourceExpression[];
  /** The positions of `new RegExp(…)`, whose expressions are known only at run time. */
  readonly constructed: readonly string[];
}

/** Builds documents for tests from values of its caller, so it never gets hostile text. */
const TRUSTED = 'testing/';

/** Finds every regular expression in `src` to which hostile text can be given, with the TypeScript compiler. */
export function findExpressions(): SourceExpressions {
  const literals: SourceExpression[] = [];
  const constructed: string[] = [];
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.test(?:-d)?\.ts$/.test(name) && !name.startsWith(TRUSTED),
  );
  for (const name of files.sort()) {
    const path = `src/${name.replaceAll('\\', '/')}`;
    const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2023, true);
    const visit = (node: ts.Node): void => {
      const position = () => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const slash = node.text.lastIndexOf('/');
        literals.push({ position: position(), source: node.text.slice(1, slash), flags: node.text.slice(slash + 1) });
      } else if (
        (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'RegExp'
      ) {
        constructed.push(position());
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  literals.push(...schemaPatterns());
  return { literals, constructed };
}

/** Returns the patterns of the JSON Schema, which are those that `src/checks/article-shape.ts` constructs. */
function schemaPatterns(): SourceExpression[] {
  const position = 'src/schema/article.schema.json';
  const patterns = new Set<string>();
  JSON.parse(readFileSync(join(root, position), 'utf8'), (key, value) => {
    if (key === 'pattern') patterns.add(value);
    return value;
  });
  return [...patterns].map((source) => ({ position, source, flags: '' }));
}
