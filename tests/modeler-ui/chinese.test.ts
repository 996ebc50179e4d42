import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { chinese } from '../../modeler-ui/chinese/texts.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesOf(join(path, name)))
    : path.endsWith('.js')
      ? [path]
      : [];

const product = (parts: readonly string[][]): string[] =>
  parts.reduce((made, next) => made.flatMap((start) => next.map((end) => start + end)), ['']);

/** Every text that an expression can be; none where it holds something that is only known when it runs. */
const textsOf = (node: ts.Node): string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return product([
      [node.head.text],
      ...node.templateSpans.flatMap(({ expression, literal }) => [textsOf(expression), [literal.text]]),
    ]);
  if (!ts.isBinaryExpression(node)) return [];
  const sides = [textsOf(node.left), textsOf(node.right)];
  return node.operatorToken.kind === ts.SyntaxKind.PlusToken ? product(sides) : sides.flat();
};

const nameOf = (node: ts.Expression): string =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';

/** The texts that a library gives to `translate`, and those of its menus, which it looks up by their labels. */
const asked = (path: string, isMenu: boolean): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^_?translate$/u.test(nameOf(node.expression)))
      found.push(...node.arguments.slice(0, 1).flatMap(textsOf));
    if (isMenu && ts.isPropertyAssignment(node) && node.name.getText() === 'label')
      found.push(...textsOf(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found.filter((text) => /[A-Za-z]{2}/u.test(text));
};

const menus = /ReplaceOptions|PopupEntries|create-append-anything|color-picker/u;

describe('Chinese of the editor’s libraries', () => {
  it.each([
    ['bpmn-js/lib', 80],
    ['diagram-js/lib', 1],
    ['bpmn-js-properties-panel/dist/index.esm.js', 300],
    ['bpmn-js-element-templates/dist/index.esm.js', 60],
    ['bpmn-js-create-append-anything/dist/index.es.js', 60],
    ['bpmn-js-color-picker/colors', 7],
    ['diagram-js-minimap/dist/index.esm.js', 2],
  ])('has every text of %s', (library, least) => {
    const texts = [...new Set(filesOf(join(modules, library)).flatMap((file) => asked(file, menus.test(file))))];
    expect(texts.length).toBeGreaterThanOrEqual(least);
    expect(texts.filter((text) => !Object.hasOwn(chinese, text))).toEqual([]);
  });

  it('is Chinese, with the same places to fill in', () => {
    const places = (text: string): string =>
      [...text.matchAll(/\{\w+\}/gu)]
        .map(([place]) => place)
        .sort()
        .join();
    const kept = Object.entries(chinese).filter(
      ([english, words]) => !/[\p{Script=Han}）：{]/u.test(words) || places(words) !== places(english),
    );
    expect(kept).toEqual([]);
  });
});
