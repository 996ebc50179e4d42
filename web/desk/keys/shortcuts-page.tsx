import { useState } from 'react';
import { Title } from '../../shared/frame/title.tsx';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { areOn, shortcuts, switchShortcuts } from './shortcuts.ts';

/** Every shortcut of the desk, and the switch that turns single letters off. */
export const ShortcutsPage = () => {
  const { t } = useWords();
  const [on, setOn] = useState(areOn);
  const turn = (next: boolean): void => {
    switchShortcuts(next);
    setOn(next);
  };
  return (
    <>
      <Title name={t('keys.title')}>{t('keys.title')}</Title>
      <section className="card">
        <table className="table">
          <TableHead columns={[t('keys.key'), t('keys.does')]} />
          <tbody>
            {shortcuts.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key === 'Control+Enter' ? 'Ctrl + Enter' : key}</kbd>
                </th>
                <td data-label={t('keys.does')}>{t(`keys.of.${key}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card">
        <p>{t('keys.hint')}</p>
        <label className="choice">
          <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} />
          {t('keys.switch')}
        </label>
      </section>
    </>
  );
};
