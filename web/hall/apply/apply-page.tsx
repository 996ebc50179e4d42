import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useGuide } from '../../shared/api/queries.ts';
import { get, withQuery } from '../../shared/api/request.ts';
import type { Guide, KnownData, ReceivedPower } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useReceived } from '../agency/received.ts';
import { ApplyForm } from './apply-form.tsx';
import type { SavedDraft } from './use-draft.ts';

/** Begins with the draft that was left, or with what the bureau knows already. */
const Begun = ({ guide, whom }: { guide: Guide; whom: ReceivedPower | undefined }) => {
  const { code } = guide.item;
  const forId = whom?.applicantId;
  const draft = useQuery({
    queryKey: ['draft', code, forId],
    queryFn: async () => ({
      saved: await get<SavedDraft | null>(withQuery(`/api/drafts/${code}`, { for: forId })),
    }),
    // What is typed from here on lives in the form; a later look begins anew.
    staleTime: Infinity,
    gcTime: 0,
  });
  const known = useQuery({
    queryKey: ['known', code, forId],
    queryFn: () => get<KnownData>(withQuery(`/api/items/${code}/known`, { for: forId })),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Loaded of={draft}>
      {({ saved }) => (
        <Loaded of={known}>
          {(data) => (
            <ApplyForm
              key={`${code}.${forId ?? ''}.${draft.dataUpdatedAt}`}
              guide={guide}
              known={data}
              saved={saved}
              whom={whom}
              onBeginAgain={() => void draft.refetch()}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

const reaches = (items: ReceivedPower['items'], code: string): boolean =>
  items.length === 0 || items.some((item) => item.code === code);

/** The application for an item; an agent's with `?for=` the applicant. */
export const ApplyPage = () => {
  const { t, language } = useWords();
  const { code = '' } = useParams();
  const { person } = useSession();
  const guide = useGuide(code);
  const forId = useSearchParams()[0].get('for') ?? '';
  const received = useReceived(forId !== '');
  const whom = received.data?.find(({ applicantId, items }) => applicantId === forId && reaches(items, code));
  if (forId !== '' && received.data === undefined) return <Loaded of={received}>{() => null}</Loaded>;
  if (forId !== '' && whom === undefined)
    return (
      <>
        <Title name={t('agency.title')}>{t('agency.title')}</Title>
        <p className="note warn">{t('agency.no-power')}</p>
      </>
    );
  return (
    <Loaded of={guide}>
      {(data) => {
        const name = t('apply.title', { name: language === 'zh' ? data.item.nameZh : data.item.nameEn });
        return (
          <>
            <Title name={name}>{name}</Title>
            <p>
              <span lang={language === 'en' ? 'zh-CN' : undefined}>
                {whom === undefined
                  ? t('apply.applicant', { name: person?.name ?? '' })
                  : t('apply.agency', { agent: person?.name ?? '', name: whom.applicantName })}
              </span>
              <br />
              <small>{t('apply.kept')}</small>
            </p>
            {data.item.online ? <Begun guide={data} whom={whom} /> : <p className="note warn">{t('apply.offline')}</p>}
          </>
        );
      }}
    </Loaded>
  );
};
