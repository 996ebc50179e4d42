import type { Guide, KnownData } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { FileField } from '../../shared/upload/file-field.tsx';
import type { Filled } from '../../shared/apply/filled.ts';

interface Props {
  materials: Guide['materials']['materials'];
  files: Filled['files'];
  /** What the bureau holds already and takes from there. */
  held: KnownData['materials'];
  onChange(files: Filled['files']): void;
}

const Held = ({ material }: { material: KnownData['materials'][number] | undefined }) => {
  const { t, language } = useWords();
  if (material === undefined) return null;
  return (
    <p className="note good">
      {t('apply.held', { day: showDay(material.providedAt, language) })}
      <span lang="zh-CN">{material.fileName}</span> {t('apply.held-replace')}
    </p>
  );
};

/** One file for each material that is asked for. */
export const Materials = ({ materials, files, held, onChange }: Props) => {
  const { t } = useWords();
  const heldOf = (code: string) => (files[code] === undefined ? held.find((one) => one.code === code) : undefined);
  const missing = materials.filter(({ code }) => files[code] === undefined && heldOf(code) === undefined).length;
  const without = (code: string): Filled['files'] =>
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== code));
  return (
    <section className="card" aria-labelledby="apply-materials">
      <h2 id="apply-materials">{t('apply.materials')}</h2>
      <p>{t('apply.materials-hint')}</p>
      <ul className="rows">
        {materials.map(({ code, nameZh, sampleNoteZh, deferrable }) => (
          <li key={code} className="row">
            <div>
              <strong lang="zh-CN">{nameZh}</strong>
              <br />
              <small>
                <span lang="zh-CN">{sampleNoteZh}</span>
                {deferrable ? ` (${t('guide.deferrable')})` : ''}
              </small>
              <Held material={heldOf(code)} />
            </div>
            <FileField
              label={nameZh}
              file={files[code]}
              onDone={({ id, name }) => onChange({ ...files, [code]: { id, name } })}
              onRemove={() => onChange(without(code))}
            />
          </li>
        ))}
      </ul>
      {missing === 0 ? null : <p className="note warn">{t('apply.missing', { count: missing })}</p>}
    </section>
  );
};
