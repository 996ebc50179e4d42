import type { ActAnswer } from '../api/types.ts';
import { useWords } from '../i18n/words.ts';

const tones = { effective: 'good', pending: 'warn', overtaken: 'bad', refused: 'bad' } as const;

/** What became of an act; nothing is called done before the engine has said so. */
export const ActNote = ({ act }: { act: ActAnswer['act'] | undefined }) => {
  const { t } = useWords();
  return (
    <div role="status">{act === undefined ? null : <p className={`note ${tones[act]}`}>{t(`act.${act}`)}</p>}</div>
  );
};
