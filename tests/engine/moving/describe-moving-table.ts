import { format } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MoveKind } from '../../../src/diagram/mapping/move-kinds.ts';
import { moveKinds } from '../../../src/diagram/mapping/move-kinds.ts';
import { EngineError } from '../../../src/engine/engine-error.ts';
import type { AtBroker } from '../at-broker.ts';
import { smallFlowXml, step } from './small-flow.ts';
import type { SmallFlow } from './small-flow.ts';
import { trials } from './trials.ts';

const head = `# Moving running cases: what Zeebe 8.5.8 migrates and what is re-seated

This table is written by \`tests/engine/moving/describe-moving-table.ts\`, which tries every row on the real broker. **Native**:
the engine migrates the instance in place. **Re-seat**: a new run begins at the mapped steps and the old instance is
cancelled ([ADR 14](adr/0014-how-cases-are-moved.md)). **Wait**: the case is tried again until its token has passed.

| a token stands at | 令牌所在 | the engine, asked to migrate it | what OneSeal does | why |
| --- | --- | --- | --- | --- |
`;

/** The engine's reason without keys, which differ from run to run. */
const reasonOf = ({ message }: EngineError): string => {
  const said = message.replaceAll(/'\d+'/gu, '').replaceAll(/\s+/gu, ' ');
  return (/ but (.*)$/u.exec(said)?.[1] ?? said).split('. ')[0]!.replace(/\.$/u, '').replaceAll('|', '/');
};

/** Tries every row of the table at this broker, which goes on living. */
export const describeMovingTable = (at: AtBroker): void => {
  describe('what Zeebe 8.5.8 migrates, per kind of place', { timeout: 240_000 }, () => {
    beforeAll(async () => {
      at.engine().openWorker({
        type: 'fails',
        maxJobs: 4,
        timeoutMs: 10_000,
        handler: () => Promise.resolve({ result: 'fail', message: 'fails', retries: 0, backOffMs: 0 }),
      });
      await deploy('called', 'called', { elements: step('c'), edges: ['start>c', 'c>end'] });
    }, 240_000);

    const deploy = async (id: string, name: string, flow: SmallFlow) => {
      const content = Buffer.from(await smallFlowXml(id, name, flow));
      return (await at.engine().deploy([{ name: `${id}.bpmn`, content }])).processes[0]!;
    };

    /** Stands an instance at its place, asks for its migration, and gives what the engine says; null: done. */
    const tryMigration = async (kind: MoveKind): Promise<string | null> => {
      const { source, target = source, mapping, fails = false } = trials[kind];
      const { version } = await deploy(kind, 'before', source);
      const instance = await at.engine().createInstance({ bpmnProcessId: kind, version, variables: { caseId: kind } });
      const key = instance.processInstanceKey;
      const ofInstance = (record: { value: Record<string, unknown> }): boolean =>
        String(record.value['processInstanceKey']) === key;
      if (fails) await at.server().waitFor((record) => record.valueType === 'INCIDENT' && ofInstance(record));
      const { processDefinitionKey } = await deploy(kind, 'after', target);
      const mappings = mapping.map((pair) => {
        const [from = '', to = from] = pair.split('>');
        return { source: from, target: to };
      });
      try {
        await at.engine().migrateInstance(key, { targetProcessDefinitionKey: processDefinitionKey, mappings });
        return null;
      } catch (error) {
        if (!(error instanceof EngineError) || error.kind !== 'refused') throw error;
        return reasonOf(error);
      }
    };

    it('is as the table says, and nothing is asked of the engine that it refuses', async () => {
      let table = head;
      const askedInVain: string[] = [];
      for (const [kind, { en, zh, way, why }] of Object.entries(moveKinds)) {
        const refused = await tryMigration(kind as MoveKind);
        if (way === 'native' && refused !== null) askedInVain.push(`${kind}: ${refused}`);
        if (way === 're-seat' && refused === null) askedInVain.push(`${kind}: could be native`);
        table += `| ${en} | ${zh} | ${refused === null ? 'does' : `refuses: ${refused}`} | ${way} | ${why.en} |\n`;
      }
      expect(askedInVain).toEqual([]);
      await expect(await format(table, { parser: 'markdown', printWidth: 116 })).toMatchFileSnapshot(
        '../../docs/moving.md',
      );
    });
  });
};
