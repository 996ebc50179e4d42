import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../shared/api/request.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { PlainTable } from '../plain-table.tsx';
import type { HealthDetail } from '../types.ts';

/** The copies of the application; each but the last one that serves can be told to drain. */
export const Copies = ({ copies }: Pick<HealthDetail, 'copies'>) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const drain = useMutation({
    mutationFn: (id: string) => post(`/api/application-copies/${id}/drain`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['health-detail'] }),
  });
  return (
    <>
      <ErrorNote error={drain.error} />
      <PlainTable
        caption={t('health.part.copies')}
        columns={['copy', 'started', 'duty', 'act'].map((name) => t(`health.${name}`))}
        none={t('health.none')}
        rows={copies.map((copy) => ({
          key: copy.id,
          cells: [
            `${copy.host}:${copy.pid} ${copy.mine ? t('health.mine') : ''}`,
            showMoment(copy.startedAt, language),
            t(`health.duty.${copy.state}`),
            copy.state === 'serving' ? (
              <button
                type="button"
                className="button small"
                disabled={drain.isPending}
                aria-label={t('health.drain-of', { copy: `${copy.host}:${copy.pid}` })}
                onClick={() => drain.mutate(copy.id)}
              >
                {t('health.drain')}
              </button>
            ) : (
              '—'
            ),
          ],
        }))}
      />
    </>
  );
};
