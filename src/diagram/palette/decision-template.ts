import { categories } from './categories.ts';
import { templateOf } from './element-template.ts';
import type { ElementTemplate, Kind, Language } from './element-template.ts';

const kind: Kind = {
  id: 'review-steps',
  name: { zh: '判定审查环节', en: 'Decide the steps of the review' },
  about: {
    zh: '用决策表判定要踏勘、评审还是听证。',
    en: 'A decision table says whether there is an inspection, an expert review or a hearing.',
  },
  category: categories.review,
  glyph: '判',
};

/** The template of a decision table that says which steps follow. */
export const decisionTemplate = (language: Language): ElementTemplate =>
  templateOf(
    kind,
    'bpmn:BusinessRuleTask',
    [
      {
        id: 'decisionId',
        label: language === 'zh' ? '决策编号' : 'Decision id',
        type: 'String',
        value: 'review-steps',
        group: 'settings',
        constraints: { notEmpty: true },
        binding: { type: 'zeebe:calledDecision', property: 'decisionId' },
      },
      {
        id: 'resultVariable',
        label: language === 'zh' ? '结果变量' : 'Variable of the result',
        type: 'String',
        value: 'reviewSteps',
        group: 'settings',
        constraints: { notEmpty: true },
        binding: { type: 'zeebe:calledDecision', property: 'resultVariable' },
      },
    ],
    language,
  );
