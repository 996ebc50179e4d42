import { Link } from 'react-router';
import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { PlainTable } from '../plain-table.tsx';
import type { InstanceDetail } from '../types.ts';

interface Props {
  detail: InstanceDetail;
}

export const Failures = ({ detail }: Props) => {
  const { t, language } = useWords();
  return (
    <>
      <PlainTable
        caption={t('instance.failures')}
        columns={['name', 'element-state', 'message', 'at'].map((name) => t(`instance.${name}`))}
        none={t('instance.nothing')}
        rows={detail.failures.map((one) => ({
          key: one.incidentKey,
          cells: [
            <span lang="zh-CN">{one.elementName}</span>,
            t(`instance.incident.${one.state}`),
            <span className="error-text" lang="zh-CN">
              {one.message} <small>{one.errorType}</small>
            </span>,
            showMoment(one.createdAt, language),
          ],
        }))}
      />
      {detail.incidents === 0 ? null : (
        <p>
          <Link to="/incidents">{t('instance.to-incidents')}</Link>
        </p>
      )}
    </>
  );
};

const taskState = ({ status, claimed }: InstanceDetail['tasks'][number]): string =>
  status === 'open' && claimed ? 'claimed' : status;

export const Tasks = ({ detail }: Props) => {
  const { t, language } = useWords();
  return (
    <PlainTable
      caption={t('instance.tasks')}
      columns={['name', 'group', 'element-state', 'entered', 'left'].map((name) => t(`instance.${name}`))}
      none={t('instance.nothing')}
      rows={detail.tasks.map((task) => ({
        key: task.jobKey,
        cells: [
          <span lang="zh-CN">{task.name}</span>,
          t(`role.${task.group}`),
          t(`instance.task-${taskState(task)}`),
          showMoment(task.createdAt, language),
          showMoment(task.endedAt, language),
        ],
      }))}
    />
  );
};

export const Commands = ({ detail }: Props) => {
  const { t, language } = useWords();
  return (
    <>
      <PlainTable
        caption={t('instance.asked')}
        columns={['command', 'element-state', 'attempts', 'at', 'message'].map((name) => t(`instance.${name}`))}
        none={t('instance.nothing')}
        rows={detail.commands.map((one) => ({
          key: String(one.seq),
          cells: [
            one.kind,
            t(`instance.command-state.${one.status}`),
            one.attempts,
            showMoment(one.createdAt, language),
            one.error ?? '—',
          ],
        }))}
      />
      <PlainTable
        caption={t('instance.handed')}
        columns={['peer', 'verb', 'at'].map((name) => t(`instance.${name}`))}
        none={t('instance.nothing')}
        rows={detail.messages.map((one, at) => ({
          key: String(at),
          cells: [one.peer, one.verb, showMoment(one.at, language)],
        }))}
      />
    </>
  );
};

export const Documents = ({ detail }: Props) => {
  const { t, say, language } = useWords();
  return (
    <PlainTable
      caption={t('instance.documents')}
      columns={['name', 'document-number', 'element-state', 'at'].map((name) => t(`instance.${name}`))}
      none={t('instance.nothing')}
      rows={detail.documents.map((one) => ({
        key: one.number,
        cells: [
          say(one.name),
          <span lang="zh-CN">{one.number}</span>,
          t(`documents.${one.status}`),
          showMoment(one.madeAt, language),
        ],
      }))}
    />
  );
};

export const Runs = ({ detail }: Props) => {
  const { t, language } = useWords();
  return (
    <PlainTable
      caption={t('instance.runs-of')}
      columns={[
        t('instance.run'),
        t('instances.flow'),
        t('instance.key'),
        t('instance.element-state'),
        t('instance.at'),
      ]}
      none={t('instance.nothing')}
      rows={detail.runs.map((one) => ({
        key: String(one.seq),
        cells: [
          one.seq,
          `${one.flow} ${t('instances.version-n', { version: one.flowVersion })}`,
          one.processInstanceKey ?? '—',
          t(`instance.run-state.${one.status}`),
          showMoment(one.createdAt, language),
        ],
      }))}
    />
  );
};

/** The full record of the case (全程纪实), the newest first. */
export const RecordPart = ({ detail }: Props) => {
  const { t, say, language } = useWords();
  const reason = (told: Record<string, unknown>): string =>
    typeof told['reason'] === 'string' && told['reason'] !== '' ? `：${told['reason']}` : '';
  return (
    <ol className="timeline" reversed aria-label={t('instance.record')}>
      {detail.record.toReversed().map(({ seq, at, who, actName, elementName, elementNameEn, detail: told }) => (
        <li key={seq}>
          <time dateTime={at}>{showMoment(at, language)}</time>
          <strong lang={language === 'en' && /\p{Script=Han}/u.test(actName.en) ? 'zh-CN' : undefined}>
            {say(actName)}
          </strong>{' '}
          <span lang="zh-CN">{who}</span>
          {elementName === '' ? '' : ` · ${language === 'en' ? elementNameEn : elementName}`}
          <span lang="zh-CN">{reason(told)}</span>
        </li>
      ))}
    </ol>
  );
};
