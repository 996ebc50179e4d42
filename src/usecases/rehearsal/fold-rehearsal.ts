import type {
  OpenJob,
  RehearsalEvent,
  RehearsalIncident,
  RehearsalRow,
  RehearsalStatus,
  Visits,
} from '../../store/rehearsals.ts';

/** A job as the engine tells of it again when it ends. */
type EndedJob = OpenJob & { given: Record<string, unknown> };

/** What the engine tells of a rehearsal. */
export type Told =
  | { kind: 'begun'; processInstanceKey: string }
  | { kind: 'job-opened'; job: OpenJob }
  | { kind: 'job-completed' | 'job-error'; job: EndedJob }
  | { kind: 'job-canceled'; jobKey: string }
  | { kind: 'incident'; incident: RehearsalIncident }
  | { kind: 'incident-over'; incidentKey: string }
  | { kind: 'entered' | 'left'; elementId: string }
  | { kind: 'taken'; flowId: string }
  | { kind: 'over'; status: 'completed' | 'stopped' };

/** What is known of a rehearsal, out of its row. */
export interface RehearsalState {
  status: RehearsalStatus;
  processInstanceKey: string | null;
  jobs: OpenJob[];
  elements: Record<string, Visits>;
  taken: string[];
  incidents: RehearsalIncident[];
  events: RehearsalEvent[];
}

export const stateOf = (row: RehearsalRow): RehearsalState => ({
  status: row.status,
  processInstanceKey: row.processInstanceKey,
  jobs: JSON.parse(row.jobs) as OpenJob[],
  elements: JSON.parse(row.elements) as Record<string, Visits>,
  taken: JSON.parse(row.taken) as string[],
  incidents: JSON.parse(row.incidents) as RehearsalIncident[],
  events: JSON.parse(row.events) as RehearsalEvent[],
});

export const columnsOf = ({ status, processInstanceKey, ...lists }: RehearsalState): Partial<RehearsalRow> => ({
  status,
  processInstanceKey,
  jobs: JSON.stringify(lists.jobs),
  elements: JSON.stringify(lists.elements),
  taken: JSON.stringify(lists.taken),
  incidents: JSON.stringify(lists.incidents),
  events: JSON.stringify(lists.events),
});

const visited = (state: RehearsalState, elementId: string, change: Visits): RehearsalState => {
  const { active, left } = state.elements[elementId] ?? { active: 0, left: 0 };
  const visits = { active: active + change.active, left: left + change.left };
  return { ...state, elements: { ...state.elements, [elementId]: visits } };
};

const without = (jobs: readonly OpenJob[], key: string): OpenJob[] => jobs.filter(({ jobKey }) => jobKey !== key);

const incidentEvent = ({ elementId, errorType, message }: RehearsalIncident, at: string): RehearsalEvent => ({
  kind: 'incident',
  elementId,
  at,
  type: errorType,
  headers: {},
  given: { message },
});

/** The state after one more thing that the engine told, at a moment of the machine. */
export const foldRehearsal = (state: RehearsalState, told: Told, at: string): RehearsalState => {
  switch (told.kind) {
    case 'begun': {
      const { processInstanceKey } = told;
      return { ...state, processInstanceKey, status: state.status === 'starting' ? 'running' : state.status };
    }
    case 'job-opened':
      return { ...state, jobs: [...without(state.jobs, told.job.jobKey), told.job] };
    case 'job-completed':
    case 'job-error': {
      const { jobKey, ...ended } = told.job;
      const kind = told.kind === 'job-error' ? 'error' : 'completed';
      return { ...state, jobs: without(state.jobs, jobKey), events: [...state.events, { kind, at, ...ended }] };
    }
    case 'job-canceled':
      return { ...state, jobs: without(state.jobs, told.jobKey) };
    case 'incident':
      return {
        ...state,
        incidents: [...state.incidents, told.incident],
        events: [...state.events, incidentEvent(told.incident, at)],
      };
    case 'incident-over':
      return { ...state, incidents: state.incidents.filter(({ incidentKey }) => incidentKey !== told.incidentKey) };
    case 'entered':
      return visited(state, told.elementId, { active: 1, left: 0 });
    case 'left':
      return visited(state, told.elementId, { active: -1, left: 1 });
    case 'taken':
      return { ...state, taken: [...new Set([...state.taken, told.flowId])] };
    case 'over':
      return { ...state, jobs: [], status: state.status === 'running' ? told.status : state.status };
  }
};
