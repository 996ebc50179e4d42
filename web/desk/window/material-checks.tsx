import type { Guide, KnownData } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { TrayFile } from './tray-file.ts';

type Material = Guide['materials']['materials'][number];

/** How a material has come: on paper, from what is held already, as the file with this id, or not yet (''). */
export type Ticks = Readonly<Record<string, string>>;

export const tickOf = (ticks: Ticks, code: string, held: KnownData['materials']): string =>
  ticks[code] ?? (held.some((one) => one.code === code) ? 'held' : '');

interface Props {
  materials: readonly Material[];
  held: KnownData['materials'];
  files: readonly TrayFile[];
  ticks: Ticks;
  onTick(ticks: Ticks): void;
}

/** Each material ticked: paper received, taken from what is held (一套清), or one of the files. */
export const MaterialChecks = ({ materials, held, files, ticks, onTick }: Props) => {
  const { t } = useWords();
  const missing = materials.filter(({ code }) => tickOf(ticks, code, held) === '');
  return (
    <>
      <p>
        <button
          type="button"
          className="button small"
          onClick={() => onTick({ ...ticks, ...Object.fromEntries(missing.map(({ code }) => [code, 'paper'])) })}
        >
          {t('window.all-paper')}
        </button>
      </p>
      <ul className="rows">
        {materials.map(({ code, nameZh, sampleNoteZh }) => {
          const isHeld = held.some((one) => one.code === code);
          return (
            <li key={code} className="row">
              <div>
                <label htmlFor={`tick-${code}`} lang="zh-CN">
                  {nameZh}
                </label>
                <br />
                <small lang="zh-CN">{sampleNoteZh}</small>
              </div>
              <select
                id={`tick-${code}`}
                className="tick"
                value={tickOf(ticks, code, held)}
                onChange={({ target }) => onTick({ ...ticks, [code]: target.value })}
              >
                {isHeld ? <option value="held">{t('window.tick.held')}</option> : null}
                {isHeld ? null : <option value="">{t('window.tick.missing')}</option>}
                <option value="paper">{t('window.tick.paper')}</option>
                {files.map(({ id, name }) => (
                  <option key={id} value={id} lang="zh-CN">
                    {name}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      <p role="status">
        {missing.length === 0 ? t('window.complete') : t('window.missing', { count: missing.length })}
      </p>
    </>
  );
};
