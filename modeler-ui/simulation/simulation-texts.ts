import type CanvasService from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { simulationText } from './simulation-words.ts';

interface Entry {
  text: string;
}
interface Log {
  log(entry: Entry): void;
}
interface Notifications {
  showNotification(entry: Entry): void;
}

const inChinese = (): boolean => document.documentElement.lang.startsWith('zh');
const inLanguage = (text: string): string => (inChinese() ? simulationText(text) : text);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** What is written once and stays: headings, and what appears on pointing. */
const translate = (container: HTMLElement): void => {
  for (const element of container.querySelectorAll<HTMLElement>('[class*="bts-"][title]')) {
    const said = inLanguage(element.title);
    if (said !== element.title) element.title = said;
  }
  for (const element of container.querySelectorAll('[class*="bts-"][aria-label]')) {
    const label = element.getAttribute('aria-label') ?? '';
    if (inLanguage(label) !== label) element.setAttribute('aria-label', inLanguage(label));
  }
  for (const heading of container.querySelectorAll('.bts-log .bts-header, .bts-log .bts-entry.placeholder'))
    for (const node of heading.childNodes) {
      const said = inLanguage(node.nodeValue ?? '');
      if (node.nodeType === Node.TEXT_NODE && said !== node.nodeValue) node.nodeValue = said;
    }
};

/** Lets the simulation speak the page's language; names of elements, which are somebody's input, are shown as text. */
function SimulationTexts(events: EventBus, canvas: CanvasService, log: Log, notifications: Notifications): void {
  const write = log.log.bind(log);
  // The library puts its texts into the page as HTML.
  log.log = (entry) => write({ ...entry, text: escaped(inLanguage(entry.text)) });
  const show = notifications.showNotification.bind(notifications);
  notifications.showNotification = (entry) => show({ ...entry, text: inLanguage(entry.text) });
  const observer = new MutationObserver(() => translate(canvas.getContainer()));
  events.on('tokenSimulation.toggleMode', ({ active }: { active: boolean }) => {
    observer.disconnect();
    if (!active) return;
    translate(canvas.getContainer());
    observer.observe(canvas.getContainer(), { childList: true, subtree: true });
  });
  events.on('diagram.destroy', () => observer.disconnect());
}
SimulationTexts.$inject = ['eventBus', 'canvas', 'log', 'notifications'];

export const simulationTextsModule = {
  __init__: ['simulationTexts'],
  simulationTexts: ['type', SimulationTexts],
};
