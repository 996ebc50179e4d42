import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Releases {
  current: number;
  releases: { release: number; createdAt: string; flows: { flow: string; version: number }[] }[];
}

/** Every release of the flows, newest first. */
export const ReleasesPage = () => {
  const { t, language } = useWords();
  const releases = useQuery({ queryKey: ['releases'], queryFn: () => get<Releases>('/api/processes') });
  return (
    <>
      <Title name={t('releases.title')}>{t('releases.title')}</Title>
      <Loaded of={releases}>
        {({ current, releases: all }) => (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('releases.number')}</th>
                <th scope="col">{t('releases.at')}</th>
                <th scope="col">{t('releases.flows')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ release, createdAt, flows }) => (
                <tr key={release}>
                  <th scope="row">
                    {release} {release === current ? <strong>{t('releases.current')}</strong> : null}
                  </th>
                  <td>{showMoment(createdAt, language)}</td>
                  <td>{flows.map(({ flow, version }) => `${flow} ${version}`).join('、')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </>
  );
};
