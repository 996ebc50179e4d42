import { createRequire } from 'node:module';

/** Paths of the two TrueType fonts. */
export type FontPaths = { regular: string; bold: string };

/** The fonts that come with the project (Noto Sans SC, OFL). */
export const projectFonts = (): FontPaths => {
  const { resolve } = createRequire(import.meta.url);
  return {
    regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  };
};
