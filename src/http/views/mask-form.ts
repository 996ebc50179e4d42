import { maskAddress, maskIdentityNumber, maskName, maskPhone, maskText } from '../../domain/masking.ts';

/** Fields of forms that name a person or a place, by the ending of their names. */
const masks: [pattern: RegExp, mask: (text: string) => string][] = [
  [
    /(?:^|[a-z])(?:contact|agent|person|representative|legalPerson|owner|applicant|visitor)Name$|^(?:contact|agent)Name$/iu,
    maskName,
  ],
  [/(?:phone|mobile|tel)$/iu, maskPhone],
  [/(?:identity|identityNumber|idNumber)$/iu, maskIdentityNumber],
  [/address$/iu, maskAddress],
  [/(?:email|mail)$/iu, maskText],
];

const maskValue = (name: string, value: unknown): unknown => {
  if (typeof value === 'string') return (masks.find(([pattern]) => pattern.test(name))?.[1] ?? maskText)(value);
  if (Array.isArray(value)) return value.map((part) => maskValue(name, part));
  return typeof value === 'object' && value !== null ? maskForm(value as Record<string, unknown>) : value;
};

/** A form's data as everybody with access to the case may see it (LAW-31). */
export const maskForm = (form: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, maskValue(name, value)]));
