import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { OpenDraft } from './use-draft.ts';

/** Another window holds another draft: which one stays is for the applicant to say. */
export const Overtaken = ({ draft, onBeginAgain }: { draft: OpenDraft; onBeginAgain(): void }) => {
  const { t } = useWords();
  const keep = useMutation({ mutationFn: draft.keepThis });
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={note} className="overtaken">
      <ErrorNote error={keep.error ?? draft.overtaken} />
      <div className="actions">
        <button type="button" className="button" disabled={keep.isPending} onClick={() => keep.mutate()}>
          {t('apply.keep-this')}
        </button>
        <button
          type="button"
          className="button"
          disabled={keep.isPending}
          onClick={() => {
            draft.letGo();
            onBeginAgain();
          }}
        >
          {t('apply.take-other')}
        </button>
      </div>
    </div>
  );
};
