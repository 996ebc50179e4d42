import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { flowSet } from '../../../src/diagram/release.ts';
import type { FlowFile } from '../../../src/diagram/release.ts';
import { readFlowFiles } from '../../../src/usecases/release/read-files.ts';
import { inPart, varied } from '../../harness/flow-variant.ts';
import type { Answer, People } from './people.ts';
import { signedStep } from './plan.ts';

const processes = fileURLToPath(new URL('../../../processes', import.meta.url));
const [analyst, admin] = ['gao.yuan', 'guo.li'] as const;
const lookMs = 200;

/** Steps that stand in a part of their own in every other revision: cases that wait there are seated anew. */
const inParts: Readonly<Record<string, readonly string[]>> = { filing: ['file', signedStep] };

const codeOf = ({ body }: Answer): string => String(body['code'] ?? '');
const expectOne = (answered: Answer, what: string, status: number, ...codes: string[]): Answer => {
  if (answered.status !== status && !codes.includes(codeOf(answered)))
    throw new Error(`${what}: expected ${status}, got ${answered.status} ${JSON.stringify(answered.body)}`);
  return answered;
};

/** Draws the flow anew: the `nth` revision. */
const revised = async (flow: string, nth: number): Promise<FlowFile[]> => {
  const library = await readFlowFiles(processes);
  const changes = nth % 2 === 1 ? (inParts[flow] ?? []).map(inPart) : [];
  return flowSet(
    await varied(
      library.find(({ name }) => name === `${flow}.bpmn`)!,
      `修订${nth}`,
      changes,
    ),
    library,
  );
};

/** Asks for the release of a revised flow and approves it, as people do; gives its number. What got no answer is asked again. */
export const releaseRevision = async (people: People, flow: string, nth: number): Promise<number> => {
  const files = Object.fromEntries((await revised(flow, nth)).map(({ name, content }) => [name, content]));
  const asked = await people.ask(analyst, 'POST', '/api/release-requests', { flow, files, why: `第${nth}次修订` });
  const request = `/api/release-requests/${String(expectOne(asked, `the request for ${flow}`, 201).body['id'])}`;
  const approval = await people.ask(admin, 'POST', `${request}/approve`, { rule: { kind: 'all' } });
  expectOne(approval, `the approval of ${flow}`, 200, 'release-request-settled');
  for (;;) {
    const { status, release } = (await people.ask(admin, 'GET', request)).body as { status: string; release: number };
    if (status === 'released') return release;
    if (status !== 'approved') throw new Error(`the release of ${flow} is ${status}`);
    await sleep(lookMs);
  }
};

/** Plans the move of all cases of a flow into a release, from every other one; gives its id. */
export const planMove = async (people: People, flow: string, target: number): Promise<string> => {
  const flows = (await people.ask(admin, 'GET', '/api/releases')).body as unknown as {
    flow: string;
    releases: { release: number }[];
  }[];
  const { releases } = flows.find((one) => one.flow === flow)!;
  const sources = releases.map(({ release }) => release).filter((release) => release !== target);
  const route = { flow, sources, target };
  const proposed = await people.ask(admin, 'POST', '/api/moves/proposal', route);
  const { proposals } = expectOne(proposed, `the proposal for ${flow}`, 200).body as {
    proposals: { source: string; target: string | null }[];
  };
  const mapping = proposals.flatMap((one) => (one.target === null ? [] : [{ source: one.source, target: one.target }]));
  const planned = await people.ask(admin, 'POST', '/api/moves', { ...route, mapping, reason: '流程修订' });
  return String(expectOne(planned, `the plan for ${flow}`, 201).body['id']);
};

/** Starts a move; an answer that was lost is found out by asking again. */
export const startMove = async (people: People, id: string): Promise<void> => {
  expectOne(await people.ask(admin, 'POST', `/api/moves/${id}/start`, {}), `the start of ${id}`, 204, 'move-state');
};

/** Waits for the end of a move; a person looks again and again. */
export const awaitMove = async (people: People, id: string, patienceMs: number): Promise<void> => {
  for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(lookMs))
    if ((await people.ask(admin, 'GET', `/api/moves/${id}`)).body['status'] === 'done') return;
};
