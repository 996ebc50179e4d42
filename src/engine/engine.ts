/** The part of pino that the engine uses; pino's logger fits. */
export interface Logger {
  info(fields: object | string, message?: string): void;
  warn(fields: object | string, message?: string): void;
  error(fields: object | string, message?: string): void;
}

/** Variables of a process, as JSON can say them. Numbers above 2^53 go as text. */
export type Variables = Record<string, unknown>;

export interface Resource {
  /** File name with its ending (.bpmn, .form, .dmn): the engine tells kinds apart by it. */
  name: string;
  content: Buffer;
}

/** What a deployment put into force; an unchanged resource comes back with its old version and key. */
export interface Deployment {
  key: string;
  processes: { bpmnProcessId: string; version: number; processDefinitionKey: string; resourceName: string }[];
  forms: { formId: string; version: number; formKey: string; resourceName: string }[];
  decisions: { decisionId: string; version: number; decisionKey: string; requirementsId: string }[];
  /** Keys of all that came, by which `deleteResource` takes it away. */
  resourceKeys: string[];
}

export interface NewInstance {
  bpmnProcessId: string;
  /** Exact version; -1 is the latest. */
  version: number;
  variables: Variables;
  /** Elements to start at instead of the start event. */
  startElements?: string[];
}

export interface Modification {
  activate: {
    elementId: string;
    /** Instance of the scope in which to activate; needed only where the scope has several. */
    ancestorKey?: string;
    /** Set in the scope of the whole instance. */
    variables?: Variables;
  }[];
  /** Keys of element instances. One live one makes a repeat harmless; without any, a repeat doubles tokens. */
  terminate: string[];
}

export interface MigrationPlan {
  targetProcessDefinitionKey: string;
  mappings: { source: string; target: string }[];
}

export interface Job {
  jobKey: string;
  type: string;
  processInstanceKey: string;
  elementId: string;
  elementInstanceKey: string;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  headers: Record<string, string>;
  variables: Variables;
  /** Attempts left, this one included. */
  retries: number;
}

/** What a worker answers. `retries` 0 makes an incident. */
export type JobResult =
  | { result: 'complete'; variables: Variables }
  | { result: 'error'; code: string; message: string }
  | { result: 'fail'; message: string; retries: number; backOffMs: number };

export interface WorkerOptions {
  type: string;
  /** A throw counts as a failure that costs one retry, with back-off. */
  handler: (job: Job) => Promise<JobResult>;
  /** Jobs of this type at work at the same time. */
  maxJobs: number;
  /** The engine gives the job to another worker so long after the last sign of life of this one, ms. */
  timeoutMs: number;
}

/** A broker of the cluster with its part in each partition. */
export interface BrokerState {
  nodeId: number;
  address: string;
  version: string;
  partitions: { partitionId: number; role: 'leader' | 'follower' | 'inactive'; healthy: boolean }[];
}

export type EngineState = 'connecting' | 'ready' | 'down';

/**
 * Commands to a Zeebe cluster. Every command has a deadline, is sent once, and throws EngineError:
 * `refused` and `not-found` will be refused again, `unavailable` settles nothing and may be repeated.
 */
export interface Engine {
  /** All resources in one command: either every one is in force, or none. */
  deploy(resources: Resource[]): Promise<Deployment>;
  /** Takes a process, form or decision file away; instances that run on it go on. */
  deleteResource(resourceKey: string): Promise<void>;
  /** Not idempotent. */
  createInstance(instance: NewInstance): Promise<{ processInstanceKey: string }>;
  completeJob(jobKey: string, variables: Variables): Promise<void>;
  failJob(jobKey: string, failure: { retries: number; backOffMs: number; message: string }): Promise<void>;
  throwJobError(jobKey: string, code: string, message: string): Promise<void>;
  cancelInstance(processInstanceKey: string): Promise<void>;
  modifyInstance(processInstanceKey: string, modification: Modification): Promise<void>;
  migrateInstance(processInstanceKey: string, plan: MigrationPlan): Promise<void>;
  /** Sets variables in a scope of an instance and nowhere above it. The engine's answer is the proof. */
  setVariables(scopeKey: string, variables: Variables): Promise<void>;
  resolveIncident(incidentKey: string): Promise<void>;
  updateJobRetries(jobKey: string, retries: number): Promise<void>;
  /** New time-out of an activated job from now on, ms. */
  updateJobTimeout(jobKey: string, timeoutMs: number): Promise<void>;
  openWorker(options: WorkerOptions): { close(): Promise<void> };
  state(): EngineState;
  /** The brokers as the gateway knows them. */
  brokers(): Promise<BrokerState[]>;
  /** How many commands the engine has put off because it was overloaded, in the last five minutes. */
  putOff(): number;
  /** @returns a function that ends the subscription */
  onStateChange(listener: (state: EngineState) => void): () => void;
  /** Closes the workers, awaits their running jobs, then the connection. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** host:port of a gateway. */
  address: string;
  tls?: { rootCerts?: Buffer; privateKey?: Buffer; certChain?: Buffer };
  oauth?: { url: string; audience: string; clientId: string; clientSecret: string; scope?: string };
  log: Logger;
}
