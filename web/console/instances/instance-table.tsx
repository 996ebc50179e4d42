import { Link } from 'react-router';
import { showDay, showMoment } from '../../shared/format/dates.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import type { Instance } from '../types.ts';

interface Props {
  rows: readonly Instance[];
  /** Cases that are chosen for a batch; undefined where nothing can be chosen. */
  chosen: ReadonlySet<string> | undefined;
  onChoose(caseId: string): void;
}

const columns = ['case', 'flow', 'steps', 'state', 'light', 'filed', 'due'] as const;

export const InstanceTable = ({ rows, chosen, onChoose }: Props) => {
  const { t, say, language } = useWords();
  return (
    <table className="table">
      <TableHead columns={columns.map((column) => t(`instances.${column}`))} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.case.id}>
            <th scope="row">
              {chosen === undefined ? null : (
                <input
                  type="checkbox"
                  checked={chosen.has(row.case.id)}
                  aria-label={t('instances.choose', { number: row.case.number ?? row.case.id })}
                  onChange={() => onChoose(row.case.id)}
                />
              )}{' '}
              <Link to={`/instances/${row.case.id}`}>{row.case.number ?? t('instances.no-number')}</Link>
              <small className="block" lang="zh-CN">
                {row.case.itemName} · {row.case.applicant}
              </small>
            </th>
            <td data-label={t('instances.flow')}>
              {row.flow} <small>{t('instances.version-n', { version: row.flowVersion })}</small>
            </td>
            <td data-label={t('instances.steps')} lang="zh-CN">
              {row.steps.length === 0 ? '—' : row.steps.map(({ name }) => name).join('、')}
            </td>
            <td data-label={t('instances.state')}>
              {t(`instances.state.${row.state}`)}
              {row.incidents === 0 ? null : (
                <strong className="block">{t('instances.with-incidents', { count: row.incidents })}</strong>
              )}
              <small className="block">{say(row.case.statusName)}</small>
            </td>
            <td data-label={t('instances.light')}>
              <Light light={row.case.light} />
            </td>
            <td data-label={t('instances.filed')}>{showMoment(row.case.filedAt, language)}</td>
            <td data-label={t('instances.due')}>{showDay(row.case.dueAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
