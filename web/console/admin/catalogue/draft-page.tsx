import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../../../shared/api/request.ts';
import { showMoment } from '../../../shared/format/dates.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { CatalogueInForce, Draft } from './catalogue.ts';
import { DraftActions } from './draft-actions.tsx';
import { ImportPanel } from './import-panel.tsx';
import { JudgementView } from './judgement-view.tsx';
import { RowEditor } from './row-editor.tsx';

/** One change of the catalogue: what it changes, what is wrong with it, and the way to its release. */
export const DraftPage = () => {
  const { t, language } = useWords();
  const { draftId = '' } = useParams();
  const tables = useQuery({ queryKey: ['catalogue'], queryFn: () => get<CatalogueInForce>('/api/catalogue') });
  const draft = useQuery({
    queryKey: ['catalogue', 'draft', draftId],
    queryFn: () => get<Draft>(`/api/catalogue-drafts/${draftId}`),
    staleTime: 0,
  });
  return (
    <Loaded of={draft}>
      {(one) => (
        <>
          <Title name={one.title}>
            <span lang="zh-CN">{one.title}</span>
          </Title>
          <p>
            <strong>{t(`catalogue.${one.status}`)}</strong> · <span lang="zh-CN">{one.ownerName}</span> ·{' '}
            {showMoment(one.updatedAt, language)}
          </p>
          {one.reason === '' ? null : (
            <p>
              {t('catalogue.reason')}: <span lang="zh-CN">{one.reason}</span>
            </p>
          )}
          {one.note === '' ? null : (
            <p className="note">
              {t('catalogue.note')}: <span lang="zh-CN">{one.note}</span>
            </p>
          )}
          <section className="card stack">
            <h2>{t('catalogue.changes')}</h2>
            <JudgementView of={one} />
          </section>
          <DraftActions draft={one} />
          {one.status === 'open' && tables.data !== undefined ? (
            <>
              <RowEditor draft={one} tables={tables.data.tables} />
              <ImportPanel draft={one} tables={tables.data.tables} />
            </>
          ) : null}
        </>
      )}
    </Loaded>
  );
};
