/** Chinese first, English beside it. */
export type Words = { readonly zh: string; readonly en: string };

/** An error bars a release, a warning is told. */
export type Severity = 'error' | 'warning';

/** What a rule found: where, what, why, and the page that tells more. Plain JSON. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  /** The file it stands in, by name. */
  readonly file: string;
  /** The element of the diagram, field of the form or decision; empty where it concerns the whole file. */
  readonly element: string;
  /** What inside of it, e.g. `header task`, `rule 3`, `line 12`; empty where it is the element itself. */
  readonly place: string;
  readonly message: Words;
  readonly reason: Words;
  /** A page of the documentation, below the root of the project. */
  readonly page: string;
};

/** What one check found, before the rule's own words are added. `file` is the diagram when it is left out. */
export type Hit = {
  readonly message: Words;
  readonly element?: string;
  readonly place?: string;
  readonly file?: string;
};

export const words = (zh: string, en: string): Words => ({ zh, en });

/** A finding of a rule. */
export const findingOf = (
  rule: { readonly id: string; readonly severity: Severity; readonly reason: Words; readonly page?: string },
  diagram: string,
  { message, element = '', place = '', file = diagram }: Hit,
): Finding => ({
  rule: rule.id,
  severity: rule.severity,
  file,
  element,
  place,
  message,
  reason: rule.reason,
  page: `docs/lint/${rule.page ?? rule.id}.md`,
});
