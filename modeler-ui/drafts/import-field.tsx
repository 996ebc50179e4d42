import { useState } from 'react';
import type { ChangeEvent } from 'react';
import type { Finding } from '../../src/diagram/lint/finding.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { readImport } from './read-import.ts';
import type { FlowImport } from './read-import.ts';

/** As much as a draft may hold, bytes: larger files are not even read. */
const mostBytes = 5_000_000;

/** As many findings as one reads before bringing a file in; the rest stands beside the draft. */
const mostShown = 10;

/** Diagram, forms and decisions from the person's own files, or a bundle of them. */
export const ImportField = ({ onBring }: { onBring(brought: FlowImport): void }) => {
  const { t, say } = useWords();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [problem, setProblem] = useState('');
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(target.files ?? [])];
    setFindings([]);
    if (files.reduce((total, { size }) => total + size, 0) > mostBytes) return setProblem(t('drafts.too-large'));
    const brought = readImport(
      await Promise.all(files.map(async (file) => ({ name: file.name, content: await file.text() }))),
    );
    if (!Object.keys(brought.files).some((name) => name.endsWith('.bpmn'))) return setProblem(t('drafts.no-diagram'));
    setProblem(brought.leftOut.length === 0 ? '' : t('drafts.left-out', { names: brought.leftOut.join(', ') }));
    onBring(brought);
    const [name = '', content = ''] = Object.entries(brought.files).find(([one]) => one.endsWith('.bpmn')) ?? [];
    // Read here so that its place can be mended before it is brought in; the server reads it again.
    const { importDiagram } = await import('../../src/diagram/import/import-diagram.ts');
    setFindings((await importDiagram({ name, content })).findings);
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
      {findings.length === 0 ? null : (
        <div className="note warn" role="alert">
          <p>{t('drafts.found')}</p>
          <ul>
            {findings.slice(0, mostShown).map(({ rule, element, place, message }, index) => (
              <li key={index}>
                {say(message)} <small>({[rule, element, place].filter((part) => part !== '').join(' · ')})</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
