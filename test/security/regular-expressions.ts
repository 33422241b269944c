import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/entries.js';

/** A regular expression of the sources. */
export interface SourceExpression {
  /** `src/body/credits.ts:12` */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

export interface SourceExpressions {
  readonly literals: readonly SourceExpression[];
  /** Places of `new RegExp(…)`, whose expression is known at run time only. */
  readonly constructed: readonly string[];
}

/** Builds documents for tests out of what its caller wrote: nothing hostile reaches it. */
const TRUSTED = 'testing/';

/** Every regular expression below `src` that hostile text can reach, found by the compiler's own reading. */
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
      const place = () => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const slash = node.text.lastIndexOf('/');
        literals.push({ place: place(), source: node.text.slice(1, slash), flags: node.text.slice(slash + 1) });
      } else if (
        (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'RegExp'
      ) {
        constructed.push(place());
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  literals.push(...schemaPatterns());
  return { literals, constructed };
}

/** The patterns of the JSON Schema: what `src/checks/article-shape.ts` constructs, written out. */
function schemaPatterns(): SourceExpression[] {
  const place = 'src/schema/article.schema.json';
  const patterns = new Set<string>();
  JSON.parse(readFileSync(join(root, place), 'utf8'), (key, value) => {
    if (key === 'pattern') patterns.add(value);
    return value;
  });
  return [...patterns].map((source) => ({ place, source, flags: '' }));
}
