import { creditCode, mobile } from '../../tests/harness/identities.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';

/** One human step of a flow with what the person enters. */
export interface HumanStep {
  element: string;
  data: Record<string, unknown>;
}

/** People who take cases of one item through its human steps, through the HTTP API alone. */
export interface Office {
  /** Files a case and leaves it at its first step; gives its id. */
  file(lane: number): Promise<string>;
  /** Files a case and takes it through its steps, each by another person. `lane` tells apart who begins. */
  walk(lane: number): Promise<void>;
  /** The same; tells how long it took from asking for a step's completion until the next stood in the task list, ms. */
  walkWatching(onVisible: (ms: number) => void): Promise<void>;
  close(): void;
}

export interface OfficeSettings {
  url: string;
  people: number;
  itemCode: string;
  /** Codes of the materials that the item asks for. */
  materials: string[];
  steps: HumanStep[];
  /** Tells the people of this office from those of another at the same bureau. */
  crew?: string;
}

const roles = ['acceptor', 'decider', 'deliverer'];
const password = 'bench-of-oneseal';
const address = '江苏省常州市武进区湖塘镇示例路1号';

const hire = async (url: string, count: number, crew: string): Promise<Desk[]> => {
  const admin = await openDesk(url, 'guo.li');
  const desks: Desk[] = [];
  for (let index = 1; index <= count; index += 1) {
    const username = `${crew}.${index}`;
    await admin.post('/api/users', { username, name: `测速${index}`, password, roles, departments: ['*'] });
    desks.push(await openDesk(url, username, password));
  }
  return desks;
};

/** The tasks of each case in the order in which the bureau's hints told of them. */
const openHints = () => {
  const told = new Map<string, string[]>();
  const awaited = new Map<string, () => void>();
  return {
    put: (caseId: string, jobKey: string): void => {
      told.set(caseId, [...(told.get(caseId) ?? []), jobKey]);
      awaited.get(caseId)?.();
    },
    take: async (caseId: string, at: number): Promise<string> => {
      for (;;) {
        const jobKey = told.get(caseId)?.[at];
        if (jobKey !== undefined) return jobKey;
        await new Promise<void>((resolve) => awaited.set(caseId, resolve));
      }
    },
    forget: (caseId: string): void => {
      told.delete(caseId);
      awaited.delete(caseId);
    },
  };
};

/** Applicants of one office are no other's. */
let crewSerial = 0;

/** Opens accounts and sessions for so many people, and hears what opens for them. */
export const openOffice = async ({
  url,
  people,
  itemCode,
  materials,
  steps,
  crew = 'clerk',
}: OfficeSettings): Promise<Office> => {
  const desks = await hire(url, people, crew);
  const scans = await Promise.all(desks.map((desk) => desk.upload()));
  const hints = openHints();
  const hearing = await desks[0]!.listen(({ kind, caseId, jobKey }) => {
    if (kind === 'task-opened' && jobKey !== undefined) hints.put(caseId, jobKey);
  });
  let serial = crewSerial;
  crewSerial += 100_000;

  const file = async (lane: number): Promise<string> => {
    serial += 1;
    const { caseId } = await desks[lane]!.post<{ caseId: string }>('/api/applications', {
      itemCode,
      applicant: {
        kind: 'organisation',
        name: `测速企业${serial}`,
        identity: creditCode(serial),
        phone: mobile(serial),
        address,
      },
      form: {
        businessName: `测速项目${serial}`,
        scope: '按照申请材料开展经营或建设',
        address,
        areaM2: 120,
        contactName: '顾小满',
        contactPhone: mobile(serial),
        deliveryWay: 'hall',
        truthStatement: true,
      },
      materials: materials.map((code) => ({ code, fileId: scans[lane] })),
    });
    return caseId;
  };

  const complete = async (desk: Desk, jobKey: string, data: HumanStep['data']): Promise<void> => {
    const { act } = await desk.post<{ act: string }>(`/api/tasks/${jobKey}/complete`, { data });
    // `pending`: not confirmed within the request's patience; the hint of the next step comes all the same.
    if (act !== 'effective' && act !== 'pending')
      throw new Error(`Expected the act on task ${jobKey} to be effective, but it is ${act}`);
  };

  /** Looks at the list until the task stands in it. */
  const see = async (desk: Desk, element: string, caseId: string): Promise<void> => {
    const path = `/api/tasks?queue=unassigned&element=${element}&limit=100`;
    for (;;) {
      const { items } = await desk.get<{ items: { caseId: string }[] }>(path);
      if (items.some((task) => task.caseId === caseId)) return;
    }
  };

  return {
    file: async (lane) => {
      const caseId = await file(lane);
      await hints.take(caseId, 0);
      return caseId;
    },
    walk: async (lane) => {
      const caseId = await file(lane);
      for (const [at, { data }] of steps.entries())
        await complete(desks[(lane + at) % people]!, await hints.take(caseId, at), data);
      hints.forget(caseId);
    },
    walkWatching: async (onVisible) => {
      const caseId = await file(0);
      for (const [at, { data }] of steps.entries()) {
        const jobKey = await hints.take(caseId, at);
        const start = performance.now();
        await complete(desks[at % people]!, jobKey, data);
        const next = steps[at + 1];
        if (next === undefined) continue;
        await see(desks[(at + 1) % people]!, next.element, caseId);
        onVisible(performance.now() - start);
      }
      hints.forget(caseId);
    },
    close: hearing.close,
  };
};
