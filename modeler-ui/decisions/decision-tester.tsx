import { Fragment, useEffect, useMemo, useState } from 'react';
import type { Dictionary } from '../../src/diagram/dictionary/dictionary.ts';
import { namesIn } from '../../src/diagram/feel.ts';
import { readDecisions } from '../../src/diagram/read-decisions.ts';
import type { DecisionTable } from '../../src/diagram/read-decisions.ts';
import { tryDecision } from '../../src/diagram/try-decision.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { exampleData } from '../../src/diagram/flow-variables.ts';
import { useDictionary } from '../findings/use-dictionary.ts';
import { JsonInput } from '../feel/json-input.tsx';
import type { Data } from '../feel/json-input.tsx';
import { showValue } from '../feel/show-value.ts';
import { useFlow, useFlowVariables } from '../feel/use-flow.ts';

type Read = { readonly tables: readonly DecisionTable[]; readonly broken: boolean };

/** Examples of what a table asks for; what the flow does not know is null. */
const askedOf = (table: DecisionTable, known: Data, { variables }: Dictionary): Data => {
  const names = new Set(table.inputs.flatMap(({ expression }) => namesIn(expression)));
  const more = new Map(variables.map(({ name, example }) => [name, example]));
  return Object.fromEntries([...names].map((name) => [name, known[name] ?? more.get(name) ?? null]));
};

const TableTrial = ({ table, data }: { table: DecisionTable; data: Data }) => {
  const { t, say } = useWords();
  const trial = useMemo(() => tryDecision(table, data), [table, data]);
  const warnings = trial.inputs.flatMap(({ warnings: said, error }) => [
    ...said,
    ...(error === undefined ? [] : [error]),
  ]);
  return (
    <>
      <div aria-live="polite">
        {trial.problem === undefined ? (
          <p className="note good">{t('decisions.row-decides', { row: trial.row! + 1 })}</p>
        ) : (
          <p className="note warn">{say(trial.problem)}</p>
        )}
        {warnings.map((one) => (
          <p key={one.zh} className="note warn">
            {say(one)}
          </p>
        ))}
        {trial.outputs.length === 0 ? null : (
          <dl className="facts">
            {trial.outputs.map(({ name, trial: { value, error } }) => (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>{error === undefined ? showValue(value) : say(error)}</dd>
              </Fragment>
            ))}
          </dl>
        )}
      </div>
      <table className="table">
        <caption>{t('decisions.rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decisions.row')}</th>
            {table.inputs.map(({ label, expression }, at) => (
              <th key={`${expression} ${at}`} scope="col" lang="zh-CN">
                {label === '' ? expression : label}
                <br />
                <small>{showValue(trial.inputs[at]?.value)}</small>
              </th>
            ))}
            <th scope="col">{t('decisions.matches')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rules.map(({ tests }, row) => (
            <tr key={row} className={row === trial.row ? 'chosen-rule' : ''}>
              <th scope="row">{row + 1}</th>
              {tests.map((test, at) => {
                const cell = trial.rows[row]?.cells[at];
                return (
                  <td key={at}>
                    <code>{test.trim() === '' ? '–' : test}</code>{' '}
                    {cell?.error === undefined ? (cell?.value === true ? '✓' : '×') : say(cell.error)}
                  </td>
                );
              })}
              <td>{t(trial.rows[row]?.hit === true ? 'decisions.yes' : 'decisions.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** Tries the tables of a decision file with example data: which rows match, and what comes out. */
export const DecisionTester = ({ content }: { content: string }) => {
  const { t } = useWords();
  const variables = useFlowVariables(useFlow());
  const dictionary = useDictionary();
  const [{ tables, broken }, setRead] = useState<Read>({ tables: [], broken: false });
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, Data>>>({});
  useEffect(() => {
    let over = false;
    const show = (read: Read): void => {
      if (!over) setRead(read);
    };
    readDecisions(content).then(
      (all) => show({ tables: all, broken: false }),
      () => show({ tables: [], broken: true }),
    );
    return () => {
      over = true;
    };
  }, [content]);
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  const start = useMemo(
    () => (table === undefined ? {} : askedOf(table, exampleData(variables), dictionary)),
    [dictionary, table, variables],
  );
  if (broken) return <p className="note warn">{t('decisions.no-table')}</p>;
  if (table === undefined) return <p className="loading">{t('page.loading')}</p>;
  const key = `${table.id} ${Object.keys(start).join(' ')}`;
  return (
    <div className="decision-tester">
      {tables.length > 1 ? (
        <label>
          {t('decisions.which')}
          <select value={table.id} lang="zh-CN" onChange={({ target }) => setChosen(target.value)}>
            {tables.map(({ id, name }) => (
              <option key={id} value={id}>
                {name === '' ? id : name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <JsonInput
        key={key}
        label={t('decisions.data')}
        start={start}
        onChange={(data) => setTyped((all) => ({ ...all, [key]: data }))}
      />
      <TableTrial table={table} data={typed[key] ?? start} />
      <p>
        <small>{t('feel.broker-decides')}</small>
      </p>
    </div>
  );
};
