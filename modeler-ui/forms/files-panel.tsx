import { useEffect, useState } from 'react';
import { fileId, newDecision, newForm } from '../../src/diagram/new-files.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import { tie, tieOf } from './connect.ts';
import type { Tie } from './connect.ts';
import '../feel/feel.css';

interface Events {
  on(name: string, listener: () => void): void;
  off(name: string, listener: () => void): void;
}

const endings = { form: '.form', decision: '.dmn' } as const;

/** Forms and decisions of the draft: new ones, and which step shows or asks which. */
export const FilesPanel = () => {
  const { t } = useWords();
  const { files, change, open, openFile, diagram, selected, mayEdit } = useEditor();
  const [kind, setKind] = useState<Tie['kind']>('form');
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [now, setNow] = useState<Tie>();
  const wanted = id.trim();
  const taken = files.has(`${wanted}${endings[kind]}`);
  const fits = fileId.test(wanted) && !taken && name.trim() !== '';
  const idsOf = (of: Tie['kind']): string[] =>
    [...files.keys()].filter((file) => file.endsWith(endings[of])).map((file) => file.slice(0, -endings[of].length));

  useEffect(() => {
    if (diagram === undefined) return;
    const look = (): void => setNow(selected === undefined ? undefined : tieOf(diagram, selected));
    const events = diagram.get<Events>('eventBus');
    look();
    events.on('elements.changed', look);
    return () => events.off('elements.changed', look);
  }, [diagram, selected]);

  const make = (): void => {
    const file = (kind === 'form' ? newForm : newDecision)(wanted, name.trim());
    change(file.name, file.content);
    setId('');
    setName('');
    open(file.name);
  };
  return (
    <div className="feel-panel">
      {(['form', 'decision'] as const).map((of) => (
        <section key={of}>
          <h2 className="small-head">{t(`forms.list-${of}`)}</h2>
          <ul className="feel-variables inline">
            {idsOf(of).map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className="chip"
                  aria-pressed={openFile === `${one}${endings[of]}`}
                  onClick={() => open(`${one}${endings[of]}`)}
                >
                  {one}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {mayEdit ? (
        <form
          className="new-file"
          onSubmit={(event) => {
            event.preventDefault();
            if (fits) make();
          }}
        >
          <h2 className="small-head">{t('forms.new')}</h2>
          <label>
            {t('forms.new-kind')}
            <select value={kind} onChange={({ target }) => setKind(target.value as Tie['kind'])}>
              <option value="form">{t('forms.kind-form')}</option>
              <option value="decision">{t('forms.kind-decision')}</option>
            </select>
          </label>
          <label>
            {t('forms.new-id')}
            <input
              type="text"
              value={id}
              aria-invalid={(wanted !== '' && (taken || !fileId.test(wanted))) || undefined}
              onChange={({ target }) => setId(target.value)}
            />
          </label>
          {taken ? <p className="note warn">{t('forms.taken', { id: wanted })}</p> : null}
          <label>
            {t('forms.new-name')}
            <input type="text" lang="zh-CN" value={name} onChange={({ target }) => setName(target.value)} />
          </label>
          <button type="submit" className="button" disabled={!fits}>
            {t('forms.make-file')}
          </button>
        </form>
      ) : null}
      <section>
        <h2 className="small-head">{t('forms.tie')}</h2>
        {now === undefined || selected === undefined || diagram === undefined ? (
          <p>{t('forms.tie-hint')}</p>
        ) : (
          <label>
            {t(`forms.tie-${now.kind}`, { step: selected })}
            <select
              value={now.id}
              disabled={!mayEdit}
              onChange={({ target }) => tie(diagram, selected, { kind: now.kind, id: target.value })}
            >
              {[...new Set(['', now.id, ...idsOf(now.kind)])].map((one) => (
                <option key={one} value={one}>
                  {one === '' ? t('forms.tie-none') : one}
                </option>
              ))}
            </select>
          </label>
        )}
      </section>
    </div>
  );
};
