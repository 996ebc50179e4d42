import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { releaseRequest } from '../../src/http/schemas/release.ts';
import { post } from '../../web/shared/api/request.ts';
import { showMoment } from '../../web/shared/format/dates.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';

export type ReleaseRequest = Static<typeof releaseRequest>;

/** What became of the last request of the draft; whoever asked may take it back while it waits. */
export const RequestState = ({ request }: { request: ReleaseRequest }) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const { id, status, draft, askedBy, askedAt, decidedBy, decidedAt, reason, release, mine } = request;
  const withdraw = useMutation({
    mutationFn: () => post(`/api/release-requests/${id}/withdraw`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['release-requests'] }),
  });
  return (
    <section>
      <h3>{t('request.state')}</h3>
      <p>
        <strong>{t(`request.status-${status}`)}</strong>
        {release === null ? null : <> {t('request.release', { release })}</>}
      </p>
      <p>
        <span lang="zh-CN">{askedBy.name}</span> {showMoment(askedAt, language)}
        {draft === null ? null : <> ({t('request.of-version', { version: draft.version })})</>}
      </p>
      {decidedBy === null ? null : (
        <dl className="facts">
          <dt>{t('request.by')}</dt>
          <dd>
            <span lang="zh-CN">{decidedBy.name}</span> {showMoment(decidedAt, language)}
          </dd>
          {reason === '' ? null : (
            <>
              <dt>{t('request.reason')}</dt>
              <dd lang="zh-CN">{reason}</dd>
            </>
          )}
        </dl>
      )}
      {status === 'waiting' && mine ? (
        <button
          type="button"
          className="button danger small"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate()}
        >
          {t('request.withdraw')}
        </button>
      ) : null}
      <ErrorNote error={withdraw.error} />
    </section>
  );
};
