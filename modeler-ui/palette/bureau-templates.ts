import { elementTemplates } from '../../src/diagram/palette/element-templates.ts';
import type { ElementTemplates } from './services.ts';

/** Gives the editor the bureau's own templates, in the language that the page has. */
export const setBureauTemplates = (templates: ElementTemplates): void => {
  templates.setEngines({ camunda: '8.5.0' });
  templates.set(elementTemplates(document.documentElement.lang === 'en' ? 'en' : 'zh'));
};
setBureauTemplates.$inject = ['elementTemplates'];
