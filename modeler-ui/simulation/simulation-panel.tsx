import type EventBus from 'diagram-js/lib/core/EventBus';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../web/shared/i18n/words.ts';
import { diagramOf, useEditor } from '../editor/editor.ts';

interface ToggleMode {
  toggleMode(active?: boolean): void;
}
interface PauseSimulation {
  toggle(): void;
}
interface ResetSimulation {
  resetSimulation(): void;
}

/** Beside the diagram: tokens for the eye, and the way to the rehearsal on the real engine. */
export const SimulationPanel = () => {
  const { t } = useWords();
  const { diagram, draft, open, flush, mayEdit } = useEditor();
  const [active, setActive] = useState(false);
  useEffect(() => {
    if (diagram === undefined) return;
    const events = diagram.get<EventBus>('eventBus');
    const listen = (event: { active: boolean }): void => setActive(event.active);
    events.on('tokenSimulation.toggleMode', listen);
    return () => {
      events.off('tokenSimulation.toggleMode', listen as never);
      diagram.get<ToggleMode | null>('toggleMode', false)?.toggleMode(false);
    };
  }, [diagram]);
  const toggle = (): void => {
    open(diagramOf(draft.flow));
    diagram?.get<ToggleMode>('toggleMode').toggleMode();
  };
  return (
    <div className="play-panel">
      <h3>{t('play.simulation')}</h3>
      <p>{t('play.simulation-note')}</p>
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-pressed={active}
          disabled={diagram === undefined}
          onClick={toggle}
        >
          {t(active ? 'play.simulation-off' : 'play.simulation-on')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!active}
          onClick={() => diagram?.get<PauseSimulation>('pauseSimulation').toggle()}
        >
          {t('play.pause')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!active}
          onClick={() => diagram?.get<ResetSimulation>('resetSimulation').resetSimulation()}
        >
          {t('play.reset')}
        </button>
      </div>
      {active ? <p role="status">{t('play.simulation-how')}</p> : null}
      <h3>{t('play.rehearsal')}</h3>
      <p>{t('play.rehearsal-note')}</p>
      {mayEdit ? (
        <p>
          <Link
            to={`/drafts/${draft.id}/rehearsal`}
            className="button"
            onClick={() => void flush().catch(() => undefined)}
          >
            {t('play.to-rehearsal')}
          </Link>
        </p>
      ) : (
        <p>{t('play.rehearsal-editors')}</p>
      )}
    </div>
  );
};
