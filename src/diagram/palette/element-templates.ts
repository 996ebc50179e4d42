import { categories } from './categories.ts';
import { decisionTemplate } from './decision-template.ts';
import type { ElementTemplate, Language } from './element-template.ts';
import { jobTemplates } from './job-templates.ts';
import { stepTemplates } from './step-templates.ts';

/** The bureau's own palette: a template for each kind of step and for each job type, by the parts of a case's life. */
export const elementTemplates = (language: Language): ElementTemplate[] => {
  const order = Object.values(categories).map(({ id }): string => id);
  const all = [...stepTemplates(language), decisionTemplate(language), ...jobTemplates(language)];
  return all.sort((a, b) => order.indexOf(a.category.id) - order.indexOf(b.category.id));
};
