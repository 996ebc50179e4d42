import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { nextTask } from '../queue/tasks.ts';
import type { Shortcut } from './shortcuts.ts';
import { shortcutOf } from './shortcuts.ts';

const visible = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.offsetParent !== null);

/** Opens what a part is folded into, and goes to its first field. */
const focusOn = (key: Shortcut): boolean => {
  const part = document.querySelector<HTMLElement>(`[data-focus="${key}"]`);
  if (part === null) return false;
  part.closest('details')?.setAttribute('open', '');
  const field = part.matches('input, [tabindex]')
    ? part
    : part.querySelector<HTMLElement>(
        'input:enabled:not([type=file]), textarea, select, [tabindex="0"], button:enabled',
      );
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
  return field != null;
};

/** Listens for the shortcuts of the desk; behind a dialog nothing is pressed. */
export const useShortcuts = (signedIn: boolean): void => {
  const navigate = useNavigate();
  useEffect(() => {
    if (!signedIn) return;
    const go: Partial<Record<Shortcut, () => unknown>> = {
      t: () => navigate('/'),
      '?': () => navigate('/shortcuts'),
      n: async () => {
        const here = /\/tasks\/(\d+)/u.exec(window.location.pathname)?.[1] ?? '';
        const next = await nextTask(here).catch(() => undefined);
        if (next !== undefined) await navigate(`/tasks/${next.jobKey}`);
      },
    };
    const listen = (event: KeyboardEvent): void => {
      const key = shortcutOf(event);
      if (key === undefined || visible('[role=dialog], dialog[open]') !== undefined) return;
      const control = visible(`[data-key="${key}"]:enabled`);
      if (control !== undefined) control.click();
      else if (go[key] !== undefined) void go[key]();
      else if (!focusOn(key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [navigate, signedIn]);
};
