import { may } from '../domain/permissions.ts';
import type { CaseRow } from '../store/cases.ts';
import { findCase } from '../store/cases.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { BureauEvent } from '../usecases/bus.ts';
import { ofDepartment } from '../usecases/document/may-see-documents.ts';
import type { Principal } from '../usecases/principal.ts';
import { maySeeCase, maySeeOrAct } from './see-case.ts';

type Owner = Pick<CaseRow, 'applicantId' | 'departmentCode' | 'itemCode'>;

/** A page that listens: whose it is, and the case that it shows, if it shows one. */
export interface Listener {
  person: Principal;
  caseId: string | undefined;
  send(event: BureauEvent): void;
  end(): void;
}

export interface EventHub {
  /** Adds a listener; gives the function that takes it away. */
  add(listener: Listener): () => void;
  count(userId: string): number;
  close(): void;
}

const remembered = 5_000;

const ofOwnQueue = (person: Principal, event: BureauEvent): boolean =>
  person.roles.some((role) => role === event.groupName) &&
  (event.departmentCode === undefined || ofDepartment(person, { departmentCode: event.departmentCode }));

/**
 * Whether a hint is for a person: their tasks and queues, the case that they look at if they may see it, their own
 * cases, and what operators watch.
 */
export const isFor = (
  event: BureauEvent,
  { person, caseId }: Pick<Listener, 'person' | 'caseId'>,
  owner: Pick<Owner, 'applicantId' | 'departmentCode'> | undefined,
): boolean => {
  if (event.kind === 'clock-set' || event.kind === 'catalogue-released') return true;
  if (event.kind === 'connectors-changed') return may(person.roles, 'connector.manage');
  if (event.kind === 'release-changed') return may(person.roles, 'process.read');
  if (event.kind === 'move-changed') return may(person.roles, 'case.move');
  if (event.kind === 'incident' && may(person.roles, 'incident.read')) return true;
  if (person.applicantId !== null) return event.kind !== 'incident' && owner !== undefined && maySeeCase(person, owner);
  if (event.people?.includes(person.id) === true) return true;
  if (event.caseId === caseId) return owner !== undefined && maySeeCase(person, owner);
  return event.jobKey !== undefined && (event.assignee === person.id || ofOwnQueue(person, event));
};

/** An agent hears of the one case on their page, as long as the power is in force (代办). */
const isForAgent = async (
  bureau: Bureau,
  event: BureauEvent,
  { person, caseId }: Pick<Listener, 'person' | 'caseId'>,
  owner: Owner | undefined,
): Promise<boolean> =>
  owner !== undefined &&
  event.kind !== 'incident' &&
  person.applicantId !== null &&
  event.caseId === caseId &&
  maySeeOrAct(bureau, person, owner).catch(() => false);

/** Passes the bureau's hints on to the pages that may know of them; a case is looked up once for all of them. */
export const openEventHub = (bureau: Bureau): EventHub => {
  const listeners = new Set<Listener>();
  const owners = new Map<string, Promise<Owner | undefined>>();
  const ownerOf = (caseId: string): Promise<Owner | undefined> => {
    const known = owners.get(caseId) ?? findCase(bureau.store.read, caseId).catch(() => undefined);
    owners.delete(caseId);
    owners.set(caseId, known);
    if (owners.size > remembered) owners.delete(owners.keys().next().value ?? '');
    // A case that was not found yet may be there at the next hint.
    void known.then((owner) => (owner === undefined ? owners.delete(caseId) : true));
    return known;
  };
  const pass = async (event: BureauEvent): Promise<void> => {
    if (listeners.size === 0) return;
    const owner = event.caseId === '' ? undefined : await ownerOf(event.caseId);
    for (const listener of listeners) {
      const fits = isFor(event, listener, owner) || (await isForAgent(bureau, event, listener, owner));
      if (fits) listener.send(event);
    }
  };
  const off = bureau.bus.on((event) => void pass(event));
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    count: (userId) => [...listeners].filter(({ person }) => person.id === userId).length,
    close: () => {
      off();
      for (const { end } of listeners) end();
      listeners.clear();
    },
  };
};
