import type EventBus from 'diagram-js/lib/core/EventBus';
import { simulationText } from './simulation-words.ts';

interface LogEntry {
  text: string;
}
interface Log {
  log(entry: LogEntry): void;
}
interface Notifications {
  showNotification(entry: LogEntry): void;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const inChinese = (): boolean => document.documentElement.lang.startsWith('zh');

/** The library writes its texts into the page as they are; names of elements are somebody's input. */
const safely =
  <E extends LogEntry>(write: (entry: E) => void) =>
  (entry: E): void =>
    write({ ...entry, text: escaped(inChinese() ? simulationText(entry.text) : entry.text) });

/** Lets the simulation speak the page's language, and shows names of elements as text. */
class SimulationTexts {
  static $inject = ['eventBus', 'canvas', 'log', 'notifications'];

  constructor(events: EventBus, canvas: { getContainer(): HTMLElement }, log: Log, notifications: Notifications) {
    log.log = safely(log.log.bind(log));
    const show = notifications.showNotification.bind(notifications);
    // An entry of the log that is shown as a notice has gone through once already.
    notifications.showNotification = (entry) => show({ ...entry, text: simulationText(entry.text) });
    const translate = (): void => {
      if (!inChinese()) return;
      for (const element of canvas.getContainer().querySelectorAll<HTMLElement>('[class*="bts-"][title], .bts-text')) {
        const said = simulationText(element.title);
        if (element.title !== '' && said !== element.title) element.title = said;
      }
      for (const element of canvas.getContainer().querySelectorAll('.bts-header, .placeholder .bts-text')) {
        const node = [...element.childNodes].find(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim() !== '');
        if (node !== undefined) {
          const said = simulationText(node.textContent!);
          if (said !== node.textContent) node.textContent = said;
        }
      }
    };
    const observer = new MutationObserver(translate);
    events.on('tokenSimulation.toggleMode', ({ active }: { active: boolean }) => {
      observer.disconnect();
      if (!active) return;
      translate();
      observer.observe(canvas.getContainer(), { childList: true, subtree: true });
    });
    events.on('diagram.destroy', () => observer.disconnect());
  }
}

export const simulationTextsModule = {
  __init__: ['simulationTexts'],
  simulationTexts: ['type', SimulationTexts],
};
