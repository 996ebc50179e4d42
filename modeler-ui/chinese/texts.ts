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
