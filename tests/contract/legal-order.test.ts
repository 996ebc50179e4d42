import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/diagram/flow.ts';
import type { Walk } from '../../src/diagram/walk-flow.ts';
import { flowPaths } from '../processes/paths/index.ts';
import { flows, walkPath } from './load-processes.ts';

type Act = { id: string; type: string; headers: Readonly<Record<string, string>> };
const acts = (flow: Flow, walk: Walk): Act[] =>
  walk.nodes.flatMap((id): Act[] => {
    const service = flow.services.find((one) => one.id === id);
    if (service !== undefined) return [service];
    return flow.steps.some((step) => step.id === id) ? [{ id, type: 'step', headers: {} }] : [];
  });
const split = (text: string | undefined): string[] => (text ?? '').split(',').filter((word) => word !== '');

/** The clocks that run after a sequence of acts; those bound to steps stop with the first of them. */
const runningClocks = (sequence: readonly Act[]): string[] => {
  const running = new Map<string, string[]>();
  for (const { id, type, headers } of sequence) {
    if (type === 'start-clock') running.set(headers['clock']!, split(headers['task']));
    if (type === 'stop-clock') running.delete(headers['clock']!);
    for (const [clock, tasks] of running) if (type === 'step' && tasks.includes(id)) running.delete(clock);
  }
  return [...running.keys()];
};

const cases = [...flows].flatMap(([id, flow]) =>
  flowPaths[id]!.map((path) => [id, path.name, acts(flow, walkPath(flow, path)), path.end] as const),
);
const at = (sequence: readonly Act[], type: string, header?: string, value?: string): number =>
  sequence.findIndex(
    (act) => act.type === type && (header === undefined || split(act.headers[header]).includes(value!)),
  );

describe.each(cases)('%s, %s', (flow, _, sequence, end) => {
  it('seals what it made and delivers what it sealed, in this order', () => {
    const sealed = new Set<string>();
    const made: string[] = [];
    const wrong: string[] = [];
    const delivered = new Set<string>();
    for (const { id, type, headers } of sequence) {
      const [kind = ''] = split(headers['document']);
      if (type === 'make-document') made.push(kind);
      if (type === 'seal-document' && !made.includes(kind)) wrong.push(id);
      if (type === 'seal-document') made.splice(made.indexOf(kind), 1);
      if (type === 'seal-document' || type === 'issue-certificate') sealed.add(kind || 'certificate');
      if (type !== 'deliver') continue;
      wrong.push(...split(headers['document']).filter((one) => !sealed.has(one)));
      split(headers['document']).forEach((one) => delivered.add(one));
    }
    expect({ wrong, unsealed: made }).toEqual({ wrong: [], unsealed: [] });
    // the proof of service stays in the file: it proves the delivery of the others
    expect([...sealed].filter((kind) => kind !== 'proof-of-service' && !delivered.has(kind))).toEqual([]);
  });

  it('archives once, after everything was sealed and every clock had ended (LAW-30)', () => {
    const archived = sequence.filter((act) => act.type === 'archive');
    expect(archived).toHaveLength(1);
    const later = sequence.slice(sequence.indexOf(archived[0]!) + 1).map((act) => act.type);
    expect(later.filter((type) => !['hand-over-to-supervision', 'set-case-status'].includes(type))).toEqual([]);
    expect(runningClocks(sequence)).toEqual([]);
  });

  it('stops time only with a written notice, and lets it go on (LAW-19)', () => {
    let paused = '';
    let made = {};
    let told = {};
    for (const { type, headers } of sequence) {
      const { document, ground, days } = headers;
      if (type === 'make-document' && document === 'special-procedure-notice') made = { ground, days };
      if (type === 'deliver' && split(document).includes('special-procedure-notice')) told = made;
      if (type === 'suspend-clock') {
        // the notice says what the pause does
        expect({ told, paused }).toEqual({ told: { ground, days }, paused: '' });
        paused = headers['clock']!;
        told = {};
      }
      if ((type === 'resume-clock' || type === 'stop-clock') && headers['clock'] === paused) paused = '';
    }
    expect(paused).toBe('');
  });

  it('grants only what was received, decided and can be proven (LAW-07, LAW-12, LAW-18, LAW-35)', () => {
    if (end !== 'end-granted') return;
    const granted = at(sequence, 'set-case-status', 'status', 'granted');
    const served = at(sequence, 'seal-document', 'document', 'proof-of-service');
    expect(granted).toBeGreaterThan(-1);
    expect(served).toBeGreaterThan(granted);
    expect(at(sequence, 'hand-over-to-supervision')).toBeGreaterThan(served);
    const onSpot =
      sequence.some((act) => act.id.startsWith('decide-on-spot')) &&
      at(sequence, 'set-case-status', 'status', 'accepted') < 0;
    if (!onSpot) expect(granted).toBeGreaterThan(at(sequence, 'deliver', 'document', 'acceptance-receipt'));
  });

  it('grants in writing and under the seal, within the limit, and makes it public (LAW-12, LAW-14)', () => {
    const granted = at(sequence, 'set-case-status', 'status', 'granted');
    // A filing is no licence, and the authority above publishes its own.
    if (granted < 0 || flow === 'upper-review') {
      expect(at(sequence, 'publish')).toBe(-1);
      return;
    }
    expect(runningClocks(sequence.slice(0, granted))).not.toContain('review');
    const decided = [
      granted,
      at(sequence, 'make-document', 'document', 'decision'),
      at(sequence, 'seal-document', 'document', 'decision'),
      at(sequence, 'issue-certificate'),
      at(sequence, 'deliver', 'document', 'decision'),
      at(sequence, 'publish'),
    ];
    expect(decided).toEqual(decided.toSorted((a, b) => a - b));
    expect(at(sequence, 'deliver', 'document', 'certificate')).toBe(at(sequence, 'deliver', 'document', 'decision'));
  });

  it('tells supervision what was granted, filed, found and revoked (LAW-35, LAW-39)', () => {
    const heard = (from: number, to = sequence.length): boolean =>
      sequence.slice(from, to).some(({ type }) => type === 'hand-over-to-supervision');
    const status = (word: string): number => at(sequence, 'set-case-status', 'status', word);
    const result = Math.max(status('granted'), status('filed'));
    const found = sequence.findIndex(({ id }) => id === 'post-check');
    if (result >= 0) expect(heard(result, found < 0 ? sequence.length : found)).toBe(true);
    if (found >= 0) expect(heard(found)).toBe(true);
    if (status('revoked') >= 0) expect(heard(status('revoked'))).toBe(true);
  });

  it('asks for credit before an undertaking, checks it afterwards, and revokes a broken one in writing (LAW-39)', () => {
    const undertaken = at(sequence, 'deliver', 'document', 'undertaking');
    const checked = sequence.findIndex(({ id }) => id === 'post-check');
    const granted = at(sequence, 'set-case-status', 'status', 'granted');
    if (checked >= 0) expect(undertaken).toBeGreaterThan(-1);
    if (undertaken >= 0) {
      expect(sequence.slice(0, undertaken).some(({ type }) => type === 'check-credit')).toBe(true);
      expect(sequence.some(({ id }) => id === 'site-inspection')).toBe(false);
    }
    if (undertaken >= 0 && granted >= 0) expect(checked).toBeGreaterThan(granted);
    if (checked >= 0) expect(runningClocks(sequence.slice(0, checked))).toContain('post-check');
    if (end !== 'end-revoked') return;
    const revoked = [
      checked,
      at(sequence, 'make-document', 'document', 'revocation-decision'),
      at(sequence, 'seal-document', 'document', 'revocation-decision'),
      at(sequence, 'revoke-certificate'),
      at(sequence, 'set-case-status', 'status', 'revoked'),
      at(sequence, 'deliver', 'document', 'revocation-decision'),
    ];
    expect(revoked).toEqual(revoked.toSorted((a, b) => a - b));
  });

  it('gives reasons to everyone who gets nothing (LAW-05, LAW-13)', () => {
    const paper: Record<string, string> = {
      'end-rejected': 'not-accepted',
      'end-withdrawn': 'withdrawal-notice',
      'end-lapsed': 'lapse-notice',
      'end-revoked': 'revocation-decision',
    };
    const kind = paper[end];
    if (kind !== undefined) expect(at(sequence, 'deliver', 'document', kind)).toBeGreaterThan(-1);
    if (end !== 'end-refused') return;
    const byUpper = sequence.some((act) => act.id === 'set-refused-by-upper');
    expect(at(sequence, 'deliver', 'document', byUpper ? 'initial-review-opinion' : 'refusal')).toBeGreaterThan(-1);
  });

  it('tells what is missing once only (LAW-06)', () => {
    expect(
      sequence.filter((act) => act.headers['document'] === 'one-time-notice' && act.type === 'make-document').length,
    ).toBeLessThan(2);
  });
});
