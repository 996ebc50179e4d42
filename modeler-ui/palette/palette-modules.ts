import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import { BureauMenus } from './bureau-menus.ts';
import { BureauPalette } from './bureau-palette.ts';
import { setBureauTemplates } from './bureau-templates.ts';
import { StepNames } from './step-names.ts';

/** The bureau's own palette: its element templates in panel, palette and menus. Stands behind the engine's behaviours. */
export const paletteModules: readonly object[] = [
  CloudElementTemplatesPropertiesProviderModule,
  CreateAppendAnythingModule,
  CreateAppendElementTemplatesModule,
  {
    __init__: ['bureauTemplates', 'bureauPalette', 'bureauMenus', 'stepNames'],
    bureauTemplates: ['factory', setBureauTemplates],
    bureauPalette: ['type', BureauPalette],
    bureauMenus: ['type', BureauMenus],
    stepNames: ['type', StepNames],
    // Steps are jobs here: a new one must not become one of the engine's own tasks, which nobody would see.
    createZeebeUserTaskBehavior: ['value', undefined],
  },
];
