import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { get, post } from '../../shared/api/request.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { textIn, VerbDialog } from '../../staff/dialogs/verb-dialog.tsx';
import { ComparisonView } from '../../staff/meaning/comparison-view.tsx';
import { ReleaseDryRun } from '../../staff/release/release-dry-run.tsx';
import { ReleaseFindings } from '../../staff/release/release-findings.tsx';
import './releases.css';
import { useRollOutText } from './roll-out-text.ts';
import { ruleIn, RuleFields } from './rule-fields.tsx';
import type { RequestDetail } from './types.ts';

type Verb = 'approve' | 'send-back' | 'withdraw';

const Decision = ({ verb, id, onClose }: { verb: Verb; id: string; onClose(): void }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const send = (fields: FormData): Promise<unknown> => {
    const reason = textIn(fields, 'reason');
    const body = verb === 'approve' ? { rule: ruleIn(fields), reason } : { reason };
    return post(`/api/release-requests/${id}/${verb}`, body);
  };
  return (
    <VerbDialog
      title={t(`releases.${verb}`)}
      hint={t(`releases.${verb}-hint`)}
      confirm={t(`releases.confirm-${verb}`)}
      reason={t('releases.reason')}
      send={send}
      onDone={async () => {
        await queries.invalidateQueries({ queryKey: ['release-requests'] });
        await queries.invalidateQueries({ queryKey: ['releases'] });
        onClose();
      }}
      onClose={onClose}
    >
      {verb === 'approve' ? <RuleFields /> : null}
    </VerbDialog>
  );
};

const Facts = ({ request }: { request: RequestDetail }) => {
  const { t, language } = useWords();
  const textOf = useRollOutText();
  const { status, why, askedBy, askedAt, decidedBy, decidedAt, reason, release, rule, catalogueVersion } = request;
  return (
    <dl className="facts">
      <dt>{t('releases.status')}</dt>
      <dd>
        <strong>{t(`releases.status-${status}`)}</strong>
      </dd>
      <dt>{t('releases.why')}</dt>
      <dd lang="zh-CN">{why}</dd>
      <dt>{t('releases.asked-by')}</dt>
      <dd>
        <span lang="zh-CN">{askedBy.name}</span> {showMoment(askedAt, language)}
      </dd>
      <dt>{t('releases.catalogue')}</dt>
      <dd>{catalogueVersion.slice(0, 12)}</dd>
      {decidedBy === null ? null : (
        <>
          <dt>{t('releases.decided-by')}</dt>
          <dd>
            <span lang="zh-CN">{decidedBy.name}</span> {showMoment(decidedAt, language)}
          </dd>
        </>
      )}
      {reason === '' ? null : (
        <>
          <dt>{t('releases.reason')}</dt>
          <dd lang="zh-CN">{reason}</dd>
        </>
      )}
      {release === null || rule === null ? null : (
        <>
          <dt>{t('releases.number')}</dt>
          <dd>{t('releases.release', { release })}</dd>
          <dt>{t('releases.new-cases')}</dt>
          <dd>{rule.kind === 'all' ? textOf({ release, base: null, rule }) : t(`releases.kind-${rule.kind}`)}</dd>
        </>
      )}
    </dl>
  );
};

const Verbs = ({ request: { id, mine, moved } }: { request: RequestDetail }) => {
  const { t } = useWords();
  const [verb, setVerb] = useState<Verb>();
  return (
    <>
      {mine ? <p className="note">{t('releases.own')}</p> : null}
      {moved ? <p className="note warn">{t('releases.moved')}</p> : null}
      <div className="actions">
        {mine ? (
          <button type="button" className="button danger" onClick={() => setVerb('withdraw')}>
            {t('releases.withdraw')}
          </button>
        ) : (
          <>
            <button type="button" className="button primary" disabled={moved} onClick={() => setVerb('approve')}>
              {t('releases.approve')}
            </button>
            <button type="button" className="button" onClick={() => setVerb('send-back')}>
              {t('releases.send-back')}
            </button>
          </>
        )}
      </div>
      {verb === undefined ? null : <Decision verb={verb} id={id} onClose={() => setVerb(undefined)} />}
    </>
  );
};

/** A request as its reviewer sees it: who asks and why, what the gate finds, what changes and whom it touches. */
export const RequestPage = () => {
  const { t } = useWords();
  const { requestId = '' } = useParams();
  const request = useQuery({
    queryKey: ['release-requests', requestId],
    queryFn: () => get<RequestDetail>(`/api/release-requests/${requestId}`),
  });
  return (
    <>
      <Title name={t('releases.request')}>{t('releases.request')}</Title>
      <p>
        <Link to="/">{t('releases.title')}</Link>
      </p>
      <Loaded of={request}>
        {(found) => (
          <>
            <section className="card">
              <h2>{found.flows.join('、')}</h2>
              <Facts request={found} />
              {found.status === 'waiting' ? <Verbs request={found} /> : null}
            </section>
            <section className="card">
              <h2>{t('gate.findings')}</h2>
              <ReleaseFindings findings={found.findings} />
              <ReleaseDryRun runs={found.dryRun} />
            </section>
            {found.changes.map((change) => (
              <section key={change.flow} className="card">
                <h2>{t('releases.change-of', { flow: change.flow })}</h2>
                <ComparisonView
                  comparison={change}
                  names={{ before: t('releases.in-force'), after: t('releases.asked-for') }}
                />
              </section>
            ))}
          </>
        )}
      </Loaded>
    </>
  );
};
