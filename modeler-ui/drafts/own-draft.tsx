import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { del, get, request } from '../../web/shared/api/request.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { Unseen } from '../../web/shared/frame/unseen.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useSession } from '../../web/shared/session/session.tsx';
import type { FlowDraft } from '../editor/editor.ts';
import type { Summary } from './summary.ts';

type Named = { id: string; name: string };
interface PartProps {
  draft: Summary;
  onDone(): void;
}

/** Runs an act on a draft; the list is fetched again after it. */
const useAct = <T,>(act: (given: T) => Promise<unknown>, onDone: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['flow-drafts'] });
      onDone();
    },
  });
};

const Rename = ({ draft, onDone }: PartProps) => {
  const { t } = useWords();
  const [title, setTitle] = useState(draft.title);
  const rename = useAct(
    (next: string) => request('PUT', `/api/flow-drafts/${draft.id}/title`, { title: next }),
    onDone,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate(title);
      }}
    >
      <label className="field">
        <span>{t('drafts.name')}</span>
        <input required maxLength={100} value={title} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <button type="submit" className="button small primary" disabled={rename.isPending}>
        {t('drafts.save')}
      </button>
      <ErrorNote error={rename.error} />
    </form>
  );
};

const ShareWith = ({ draft, onDone, people, editors }: PartProps & { people: Named[]; editors: string[] }) => {
  const { t } = useWords();
  const [chosen, setChosen] = useState(editors);
  const share = useAct(
    (next: string[]) => request('PUT', `/api/flow-drafts/${draft.id}/editors`, { editors: next }),
    onDone,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        share.mutate(chosen);
      }}
    >
      <fieldset>
        <legend>{t('drafts.editors')}</legend>
        {people.map(({ id, name }) => (
          <label key={id} className="choice" lang="zh-CN">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen((all) => (target.checked ? [...all, id] : all.filter((x) => x !== id)))
              }
            />
            {name}
          </label>
        ))}
        {people.length === 0 ? <p>{t('drafts.nobody')}</p> : null}
      </fieldset>
      <button type="submit" className="button small primary" disabled={share.isPending}>
        {t('drafts.save')}
      </button>
      <ErrorNote error={share.error} />
    </form>
  );
};

const Share = (props: PartProps) => {
  const { person } = useSession();
  const { id } = props.draft;
  const asked = useQuery({
    queryKey: ['flow-draft', id, 'editors'],
    queryFn: async () => {
      const [people, { editors }] = await Promise.all([
        get<Named[]>('/api/analysts'),
        get<FlowDraft>(`/api/flow-drafts/${id}`),
      ]);
      return { people: people.filter((one) => one.id !== person?.id), editors: editors.map((one) => one.id) };
    },
    gcTime: 0,
  });
  return <Loaded of={asked}>{(found) => <ShareWith {...props} {...found} />}</Loaded>;
};

const Discard = ({ draft, onDone }: PartProps) => {
  const { t } = useWords();
  const discard = useAct(() => del(`/api/flow-drafts/${draft.id}`), onDone);
  return (
    <div>
      <p>{t('drafts.discard-sure')}</p>
      <button
        type="button"
        className="button small danger"
        disabled={discard.isPending}
        onClick={() => discard.mutate(undefined)}
      >
        {t('drafts.discard-yes')}
      </button>
      <ErrorNote error={discard.error} />
    </div>
  );
};

const parts = { rename: Rename, share: Share, discard: Discard } as const;
type Part = keyof typeof parts;

/** What the owner of a draft does with it as a whole. */
export const OwnDraft = ({ draft }: { draft: Summary }) => {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState<Part>();
  const Shown = open === undefined ? undefined : parts[open];
  return (
    <>
      <div className="own">
        {(Object.keys(parts) as Part[]).map((part) => (
          <button
            key={part}
            type="button"
            className="button small"
            aria-expanded={open === part}
            aria-controls={open === part ? id : undefined}
            onClick={() => setOpen(open === part ? undefined : part)}
          >
            {t(`drafts.${part}`)}
            <Unseen>{draft.title}</Unseen>
          </button>
        ))}
      </div>
      <div id={id}>{Shown === undefined ? null : <Shown draft={draft} onDone={() => setOpen(undefined)} />}</div>
    </>
  );
};
