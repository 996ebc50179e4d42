import type { FormSchema, Material } from '../../../shared/api/types.ts';

/** What a clerk finds of a material; '' where nothing has been found yet. */
export interface Finding {
  verdict: '' | 'complete' | 'missing' | 'wrong' | 'deferred' | 'not-needed';
  reason: string;
  legalBasis: string;
  /** Of a deferred one: the day until which it comes, `YYYY-MM-DD`. */
  dueOn: string;
}
export type Findings = Readonly<Record<string, Finding>>;

/** The lists of a form that verdicts fill in. */
const lists: readonly string[] = ['materialVerdicts', 'deferredMaterials'];
const listed = (schema: FormSchema, path: string): boolean => schema.components.some((one) => one.path === path);

export const asksForVerdicts = (schema: FormSchema): boolean => listed(schema, 'materialVerdicts');
export const maySayDeferred = (schema: FormSchema): boolean => listed(schema, 'deferredMaterials');
export const hasSummary = (schema: FormSchema): boolean => schema.components.some(({ key }) => key === 'noticeSummary');

/** The form without the lists that stand beside the materials. */
export const withoutLists = (schema: FormSchema): FormSchema => ({
  ...schema,
  components: schema.components.filter(({ path }) => path === undefined || !lists.includes(path)),
});

const isThere = ({ state }: Pick<Material, 'state'>): boolean =>
  state === 'provided' || state === 'paper' || state === 'held';

/** What an examination looks at: what came, and what this application needs. */
export const toExamine = (materials: readonly Material[]): Material[] =>
  materials.filter(({ state, applies }) => applies || (state !== null && state !== 'not-needed'));

/** What can be found of a material. */
export const choicesOf = (material: Material, deferring: boolean): Exclude<Finding['verdict'], ''>[] => [
  ...(isThere(material) ? (['complete', 'wrong'] as const) : (['missing'] as const)),
  ...(!isThere(material) && material.deferrable && deferring ? (['deferred'] as const) : []),
  ...(material.required === 'always' ? [] : (['not-needed'] as const)),
];

/** What is not there is missing until somebody says otherwise; what is there has to be looked at. */
export const firstFinding = (
  material: Material,
  { legalBasis, absent }: { legalBasis: string; absent: string },
): Finding => ({
  verdict: isThere(material) ? '' : 'missing',
  reason: isThere(material) ? '' : absent,
  legalBasis,
  dueOn: '',
});

export const isFault = ({ verdict }: Finding): boolean => verdict === 'missing' || verdict === 'wrong';

/** The lists of the form that the findings make; a material that nobody has judged is in none. */
export const listsOf = (materials: readonly Material[], findings: Findings) => {
  const found = materials.flatMap(({ code }) => {
    const finding = findings[code];
    return finding === undefined || finding.verdict === '' ? [] : [{ code, ...finding }];
  });
  return {
    materialVerdicts: found.map(({ code, verdict, reason, legalBasis }) => ({
      material: code,
      verdict,
      ...(verdict === 'missing' || verdict === 'wrong' ? { reason, legalBasis } : {}),
    })),
    deferredMaterials: found
      .filter(({ verdict }) => verdict === 'deferred')
      .map(({ code, dueOn }) => ({ material: code, ...(dueOn === '' ? {} : { dueOn }) })),
  };
};

/** Everything that has to be supplemented, as the one-time notice lists it (LAW-06). */
export const summaryOf = (materials: readonly Material[], findings: Findings): string =>
  materials
    .flatMap(({ code, name }) => {
      const finding = findings[code];
      return finding === undefined || !isFault(finding) ? [] : [`${name}：${finding.reason}`];
    })
    .map((line, at) => `${at + 1}. ${line}`)
    .join('\n');

/** The material that a refused field belongs to, such as materialVerdicts.1.reason. */
export const codeAt = (field: string, sent: ReturnType<typeof listsOf>): string | undefined => {
  const [list = '', at = ''] = field.split('.');
  return lists.includes(list) ? sent[list as keyof typeof sent][Number(at)]?.material : undefined;
};
