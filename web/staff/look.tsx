import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { isLarge } from '../shared/frame/text-size.ts';
import { useWords } from '../shared/i18n/words.ts';

const Resize = createContext<(large: boolean) => void>(() => undefined);

export const useResize = () => use(Resize);

/** Colours, sizes and language of the component library, the same as those of the page around it. */
export const Look = ({ children }: { children: ReactNode }) => {
  const { language } = useWords();
  const [large, setLarge] = useState(isLarge);
  const theme = useMemo(
    () => ({
      token: {
        colorPrimary: '#14508f',
        colorText: '#1c2430',
        colorTextSecondary: '#4a5565',
        colorTextTertiary: '#4a5565',
        colorTextPlaceholder: '#4a5565',
        colorBorder: '#6b7686',
        borderRadius: 6,
        fontSize: large ? 20 : 16,
        controlHeight: large ? 48 : 40,
        fontFamily: 'inherit',
        motion: false,
      },
    }),
    [large],
  );
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme}>
      <Resize value={setLarge}>{children}</Resize>
    </ConfigProvider>
  );
};
