import { Link, useParams } from 'react-router';
import type { VisitPage as Page } from '../../shared/api/types.ts';
import { showDay, showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import { useWatchedCase } from '../../shared/live/live.tsx';
import { useSession } from '../../shared/session/session.tsx';
import { Answers } from '../inspection/answers.tsx';
import { DraftForm } from './draft-form.tsx';
import type { DraftDesk } from './use-draft.ts';
import { useDraft } from './use-draft.ts';
import { SentRecord } from './sent-record.tsx';
import type { Loaded as LoadedVisit } from './visits.ts';
import { useVisit } from './visits.ts';

/** Why a draft cannot be sent any more; what was typed stays until the inspector removes it. */
const Overtaken = ({ desk, text }: { desk: DraftDesk; text: string }) => {
  const { t } = useWords();
  const remove = (): void => {
    if (window.confirm(t('visit.discard-sure'))) void desk.discard();
  };
  return (
    <div className="note bad">
      <p role="alert">{text}</p>
      <p>{t('visit.kept-here')}</p>
      <button type="button" className="button danger" onClick={remove}>
        {t('visit.discard')}
      </button>
    </div>
  );
};

const Facts = ({ page }: { page: Page }) => {
  const { t } = useWords();
  return page.facts.length === 0 ? null : (
    <details className="card" open={page.record === null}>
      <summary>
        <h2>{t('visit.application')}</h2>
      </summary>
      <Answers answers={page.facts} />
    </details>
  );
};

const View = ({ loaded }: { loaded: LoadedVisit<Page> }) => {
  const { t, language, say } = useWords();
  const { person } = useSession();
  const { value: page, savedAt, refusal } = loaded;
  const { visit, record } = page;
  const desk = useDraft(person?.id ?? '', page);
  useWatchedCase(visit.caseId);
  if (desk === undefined) return <p className="loading">{t('page.loading')}</p>;
  const over = visit.status !== 'open';
  const overtaken =
    refusal !== null
      ? say(refusal)
      : over
        ? t(`visit.over.${visit.status}`)
        : record !== null && record.author.id !== person?.id
          ? t('visit.recorded')
          : undefined;
  const correcting = record !== null && desk.begun;
  return (
    <>
      <Title name={`${visit.name} ${visit.caseNumber}`}>
        <span lang="zh-CN">{visit.name}</span> <small>{visit.caseNumber}</small>
      </Title>
      <p className="task-head">
        <span lang="zh-CN">
          {visit.itemName}（{visit.itemCode}）
        </span>{' '}
        {visit.dueAt === '' ? null : <span>{t('visit.due', { day: showDay(visit.dueAt, language) })}</span>}{' '}
        {over ? null : <Light light={visit.light} />}
      </p>
      {savedAt === null ? null : (
        <p className="note warn">{t('visit.as-of', { moment: showMoment(savedAt, language) })}</p>
      )}
      {overtaken !== undefined && desk.begun ? <Overtaken desk={desk} text={overtaken} /> : null}
      <Facts page={page} />
      {record === null ? null : <SentRecord page={page} record={record} desk={desk} />}
      {over && record === null && !desk.begun ? <p className="note warn">{t(`visit.over.${visit.status}`)}</p> : null}
      {(record === null && !over) || correcting ? (
        <DraftForm key={desk.draft.submission} page={page} desk={desk} closed={overtaken !== undefined} />
      ) : null}
    </>
  );
};

/** One visit: what is needed on site, what was found, and the signatures. */
export const VisitPage = () => {
  const { t } = useWords();
  const { jobKey = '' } = useParams();
  const visit = useVisit(jobKey);
  return (
    <>
      <p>
        <Link to="/">{t('visit.back')}</Link>
      </p>
      <Loaded of={visit}>{(loaded) => <View key={jobKey} loaded={loaded} />}</Loaded>
    </>
  );
};
