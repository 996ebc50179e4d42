import { endOfDay, shanghaiInstant } from '../domain/days.ts';
import { given } from './given.ts';

interface Asked {
  item?: string | undefined;
  element?: string | undefined;
  flow?: string | undefined;
  applicant?: string | undefined;
  dueFrom?: string | undefined;
  dueTo?: string | undefined;
  dueBefore?: string | undefined;
  dueAfter?: string | undefined;
}

/** The filters of a list as the store takes them. Error: day-invalid. */
export const filterOf = (asked: Asked) => {
  const { item: itemCode, element: elementId, flow, applicant, dueFrom, dueTo } = asked;
  // The last moment of the day belongs to it.
  const dueBefore = dueTo === undefined ? asked.dueBefore : `${endOfDay(dueTo)}~`;
  const dueAfter = dueFrom === undefined ? asked.dueAfter : shanghaiInstant(dueFrom, 0);
  return given({ itemCode, elementId, flow, applicant: applicant?.trim(), dueBefore, dueAfter });
};
