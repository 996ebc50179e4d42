import type { RefObject } from 'react';
import { useWords } from '../../shared/i18n/words.ts';

interface Props<Way extends string> {
  container: RefObject<HTMLDivElement | null>;
  broken: boolean;
  name?: string;
  /** The buttons that move it. */
  ways: readonly Way[];
  onZoom?(way: Way): void;
}

/** Where a diagram is drawn, with the buttons that move it. */
export const DiagramFrame = <Way extends string>({ container, broken, name, ways, onZoom }: Props<Way>) => {
  const { t } = useWords();
  return (
    <>
      {ways.length === 0 ? null : (
        <div className="actions">
          {ways.map((way) => (
            <button key={way} type="button" className="button small" onClick={() => onZoom?.(way)}>
              {t(`diagram.${way}`)}
            </button>
          ))}
        </div>
      )}
      {broken ? <p className="note bad">{t('diagram.broken')}</p> : null}
      <div ref={container} className="diagram" role="group" aria-label={name ?? t('diagram.name')} lang="zh-CN" />
    </>
  );
};
