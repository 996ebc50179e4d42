import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../api/types.ts';

/** Every text of the pages: key → [中文, English]; `{{name}}` is filled in. */
export type WordTable = Readonly<Record<string, readonly [zh: string, en: string]>>;
export type Language = 'zh' | 'en';

const kept = 'oneseal.language';

const chosen = (): Language => (localStorage.getItem(kept) === 'en' ? 'en' : 'zh');

const show = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

/** Makes a table the words of this page, in the language that was chosen last; Chinese at first. */
export const setUpWords = (table: WordTable): void => {
  const language = chosen();
  const side = (index: 0 | 1): Record<string, string> =>
    Object.fromEntries(Object.entries(table).map(([key, pair]) => [key, pair[index]]));
  show(language);
  void i18next.use(initReactI18next).init({
    lng: language,
    resources: { zh: { translation: side(0) }, en: { translation: side(1) } },
    keySeparator: false,
    nsSeparator: false,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
};

export const switchLanguage = (language: Language): void => {
  localStorage.setItem(kept, language);
  show(language);
  void i18next.changeLanguage(language);
};

/** The page's words: `t` by key, `say` for a text that the API gives in both languages. */
export const useWords = () => {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { t, language, say: (words: Words): string => words[language] };
};
