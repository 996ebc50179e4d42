import { canvasTexts } from './canvas-texts.ts';
import type { Dictionary } from './dictionary.ts';
import { elementTypes } from './element-types.ts';
import { panelChoices } from './panel-choices.ts';
import { panelHelp } from './panel-help.ts';
import { panelLabels } from './panel-labels.ts';
import { templateTexts } from './template-texts.ts';

/** Every text of the editor's libraries that has a Chinese one. */
export const chinese: Dictionary = {
  ...panelChoices,
  ...elementTypes,
  ...panelLabels,
  ...panelHelp,
  ...templateTexts,
  ...canvasTexts,
};

type Translate = (text: string, values?: Readonly<Record<string, unknown>>) => string;

/** A text of a library in the language that the page has now; what is not known stays as it is. */
export const translate: Translate = (text, values = {}) => {
  const inChinese = document.documentElement.lang !== 'en' && Object.hasOwn(chinese, text);
  const words = inChinese ? chinese[text]! : text;
  return words.replace(/\{([^{}]+)\}/gu, (place, name: string) => (name in values ? String(values[name]) : place));
};

/** The editor's libraries ask this for every text that they show. */
export const chineseModule = { translate: ['value', translate] };
