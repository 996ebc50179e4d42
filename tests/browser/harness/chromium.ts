import sparticuz from '@sparticuz/chromium';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const fonts = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/noto-sans-sc', import.meta.url));

/** The project's own Chinese font, so that pictures are the same on every machine. */
const fontsConf = (cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}/400Regular</dir>
  <dir>${fonts}/700Bold</dir>
  <cachedir>${cache}</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;

export interface OpenBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/** A real Chromium: the executable named in CHROMIUM, or the one of the packages. */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const folder = await mkdtemp(join(tmpdir(), 'oneseal-browser-'));
  const conf = join(folder, 'fonts.conf');
  await writeFile(conf, fontsConf(join(folder, 'cache')));
  const executablePath = process.env['CHROMIUM'] ?? (await sparticuz.executablePath());
  const browser = await chromium.launch({
    executablePath,
    // Without isolation of sites no spare process is kept ready for each person's next page; there is one site alone.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-site-isolation-trials',
      '--font-render-hinting=none',
    ],
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: conf },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
