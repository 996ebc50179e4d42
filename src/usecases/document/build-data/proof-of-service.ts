import type { BodyOf } from '../../../documents/kinds.ts';
import { documentKinds } from '../../../domain/document-kinds.ts';
import { instantOf, readEntered, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { findOutcome, requireOutcome } from '../facts.ts';

type Body = BodyOf<'proof-of-service'>;
const ways: readonly Body['way'][] = ['hall', 'direct', 'post', 'electronic', 'left', 'public'];

/** What was served: the decision of the higher authority where it decided, else what was last put at the applicant's disposal. */
const served = (facts: Facts): Body['documents'] => {
  const upper = findOutcome(facts, 'grant', 'refuse');
  const number = upper?.elementId === 'upper-result' ? textOf(readEntered(upper.data), 'upperDocumentNumber') : '';
  if (number !== '') return [{ name: '上级机关行政许可决定', number }];
  const ids = JSON.parse(facts.deliveries.at(-1)?.documents ?? '[]') as string[];
  return facts.documents
    .filter(({ id }) => ids.includes(id))
    .map((row) => ({
      name: row.kind === 'certificate' ? facts.item.resultDocument : documentKinds[row.kind].zh,
      number: row.number,
    }));
};

const placeOf = (facts: Facts, way: Body['way']): string => {
  if (way === 'electronic') return '网上办事大厅';
  if (way === 'post') return textOf(facts.form, 'postAddress') || facts.applicant.address || '邮寄地址';
  return facts.catalogue.parameters['contact-address'];
};

/** LAW-18: what was served to whom, how, where and when. */
export const proofOfService = (facts: Facts): Body => {
  const { act, data } = requireOutcome(facts, 'delivered');
  const named = textOf(data, 'way') || textOf(facts.form, 'deliveryWay');
  const way = ways.find((known) => known === named) ?? 'electronic';
  const recipient = textOf(data, 'recipient') || facts.applicant.name;
  const note = textOf(data, 'note');
  return {
    documents: served(facts),
    recipient,
    way,
    place: textOf(data, 'place') || placeOf(facts, way),
    servedAt: instantOf(textOf(data, 'servedAt')) ?? act.moment,
    receivedBy: textOf(data, 'receivedBy') || recipient,
    servers: [act.actorKind === 'person' ? act.actorName : facts.bureauName],
    ...(note === '' ? {} : { note }),
  };
};
