import type { HeaderRule } from '../job-contract.ts';
import type { Language, TemplateProperty } from './element-template.ts';
import { choiceWords, headerWords } from './header-words.ts';

const wrong = { zh: '请按格式填写', en: 'Please keep to the form' };

export type HeaderUse = {
  /** What it begins with; without it the field is empty, or the first choice. */
  readonly value?: string | undefined;
  /** It may be left out, whatever its rule says. */
  readonly optional?: boolean;
  readonly group: string;
  /** The words to choose from, where they are fewer than its rule allows. */
  readonly words?: readonly string[];
  readonly condition?: TemplateProperty['condition'];
};

/** A header as a field: a choice of the words that it may hold, or a text of its form. */
export const headerProperty = (
  key: string,
  rule: HeaderRule,
  { value, optional = false, group, words = rule.words, condition }: HeaderUse,
  language: Language,
): TemplateProperty => {
  const { label, hint } = headerWords[key]!;
  const mayMiss = optional || rule.pattern.test('');
  const field = {
    id: key,
    label: label[language],
    ...(hint === undefined ? {} : { description: hint[language] }),
    group,
    binding: { type: 'zeebe:taskHeader', key } as const,
    ...(mayMiss ? { optional: true as const } : {}),
    ...(condition === undefined ? {} : { condition }),
  };
  if (words.length > 0 && !rule.several) {
    const first = value ?? (mayMiss ? undefined : words[0]);
    return {
      ...field,
      type: 'Dropdown',
      choices: words.map((word) => ({ name: choiceWords(key, word)[language], value: word })),
      ...(first === undefined ? {} : { value: first }),
    };
  }
  const all = words
    .map((word) => `${word}（${choiceWords(key, word)[language]}）`)
    .join(language === 'zh' ? '、' : ', ');
  return {
    ...field,
    type: 'String',
    ...(value === undefined ? {} : { value }),
    ...(all === ''
      ? {}
      : { description: language === 'zh' ? `多份用逗号隔开：${all}` : `With commas between: ${all}` }),
    constraints: {
      notEmpty: !mayMiss,
      pattern: { value: rule.pattern.source, message: wrong[language] },
    },
  };
};
