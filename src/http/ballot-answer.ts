import Type from 'typebox';
import { findAct } from '../store/acts.ts';
import { findCase } from '../store/cases.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Principal } from '../usecases/principal.ts';
import { actAnswerOf } from './act-answer.ts';
import { actAnswer } from './schemas/task.ts';

/** What a vote or a removal has brought about: the act that completes the step, or null where none was asked for. */
export const ballotAnswer = Type.Object({ completion: Type.Union([actAnswer, Type.Null()]) });

export const ballotAnswerOf = async (bureau: Bureau, person: Principal, actId: string | undefined) => {
  if (actId === undefined) return { completion: null };
  const act = (await findAct(bureau.store.read, actId))!;
  const subject = (await findCase(bureau.store.read, act.caseId))!;
  return { completion: await actAnswerOf(bureau, person, act, subject) };
};
