import { Type } from 'typebox';
import { documentKinds } from '../../../domain/document-kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { findFileBySha256 } from '../../../store/materials.ts';
import type { Db } from '../../../store/store.ts';
import { textOf } from '../../document/entered.ts';
import type { CaseFacts } from '../../document/facts.ts';
import { numberOf, readFacts, requireOutcome } from '../../document/facts.ts';
import { keepAnswer, keepRequest } from '../keep-request.ts';
import { verb } from '../verb.ts';

interface Named {
  name: string;
  mediaType: string;
  sha256: string;
}

/** Everything the authority may need, so that it asks the applicant for nothing again (LAW-09); equal files once. */
const everything = async (db: Db, facts: CaseFacts): Promise<Named[]> => {
  const documents = facts.documents.flatMap(({ kind, number, sha256, status }) =>
    sha256 === null || status !== 'sealed'
      ? []
      : [{ name: `${documentKinds[kind].zh} ${number}.pdf`, mediaType: 'application/pdf', sha256 }],
  );
  const files = await Promise.all(
    facts.materials.map(async ({ fileSha256, fileName, materialCode }): Promise<Named[]> => {
      if (fileSha256 === null) return [];
      const file = await findFileBySha256(db, fileSha256);
      const name = (fileName || file?.name || materialCode).slice(0, 255);
      return [{ name, mediaType: file?.mediaType ?? 'application/octet-stream', sha256: fileSha256 }];
    }),
  );
  return [...new Map([...documents, ...files.flat()].map((one) => [one.sha256, one])).values()];
};

/** Sends the opinion of the initial review with all documents to the authority above (LAW-09). */
export const handOverToUpper = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<{ receiptNumber: string; receivedAt: string }> => {
    const facts = await readFacts(bureau.store.read, work);
    const { act, data } = requireOutcome(facts, 'forward');
    const authority = textOf(data, 'upperAuthority');
    const { documents, ...opinion } = await keepRequest(bureau, work, {
      caseNumber: numberOf(work.subject),
      itemCode: work.item.code,
      itemName: work.item.nameZh,
      ...(authority === '' ? {} : { authority }),
      applicantName: facts.applicant.name,
      opinion: textOf(data, 'opinion'),
      forwardedOn: shanghaiDay(act.moment),
      documents: await everything(bureau.store.read, facts),
    });
    return bureau.connectors.upper.forwardOpinion(
      { ...opinion, documents: documents.map((one) => ({ ...one, read: () => bureau.files.read(one.sha256) })) },
      `upper/${work.effectId}`,
    );
  },
  commit: async (bureau, tx, work, answer) => {
    await keepAnswer(bureau, tx, work, { peer: 'upper', verb: 'forwardOpinion', answer });
    return { detail: { receiptNumber: answer.receiptNumber } };
  },
});
