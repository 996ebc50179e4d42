import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';
import type { Inspection } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { RecordView } from './record-view.tsx';

/** The records of a case's visits, as staff read them beside a task. */
export const Inspections = ({ caseId }: { caseId: string }) => {
  const { t } = useWords();
  const inspections = useQuery({
    queryKey: ['case', caseId, 'inspections'],
    queryFn: () => get<Inspection[]>(`/api/cases/${caseId}/inspections`),
  });
  return (
    <Loaded of={inspections}>
      {(records) => (
        <>
          {records.length === 0 ? <p>{t('inspection.none')}</p> : null}
          {records.map((record) => (
            <article key={record.id}>
              <RecordView caseId={caseId} record={record} />
            </article>
          ))}
        </>
      )}
    </Loaded>
  );
};
