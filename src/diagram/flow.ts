/** What stands at a place of a diagram. `throw` is a none event, `link-*` jump within the diagram. */
export type NodeKind =
  | 'start'
  | 'end'
  | 'throw'
  | 'link-throw'
  | 'link-catch'
  | 'step'
  | 'service'
  | 'decision'
  | 'exclusive'
  | 'parallel'
  | 'subprocess'
  | 'other';

/** What makes a place one that the engine does not migrate, or not as others of its kind. */
export type Special = 'multi-instance' | 'event-subprocess' | 'boundary';

export type FlowNode = {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  /** BPMN type, e.g. `bpmn:UserTask`. */
  readonly bpmnType: string;
  /** The subprocess it stands in, null for the process itself. */
  readonly parent: string | null;
  /** The name of a link event's link. */
  readonly link: string | null;
  readonly special: Special | null;
  /** The place that a boundary event is attached to. */
  readonly attachedTo: string | null;
};

export type Edge = {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly condition: string | null;
  readonly isDefault: boolean;
};

export type Mapping = { readonly source: string; readonly target: string };

/** A service task: its job type is the name of the worker. */
export type Service = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly outputs: readonly Mapping[];
};

/** A human step. */
export type Step = {
  readonly id: string;
  readonly name: string;
  /** The role whose people may take it; empty when the diagram gives none. */
  readonly group: string;
  readonly formId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The process variable that keeps the outcome; empty when it is not mapped. */
  readonly outcomeVariable: string;
  /** Outcomes that the gateway behind it names. */
  readonly outcomes: readonly { readonly outcome: string; readonly edge: string }[];
  /** The edge taken for every outcome that is not named; null when there is none. */
  readonly otherwise: string | null;
  /** Outcomes by which a clock bound to it completes it. */
  readonly clockOutcomes: readonly string[];
  /** The applicant may withdraw while it is open. */
  readonly mayWithdraw: boolean;
  /** Promised time, working days; null when the diagram gives none. */
  readonly workingDays: number | null;
  /** Steps whose doers may not do this one. */
  readonly separateFrom: readonly string[];
  /** Outcomes that the applicant may choose. */
  readonly applicantMay: readonly string[];
  /** How many different people sign at least. */
  readonly signers: number;
};

export type DecisionCall = {
  readonly id: string;
  readonly name: string;
  readonly decisionId: string;
  readonly resultVariable: string;
};

export type Flow = {
  readonly processId: string;
  readonly name: string;
  /** The form of the application at the start event; empty when there is none. */
  readonly startFormId: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly Edge[];
  readonly steps: readonly Step[];
  readonly services: readonly Service[];
  readonly decisions: readonly DecisionCall[];
};

/** Every form a flow shows, sorted, each once. */
export const formIds = (flow: Flow): string[] =>
  [...new Set([flow.startFormId, ...flow.steps.map((step) => step.formId)])].filter((id) => id !== '').sort();

/** Every decision a flow takes, sorted, each once. */
export const decisionIds = (flow: Flow): string[] =>
  [...new Set(flow.decisions.map((decision) => decision.decisionId))].sort();

/** Every job type a flow uses, sorted, each once. */
export const jobTypes = (flow: Flow): string[] => [...new Set(flow.services.map((service) => service.type))].sort();
