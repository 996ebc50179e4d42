import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { useState } from 'react';
import type { draftVersion } from '../../src/http/schemas/flow-draft.ts';
import { get } from '../../web/shared/api/request.ts';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { Conflict } from './draft-desk.ts';
import { useEditor } from './editor.ts';

const asFile = (name: string, content: string | null) => (content === null ? [] : [{ name, content }]);

/** In which properties the own text of a file differs from the other one. */
const Both = ({ conflict: { name, mine, theirs } }: { conflict: Conflict }) => {
  const { t, say, language } = useWords();
  const differences = useQuery({
    queryKey: ['both', name, mine, theirs],
    queryFn: async () => {
      const { diffFlows } = await import('../../src/diagram/diff/diff-flows.ts');
      return diffFlows(asFile(name, theirs), asFile(name, mine));
    },
    retry: false,
  });
  return (
    <Loaded of={differences}>
      {(all) => (
        <ul lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {all.map(({ message }, index) => (
            <li key={index}>{say(message)}</li>
          ))}
          {all.length === 0 ? <li>{t('editor.conflict-same')}</li> : null}
        </ul>
      )}
    </Loaded>
  );
};

/** A file that two people have changed at once: whose text is to stand is for the person to say. */
const ConflictNote = ({ conflict, who }: { conflict: Conflict; who: string }) => {
  const { t } = useWords();
  const { settle } = useEditor();
  const [both, setBoth] = useState(false);
  const { name, theirs } = conflict;
  return (
    <div className="note warn" role="alert">
      <p>
        {t(theirs === null ? 'editor.conflict-gone' : 'editor.conflict', { name })} <span lang="zh-CN">{who}</span>
      </p>
      <div className="actions">
        <button type="button" className="button small" aria-expanded={both} onClick={() => setBoth(!both)}>
          {t('editor.conflict-both')}
        </button>
        <button type="button" className="button small" onClick={() => settle(name, 'theirs')}>
          {t('editor.conflict-theirs')}
        </button>
        <button type="button" className="button small" onClick={() => settle(name, 'mine')}>
          {t('editor.conflict-mine')}
        </button>
      </div>
      {both ? <Both conflict={conflict} /> : null}
    </div>
  );
};

export const Conflicts = () => {
  const { draft, conflicts, version } = useEditor();
  const versions = useQuery({
    queryKey: ['flow-draft', draft.id, 'versions', version],
    queryFn: () => get<Static<typeof draftVersion>[]>(`/api/flow-drafts/${draft.id}/versions`),
    enabled: conflicts.length > 0,
  });
  const who = versions.data?.[0]?.savedBy.name ?? '';
  return conflicts.map((conflict) => <ConflictNote key={conflict.name} conflict={conflict} who={who} />);
};
