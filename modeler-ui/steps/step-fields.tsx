import { Fragment, useId, useState } from 'react';
import { groups, jobContract } from '../../src/diagram/job-contract.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import type { StepEdits } from './step-edits.ts';
import type { StepRow } from './step-rows.ts';

interface FieldProps {
  label: string;
  value: string;
  onSet(value: string): void;
  /** What it can be; anything may be typed all the same. */
  known?: readonly string[];
  /** It has several lines; then Enter makes another one. */
  lines?: true;
}

/** A property as a field; it is set when the field is left, or by Enter. */
const Field = ({ label, value, onSet, known, lines }: FieldProps) => {
  const list = useId();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    // What is being typed stays, whatever changes under it.
    if (typed === shown) setTyped(value);
  }
  const set = (): void => {
    if (typed !== value) onSet(typed);
  };
  return (
    <label className="step-field">
      <span>{label}</span>
      {lines === true ? (
        <textarea rows={3} value={typed} lang="zh-CN" onChange={({ target }) => setTyped(target.value)} onBlur={set} />
      ) : (
        <input
          value={typed}
          lang="zh-CN"
          list={known === undefined ? undefined : list}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={set}
          onKeyDown={({ key }) => (key === 'Enter' ? set() : undefined)}
        />
      )}
      {known === undefined ? null : (
        <datalist id={list}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </label>
  );
};

const usual = 'stepWorkingDays';

const Headers = ({ row, edits }: { row: StepRow; edits: StepEdits }) => {
  const { t } = useWords();
  const [key, setKey] = useState('');
  const headers = row.headers ?? [];
  const all =
    row.kind === 'step' && !headers.some(([name]) => name === usual) ? [[usual, ''] as const, ...headers] : headers;
  const contract = jobContract[row.jobType ?? ''];
  const possible = contract === undefined ? [] : Object.keys(contract.headers);
  const list = useId();
  return (
    <>
      {all.map(([name, value]) => (
        <Field
          key={name}
          label={name === usual ? t('steps.days') : name}
          value={value}
          onSet={(next) => edits.header(name, next)}
        />
      ))}
      <div className="step-field">
        <label>
          <span>{t('steps.new-header')}</span>
          <input value={key} list={list} onChange={({ target }) => setKey(target.value)} />
        </label>
        <datalist id={list}>
          {possible.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        {key === '' ? null : (
          <Field key={key} label={key} value="" onSet={(value) => (edits.header(key, value), setKey(''))} />
        )}
      </div>
    </>
  );
};

/** The main properties of an element, to be changed in the table itself. */
export const StepFields = ({ row, edits }: { row: StepRow; edits: StepEdits }) => {
  const { t } = useWords();
  const { files } = useEditor();
  const idsOf = (ending: string): string[] =>
    [...files.keys()].filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  const { name, jobType, group, formId, decisionId, resultVariable, condition, headers, outputs, link, text } = row;
  return (
    <div className="step-fields">
      {text === null ? (
        <Field label={t('steps.name')} value={name} onSet={edits.name} />
      ) : (
        <Field label={t('steps.text')} value={text} onSet={edits.text} lines />
      )}
      {jobType === null ? null : (
        <Field label={t('steps.job-type')} value={jobType} onSet={edits.jobType} known={Object.keys(jobContract)} />
      )}
      {group === null ? null : <Field label={t('steps.group')} value={group} onSet={edits.group} known={groups} />}
      {formId === null ? null : (
        <Field label={t('steps.form')} value={formId} onSet={edits.formId} known={idsOf('.form')} />
      )}
      {decisionId === null ? null : (
        <Field label={t('steps.decision')} value={decisionId} onSet={edits.decisionId} known={idsOf('.dmn')} />
      )}
      {resultVariable === null ? null : (
        <Field label={t('steps.result-variable')} value={resultVariable} onSet={edits.resultVariable} />
      )}
      {link === null ? null : <Field label={t('steps.link')} value={link} onSet={edits.link} />}
      {condition === null ? null : <Field label={t('steps.condition')} value={condition} onSet={edits.condition} />}
      {row.mayBeDefault ? (
        <label className="choice">
          <input type="checkbox" checked={row.isDefault} onChange={({ target }) => edits.isDefault(target.checked)} />
          {t('steps.default')}
        </label>
      ) : null}
      {outputs.map(([source, target], index) => (
        <Fragment key={index}>
          <Field
            label={t('steps.output-source', { at: index + 1 })}
            value={source}
            onSet={(value) => edits.output(index, { source: value })}
          />
          <Field
            label={t('steps.output-target', { at: index + 1 })}
            value={target}
            onSet={(value) => edits.output(index, { target: value })}
          />
        </Fragment>
      ))}
      {headers === null ? null : <Headers row={row} edits={edits} />}
    </div>
  );
};
