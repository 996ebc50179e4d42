import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Tabs } from '../../shared/frame/tabs.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import { useWatchedCase } from '../../shared/live/live.tsx';
import { useSession } from '../../shared/session/session.tsx';
import type { InstanceDetail } from '../types.ts';
import { History } from './history.tsx';
import { useInstance } from './instances.ts';
import type { Token } from './move-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { Commands, Documents, Failures, RecordPart, Runs, Tasks } from './parts.tsx';
import { Variables } from './variables.tsx';

const Facts = ({ detail }: { detail: InstanceDetail }) => {
  const { t, say } = useWords();
  const { person } = useSession();
  const { case: subject } = detail;
  return (
    <div className="card">
      <dl className="facts">
        <dt>{t('instance.item')}</dt>
        <dd lang="zh-CN">{subject.itemName}</dd>
        <dt>{t('instance.applicant')}</dt>
        <dd lang="zh-CN">{subject.applicant}</dd>
        <dt>{t('instances.state')}</dt>
        <dd>
          {t(`instances.state.${detail.state}`)} · {say(subject.statusName)} <Light light={subject.light} />
        </dd>
        <dt>{t('instances.flow')}</dt>
        <dd>
          {detail.flow} {t('instances.version-n', { version: detail.flowVersion })} · {t('instance.release')}{' '}
          {detail.release}
        </dd>
        <dt>{t('instance.key')}</dt>
        <dd>{detail.processInstanceKey ?? '—'}</dd>
      </dl>
      {person?.permissions.includes('case.read') ? (
        <a href={`/desk/cases/${subject.id}`}>{t('instance.to-desk')}</a>
      ) : null}
    </div>
  );
};

/** Where the tokens stand, and what an administrator may do about each. */
const Tokens = ({ detail }: { detail: InstanceDetail }) => {
  const { t, language } = useWords();
  const { person } = useSession();
  const queries = useQueryClient();
  const [moved, setMoved] = useState<Token>();
  const may = person?.permissions.includes('instance.change') === true;
  return (
    <section className="card" aria-label={t('instance.tokens')}>
      <h2>{t('instance.tokens')}</h2>
      {detail.tokens.length === 0 ? <p>{t('instance.tokens.none')}</p> : null}
      <ul className="rows">
        {detail.tokens.map((token) => (
          <li key={token.elementInstanceKey} className="row">
            <div lang="zh-CN">{token.name}</div>
            {may ? (
              <button
                type="button"
                className="button small"
                aria-label={t('instance.act-on', { name: language === 'zh' ? token.name : token.elementId })}
                onClick={() => setMoved(token)}
              >
                {t('instance.act')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {moved === undefined ? null : (
        <MoveDialog
          token={moved}
          cases={new Map([[detail.case.id, detail.case.number ?? detail.case.id]])}
          onDone={() => void queries.invalidateQueries({ queryKey: ['instances'] })}
          onClose={() => setMoved(undefined)}
        />
      )}
    </section>
  );
};

/** One case's instance: where it stands, what has happened, and what can be done about it. */
export const InstancePage = () => {
  const { t } = useWords();
  const { caseId = '' } = useParams();
  useWatchedCase(caseId);
  const instance = useInstance(caseId);
  return (
    <Loaded of={instance}>
      {(detail) => {
        const title = t('instance.title', { number: detail.case.number ?? t('instances.no-number') });
        const parts = {
          history: <History detail={detail} />,
          variables: <Variables caseId={caseId} variables={detail.variables} />,
          failures: <Failures detail={detail} />,
          tasks: <Tasks detail={detail} />,
          commands: <Commands detail={detail} />,
          documents: <Documents detail={detail} />,
          record: <RecordPart detail={detail} />,
          runs: <Runs detail={detail} />,
        };
        return (
          <>
            <Title name={title}>{title}</Title>
            <Facts detail={detail} />
            <Tokens detail={detail} />
            <Tabs
              name={t('instance.parts')}
              tabs={Object.entries(parts).map(([key, part]) => ({ key, label: t(`instance.${key}`), part }))}
            />
          </>
        );
      }}
    </Loaded>
  );
};
