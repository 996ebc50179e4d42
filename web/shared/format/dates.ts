import type { Language } from '../i18n/words.ts';

const zone = 'Asia/Shanghai';
const locale = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** A day of the bureau from an instant. */
export const showDay = (instant: string | null, language: Language): string =>
  instant === null || instant === ''
    ? '—'
    : new Intl.DateTimeFormat(locale(language), { timeZone: zone, dateStyle: 'medium' }).format(new Date(instant));

/** A day `YYYY-MM-DD` as all days are shown. */
export const showPlainDay = (day: string, language: Language): string => showDay(`${day}T12:00:00.000+08:00`, language);

/** Day and minute of the bureau from an instant. */
export const showMoment = (instant: string | null, language: Language): string =>
  instant === null || instant === ''
    ? '—'
    : new Intl.DateTimeFormat(locale(language), {
        timeZone: zone,
        dateStyle: 'medium',
        timeStyle: 'short',
        hourCycle: 'h23',
      }).format(new Date(instant));

/** Bytes as people read them. */
export const showSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
