import { TableHead } from '../../../shared/frame/table-head.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { Judgement, RowChange } from './catalogue.ts';

const most = 200;

const ChangeRows = ({ change }: { change: RowChange }) => {
  const { t } = useWords();
  return change.cells.map(({ column, before, after }, at) => (
    <tr key={column}>
      {at === 0 ? (
        <th scope="rowgroup" rowSpan={change.cells.length}>
          {t(`catalogue.${change.change}`)}
          <br />
          <small>
            {change.file} {change.key}
          </small>
        </th>
      ) : null}
      <td>{column}</td>
      <td lang="zh-CN">{change.change === 'added' ? '—' : before}</td>
      <td lang="zh-CN">{change.change === 'removed' ? '—' : after}</td>
    </tr>
  ));
};

/** What would change, row by row and column by column, and everything that is wrong with it. */
export const JudgementView = ({ of: { changes, problems } }: { of: Judgement }) => {
  const { t } = useWords();
  return (
    <>
      {problems.length === 0 ? null : (
        <div className="note bad" role="alert">
          <strong>{t('catalogue.problems', { count: problems.length })}</strong>
          <ul>
            {problems.slice(0, most).map(({ file, line, column, expected, found }) => (
              <li key={`${file} ${line} ${column}`}>
                {file}:{line} {column} — {t('catalogue.expected')} <span lang="en">{expected}</span>,{' '}
                {t('catalogue.found')} <q lang="zh-CN">{found}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length === 0 ? (
        <p role="status">{t('catalogue.same')}</p>
      ) : (
        <div className="admin-scroll" role="region" aria-label={t('catalogue.changes')} tabIndex={0}>
          <table className="table">
            <TableHead
              columns={[t('catalogue.row'), t('catalogue.column'), t('catalogue.before'), t('catalogue.after')]}
            />
            {changes.slice(0, most).map((change) => (
              <tbody key={`${change.file} ${change.key}`}>
                <ChangeRows change={change} />
              </tbody>
            ))}
          </table>
        </div>
      )}
      {changes.length > most ? <p>{t('catalogue.too-many', { count: changes.length - most })}</p> : null}
    </>
  );
};
