import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Visit } from '../../shared/api/types.ts';
import { showDay, showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import type { Draft } from './phone/store.ts';
import { useDrafts, useVisits } from './visits.ts';

const DraftState = ({ draft }: { draft: Draft | undefined }) => {
  const { t } = useWords();
  if (draft === undefined) return null;
  const state = draft.refusal !== null ? 'refused' : draft.state;
  return <strong className={`visit-state visit-${state}`}>{t(`visit.state.${state}`)}</strong>;
};

const Row = ({ visit, draft }: { visit: Visit; draft: Draft | undefined }) => {
  const { t, language } = useWords();
  const { jobKey, caseNumber, name, itemName, applicant, place, dueAt, light, holder, signatures } = visit;
  const others = [
    ...(holder === null || holder.mine ? [] : [{ key: 'holds', name: holder.name }]),
    ...signatures.map(({ userName }) => ({ key: 'has-signed', name: userName })),
  ];
  return (
    <li className="row visit-row">
      <div>
        <Link to={`/${jobKey}`}>
          <strong lang="zh-CN">{itemName}</strong>
        </Link>
        <br />
        <span lang="zh-CN">{place}</span>
        <br />
        <small>
          <span lang="zh-CN">
            {name} · {applicant}
          </span>{' '}
          · {caseNumber}
        </small>
        {others.map(({ key, name: other }) => (
          <small key={`${key}-${other}`} className="visit-other">
            <span lang="zh-CN">{other}</span> {t(`visit.${key}`)}
          </small>
        ))}
      </div>
      <div className="visit-due">
        <Light light={light} />
        {dueAt === '' ? null : <span>{t('visit.due', { day: showDay(dueAt, language) })}</span>}
        {visit.recorded ? <strong className="visit-state visit-sent">{t('visit.state.sent')}</strong> : null}
        <DraftState draft={draft} />
      </div>
    </li>
  );
};

/** Whether the pages will open without a network. */
const OfflineReady = () => {
  const { t } = useWords();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let over = false;
    void navigator.serviceWorker?.ready.then(() => (over ? undefined : setReady(true)));
    return () => {
      over = true;
    };
  }, []);
  return <small>{t(ready ? 'visit.ready-offline' : 'visit.not-ready-offline')}</small>;
};

/** The visits of an inspector, due first; with drafts whose visit is no longer among them. */
export const VisitList = () => {
  const { t, language } = useWords();
  const visits = useVisits();
  const drafts = useDrafts().data ?? [];
  const draftOf = (jobKey: string) => drafts.find((draft) => draft.jobKey === jobKey);
  return (
    <>
      <Title name={t('visit.mine')}>{t('visit.mine')}</Title>
      <Loaded of={visits}>
        {({ value, savedAt }) => {
          const lost = drafts.filter(({ jobKey }) => !value.some((visit) => visit.jobKey === jobKey));
          return (
            <>
              {savedAt === null ? null : (
                <p className="note warn">{t('visit.as-of', { moment: showMoment(savedAt, language) })}</p>
              )}
              {lost.length === 0 ? null : (
                <section className="card" aria-labelledby="lost-drafts">
                  <h2 id="lost-drafts">{t('visit.lost-drafts')}</h2>
                  <ul className="rows">
                    {lost.map((draft) => (
                      <li key={draft.jobKey} className="row">
                        <Link to={`/${draft.jobKey}`}>
                          <span lang="zh-CN">{draft.title}</span>
                        </Link>
                        <DraftState draft={draft} />
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <section className="card" aria-label={t('visit.mine')}>
                {value.length === 0 ? <p>{t('visit.none')}</p> : null}
                <ul className="rows">
                  {value.map((visit) => (
                    <Row key={visit.jobKey} visit={visit} draft={draftOf(visit.jobKey)} />
                  ))}
                </ul>
              </section>
            </>
          );
        }}
      </Loaded>
      <OfflineReady />
    </>
  );
};
