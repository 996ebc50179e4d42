import type { Static } from 'typebox';
import { grouped } from '../../diagram/grouped.ts';
import { wilson } from '../../domain/interval.ts';
import type { RollOutRule } from '../../domain/roll-out.ts';
import type { ReleaseFigures } from '../../store/compare-releases.ts';
import { countRunningAll } from '../../store/engine-log.ts';
import { requestsOfReleases } from '../../store/release-requests.ts';
import type { RequestSummaryRow } from '../../store/release-requests.ts';
import { listReleases } from '../../store/releases.ts';
import type { ReleasedFlow } from '../../store/releases.ts';
import { rollOutsInForce, ruleOf } from '../../store/roll-outs.ts';
import type { RollOutRow } from '../../store/roll-outs.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Principal } from '../../usecases/principal.ts';
import type { flowReleases, releaseFigures, releaseRequest, rollOut } from '../schemas/release.ts';

export const rollOutView = (row: RollOutRow): Static<typeof rollOut> => ({
  release: row.release,
  base: row.base,
  rule: ruleOf(row),
  act: row.act,
  why: row.why,
  by: { id: row.setBy, name: row.setByName },
  at: row.setAt,
});

export const requestView = (row: RequestSummaryRow, person: Principal): Static<typeof releaseRequest> => ({
  id: row.id,
  origin: row.origin,
  flow: row.flow,
  flows: Object.keys(JSON.parse(row.flows) as object),
  draft: row.draftId === null ? null : { id: row.draftId, version: row.draftVersion ?? 0 },
  catalogueVersion: row.catalogueVersion,
  why: row.why,
  status: row.status,
  askedBy: { id: row.askedBy, name: row.askedByName },
  askedAt: row.askedAt,
  decidedBy: row.decidedBy === null ? null : { id: row.decidedBy, name: row.decidedByName ?? '' },
  decidedAt: row.decidedAt,
  reason: row.reason,
  rule: row.rollOut === null ? null : (JSON.parse(row.rollOut) as RollOutRule),
  release: row.release,
  mine: row.askedBy === person.id,
});

/** Every flow in force with its releases; asked of the store all at once. */
export const flowsView = async (bureau: Bureau): Promise<Static<typeof flowReleases>[]> => {
  const { read } = bureau.store;
  const [rows, rollOuts, running] = [
    await listReleases(read),
    await rollOutsInForce(read),
    await countRunningAll(read),
  ];
  // Several requests may have come to one release; the first one made it.
  const requests = new Map(
    (
      await requestsOfReleases(
        read,
        rows.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  const items = grouped([...bureau.catalogues.current.items.values()], ({ process }) => process);
  const counts = new Map(running.map(({ flow, version, cases }) => [`${flow} ${version}`, cases]));
  return Promise.all(
    rollOuts.map(async (row) => ({
      flow: row.flow,
      name: (await bureau.releases.flow(row.release, row.flow)).name,
      items: (items.get(row.flow) ?? []).map(({ code, nameZh }) => ({ code, nameZh })),
      rollOut: rollOutView(row),
      releases: rows.flatMap(({ id, flows, createdAt, requestId }) => {
        const version = (JSON.parse(flows) as Record<string, ReleasedFlow>)[row.flow]?.version;
        if (version === undefined) return [];
        const request = requests.get(requestId ?? '');
        return [
          {
            release: id,
            version,
            createdAt,
            running: counts.get(`${row.flow} ${version}`) ?? 0,
            requestId: requestId ?? null,
            askedBy: request?.askedByName ?? '',
            approvedBy: request?.decidedByName ?? '',
            why: request?.why ?? '',
            catalogueVersion: request?.catalogueVersion ?? '',
          },
        ];
      }),
    })),
  );
};

export const figuresView = (row: ReleaseFigures): Static<typeof releaseFigures> => ({
  release: row.release,
  cases: row.cases,
  decided: row.decided,
  days: row.medianDays === null ? null : { median: row.medianDays, from: row.daysFrom, to: row.daysTo },
  refused: wilson(row.refused, row.decided),
  sentBack: wilson(row.sentBack, row.cases),
  badRatings: wilson(row.badRatings, row.rated),
  rated: row.rated,
});
