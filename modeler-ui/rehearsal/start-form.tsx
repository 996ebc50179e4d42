import { useState } from 'react';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { ItemPicker } from '../../web/shared/pick/item-picker.tsx';
import type { Start } from './use-rehearsal.ts';

export interface ChosenItem {
  code: string;
  nameZh: string;
}

interface Props {
  /** The item of the rehearsal before. */
  before: ChosenItem | undefined;
  busy: boolean;
  result: Start | undefined;
  error: unknown;
  onStart(itemCode: string): void;
}

/** Chooses the example case and begins; says why the draft cannot be tried. */
export const StartForm = ({ before, busy, result, error, onStart }: Props) => {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState<ChosenItem>();
  const item = chosen ?? before;
  return (
    <section className="rehearsal-start no-print">
      <ItemPicker
        label={t('rehearsal.item')}
        packages={false}
        onPick={(choice) => {
          if (choice.kind === 'item') setChosen(choice.item);
        }}
      />
      {item === undefined ? null : <p lang="zh-CN">{t('rehearsal.chosen', { name: item.nameZh, code: item.code })}</p>}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={busy || item === undefined}
          onClick={() => onStart(item!.code)}
        >
          {t(before === undefined ? 'rehearsal.start' : 'rehearsal.again')}
        </button>
        {busy ? <span role="status">{t('rehearsal.starting')}</span> : null}
      </div>
      <ErrorNote error={error} />
      {result === undefined || result.findings.length === 0 ? null : (
        <div className="note bad" role="alert">
          <p>{t('rehearsal.refused')}</p>
          <ul>
            {result.findings.map(({ file, element, message }) => (
              <li key={`${file} ${element} ${message.en}`}>
                <code>{[file, element].filter((part) => part !== '').join(' · ')}</code> {say(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
