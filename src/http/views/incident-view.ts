import { maskText } from '../../domain/masking.ts';
import { countAtPlaces } from '../../store/incidents.ts';
import type { CauseRow, ListedIncident } from '../../store/incidents.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { flowsInForce } from '../../usecases/release/releases-in-force.ts';
import { openElementNames } from './element-names.ts';

/** Open incidents as lists show them; `times`: how many their place has had, this one included. */
export const incidentViews = async (bureau: Bureau, rows: readonly ListedIncident[]) => {
  const nameOf = openElementNames(bureau);
  const times = await countAtPlaces(bureau.store.read, rows);
  return Promise.all(
    rows.map(async (row) => ({
      incidentKey: row.incidentKey,
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      flow: row.flow,
      flowVersion: row.flowVersion,
      elementId: row.elementId,
      elementName: await nameOf(row.release, row.flow, row.elementId),
      errorType: row.errorType,
      message: maskText(row.message),
      createdAt: row.createdAt,
      times: times.get(row.elementInstanceKey) ?? 1,
    })),
  );
};

/** Causes with their steps by name; the release in force knows most of them. */
export const causeViews = async (bureau: Bureau, rows: readonly CauseRow[]) => {
  const nameOf = openElementNames(bureau);
  const { releases } = await flowsInForce(bureau);
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      cause: maskText(row.cause),
      elementName: await nameOf(releases.get(row.flow) ?? 0, row.flow, row.elementId),
    })),
  );
};
