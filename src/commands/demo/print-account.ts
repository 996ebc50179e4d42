import { countedFrom, workingDaysBetween } from '../../domain/calendar.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { shanghaiDay } from '../../domain/days.ts';
import type { CaseDetail, TimelineEntry } from './answers.ts';
import type { Told } from './story.ts';

const wide = /[\u1100-\u115f\u2e80-\uffdc]/u;
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const moment = (instant: string): string => {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)}`;
};

const stepOf = ({ elementName, actName }: TimelineEntry): string =>
  elementName === '' || elementName === actName.zh
    ? `${actName.zh} · ${actName.en}`
    : `${elementName}：${actName.zh} · ${actName.en}`;

/** What the workers did between two acts of people, each kind of act once. */
const automatic = (entries: readonly TimelineEntry[]): string => {
  const zh = [...new Set(entries.map(({ actName }) => actName.zh))].join('、');
  const en = [...new Set(entries.map(({ actName }) => actName.en.toLowerCase()))].join(', ');
  return `${zh} · ${en}`;
};

/** Entries in groups: each act of a person, applicant, peer or clock alone, neighbouring acts of workers together. */
const grouped = (timeline: readonly TimelineEntry[]): TimelineEntry[][] => {
  const groups: TimelineEntry[][] = [];
  for (const entry of timeline) {
    const last = groups.at(-1);
    if (entry.whoKind === 'worker' && last?.[0]?.whoKind === 'worker') last.push(entry);
    else groups.push([entry]);
  }
  return groups;
};

const limitsOf = ({ clocks }: CaseDetail): string[] =>
  clocks.map(
    ({ name, daysUsed, workingDays, words }) =>
      `    ${name.zh} ${daysUsed}/${workingDays}，${words.zh} · ${name.en} ${daysUsed} of ${workingDays}, ${words.en}`,
  );

/** A told story as lines: the case, its record with the working days used, its limits, its documents, what was proven. */
export const linesOf = (zh: string, en: string, { account, proof }: Told, calendar: Calendar): string[] => {
  const { detail, timeline, documents, folder } = account;
  const first = countedFrom(calendar, detail.filedAt);
  const used = (at: string): number => Math.max(0, workingDaysBetween(calendar, first, shanghaiDay(at)));
  const row = (days: string, when: string, who: string, what: string): string =>
    `    ${pad(days, 8)}${pad(when, 21)}${pad(who, 14)}${what}`;
  return [
    '',
    `■ ${zh}`,
    `  ${en}`,
    `  办件 case ${detail.number ?? detail.id}  事项 item ${detail.itemCode} ${detail.itemName}  申请人 applicant ${detail.applicant}`,
    `  结果 result: ${detail.statusName.zh} · ${detail.statusName.en}`,
    '',
    row('工作日', '时间', '人员', '环节'),
    row('day', 'moment', 'person', 'step'),
    ...grouped(timeline).map((group) => {
      const [entry] = group as [TimelineEntry];
      const isWorker = entry.whoKind === 'worker';
      return row(
        String(used(entry.at)),
        moment(entry.at),
        entry.whoKind === 'applicant' ? '申请人' : entry.who,
        isWorker ? automatic(group) : stepOf(entry),
      );
    }),
    '',
    '  期限（已用/共，工作日） · limits (working days used of all)',
    ...limitsOf(detail),
    `  文书 ${documents.length} 份 · ${documents.length} documents: ${folder}`,
    ...proof.lines.map((line) => `  ✔ ${line}`),
  ];
};
