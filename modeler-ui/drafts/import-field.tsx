import { useState } from 'react';
import type { ChangeEvent } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import { readImport } from './read-import.ts';
import type { FlowImport } from './read-import.ts';

/** As much as a draft may hold, bytes: larger files are not even read. */
const mostBytes = 5_000_000;

/** Diagram, forms and decisions from the person's own files, or a bundle of them. */
export const ImportField = ({ onBring }: { onBring(brought: FlowImport): void }) => {
  const { t } = useWords();
  const [problem, setProblem] = useState('');
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(target.files ?? [])];
    if (files.reduce((total, { size }) => total + size, 0) > mostBytes) return setProblem(t('drafts.too-large'));
    const brought = readImport(
      await Promise.all(files.map(async (file) => ({ name: file.name, content: await file.text() }))),
    );
    if (!Object.keys(brought.files).some((name) => name.endsWith('.bpmn'))) return setProblem(t('drafts.no-diagram'));
    setProblem(brought.leftOut.length === 0 ? '' : t('drafts.left-out', { names: brought.leftOut.join(', ') }));
    onBring(brought);
  };
  return (
    <div className="field">
      <label>
        <span>{t('drafts.files')}</span>
        <input type="file" multiple accept=".bpmn,.form,.dmn,.json" onChange={(event) => void choose(event)} />
      </label>
      {problem === '' ? null : (
        <p className="note warn" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};
