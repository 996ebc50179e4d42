import type { Knex } from 'knex';

type Condition = readonly [column: string, sign: 'like', value: string];

/** What finds an applicant by the beginning of the name, in Chinese or pinyin; nothing of it is read as a pattern. `table` names where the columns stand. */
export const applicantStart = (applicant: string, table?: string): readonly [Condition, Condition] => {
  const start = `${applicant.replace(/[%_\\]/g, '')}%`;
  const place = table === undefined ? '' : `${table}.`;
  return [
    [`${place}applicantName`, 'like', start],
    [`${place}applicantPinyin`, 'like', start.toLowerCase()],
  ];
};

/** Narrows a query to the applicants whose name begins so. */
export const whereApplicant = (query: Knex.QueryBuilder, applicant: string, table?: string): void => {
  const [name, pinyin] = applicantStart(applicant, table);
  void query.where((either) => either.where(...name).orWhere(...pinyin));
};
