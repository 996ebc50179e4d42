import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { undecided } from '../../../src/domain/case.ts';
import type { CaseStatus } from '../../../src/domain/case.ts';
import { useCase } from '../../shared/api/queries.ts';
import { get, post } from '../../shared/api/request.ts';
import type { CaseDetail, Material } from '../../shared/api/types.ts';
import { showDay, showMoment } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import { useWatchedCase } from '../../shared/live/live.tsx';
import { useSession } from '../../shared/session/session.tsx';
import { Terminate } from '../signing/terminate.tsx';
import { CaseTabs } from '../task/case-tabs.tsx';
import { CopyTo, useCopies } from '../task/verbs/copy-to.tsx';
import { useDeed } from '../task/verbs/notes.ts';

/** Who was shown the case, and one's own copy to be marked as read (已阅). */
const Copies = ({ caseId }: { caseId: string }) => {
  const { t, language } = useWords();
  const { person } = useSession();
  const [sending, setSending] = useState(false);
  const copies = useCopies(caseId);
  const read = useDeed<string>(
    (id) => post(`/api/copies/${id}/read`),
    () => undefined,
  );
  return (
    <section className="card" aria-labelledby="copies">
      <h2 id="copies">{t('case.copies')}</h2>
      <Loaded of={copies}>
        {({ copies: sent }) => (
          <>
            {sent.length === 0 ? <p>{t('case.no-copies')}</p> : null}
            <ul className="rows">
              {sent.map(({ id, to, toMe, by, note, at, readAt }) => (
                <li key={id} className="row">
                  <div>
                    {toMe ? <strong>{t('case.copied-to-you')}</strong> : null}
                    <span lang="zh-CN">
                      {by} → {to}
                      {note === '' ? '' : `：${note}`}
                    </span>{' '}
                    <small>
                      {showMoment(at, language)} · {t(readAt === null ? 'case.unread' : 'case.read')}
                    </small>
                  </div>
                  {toMe && readAt === null ? (
                    <button
                      type="button"
                      className="button small primary"
                      disabled={read.isPending}
                      onClick={() => read.mutate(id)}
                    >
                      {t('case.mark-read')}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <ErrorNote error={read.error} />
      {person?.permissions.includes('case.copy') === true ? (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setSending(true)}>
          {t('verb.copy')}
        </button>
      ) : null}
      {sending ? <CopyTo caseId={caseId} onClose={() => setSending(false)} /> : null}
    </section>
  );
};

const Steps = ({ subject }: { subject: CaseDetail }) => {
  const { t, language } = useWords();
  return (
    <section className="card" aria-labelledby="steps">
      <h2 id="steps">{t('case.steps')}</h2>
      {subject.steps.length === 0 ? <p>{t('case.no-steps')}</p> : null}
      <ul className="rows">
        {subject.steps.map(({ jobKey, name, dueAt }) => (
          <li key={jobKey} className="row">
            <div>
              <strong lang="zh-CN">{name}</strong>{' '}
              {dueAt === '' ? null : <small>{t('task.due', { day: showDay(dueAt, language) })}</small>}
            </div>
            <Link className="button small" to={`/tasks/${jobKey}`}>
              {t('case.open-task')}
              <Unseen>{name}</Unseen>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A case that stands at an incident has no task to end it from: its head does so here. */
const EndStuck = ({ subject }: { subject: CaseDetail }) => {
  const { t } = useWords();
  const { person } = useSession();
  const queries = useQueryClient();
  const [ending, setEnding] = useState(false);
  const stuck = subject.steps.length === 0 && undecided.has(subject.status as CaseStatus);
  if (!ending && (!stuck || person?.permissions.includes('case.terminate') !== true)) return null;
  return (
    <p>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setEnding(true)}>
        {t('verbs.terminate')}
      </button>
      {ending ? (
        <Terminate
          caseId={subject.id}
          onDone={async ({ act }) => {
            await queries.invalidateQueries({ queryKey: ['case', subject.id] });
            if (act === 'effective') setEnding(false);
          }}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </p>
  );
};

const CaseView = ({ subject }: { subject: CaseDetail }) => {
  const { say } = useWords();
  const { person } = useSession();
  const readable = person?.permissions.includes('material.read') === true;
  const materials = useQuery({
    queryKey: ['case', subject.id, 'materials'],
    queryFn: () => get<Material[]>(`/api/cases/${subject.id}/materials`),
    enabled: readable,
  });
  const about = {
    task: { caseId: subject.id, itemCode: subject.itemCode },
    case: subject,
    materials: materials.data ?? [],
  };
  return (
    <>
      <Title name={`${subject.itemName} ${subject.number ?? ''}`}>
        <span lang="zh-CN">{subject.itemName}</span> <small>{subject.number}</small>
      </Title>
      <div className="task-head">
        <strong lang="zh-CN">{subject.applicant}</strong>
        <span>{say(subject.statusName)}</span>
        <Light light={subject.light} />
      </div>
      <div className="task">
        <div>
          <Copies caseId={subject.id} />
          <Steps subject={subject} />
          <EndStuck subject={subject} />
        </div>
        <CaseTabs page={about} />
      </div>
    </>
  );
};

/** One case to be read: what copies, cases of one's own and paused ones lead to. */
export const CasePage = () => {
  const { t } = useWords();
  const { caseId = '' } = useParams();
  const subject = useCase(caseId);
  useWatchedCase(caseId);
  return (
    <>
      <p>
        <Link to="/">{t('task.back')}</Link>
      </p>
      <Loaded of={subject}>{(data) => <CaseView key={caseId} subject={data} />}</Loaded>
    </>
  );
};
