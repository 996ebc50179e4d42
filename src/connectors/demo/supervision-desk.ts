import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { day, text } from '../agreed-types.ts';
import type { SupervisionEvent } from '../supervision.ts';
import { shape } from '../verb.ts';
import type { DemoBook } from './demo-book.ts';
import { PeerRefusal } from './peer-refusal.ts';
import { digits } from './plausible.ts';
import { sendCallback } from './send-callback.ts';

export interface HandOver {
  readonly handOverId: string;
  readonly caseNumber: string;
  readonly acknowledgedAt: string | null;
}

const inspection = shape(
  Type.Object({
    inspectedOn: day,
    result: Type.Union([Type.Literal('kept'), Type.Literal('broken')]),
    findings: text(2_000),
  }),
);

/** The supervising department's side: it acknowledges a hand-over, and sends back what its inspections found (LAW-35). */
export const openSupervisionDesk = (app: FastifyInstance, book: DemoBook, token: string, now: () => string): void => {
  const find = (id: string): HandOver => {
    const handOver = book.fact(`hand-over ${id}`) as HandOver | undefined;
    if (handOver === undefined) throw new PeerRefusal(404, 'not-found', '推送记录不存在');
    return handOver;
  };
  const report = (event: SupervisionEvent) => sendCallback(book.fact(`callback ${event.handOverId}`), token, event);

  app.post<{ Params: { id: string } }>('/supervision/grants/:id/acknowledge', async (request) => {
    const handOver = find(request.params.id);
    const { handOverId, caseNumber } = handOver;
    const acknowledgedAt = handOver.acknowledgedAt ?? now();
    if (handOver.acknowledgedAt === null) {
      const facts = { [`hand-over ${handOverId}`]: { ...handOver, acknowledgedAt } satisfies HandOver };
      book.write({ peer: 'supervision', verb: 'acknowledge', at: acknowledgedAt, input: { handOverId }, facts });
    }
    const eventId = `E${digits(handOverId, 'acknowledged', 16)}`;
    const callback = await report({ type: 'grant.acknowledged', eventId, handOverId, caseNumber, acknowledgedAt });
    return { handOverId, acknowledgedAt, callback };
  });

  app.post<{ Params: { id: string } }>('/supervision/grants/:id/inspections', async (request) => {
    const { handOverId, caseNumber } = find(request.params.id);
    const read = inspection.read(request.body);
    if ('fault' in read) throw new PeerRefusal(422, 'input-invalid', read.fault);
    const eventId = `E${digits(JSON.stringify([handOverId, read.value]), 'inspection', 16)}`;
    book.write({ peer: 'supervision', verb: 'inspect', at: now(), input: { handOverId, ...read.value } });
    const callback = await report({ type: 'inspection.result', eventId, handOverId, caseNumber, ...read.value });
    return { handOverId, eventId, callback };
  });
};
