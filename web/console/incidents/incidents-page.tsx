import { useSearchParams } from 'react-router';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { CausePart } from './cause-part.tsx';
import { CauseTable } from './cause-table.tsx';
import { useCauses } from './incidents.ts';

/** What stands still because the engine cannot go on, by cause (异常). */
export const IncidentsPage = () => {
  const { t } = useWords();
  const [search] = useSearchParams();
  const cause = search.get('cause') ?? '';
  const causes = useCauses();
  return (
    <>
      <Title name={t('incidents.title')}>{t('incidents.title')}</Title>
      <p>{t('incidents.hint')}</p>
      {cause === '' ? (
        <Loaded of={causes}>
          {(all) => (all.length === 0 ? <p role="status">{t('incidents.none')}</p> : <CauseTable causes={all} />)}
        </Loaded>
      ) : (
        <CausePart key={cause} cause={cause} />
      )}
    </>
  );
};
