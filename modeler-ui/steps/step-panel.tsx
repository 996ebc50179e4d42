import { useEffect, useRef } from 'react';
import { TableHead } from '../../web/shared/frame/table-head.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import { download, textFile } from '../exports/download.ts';
import { editsOf } from './step-edits.ts';
import { StepFields } from './step-fields.tsx';
import type { StepRow } from './step-rows.ts';
import { csvOf, propertiesOf } from './step-text.ts';
import { useElements } from './elements.tsx';
import './steps.css';

const useSay = () => {
  const { t } = useWords();
  // Names of headers are what they are.
  const word = (key: string): string => (key.startsWith('steps.') ? t(key) : key);
  const kind = (row: StepRow): string => t(`steps.kind-${row.isDefault ? 'default-flow' : row.kind}`);
  return { t, word, kind };
};

/** What a row is called: its name, what is written in it, or its id. */
const labelOf = ({ id, name, text }: StepRow): string => name || text || id;

const Row = ({ row, at }: { row: StepRow; at: number }) => {
  const { t, word, kind } = useSay();
  const { selected, show, diagram, mayEdit } = useEditor();
  const line = useRef<HTMLTableRowElement>(null);
  const chosen = selected === row.id;
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const fields = chosen && mayEdit && diagram !== undefined;
  const edits = fields ? editsOf(diagram, row.id) : undefined;
  const look = chosen ? 'step-row chosen' : 'step-row';
  return (
    <>
      <tr ref={line} className={look} data-kind={row.kind}>
        <td>{at}</td>
        <th scope="row">
          <button
            type="button"
            className="link-button"
            lang="zh-CN"
            aria-expanded={fields}
            onClick={() => show(row.id)}
          >
            {labelOf(row)}
          </button>
          <small>
            {kind(row)}
            {labelOf(row) === row.id ? null : ` · ${row.id}`}
          </small>
        </th>
        <td>
          <dl lang="zh-CN">
            {propertiesOf(row).map(([key, value]) => (
              <div key={key}>
                <dt>{word(key)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </td>
      </tr>
      {fields ? (
        <tr className={look}>
          <td colSpan={3}>
            {edits === undefined ? <p>{t('steps.not-drawn')}</p> : <StepFields row={row} edits={edits} />}
          </td>
        </tr>
      ) : null}
    </>
  );
};

/** Every element of the flow in order, in words: what the drawing says, reached, changed and printed without it. */
export const StepPanel = () => {
  const { t, word, kind } = useSay();
  const { draft } = useEditor();
  const rows = useElements();
  const takeCsv = (): void => {
    const head = ['number', 'name', 'id', 'kind', 'properties'].map((column) => t(`steps.${column}`));
    const lines = rows.map((row, index) => [
      String(index + 1),
      row.name,
      row.id,
      kind(row),
      propertiesOf(row)
        .map(([key, value]) => `${word(key)}：${value}`)
        .join('；'),
    ]);
    download(`${draft.flow}.csv`, textFile(csvOf([head, ...lines]), 'text/csv'));
  };
  return (
    <div className="steps-panel">
      <div className="actions">
        <button type="button" className="button small" onClick={() => print()}>
          {t('steps.print')}
        </button>
        <button type="button" className="button small" onClick={takeCsv}>
          {t('steps.csv')}
        </button>
      </div>
      <table className="table">
        <caption>{t('steps.caption', { title: draft.title, count: rows.length })}</caption>
        <TableHead columns={['number', 'name', 'properties'].map((column) => t(`steps.${column}`))} />
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.id} row={row} at={index + 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
