import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../shared/api/request.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Props {
  one: { code: string; nameZh: string; questions: { key: string; questionZh: string }[] };
  onItems(items: string[]): void;
}

/** What decides which items of a package are applied for. */
export const PackageQuestions = ({ one, onItems }: Props) => {
  const { t } = useWords();
  const [yes, setYes] = useState<Readonly<Record<string, boolean>>>({});
  const ask = useMutation({
    mutationFn: () =>
      post<{ items: string[] }>(`/api/packages/${one.code}/items`, {
        answers: Object.fromEntries(one.questions.map(({ key }) => [key, yes[key] === true])),
      }),
    onSuccess: ({ items }) => onItems(items),
  });
  return (
    <fieldset>
      <legend lang="zh-CN">{one.nameZh}</legend>
      {one.questions.map(({ key, questionZh }, at) => (
        <label key={key} className="choice">
          <input
            type="checkbox"
            autoFocus={at === 0}
            checked={yes[key] === true}
            onChange={({ target }) => setYes({ ...yes, [key]: target.checked })}
          />
          <span lang="zh-CN">{questionZh}</span>
        </label>
      ))}
      <ErrorNote error={ask.error} />
      <div className="actions">
        <button
          type="button"
          className="button primary"
          autoFocus={one.questions.length === 0}
          disabled={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {t('window.package-items')}
        </button>
      </div>
    </fieldset>
  );
};
