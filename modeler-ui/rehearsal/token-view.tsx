import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import { openTokens } from './open-tokens.ts';
import type { TokenDiagram } from './open-tokens.ts';
import type { Rehearsal } from './use-rehearsal.ts';

const ways = ['in', 'out', 'fit'] as const;

/** The diagram of a rehearsal with its tokens; the open step is kept in sight. */
export const TokenView = ({ rehearsal }: { rehearsal: Rehearsal }) => {
  const { t } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [diagram, setDiagram] = useState<TokenDiagram>();
  const [broken, setBroken] = useState(false);
  const { xml, elements, taken, steps, incidents } = rehearsal;
  useEffect(() => {
    const open = openTokens(container.current!, xml);
    let over = false;
    open.then(
      (drawn) => {
        if (over) drawn.close();
        else setDiagram(drawn);
      },
      () => setBroken(true),
    );
    return () => {
      over = true;
      setDiagram((known) => {
        known?.close();
        return undefined;
      });
    };
  }, [xml]);
  useEffect(() => {
    diagram?.light({ elements, taken, steps, incidents });
  }, [diagram, elements, incidents, steps, taken]);
  const here = incidents[0]?.elementId ?? steps[0]?.elementId;
  useEffect(() => {
    if (here !== undefined) diagram?.show(here);
  }, [diagram, here]);
  return (
    <>
      <div className="actions">
        {ways.map((way) => (
          <button key={way} type="button" className="button small" onClick={() => diagram?.zoom(way)}>
            {t(`diagram.${way}`)}
          </button>
        ))}
      </div>
      {broken ? <p className="note bad">{t('diagram.broken')}</p> : null}
      <div ref={container} className="diagram" role="group" aria-label={t('diagram.name')} lang="zh-CN" />
    </>
  );
};
