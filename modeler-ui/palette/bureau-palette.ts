import { templateId } from '../../src/diagram/palette/element-template.ts';
import type { ElementTemplate } from '../../src/diagram/palette/element-template.ts';
import type { Create, ElementTemplates } from './services.ts';

interface Palette {
  registerProvider(priority: number, provider: object): void;
}
type Entries = Readonly<Record<string, object>>;

/** The steps that almost every flow has, in the order of a case's life; all others are in the menus. */
const shown = [
  'accept',
  'supplement',
  'site-inspection',
  'expert-review',
  'joint-signing',
  'review-and-decide',
  'make-document',
  'seal-document',
  'issue-certificate',
  'deliver-result',
  'start-clock',
  'archive',
];

/** Puts the bureau's steps into the palette, to be clicked or dragged. */
export class BureauPalette {
  static $inject = ['palette', 'elementTemplates', 'create'];
  readonly #templates: ElementTemplates;
  readonly #create: Create;

  constructor(palette: Palette, templates: ElementTemplates, create: Create) {
    this.#templates = templates;
    this.#create = create;
    // After the entries of the library, so that those can be put behind the bureau's.
    palette.registerProvider(500, this);
  }

  getPaletteEntries(): (entries: Entries) => Entries {
    const all = this.#templates.getAll();
    const own = shown.flatMap((id) => {
      const template = all.find((one) => one.id === templateId(id));
      return template === undefined ? [] : [[`bureau-step ${template.id}`, this.#entry(template)] as const];
    });
    return (entries) => {
      const tools = Object.entries(entries).filter(([, entry]) => (entry as { group?: string }).group === 'tools');
      const rest = Object.entries(entries).filter(([, entry]) => (entry as { group?: string }).group !== 'tools');
      return Object.fromEntries([...tools, ...own, ...rest]);
    };
  }

  #entry(template: ElementTemplate): object {
    const start = (event: Event): void => this.#create.start(event, this.#templates.createElement(template));
    return {
      group: 'bureau',
      title: template.name,
      // The entry is named by its title; its picture says nothing more.
      html: `<div class="entry" draggable="true"><img alt="" src="${template.icon.contents.replaceAll('"', '&quot;')}"></div>`,
      action: { dragstart: start, click: start },
    };
  }
}
