import { Link } from 'react-router';
import { showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useMoves } from './queries.ts';

/** Every move of running cases, newest first. */
export const MovesPage = () => {
  const { t, language } = useWords();
  const moves = useMoves();
  return (
    <>
      <Title name={t('moves.title')}>{t('moves.title')}</Title>
      <p>
        <Link className="button" to="/moves/new">
          {t('moves.new')}
        </Link>
      </p>
      <Loaded of={moves}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('moves.none')}</p>
          ) : (
            <table className="table">
              <TableHead columns={['flow', 'from', 'to', 'state', 'by', 'at'].map((column) => t(`moves.${column}`))} />
              <tbody>
                {items.map(({ id, flow, sources, target, status, by, createdAt }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to={`/moves/${id}`}>{flow}</Link>
                    </th>
                    <td data-label={t('moves.from')}>{sources.join(', ')}</td>
                    <td data-label={t('moves.to')}>{target}</td>
                    <td data-label={t('moves.state')}>{t(`move.status-${status}`)}</td>
                    <td data-label={t('moves.by')} lang="zh-CN">
                      {by}
                    </td>
                    <td data-label={t('moves.at')}>{showMoment(createdAt, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </>
  );
};
