import type { ZBClient } from 'zeebe-node';
import { EngineError, toEngineError } from '../engine-error.ts';
import type { Deployment, Engine } from '../engine.ts';
import type { BrokerInfo } from './broker-state.ts';
import { openPressure, RESOURCE_EXHAUSTED, stateOfBroker } from './broker-state.ts';
import type { Gateway } from './gateway.ts';
import { readKey } from './read-key.ts';

export type Commands = Omit<Engine, 'openWorker' | 'state' | 'onStateChange' | 'close'>;

const DEADLINE_MS = 10_000;
const DEPLOY_DEADLINE_MS = 30_000;

interface Deployed {
  key: string;
  deployments: {
    process?: Deployment['processes'][number] | null;
    form?: Deployment['forms'][number] | null;
    decision?: {
      dmnDecisionId: string;
      version: number;
      decisionKey: string;
      dmnDecisionRequirementsId: string;
    } | null;
    decisionRequirements?: { decisionRequirementsKey: string } | null;
  }[];
}

/** A zeebe-node client, and the signal that ends the wait for its answers: it has been replaced. */
export interface Connection {
  client: ZBClient;
  replaced: AbortSignal;
}

/**
 * The commands; `connection` gives the one of the moment.
 * @param onUnavailable called when a command settled nothing
 */
export const makeCommands = (connection: () => Connection, gateway: Gateway, onUnavailable: () => void): Commands => {
  const pressure = openPressure();
  const failed = (command: string, error: unknown): EngineError => {
    const told = toEngineError(command, error);
    if (told.kind === 'unavailable') onUnavailable();
    if ((error as { code?: number } | null)?.code === RESOURCE_EXHAUSTED) pressure.note();
    return told;
  };

  /** zeebe-node knows no deadlines, so the wait has one here; an answer over a lost connection is not waited for. */
  const send = async <T>(command: string, call: (client: ZBClient) => Promise<T>): Promise<T> => {
    let endWait = (): void => undefined;
    try {
      const { client, replaced } = connection();
      const inVain = new Promise<never>((_resolve, reject) => {
        const giveUp = (reason: string): void => reject(new EngineError('unavailable', command, reason));
        const onReplaced = (): void => giveUp('the connection was lost');
        const timer = setTimeout(() => giveUp('no answer in time'), DEADLINE_MS);
        replaced.addEventListener('abort', onReplaced);
        endWait = () => {
          clearTimeout(timer);
          replaced.removeEventListener('abort', onReplaced);
        };
      });
      return await Promise.race([call(client), inVain]);
    } catch (error) {
      throw failed(command, error);
    } finally {
      endWait();
    }
  };

  const callGateway = async <T>(...args: Parameters<Gateway['call']>): Promise<T> => {
    try {
      return await gateway.call<T>(...args);
    } catch (error) {
      throw failed(args[0], error);
    }
  };

  return {
    putOff: pressure.count,
    brokers: async () => {
      const { brokers } = await callGateway<{ brokers: BrokerInfo[] }>('topology', {}, DEADLINE_MS);
      return brokers.map(stateOfBroker);
    },
    deploy: async (resources) => {
      const answer = await callGateway<Deployed>('deployResource', { resources }, DEPLOY_DEADLINE_MS);
      const processes = answer.deployments.flatMap(({ process }) => (process ? [process] : []));
      const forms = answer.deployments.flatMap(({ form }) => (form ? [form] : []));
      const requirements = answer.deployments.flatMap(({ decisionRequirements: one }) => (one ? [one] : []));
      const decisions = answer.deployments.flatMap(({ decision }) => (decision ? [decision] : []));
      return {
        key: answer.key,
        processes: processes.map(({ bpmnProcessId, version, processDefinitionKey, resourceName }) => ({
          bpmnProcessId,
          version,
          processDefinitionKey,
          resourceName,
        })),
        forms: forms.map(({ formId, version, formKey, resourceName }) => ({ formId, version, formKey, resourceName })),
        decisions: decisions.map((decision) => ({
          decisionId: decision.dmnDecisionId,
          version: decision.version,
          decisionKey: decision.decisionKey,
          requirementsId: decision.dmnDecisionRequirementsId,
        })),
        resourceKeys: [
          ...processes.map(({ processDefinitionKey }) => processDefinitionKey),
          ...forms.map(({ formKey }) => formKey),
          ...requirements.map(({ decisionRequirementsKey }) => decisionRequirementsKey),
        ],
      };
    },
    deleteResource: async (key) => {
      const resourceKey = readKey('deleteResource', 'resourceKey', key);
      await callGateway('deleteResource', { resourceKey }, DEADLINE_MS);
    },
    createInstance: async ({ bpmnProcessId, version, variables, startElements = [] }) => {
      const { processInstanceKey } = await send('createInstance', (zeebe) =>
        zeebe.createProcessInstance({
          bpmnProcessId,
          version,
          variables: variables as Record<string, string>,
          startInstructions: startElements.map((elementId) => ({ elementId })),
        }),
      );
      return { processInstanceKey: String(processInstanceKey) };
    },
    completeJob: async (key, variables) => {
      const jobKey = readKey('completeJob', 'jobKey', key);
      await send('completeJob', (zeebe) => zeebe.completeJob({ jobKey, variables }));
    },
    failJob: async (key, { retries, backOffMs, message }) => {
      const jobKey = readKey('failJob', 'jobKey', key);
      const failure = { jobKey, retries, retryBackOff: backOffMs, errorMessage: message };
      await send('failJob', (zeebe) => zeebe.failJob(failure));
    },
    throwJobError: async (key, errorCode, errorMessage) => {
      const jobKey = readKey('throwJobError', 'jobKey', key);
      await send('throwJobError', (zeebe) => zeebe.throwError({ jobKey, errorCode, errorMessage }));
    },
    cancelInstance: async (key) => {
      const processInstanceKey = readKey('cancelInstance', 'processInstanceKey', key);
      await send('cancelInstance', (zeebe) => zeebe.cancelProcessInstance(processInstanceKey));
    },
    modifyInstance: async (key, { activate, terminate }) => {
      const processInstanceKey = readKey('modifyInstance', 'processInstanceKey', key);
      const activateInstructions = activate.map(({ elementId, ancestorKey, variables }) => ({
        elementId,
        ancestorElementInstanceKey: ancestorKey ? readKey('modifyInstance', 'ancestorKey', ancestorKey) : '-1',
        variableInstructions: variables ? [{ variables: variables as Record<string, string>, scopeId: '' }] : [],
      }));
      const terminateInstructions = terminate.map((elementInstanceKey) => ({
        elementInstanceKey: readKey('modifyInstance', 'terminate', elementInstanceKey),
      }));
      await send('modifyInstance', (zeebe) =>
        zeebe.modifyProcessInstance({ processInstanceKey, activateInstructions, terminateInstructions }),
      );
    },
    migrateInstance: async (key, { targetProcessDefinitionKey, mappings }) => {
      const request = {
        processInstanceKey: readKey('migrateInstance', 'processInstanceKey', key),
        migrationPlan: {
          targetProcessDefinitionKey: readKey('migrateInstance', 'target', targetProcessDefinitionKey),
          mappingInstructions: mappings.map(({ source, target }) => ({
            sourceElementId: source,
            targetElementId: target,
          })),
        },
      };
      await callGateway('migrateProcessInstance', request, DEADLINE_MS);
    },
    setVariables: async (key, variables) => {
      const elementInstanceKey = readKey('setVariables', 'scopeKey', key);
      await send('setVariables', (zeebe) =>
        zeebe.setVariables({ elementInstanceKey, variables: variables as Record<string, string>, local: true }),
      );
    },
    resolveIncident: async (key) => {
      const incidentKey = readKey('resolveIncident', 'incidentKey', key);
      await send('resolveIncident', (zeebe) => zeebe.resolveIncident({ incidentKey }));
    },
    updateJobRetries: async (key, retries) => {
      const jobKey = readKey('updateJobRetries', 'jobKey', key);
      await send('updateJobRetries', (zeebe) => zeebe.updateJobRetries({ jobKey, retries }));
    },
    updateJobTimeout: async (key, timeoutMs) => {
      const jobKey = readKey('updateJobTimeout', 'jobKey', key);
      await callGateway('updateJobTimeout', { jobKey, timeout: timeoutMs }, DEADLINE_MS);
    },
  };
};
