import { useState } from 'react';
import { switchLanguage, useWords } from '../i18n/words.ts';
import { isLarge, setLarge } from './text-size.ts';

/** Language and size of the text. */
export const Settings = ({ onSize }: { onSize?: (large: boolean) => void }) => {
  const { t, language } = useWords();
  const [large, setState] = useState(isLarge);
  const resize = (): void => {
    setLarge(!large);
    setState(!large);
    onSize?.(!large);
  };
  return (
    <div className="settings">
      <button type="button" aria-pressed={large} onClick={resize}>
        {t('frame.large-text')}
      </button>
      <button
        type="button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => switchLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
    </div>
  );
};
