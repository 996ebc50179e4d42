declare module 'bpmnlint/lib/test-rule.js' {
  import type { Element } from 'bpmn-moddle';

  export type RuleReport = { id?: string; message: string; path?: (string | number)[] };
  export type BuiltRule = { check: unknown };
  export type RuleFactory = (config?: Record<string, unknown>) => BuiltRule;
  const testRule: (options: { moddleRoot: Element; rule: BuiltRule }) => RuleReport[];
  export default testRule;
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
