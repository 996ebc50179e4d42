import { useState } from 'react';
import { post } from '../../shared/api/request.ts';
import type { CopiedCase } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useDeed } from '../task/verbs/notes.ts';
import { Cases } from './case-table.tsx';
import { QueueList } from './queue-list.tsx';
import type { Filter } from './tasks.ts';
import { useQueue } from './tasks.ts';

/** Cases shown to one for information (抄送): unread ones (待阅), or all. */
export const CopyTable = ({ filter, filtered }: { filter: Filter; filtered: boolean }) => {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const rows = useQueue<CopiedCase>(filter, all ? 'all' : 'unread');
  const read = useDeed<string>(
    (id) => post(`/api/copies/${id}/read`),
    () => undefined,
  );
  return (
    <>
      <label className="choice">
        <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />
        {t('queue.with-read')}
      </label>
      <ErrorNote error={read.error} />
      <QueueList rows={rows} filtered={filtered}>
        {(copies) => (
          <Cases rows={copies} last={t('queue.copied')}>
            {({ copyId, by, note, copiedAt, readAt, number }) => (
              <>
                <span lang="zh-CN">
                  {by}
                  {note === '' ? '' : `：${note}`}
                </span>{' '}
                <small>{showMoment(copiedAt, language)}</small>{' '}
                {readAt === null ? (
                  <button
                    type="button"
                    className="button small"
                    disabled={read.isPending}
                    onClick={() => read.mutate(copyId)}
                  >
                    {t('case.mark-read')}
                    <Unseen>{number}</Unseen>
                  </button>
                ) : (
                  <small>{t('case.read')}</small>
                )}
              </>
            )}
          </Cases>
        )}
      </QueueList>
    </>
  );
};
