import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../shared/api/request.ts';
import { showMoment, showPlainDay } from '../../../shared/format/dates.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { Unseen } from '../../../shared/frame/unseen.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { PlainTable } from '../../plain-table.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import type { Retention, Rule } from './change-dialog.tsx';

const columns = ['rule', 'law', 'days', 'limits', 'gone', 'due', 'changed', 'act'] as const;

const LastRun = ({ lastRun }: Pick<Retention, 'lastRun'>) => {
  const { t, language } = useWords();
  if (lastRun === null) return <p role="status">{t('retention.never')}</p>;
  const day = showPlainDay(lastRun.day, language);
  return <p role="status">{t(lastRun.endedAt === null ? 'retention.running' : 'retention.last', { day })}</p>;
};

/** What is kept how long and by which law, what went last, what would go now, and the way to change it. */
export const RetentionPage = () => {
  const { t, language } = useWords();
  const [changed, setChanged] = useState<Rule>();
  const retention = useQuery({
    queryKey: ['retention'],
    queryFn: () => get<Retention>('/api/retention'),
    staleTime: 0,
  });
  const cellsOf = (rule: Rule) => {
    const name = t(`retention.of.${rule.id}`);
    return [
      name,
      t(`retention.law.${rule.law}`),
      rule.days,
      `${rule.least}–${rule.most}`,
      rule.gone,
      rule.due,
      rule.changedAt === null ? (
        '—'
      ) : (
        <>
          {showMoment(rule.changedAt, language)} <span lang="zh-CN">{rule.changedBy}</span>
        </>
      ),
      <button key="change" type="button" className="button" onClick={() => setChanged(rule)}>
        {t('retention.change')}
        <Unseen>{name}</Unseen>
      </button>,
    ];
  };
  return (
    <>
      <Title name={t('retention.title')}>{t('retention.title')}</Title>
      <p>{t('retention.hint')}</p>
      <Loaded of={retention}>
        {({ lastRun, rules }) => (
          <div className="admin-retention">
            <LastRun lastRun={lastRun} />
            <PlainTable
              caption={t('retention.title')}
              columns={columns.map((name) => t(`retention.${name}`))}
              none=""
              rows={rules.map((rule) => ({ key: rule.id, cells: cellsOf(rule) }))}
            />
          </div>
        )}
      </Loaded>
      {changed === undefined ? null : <ChangeDialog rule={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
};
