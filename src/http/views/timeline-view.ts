import { agencyNames, agencyWords } from '../../domain/agency-words.ts';
import { maskName, maskText } from '../../domain/masking.ts';
import type { ActorKind, RecordEntry } from '../../domain/record.ts';
import { applicantKinds } from '../../store/applicants.ts';
import type { CaseRow } from '../../store/cases.ts';
import { entriesOfCase } from '../../store/record.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { actWords } from './names.ts';

const whoWords: Partial<Record<ActorKind, string>> = {
  clock: '时限',
  worker: '系统',
  engine: '流程引擎',
  system: '系统',
};

/** An agent's entry names both people; a legal person's name is public. */
export const whoOf = ({ actorKind, actorName }: RecordEntry, person: boolean): string => {
  const words = whoWords[actorKind];
  if (words !== undefined) return words;
  if (actorKind !== 'agent') return person ? maskName(actorName) : actorName;
  const [agent, applicant] = agencyNames(actorName);
  return agencyWords(maskName(agent), person ? maskName(applicant) : applicant);
};

export const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, masked(part)]));
};

/** Ids of elements are English words of the glossary: what stands for their Chinese names. */
const englishOfId = (id: string): string => `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

/** The full record of a case as people read it (全程纪实, LAW-38), oldest first. */
export const timelineOf = async (bureau: Bureau, subject: CaseRow) => {
  const entries = await entriesOfCase(bureau.store.read, subject.id);
  const { steps, services } = await bureau.releases.flow(subject.release, subject.flow);
  const names = new Map([...steps, ...services].map(({ id, name }) => [id, name]));
  const kind = (await applicantKinds(bureau.store.read, [subject.id])).get(subject.id);
  return entries.map((entry) => {
    const person = ['applicant', 'agent'].includes(entry.actorKind) && kind !== 'organisation';
    return {
      seq: entry.seq,
      at: entry.at,
      who: whoOf(entry, person),
      whoKind: entry.actorKind,
      act: entry.act,
      actName: actWords(entry.act),
      elementId: entry.elementId,
      elementName: names.get(entry.elementId) ?? '',
      elementNameEn: names.has(entry.elementId) ? englishOfId(entry.elementId) : '',
      detail: masked(JSON.parse(entry.detail)) as Record<string, unknown>,
      flow: entry.flow,
      flowVersion: entry.flowVersion,
      hash: entry.hash,
    };
  });
};
