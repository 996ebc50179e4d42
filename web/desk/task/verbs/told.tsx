import type { Task, TaskNotes } from '../../../shared/api/types.ts';
import { showMoment } from '../../../shared/format/dates.ts';
import { useWords } from '../../../shared/i18n/words.ts';

type Delegation = TaskNotes['delegations'][number];

const DelegationNote = ({ one }: { one: Delegation }) => {
  const { t, language } = useWords();
  return (
    <li className={one.status === 'open' ? 'note warn' : 'note'}>
      <strong>{t(`verb.delegation-${one.status}`)}</strong>{' '}
      <span lang="zh-CN">
        {one.giver} → {one.delegate}：{one.question}
      </span>{' '}
      <time dateTime={one.createdAt}>{showMoment(one.createdAt, language)}</time>
      {one.opinion === '' ? null : (
        <p lang="zh-CN" className="told-opinion">
          {one.delegate}：{one.opinion}
        </p>
      )}
    </li>
  );
};

/** Why a task came back, what opinions were asked and given, who reminded of it. */
export const Told = ({ task, notes }: { task: Pick<Task, 'name'>; notes: TaskNotes | undefined }) => {
  const { t, language } = useWords();
  if (notes === undefined) return null;
  const { returned, delegations, reminders } = notes;
  if (returned === null && delegations.length === 0 && reminders.length === 0) return null;
  return (
    <section className="told" aria-label={t('verb.told')}>
      {returned === null ? null : (
        <p className="note warn">
          <strong>{t('verb.returned')}</strong>{' '}
          <span lang="zh-CN">
            {returned.by}：{returned.reason}（{task.name}）
          </span>{' '}
          <time dateTime={returned.at}>{showMoment(returned.at, language)}</time>
        </p>
      )}
      <ul className="told-list">
        {delegations.map((one) => (
          <DelegationNote key={one.id} one={one} />
        ))}
        {reminders.map(({ by, at, reason }) => (
          <li key={`${by}${at}`} className="note">
            <strong>{t('verb.reminded')}</strong>{' '}
            <span lang="zh-CN">
              {by}
              {reason === '' ? '' : `：${reason}`}
            </span>{' '}
            <time dateTime={at}>{showMoment(at, language)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
};
