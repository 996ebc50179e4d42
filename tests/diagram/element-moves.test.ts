import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { elementToEnd, moveTargets, skipTarget } from '../../src/diagram/element-moves.ts';
import { readFlow } from '../../src/diagram/read-flow.ts';

const read = (name: string) =>
  readFlow(readFileSync(fileURLToPath(new URL(`../../processes/${name}/${name}.bpmn`, import.meta.url)), 'utf8'));

describe('moving a token', () => {
  it('skips a notice, and nothing that the law asks for', async () => {
    const flow = await read('standard-approval');
    expect(skipTarget(flow, 'notify-accepted')).toBe('review-steps');
    for (const held of ['accept', 'number-case', 'seal-decision', 'review-and-decide', 'no-such-place'])
      expect([held, skipTarget(flow, held)]).toEqual([held, null]);
  });

  it('goes forward past notices alone, and back to wherever it may have come from', async () => {
    const targets = moveTargets(await read('standard-approval'), 'review-and-decide');
    expect(targets.filter(({ way }) => way === 'forward')).toEqual([]);
    const back = targets.map(({ id }) => id);
    expect(back).toEqual(expect.arrayContaining(['accept', 'site-inspection']));
    expect(back).not.toContain('deliver-result');
  });

  it('stays on its branch of a parallel part, which is begun again only as a whole', async () => {
    const flow = await read('company-setup');
    const parallel = flow.nodes.find(({ kind, parent }) => kind === 'parallel' && parent !== null)!;
    const branches = flow.edges.filter(({ from }) => from === parallel.id).map(({ to }) => to);
    const inside = branches.map((id) => moveTargets(flow, id).map((target) => target.id));
    for (const [at, targets] of inside.entries()) {
      const others = branches.filter((_, other) => other !== at);
      expect(targets.filter((id) => others.includes(id))).toEqual([]);
    }
    expect(elementToEnd(flow, branches[0]!, branches[0]!)).toBe(branches[0]);
    expect(elementToEnd(flow, branches[0]!, flow.nodes.find(({ parent }) => parent === null)!.id)).toBe(
      parallel.parent,
    );
  });
});
