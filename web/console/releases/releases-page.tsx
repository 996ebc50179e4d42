import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../shared/api/request.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Requests } from './requests.tsx';
import { useRollOutText } from './roll-out-text.ts';
import type { FlowReleases } from './types.ts';

/** The answer of GET /api/releases, for every page that shows some of it. */
export const useFlowReleases = () =>
  useQuery({ queryKey: ['releases'], queryFn: () => get<FlowReleases[]>('/api/releases') });

/** Requests that wait, and for each flow what new cases take and where running cases are. */
export const ReleasesPage = () => {
  const { t } = useWords();
  const flows = useFlowReleases();
  const textOf = useRollOutText();
  return (
    <>
      <Title name={t('releases.title')}>{t('releases.title')}</Title>
      <Requests />
      <section className="card">
        <h2>{t('releases.flows')}</h2>
        <Loaded of={flows}>
          {(all) => (
            <table className="table">
              <TableHead columns={['flow', 'new-cases', 'running'].map((column) => t(`releases.${column}`))} />
              <tbody>
                {all.map(({ flow, name, rollOut, releases }) => (
                  <tr key={flow}>
                    <th scope="row">
                      <Link to={`/flows/${flow}`} lang="zh-CN">
                        {name}
                      </Link>{' '}
                      <small>{flow}</small>
                    </th>
                    <td data-label={t('releases.new-cases')}>{textOf(rollOut)}</td>
                    <td data-label={t('releases.running')}>
                      {releases
                        .filter(({ running }) => running > 0)
                        .map(({ release, running }) => t('releases.running-on', { release, count: running }))
                        .join(' · ') || t('releases.none-running')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      </section>
    </>
  );
};
