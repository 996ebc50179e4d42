import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../shared/i18n/words.ts';
import type { Change, Comparison } from './comparison.ts';
import { openSide } from './open-side.ts';
import type { Side } from './open-side.ts';

interface Props {
  comparison: Pick<Comparison, 'beforeXml' | 'afterXml'>;
  marks: ReadonlyMap<string, Change>;
  /** The elements that belong to what is chosen. */
  chosen: readonly string[];
  names: { before: string; after: string };
  onPress(id: string): void;
}

const ways = ['in', 'out', 'fit'] as const;

/** Only what a version has can be marked in it: the older one has nothing that is new. */
const without = (marks: ReadonlyMap<string, Change>, change: Change): Map<string, Change> =>
  new Map([...marks].filter(([, one]) => one !== change));

/** Two versions of a diagram, the older one on the left; they are moved and zoomed together. */
export const SideBySide = ({ comparison: { beforeXml, afterXml }, marks, chosen, names, onPress }: Props) => {
  const { t } = useWords();
  const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [sides, setSides] = useState<Side[]>([]);
  const [broken, setBroken] = useState(false);
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });
  const drawings = useMemo(
    () => [
      ...(beforeXml === null ? [] : [{ at: left, xml: beforeXml, marks: without(marks, 'added') }]),
      { at: right, xml: afterXml, marks: without(marks, 'removed') },
    ],
    [afterXml, beforeXml, marks],
  );
  useEffect(() => {
    let over = false;
    const open = drawings.map(({ at, ...drawing }) => openSide(at.current!, drawing, (id) => press.current(id)));
    void Promise.all(open).then(
      (drawn) => {
        if (over) return;
        for (const one of drawn)
          one.onLook((place) => drawn.filter((other) => other !== one).forEach((other) => other.look(place)));
        setSides(drawn);
      },
      () => setBroken(true),
    );
    return () => {
      over = true;
      setSides([]);
      for (const one of open) void one.then((side) => side.close()).catch(() => undefined);
    };
  }, [drawings]);
  useEffect(() => {
    for (const side of sides) for (const id of chosen.slice(0, 1)) side.choose(id);
  }, [chosen, sides]);
  return (
    <section aria-label={t('meaning.diagrams')}>
      <div className="actions no-print">
        {ways.map((way) => (
          <button key={way} type="button" className="button small" onClick={() => sides.at(-1)?.zoom(way)}>
            {t(`diagram.${way}`)}
          </button>
        ))}
      </div>
      {broken ? <p className="note bad">{t('diagram.broken')}</p> : null}
      <div className="side-by-side">
        <figure>
          <figcaption>{names.before}</figcaption>
          {beforeXml === null ? <p>{t('meaning.none-before')}</p> : null}
          <div ref={left} className="diagram" role="group" aria-label={names.before} hidden={beforeXml === null} />
        </figure>
        <figure>
          <figcaption>{names.after}</figcaption>
          <div ref={right} className="diagram" role="group" aria-label={names.after} />
        </figure>
      </div>
    </section>
  );
};
