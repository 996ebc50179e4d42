import { Type } from 'typebox';
import { shanghaiDay } from '../../../domain/days.ts';
import { formatCaseNumber } from '../../../domain/numbering.ts';
import { updateCase } from '../../../store/cases.ts';
import { reserveNumber } from '../../../store/numbers.ts';
import { verb } from '../verb.ts';

/** Gives the case its number of the day it was filed. A case that is moved or sent back keeps the one it has. */
export const numberCase = verb({
  headers: Type.Object({}),
  commit: async (bureau, tx, { subject, catalogue }) => {
    if (subject.number !== null) return { detail: { number: subject.number } };
    const day = shanghaiDay(subject.filedAt);
    const prefix = catalogue.parameters['case-number-prefix'];
    const number = await reserveNumber(tx, {
      name: `case-${day}`,
      owner: subject.id,
      caseId: subject.id,
      format: (serial) => formatCaseNumber({ prefix, day, serial }),
      at: bureau.clock.now(),
      status: 'used',
    });
    await updateCase(tx, subject.id, { number: number.text });
    return { detail: { number: number.text } };
  },
});
