import { itemOf, materialsOf } from '../../domain/catalogue/lookups.ts';
import type { Catalogue, Item } from '../../domain/catalogue/types.ts';
import type { CaseStatus } from '../../domain/case.ts';
import { agencyWords } from '../../domain/agency-words.ts';
import { newId } from '../../domain/id.ts';
import { maskApplicant, maskName } from '../../domain/masking.ts';
import { requireListed, requiredMaterials } from '../../domain/materials.ts';
import { BureauError } from '../../errors.ts';
import { findCase, findCaseByRequest, insertCase } from '../../store/cases.ts';
import type { CaseRow } from '../../store/cases.ts';
import { deleteDraft } from '../../store/drafts.ts';
import { deleteLinksOfDraft } from '../../store/upload-links.ts';
import { insertRun } from '../../store/runs.ts';
import { together } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { actorOn } from '../agency/acts-for.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { addGivenMaterials } from '../material/add-given-materials.ts';
import type { Principal } from '../principal.ts';
import { releaseForCase } from '../release/releases-in-force.ts';
import { queueCommand } from '../queue-command.ts';
import { writeRecord } from '../write-record.ts';
import { draftKey } from '../draft/draft-key.ts';
import { caseSecret } from './case-secret.ts';
import type { Application } from './application.ts';
import { addPowerPaper, agentOf, applicantOn, conditionsOf, requirePower } from './applied-for.ts';
import { itemVariables } from './item-variables.ts';
import { checkAgent, checkApplicant } from './check-applicant.ts';
import type { Agent } from './check-applicant.ts';

export interface Receipt {
  caseId: string;
  number: string | null;
  secret: string;
}

const numberPatienceMs = 3_000;

const engineVariables = (row: CaseRow, item: Item): Record<string, unknown> => ({
  caseId: row.id,
  runId: row.runId,
  applicant: row.applicantId,
  ...itemVariables(item),
  undertaking: row.undertaking === 1,
  channel: row.channel,
});

interface Checked {
  item: Item;
  catalogue: Catalogue;
  form: Record<string, unknown>;
  agent: Agent | null;
  conditions: Record<string, boolean>;
  /** The id that the case is to have, and the release that it takes. */
  caseId: string;
  release: number;
}

const file = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  application: Application,
  { item, catalogue, form, agent, conditions, caseId, release }: Checked,
): Promise<CaseRow> => {
  const now = bureau.clock.now();
  const applicant = await applicantOn(bureau, tx, application.applicant);
  const power = await requirePower(bureau, tx, person, { ...application, applicantId: applicant.id });
  const acting = power === undefined ? agent : await agentOf(tx, person, power);
  const flow = item.process;
  const { version } = await bureau.releases.released(release, flow);
  const row: CaseRow = {
    id: caseId,
    number: null,
    requestId: application.requestId ?? null,
    itemCode: item.code,
    departmentCode: item.department,
    catalogueVersion: catalogue.version,
    flow,
    release,
    applicantId: applicant.id,
    applicantName: applicant.name,
    applicantPinyin: applicant.pinyin,
    agent: acting === null ? null : JSON.stringify(acting),
    title: `${applicant.name} · ${item.nameZh}`,
    form: JSON.stringify({ ...form, conditions }),
    channel: application.channel,
    town: application.town,
    undertaking: form['undertaking'] === true ? 1 : 0,
    status: 'received' satisfies CaseStatus,
    filedBy: person.id,
    filedAt: now,
    acceptedAt: null,
    decidedAt: null,
    closedAt: null,
    dueAt: null,
    round: 1,
    runId: newId(),
  };
  const list = materialsOf(catalogue, item.code);
  await together(
    tx,
    async () => {
      await addGivenMaterials(bureau, tx, person, row, list, application.materials, conditions);
      if (power !== undefined) await addPowerPaper(bureau, tx, row, list, power, application.materials);
    },
    () => insertCase(tx, row),
    () => person.applicantId !== null && deleteDraft(tx, draftKey(person, applicant.id), item.code),
    () => application.requestId !== undefined && deleteLinksOfDraft(tx, person.id, application.requestId),
    () =>
      insertRun(tx, {
        id: row.runId,
        caseId: row.id,
        seq: 1,
        status: 'starting',
        flow,
        flowVersion: version,
        processInstanceKey: null,
        createdAt: now,
        boundAt: null,
      }),
    () =>
      queueCommand(bureau, tx, {
        caseId: row.id,
        kind: 'create-instance',
        payload: { runId: row.runId, bpmnProcessId: flow, version, variables: engineVariables(row, item) },
      }),
    () =>
      writeRecord(
        bureau,
        tx,
        { id: row.id, flow, flowVersion: version },
        {
          actor: actorOn(person, row),
          act: 'apply',
          detail: {
            item: item.code,
            catalogue: catalogue.version,
            release,
            channel: row.channel,
            agent: row.agent !== null,
            ...(power === undefined ? {} : { power: power.id }),
            ...(acting === null ? {} : { agency: agencyWords(maskName(acting.name), maskApplicant(applicant)) }),
          },
        },
      ),
  );
  await announce(bureau, tx, { kind: 'case-changed', caseId: row.id, departmentCode: row.departmentCode });
  return row;
};

/** The number comes from the flow's first step; a moment's patience lets the receipt show it. */
const awaitNumber = async (bureau: Bureau, caseId: string): Promise<string | null> => {
  await bureau.bus.wait((event) => event.kind === 'case-changed' && event.caseId === caseId, numberPatienceMs);
  return (await findCase(bureau.store.read, caseId))?.number ?? null;
};

/** The case that an earlier arrival of the same request has made. Error: invalid-input for somebody else's request id. */
const earlierCase = async (
  bureau: Bureau,
  person: Principal,
  requestId: string | undefined,
): Promise<CaseRow | undefined> => {
  const earlier = requestId === undefined ? undefined : await findCaseByRequest(bureau.store.read, requestId);
  if (earlier !== undefined && earlier.filedBy !== person.id)
    throw new BureauError('invalid-input', { detail: 'requestId' }, 'requestId');
  return earlier;
};

/**
 * Files an application (申报): the case, its materials and the command that starts its flow, in one transaction.
 * The catalogue in force and the release that it takes now stay with the case (LAW-03). What is missing is for the clerk to say (LAW-06).
 * Errors: unknown-item, truth-statement, agent-unproven, no-power, applicant-not-found,
 * applicant-differs, paper-at-window, undertaking-closed, material-not-listed, flow-not-released, form problems,
 * identifiers.
 */
export const submitApplication = async (
  bureau: Bureau,
  person: Principal,
  application: Application,
): Promise<Receipt> => {
  const catalogue = bureau.catalogues.current;
  const item = itemOf(catalogue, application.itemCode);
  if (application.town !== '' && !catalogue.towns.has(application.town))
    throw new BureauError('not-found', { what: application.town }, 'town');
  if (application.form['truthStatement'] !== true) throw new BureauError('truth-statement', {}, 'form.truthStatement');
  if (!('id' in application.applicant)) checkApplicant(bureau, application.applicant);
  if (application.channel !== 'window' && application.materials.some((one) => 'paper' in one))
    throw new BureauError('paper-at-window', {}, 'materials');
  if (application.form['undertaking'] === true && item.process !== 'commitment-approval')
    throw new BureauError('undertaking-closed', {}, 'form.undertaking');
  const list = materialsOf(catalogue, item.code);
  const conditions = conditionsOf(person, application, list);
  requiredMaterials(list, conditions);
  const agent = checkAgent(bureau, application.agent, list, conditions);
  requireListed(
    list,
    application.materials.map(({ code }) => code),
  );
  const caseId = newId();
  const { town } = application;
  const release = await releaseForCase(bureau, item.process, { caseId, town, itemCode: item.code });
  const form = await bureau.releases.checkForm(release, 'application', application.form, {
    flow: item.process,
    feeCode: item.fee ?? '',
  });
  const checked: Checked = { item, catalogue, form, agent, conditions, caseId, release };
  const row =
    (await earlierCase(bureau, person, application.requestId)) ??
    (await bureau.store
      .transaction((tx) => file(bureau, tx, person, application, checked))
      .catch(async (error: unknown) => {
        // The same request may have arrived twice at once; then the other one has made the case.
        const raced = await earlierCase(bureau, person, application.requestId);
        if (raced === undefined) throw error;
        return raced;
      }));
  return {
    caseId: row.id,
    number: row.number ?? (await awaitNumber(bureau, row.id)),
    secret: await caseSecret(bureau, row.id),
  };
};
