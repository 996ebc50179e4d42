import { Link } from 'react-router';
import { showMoment } from '../../shared/format/dates.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { IncidentCause } from '../types.ts';

/** Open incidents by cause; each leads to its incidents. */
export const CauseTable = ({ causes }: { causes: readonly IncidentCause[] }) => {
  const { t, language } = useWords();
  return (
    <div className="card">
      <table className="table">
        <caption>{t('incidents.causes')}</caption>
        <TableHead columns={['step', 'cause', 'count', 'since', 'last'].map((column) => t(`incidents.${column}`))} />
        <tbody>
          {causes.map((one) => (
            <tr key={one.causeId}>
              <th scope="row">
                <Link to={`/incidents?cause=${one.causeId}`}>
                  <span lang="zh-CN">{one.elementName}</span>
                </Link>{' '}
                <small>{one.flow}</small>
              </th>
              <td data-label={t('incidents.cause')}>
                <span lang="zh-CN" className="error-text">
                  {one.cause}
                </span>{' '}
                <small>{one.errorType}</small>
              </td>
              <td data-label={t('incidents.count')} className="figure">
                {one.count}
              </td>
              <td data-label={t('incidents.since')}>{showMoment(one.firstAt, language)}</td>
              <td data-label={t('incidents.last')}>{showMoment(one.lastAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
