/** Keys that press what carries them (`data-key`) on the page that is open. */
const pressing = ['c', 'Control+Enter'] as const;
/** Keys that put the focus somewhere (`data-focus`). */
const focusing = ['f', 'm', '/'] as const;
/** Keys that go to a page. */
export const going = ['n', 't', '?'] as const;

export const shortcuts = [...pressing, ...focusing, ...going] as const;
export type Shortcut = (typeof shortcuts)[number];

const kept = 'oneseal.shortcuts';

/** Single letters can be switched off, for people who dictate or whose hands tremble (WCAG 2.1.4). */
export const areOn = (): boolean => localStorage.getItem(kept) !== 'off';
export const switchShortcuts = (on: boolean): void => localStorage.setItem(kept, on ? 'on' : 'off');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

/** The shortcut that a key press means here; undefined where it is ordinary typing. */
export const shortcutOf = (event: KeyboardEvent): Shortcut | undefined => {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.altKey) return undefined;
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return 'Control+Enter';
  if (event.ctrlKey || event.metaKey || isTyping(event.target) || !areOn()) return undefined;
  return shortcuts.find((one) => one === event.key);
};
