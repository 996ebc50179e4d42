import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useGuide } from '../../shared/api/queries.ts';
import { get } from '../../shared/api/request.ts';
import type { Guide, KnownData } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { ApplyForm } from './apply-form.tsx';
import type { SavedDraft } from './use-draft.ts';

/** Begins with the draft that was left, or with what the bureau knows already. */
const Begun = ({ guide }: { guide: Guide }) => {
  const { code } = guide.item;
  const draft = useQuery({
    queryKey: ['draft', code],
    queryFn: async () => ({ saved: await get<SavedDraft | null>(`/api/drafts/${code}`) }),
    // What is typed from here on lives in the form; a later look begins anew.
    staleTime: Infinity,
    gcTime: 0,
  });
  const known = useQuery({
    queryKey: ['known', code],
    queryFn: () => get<KnownData>(`/api/items/${code}/known`),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Loaded of={draft}>
      {({ saved }) => (
        <Loaded of={known}>
          {(data) => (
            <ApplyForm
              key={`${code}-${draft.dataUpdatedAt}`}
              guide={guide}
              known={data}
              saved={saved}
              onBeginAgain={() => void draft.refetch()}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

/** The application for an item. */
export const ApplyPage = () => {
  const { t, language } = useWords();
  const { code = '' } = useParams();
  const { person } = useSession();
  const guide = useGuide(code);
  return (
    <Loaded of={guide}>
      {(data) => {
        const name = t('apply.title', { name: language === 'zh' ? data.item.nameZh : data.item.nameEn });
        return (
          <>
            <Title name={name}>{name}</Title>
            <p>
              <span lang={language === 'en' ? 'zh-CN' : undefined}>
                {t('apply.applicant', { name: person?.name ?? '' })}
              </span>
              <br />
              <small>{t('apply.kept')}</small>
            </p>
            {data.item.online ? <Begun guide={data} /> : <p className="note warn">{t('apply.offline')}</p>}
          </>
        );
      }}
    </Loaded>
  );
};
