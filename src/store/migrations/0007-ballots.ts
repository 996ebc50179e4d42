import type { Knex } from 'knex';
import { newId } from '../../domain/id.ts';

interface Signature {
  caseId: string;
  elementId: string;
  round: number;
  userId: string;
  userName: string;
  data: string;
  signedAt: string;
}

/** Signatures that were given before ballots existed: one open to the step's people a case, step and round. */
const keepSignatures = async (db: Knex): Promise<void> => {
  const ballots = new Map<string, string>();
  for (const row of (await db('signatures').orderBy('signed_at')) as Signature[]) {
    const { caseId, elementId, round, userId, userName, data, signedAt } = row;
    const key = `${caseId}/${elementId}/${round}`;
    let id = ballots.get(key);
    if (id === undefined) {
      id = newId();
      ballots.set(key, id);
      const task = (await db('tasks').where({ case_id: caseId, element_id: elementId, round }).first()) as
        { jobKey: string; headers: string } | undefined;
      const { signers = '2' } = JSON.parse(task?.headers ?? '{}') as { signers?: string };
      const given = (await db('signatures').where({ case_id: caseId, element_id: elementId, round })) as Signature[];
      const enough = given.length >= Number(signers);
      await db('ballots').insert({
        id,
        case_id: caseId,
        element_id: elementId,
        round,
        job_key: task?.jobKey ?? '',
        purpose: 'signatures',
        rule: `count ${signers}`,
        question: '',
        status: enough ? 'approved' : 'open',
        opened_by: userId,
        opened_by_name: userName,
        opened_at: signedAt,
        decided_at: enough ? signedAt : null,
      });
    }
    const one = { ballot_id: id, user_id: userId, user_name: userName };
    await db('ballot_members').insert({ ...one, stage: 1, added_at: signedAt });
    await db('ballot_votes').insert({ ...one, vote: 'approve', data, voted_at: signedAt });
  }
};

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('ballots', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable();
    table.text('element_id').notNullable();
    table.integer('round').notNullable();
    table.text('job_key').notNullable();
    table.text('purpose').notNullable();
    table.text('rule').notNullable();
    table.text('question').notNullable();
    table.text('status').notNullable();
    table.text('opened_by').notNullable();
    table.text('opened_by_name').notNullable();
    table.text('opened_at').notNullable();
    table.text('decided_at');
    table.index(['case_id', 'element_id', 'round']);
  });
  await db.raw(
    "create unique index ballots_one_open on ballots (case_id, element_id, round, purpose) where status = 'open'",
  );
  await db.schema.createTable('ballot_members', (table) => {
    table.text('ballot_id').notNullable();
    table.text('user_id').notNullable().index();
    table.text('user_name').notNullable();
    table.integer('stage').notNullable();
    table.text('added_at').notNullable();
    table.primary(['ballot_id', 'user_id']);
  });
  await db.schema.createTable('ballot_votes', (table) => {
    table.text('ballot_id').notNullable();
    table.text('user_id').notNullable();
    table.text('user_name').notNullable();
    table.text('vote').notNullable();
    table.text('data').notNullable();
    table.text('voted_at').notNullable();
    table.primary(['ballot_id', 'user_id']);
  });
  await keepSignatures(db);
  await db.schema.dropTable('signatures');
  await db.schema.alterTable('acts', (table) => {
    table.text('jump_to');
  });
};
