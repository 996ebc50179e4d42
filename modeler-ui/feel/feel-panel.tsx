import { useEffect, useMemo, useRef, useState } from 'react';
import { formContextExample } from '../../src/diagram/dictionary/dictionary.ts';
import { exampleData } from '../../src/diagram/flow-variables.ts';
import { sampleData } from '../../src/diagram/forms/sample-data.ts';
import { decisionExpressions, diagramExpressions, formExpressions } from '../../src/diagram/lint/model/expressions.ts';
import type { Expression } from '../../src/diagram/lint/model/expressions.ts';
import type { LintModel } from '../../src/diagram/lint/model/model.ts';
import { tryCell, tryFeel } from '../../src/diagram/try-feel.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { diagramOf, useEditor } from '../editor/editor.ts';
import './feel.css';
import { JsonInput } from './json-input.tsx';
import type { Data } from './json-input.tsx';
import { showValue } from './show-value.ts';
import { useFlow, useFlowVariables } from './use-flow.ts';

/** The expressions of what is looked at: of the chosen element or the whole diagram, of the open form or table. */
const expressionsOf = (model: LintModel, file: string, selected: string | undefined): Expression[] => {
  if (file.endsWith('.form')) return formExpressions(model).filter((one) => one.file === file);
  if (file.endsWith('.dmn'))
    return decisionExpressions(model).filter((one) => one.file === file && one.text.trim() !== '');
  const all = diagramExpressions(model);
  const leaving = new Set(model.flow.edges.filter(({ from }) => from === selected).map(({ id }) => id));
  const own = all.filter(({ element }) => element === selected || leaving.has(element));
  return own.length === 0 ? all : own;
};

/** What the cell of a table is tested with. */
const cellExample: Data = { '?': '' };
const noCell: Data = {};

/** Example data of a form: what it would hold, and what its conditions may read beside. */
const formExample = (model: LintModel, file: string): Data => {
  const schema = [...model.forms.values()].find((one) => one.file === file)?.schema;
  const context = formContextExample(model.world.dictionary);
  return schema === undefined ? context : { ...context, ...sampleData(schema, context) };
};

const insertAt = (field: HTMLTextAreaElement | null, text: string, name: string): string => {
  const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
  return `${text.slice(0, from)}${name}${text.slice(to)}`;
};

/** Tries expressions with example data, with the variables that may stand in them. */
export const FeelPanel = () => {
  const { t, say } = useWords();
  const { draft, openFile, selected } = useEditor();
  const model = useFlow();
  const variables = useFlowVariables(model);
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('=siteInspection = "yes"');
  const [typed, setTyped] = useState<Data>();
  const isForm = openFile.endsWith('.form');
  const cell = openFile.endsWith('.dmn') ? cellExample : noCell;
  const start = useMemo(
    () => (isForm && model !== undefined ? formExample(model, openFile) : { ...cell, ...exampleData(variables) }),
    [cell, isForm, model, openFile, variables],
  );
  // Other variables make other examples; what was typed was about the old ones.
  const startKey = `${openFile} ${Object.keys(start).join(' ')}`;
  useEffect(() => setTyped(undefined), [startKey]);
  const data = typed ?? start;
  const expressions = model === undefined ? [] : expressionsOf(model, openFile, selected);
  const idOf = ({ element, place, text: own }: Expression): string => `${element} ${place} ${own}`;
  const isTest = expressions.find((one) => idOf(one) === chosen)?.isTest === true;
  const trial = isTest ? tryCell(text, data['?'] ?? null, data) : tryFeel(text, data);
  const choose = (id: string): void => {
    setChosen(id);
    const expression = expressions.find((one) => idOf(one) === id);
    if (expression !== undefined) setText(expression.text);
  };
  const names = isForm
    ? Object.keys(start).map((name) => ({ name, label: '', values: [] as readonly string[] }))
    : variables;
  const where = openFile === diagramOf(draft.flow) ? t('feel.in-diagram') : openFile;
  return (
    <div className="feel-panel">
      <label>
        {t('feel.choose', { where })}
        <select value={chosen} lang="zh-CN" onChange={({ target }) => choose(target.value)}>
          <option value="">{t('feel.own')}</option>
          {expressions.map((one) => (
            <option key={idOf(one)} value={idOf(one)}>
              {one.element} · {one.text}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(isTest ? 'feel.cell' : 'feel.expression')}
        <textarea
          ref={field}
          rows={3}
          spellCheck={false}
          value={text}
          lang="zh-CN"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {isTest ? <p className="note">{t('feel.cell-hint')}</p> : null}
      <div aria-live="polite" className="feel-result">
        <p>
          {t('feel.result')}{' '}
          <output lang="zh-CN">{trial.error === undefined ? showValue(trial.value) : say(trial.error)}</output>
        </p>
        {trial.warnings.length === 0 ? null : (
          <ul>
            {trial.warnings.map((one) => (
              <li key={one.zh}>{say(one)}</li>
            ))}
          </ul>
        )}
      </div>
      <p>
        <small>{t('feel.broker-decides')}</small>
      </p>
      <JsonInput key={startKey} label={t('feel.data')} start={start} onChange={setTyped} />
      <h2 className="small-head">{t('feel.variables')}</h2>
      <ul className="feel-variables">
        {names.map(({ name, label, values }) => (
          <li key={name}>
            <button
              type="button"
              className="chip"
              aria-label={t('feel.insert', { name })}
              onClick={() => {
                setText((now) => insertAt(field.current, now, name));
                field.current?.focus();
              }}
            >
              <code>{name}</code>
            </button>{' '}
            <span lang="zh-CN">{label}</span>
            {values.length === 0 ? null : <small> {values.join(' · ')}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
};
