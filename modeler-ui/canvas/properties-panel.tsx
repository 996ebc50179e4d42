import { useEffect, useRef } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';

interface PanelService {
  attachTo(container: HTMLElement): void;
  detach(): void;
}

/** The properties of what is chosen in the diagram. */
export const PropertiesPanel = () => {
  const { t } = useWords();
  const { diagram, mayEdit } = useEditor();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = diagram?.get<PanelService | null>('propertiesPanel', false);
    if (panel == null) return;
    panel.attachTo(container.current!);
    return () => panel.detach();
  }, [diagram]);
  if (!mayEdit) return <p>{t('canvas.read-only')}</p>;
  return <div ref={container} className="properties" />;
};
