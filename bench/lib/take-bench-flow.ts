import { readFile } from 'node:fs/promises';
import { parseCatalogue } from '../../src/domain/catalogue/parse-catalogue.ts';
import { insertCatalogueRelease } from '../../src/store/catalogues.ts';
import { saveCatalogue } from '../../src/store/releases.ts';
import { insertRollOut, rollOutOf } from '../../src/store/roll-outs.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { sourcesInForce } from '../../src/usecases/release/sources-in-force.ts';
import { withRow } from '../../tests/harness/catalogue-variant.ts';
import { releaseFiles } from '../../tests/harness/flow-variant.ts';
import { readCatalogueFiles } from '../../tests/domain/catalogue-files.ts';
import { benchFlow, benchItem } from './workspace.ts';

const source = new URL(`../processes/${benchFlow}/${benchFlow}.bpmn`, import.meta.url);

/**
 * Puts the bench's flow into force for its item, once for a database, and gives its release. It has neither papers nor an archive, so that the
 * gate of releases would rightly refuse it.
 */
export const takeBenchFlow = async (bureau: Bureau): Promise<number> => {
  const { store, clock, catalogues } = bureau;
  const inForce = await rollOutOf(store.read, benchFlow);
  if (inForce !== undefined) return inForce.release;
  const content = await readFile(source, 'utf8');
  const forms = (await sourcesInForce(bureau, 'standard-approval')).filter(({ name }) => name.endsWith('.form'));
  const { id } = await releaseFiles(bureau, [...forms, { name: `${benchFlow}.bpmn`, content }]);
  const files = withRow(readCatalogueFiles(), 'items.csv', ['code', benchItem], { process: benchFlow });
  const { version } = parseCatalogue(files);
  const now = clock.now();
  await store.transaction(async (tx) => {
    await insertRollOut(tx, {
      ...{ flow: benchFlow, release: id, base: null, rule: '{"kind":"all"}', act: 'release', why: 'bench' },
      ...{ setBy: 'bench', setByName: 'bench', setAt: now },
    });
    await saveCatalogue(tx, { version, files: JSON.stringify(files), createdAt: now });
    await insertCatalogueRelease(tx, { version, draftId: null, releasedBy: '', releasedAt: now, note: 'bench' });
  });
  await catalogues.reload();
  return id;
};
