import { chinese } from './texts.ts';

type Translate = (text: string, values?: Readonly<Record<string, unknown>>) => string;

/** Whether the page is in Chinese now. */
export const isChinese = (): boolean => document.documentElement.lang !== 'en';

const said = (text: string): string => (isChinese() && Object.hasOwn(chinese, text) ? chinese[text]! : text);

/** A text of a library in the language that the page has now; what is not known stays as it is. */
export const translate: Translate = (text, values = {}) =>
  said(text).replace(/\{([^{}]+)\}/gu, (place, name: string) => {
    if (!(name in values)) return place;
    const value = String(values[name]);
    // A word of the library, such as `<no type>`; anything else is somebody's own.
    return value.startsWith('<') ? said(value) : value;
  });

/** The editor's libraries ask this for every text that they show. */
export const chineseModule = { translate: ['value', translate] };
