import type { FileViewProps } from '../editor/file-views.ts';
import { useWords } from '../../web/shared/i18n/words.ts';

/** A file as its text. */
export const TextView = ({ name, content, onChange, readOnly }: FileViewProps) => {
  const { t } = useWords();
  return (
    <textarea
      className="source"
      aria-label={t('files.text', { name })}
      spellCheck={false}
      lang="zh-CN"
      readOnly={readOnly}
      value={content}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
