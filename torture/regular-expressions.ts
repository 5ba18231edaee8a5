import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression of the sources, and where it stands. */
export interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

/** Every regular expression that is written in a folder's TypeScript, and the places where one is made of a string. */
export function regularExpressionsIn(folder: string): {
  readonly found: readonly Found[];
  readonly made: readonly string[];
} {
  const found: Found[] = [];
  const made: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      const place = `${name}:${file.getLineAndCharacterOfPosition(node.pos).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
        found.push({ place, expression });
      }
      const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression : undefined;
      if (called && ts.isIdentifier(called) && called.text === 'RegExp') made.push(place);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { found, made };
}
