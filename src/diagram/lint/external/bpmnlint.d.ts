declare module 'bpmnlint/lib/test-rule.js' {
  import type { Element } from 'bpmn-moddle';

  /** Where a rule of bpmnlint says what it found; `more` holds the path to the property. */
  export type Reporter = { report(id: string | undefined, message: string, more?: unknown): void };

  /** What a rule does at each element of a file; false: it does not look inside. */
  export type Enter = (element: Element, reporter: Reporter) => unknown;

  /** A rule of bpmnlint. */
  export type RuleFactory = (config?: Record<string, unknown>) => { check: Enter | { enter: Enter } };
}

declare module 'bpmnlint/rules/*' {
  import type { RuleFactory } from 'bpmnlint/lib/test-rule.js';

  const rule: RuleFactory;
  export default rule;
}

declare module 'bpmnlint-plugin-camunda-compat/rules/*' {
  import type { RuleFactory } from 'bpmnlint/lib/test-rule.js';

  const rule: RuleFactory;
  export default rule;
}
