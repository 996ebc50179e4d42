import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { del, get, post, withQuery } from '../../shared/api/request.ts';
import type { Phrases as PhraseLists } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Props {
  /** The step's id in the diagram. */
  step: string;
  onPick(text: string): void;
  /** What stands in the opinion now, to be kept as a phrase. */
  opinion(): string;
}

const Phrase = ({ text, onPick }: { text: string; onPick(text: string): void }) => (
  <button type="button" className="link-button" lang="zh-CN" onClick={() => onPick(text)}>
    {text}
  </button>
);

/** Common phrases (常用语) for an opinion: those of the bureau for the step, and one's own. */
export const Phrases = ({ step, onPick, opinion }: Props) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const key = ['phrases', step];
  const lists = useQuery({
    queryKey: key,
    queryFn: () => get<PhraseLists>(withQuery('/api/phrases', { step })),
    enabled: open,
  });
  const changed = { onSettled: () => queries.invalidateQueries({ queryKey: ['phrases'] }) };
  const save = useMutation({ mutationFn: (text: string) => post('/api/phrases', { text }), ...changed });
  const remove = useMutation({ mutationFn: (id: string) => del(`/api/phrases/${id}`), ...changed });
  const { bureau = [], own = [] } = lists.data ?? {};
  return (
    // The field keeps the focus: leaving it would draw its complaints and move what is being pressed.
    <details
      className="phrases no-print"
      onMouseDown={(event) => event.preventDefault()}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('phrases.title')}</summary>
      <ErrorNote error={lists.error ?? save.error ?? remove.error} />
      <ul className="plain">
        {bureau.map(({ text }) => (
          <li key={text}>
            <Phrase text={text} onPick={onPick} />
          </li>
        ))}
        {own.map(({ id, text }) => (
          <li key={id}>
            <Phrase text={text} onPick={onPick} />
            <button
              type="button"
              className="button small"
              disabled={remove.isPending}
              onClick={() => remove.mutate(id)}
            >
              {t('phrases.remove')}
              <Unseen>{text}</Unseen>
            </button>
          </li>
        ))}
      </ul>
      {lists.data !== undefined && bureau.length + own.length === 0 ? <p>{t('phrases.none')}</p> : null}
      <button
        type="button"
        className="button small"
        disabled={save.isPending}
        onClick={() => save.mutate(opinion().trim().slice(0, 500))}
      >
        {t('phrases.save')}
      </button>
    </details>
  );
};
