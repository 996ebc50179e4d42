import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { FlowDraft } from '../editor/editor.ts';
import { get } from '../../web/shared/api/request.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { Title } from '../../web/shared/frame/title.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { EventList } from './event-list.tsx';
import { OpenSteps } from './open-steps.tsx';
import './rehearsal.css';
import { StartForm } from './start-form.tsx';
import { StepStates } from './step-states.tsx';
import { TokenView } from './token-view.tsx';
import { isLive, useEndOnLeaving, useRehearsal } from './use-rehearsal.ts';
import type { Rehearsal } from './use-rehearsal.ts';

type Desk = ReturnType<typeof useRehearsal>;

const State = ({ rehearsal, desk }: { rehearsal: Rehearsal; desk: Desk }) => {
  const { t } = useWords();
  const { status, draftVersion, item, automatic } = rehearsal;
  const live = isLive(rehearsal);
  return (
    <div className="rehearsal-state">
      <p role="status">
        <strong className={`rehearsal-status status-${status}`}>{t(`rehearsal.status-${status}`)}</strong>{' '}
        <span lang="zh-CN">{item.nameZh}</span> · {t('rehearsal.draft-version', { version: draftVersion })}
      </p>
      {live ? (
        <div className="actions">
          <label className="check">
            <input
              type="checkbox"
              checked={automatic}
              disabled={desk.automatic.isPending}
              onChange={({ target }) => desk.automatic.mutate(target.checked)}
            />{' '}
            {t('rehearsal.automatic')}
          </label>
          <button type="button" className="button" disabled={desk.end.isPending} onClick={() => desk.end.mutate()}>
            {t('rehearsal.end')}
          </button>
        </div>
      ) : null}
      <ErrorNote error={desk.automatic.error ?? desk.end.error} />
    </div>
  );
};

const Incidents = ({ incidents }: Pick<Rehearsal, 'incidents'>) => {
  const { t } = useWords();
  if (incidents.length === 0) return null;
  return (
    <div className="note bad" role="alert">
      <h3>{t('rehearsal.incidents')}</h3>
      <ul>
        {incidents.map(({ incidentKey, elementId, name, message }) => (
          <li key={incidentKey}>
            <strong lang="zh-CN">{name}</strong> <code>{elementId}</code>：<span lang="en">{message}</span>
          </li>
        ))}
      </ul>
      <p>{t('rehearsal.incident-hint')}</p>
    </div>
  );
};

const Course = ({ rehearsal, desk }: { rehearsal: Rehearsal; desk: Desk }) => {
  const { t } = useWords();
  return (
    <div className="rehearsal">
      <section aria-label={t('rehearsal.steps')}>
        <State rehearsal={rehearsal} desk={desk} />
        <Incidents incidents={rehearsal.incidents} />
        <OpenSteps
          rehearsal={rehearsal}
          busy={desk.answer.isPending}
          onAnswer={(jobKey, given) => desk.answer.mutateAsync({ jobKey, given })}
        />
        <h2>{t('rehearsal.events')}</h2>
        <EventList events={rehearsal.events} />
      </section>
      <section aria-label={t('rehearsal.diagram')}>
        <TokenView rehearsal={rehearsal} />
        <details>
          <summary>{t('diagram.steps')}</summary>
          <StepStates rehearsal={rehearsal} />
        </details>
      </section>
    </div>
  );
};

const Rehearse = ({ draftId }: { draftId: string }) => {
  const { t } = useWords();
  const desk = useRehearsal(draftId);
  const rehearsal = desk.found.data?.rehearsal;
  useEndOnLeaving(rehearsal);
  return (
    <>
      <StartForm
        before={rehearsal?.item}
        busy={desk.start.isPending}
        result={desk.start.data}
        error={desk.start.error}
        onStart={(itemCode) => desk.start.mutate({ itemCode, automatic: rehearsal?.automatic ?? true })}
      />
      <Loaded of={desk.found}>
        {({ rehearsal: newest }) =>
          newest === null ? <p>{t('rehearsal.none')}</p> : <Course key={newest.id} rehearsal={newest} desk={desk} />
        }
      </Loaded>
    </>
  );
};

/** A draft tried on the engine: the analyst acts as each person, and sees what a real case would bring about (演练). */
export const RehearsalPage = () => {
  const { draftId = '' } = useParams();
  const { t } = useWords();
  const draft = useQuery({
    queryKey: ['flow-draft', draftId],
    queryFn: () => get<FlowDraft>(`/api/flow-drafts/${draftId}`),
  });
  return (
    <Loaded of={draft}>
      {({ title, mayEdit }) => (
        <>
          <Title name={`${t('rehearsal.title')} ${title}`}>
            {t('rehearsal.title')} <span lang="zh-CN">{title}</span>
          </Title>
          <p className="no-print">
            <Link to={`/drafts/${draftId}`}>{t('rehearsal.back')}</Link>
          </p>
          {mayEdit ? <Rehearse draftId={draftId} /> : <p>{t('play.rehearsal-editors')}</p>}
        </>
      )}
    </Loaded>
  );
};
