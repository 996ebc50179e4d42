import { readDay } from '../dates/read-day.ts';
import type { Language } from '../i18n/words.ts';

/** The calendar that the form library puts behind its date fields, as far as it is used here. */
interface Calendar {
  config: { parseDate?: (text: string) => Date | undefined };
  selectedDates: Date[];
  set(option: 'dateFormat' | 'locale', value: unknown): void;
  setDate(date: Date, tell: boolean): void;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((name) => `${name}月`);

const looks = {
  zh: {
    format: 'Y年n月j日',
    placeholder: '年-月-日，如20260311',
    locale: {
      weekdays: { shorthand: weekdays, longhand: weekdays.map((day) => `星期${day}`) },
      months: { shorthand: months, longhand: months },
      firstDayOfWeek: 1,
      yearAriaLabel: '年',
      monthAriaLabel: '月',
    },
  },
  en: { format: 'j M Y', placeholder: '11 Mar 2026', locale: { firstDayOfWeek: 1 } },
} as const;

const parse = (text: string): Date | undefined => {
  const day = readDay(text);
  return day === undefined ? undefined : new Date(`${day}T00:00:00`);
};

const adapt = (input: HTMLInputElement & { _flatpickr?: Calendar }, language: Language): void => {
  const calendar = input._flatpickr;
  if (calendar === undefined || calendar.config.parseDate === parse) return;
  const { format, locale, placeholder } = looks[language];
  calendar.config.parseDate = parse;
  calendar.set('locale', locale);
  calendar.set('dateFormat', format);
  input.placeholder = placeholder;
  const [date] = calendar.selectedDates;
  if (date !== undefined) calendar.setDate(date, false);
};

/**
 * Lets the date fields of a form show and take days as all pages do; the library would use the browser's own format.
 * Gives the function that ends it.
 */
export const adaptDates = (container: HTMLElement, language: Language): (() => void) => {
  const look = (): void => {
    for (const input of container.querySelectorAll<HTMLInputElement>('.flatpickr-input')) adapt(input, language);
  };
  // Fields come and go with what is chosen.
  const observer = new MutationObserver(look);
  observer.observe(container, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
};
