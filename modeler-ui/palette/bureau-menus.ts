import { translate } from '../chinese/translate.ts';
import type { Canvas, Events, PopupMenu } from './services.ts';

type Entries = Readonly<Record<string, object>>;

const isTemplate = ([id]: [string, object]): boolean => id.includes('template-');

/** The bureau's steps come first wherever an element is made or changed; also where the panel asks for a template. */
export class BureauMenus {
  static $inject = ['popupMenu', 'eventBus', 'canvas'];

  constructor(menus: PopupMenu, events: Events, canvas: Canvas) {
    for (const menu of ['bpmn-append', 'bpmn-create', 'bpmn-replace']) menus.registerProvider(menu, 500, this);
    events.on('elementTemplates.select', ({ element }) => {
      const { x, y, width } = canvas.getAbsoluteBBox(element);
      menus.open(element, 'bpmn-replace', { x: x + width, y }, { title: translate('Change element'), search: true });
    });
  }

  getPopupMenuEntries(): (entries: Entries) => Entries {
    return (entries) => {
      const all = Object.entries(entries);
      return Object.fromEntries([...all.filter(isTemplate), ...all.filter((entry) => !isTemplate(entry))]);
    };
  }
}
