import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decisionLeftovers, decisionTexts } from '../../modeler-ui/chinese/decisions.ts';
import { formEditorTexts } from '../../modeler-ui/chinese/form-editor.ts';
import { translatorOf } from '../../modeler-ui/chinese/translate-dom.ts';
import { componentNames, isKnownType } from '../../modeler-ui/forms/component-types.ts';

const libraries = fileURLToPath(new URL('../../node_modules', import.meta.url));
const han = /\p{Script=Han}/u;

const sourcesOf = (folder: string): string =>
  readdirSync(join(libraries, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.includes('node_modules'))
    .map((name) => readFileSync(join(libraries, folder, name), 'utf8'))
    .join('\n');

const found = (source: string, pattern: RegExp): string[] => [
  ...new Set([...source.matchAll(pattern)].map((match) => match.slice(1).find((part) => part !== undefined)!)),
];

describe('the texts of the decision editor', () => {
  const asked = ['decision-table', 'drd', 'literal-expression', 'boxed-expression', 'shared']
    .map((part) => sourcesOf(`dmn-js-${part}/lib`))
    .flatMap((source) => found(source, /translate\(\s*(?:'((?:[^'\\]|\\.)+)'|"([^"]+)")/gu));

  it('are all there in Chinese', () => {
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.map((text) => text.replaceAll('\\"', '"')).filter((text) => !(text in decisionTexts))).toEqual([]);
  });
});

describe('the texts that the form editor has built in', () => {
  const source = readFileSync(join(libraries, '@bpmn-io/form-js-editor/dist/index.es.js'), 'utf8');
  const translate = translatorOf(formEditorTexts);
  const said = found(
    source,
    /\b(?:label|title|placeholder|text|tooltip|description|children|name): (?:props\.\w+ \|\| )?(?:'([A-Z](?:[^'\\\n]|\\.)+)'|"([A-Z][^"\n]+)")/gu,
  ).concat(found(source, /return '([A-Z][a-z][^'\n]+)';/gu), found(source, /\btranslate\('([^']+)'/gu));
  /** Of components that are not offered, of examples that are replaced, and what nobody reads. */
  const unseen =
    /^(Column \d|FEEL|BPMN|Hello|John|Erika|Documents whose|A source is|Additional details|Each entry must|Enter a HTTPS|When using Camunda|The document data|Document reference|Max height of|Supported file|Upload multiple|Must be a valid QName|Backspace|Enter|Escape)/u;

  it('are all there in Chinese', () => {
    expect(said.length).toBeGreaterThan(130);
    expect(
      said
        .map((text) => text.replaceAll("\\'", "'"))
        .filter((text) => translate(text) === undefined && !unseen.test(text)),
    ).toEqual([]);
  });

  it('are found whole, and with what stands in them', () => {
    expect(translate('Create a 单行文字 element')).toBe('添加单行文字');
    expect(translate('Should be at least 3.')).toBe('不能小于3。');
    expect(translate('申报受理')).toBeUndefined();
  });
});

describe('what stands in Chinese', () => {
  it('is Chinese', () => {
    const all = { ...formEditorTexts, ...decisionTexts, ...decisionLeftovers };
    expect(
      Object.entries(all).filter(([text, chinese]) => text !== 'Java' && text !== '"value"' && !han.test(chinese)),
    ).toEqual([]);
  });

  it('names every component that a form may have', () => {
    expect(
      Object.entries(componentNames).filter(([type, [zh]]) => !isKnownType(type) || !/\p{Script=Han}/u.test(zh)),
    ).toEqual([]);
  });
});
