import { groups, jobContract } from '../../../src/diagram/job-contract.ts';
import type { Finding } from '../../../src/diagram/lint/finding.ts';
import { lintFlow } from '../../../src/diagram/lint/lint-flow.ts';
import type { ItemFacts, LintWorld } from '../../../src/diagram/lint/model/model.ts';
import type { FlowFile } from '../../../src/diagram/release.ts';
import { xmlOf } from './flow-builder.ts';
import type { Diagram } from './flow-builder.ts';
import { lawfulForms } from './lawful-flow.ts';

export const world: LintWorld = { jobs: jobContract, groups, items: [], dictionary: { fields: [], variables: [] } };

export const item = (more: Partial<ItemFacts> = {}): ItemFacts => ({
  code: 'DRC-01',
  process: 'licence',
  siteInspection: 'no',
  expertReview: 'none',
  hearing: 'no',
  fee: null,
  statutoryWorkingDays: 20,
  ...more,
});

/** A flow to lint, beside forms of which some replace the lawful ones. */
export type Fixture = {
  readonly flow: Diagram | string;
  readonly files?: readonly FlowFile[];
  readonly world?: Partial<LintWorld>;
};

const known = new Map<Fixture['flow'], Promise<Finding[]>>();

/** A flow alone is linted once, however often it is asked for. */
export const lint = (fixture: Fixture): Promise<Finding[]> => {
  if (fixture.files !== undefined || fixture.world !== undefined) return lintAnew(fixture);
  const findings = known.get(fixture.flow) ?? lintAnew(fixture);
  known.set(fixture.flow, findings);
  return findings;
};

const lintAnew = ({ flow, files = [], world: other = {} }: Fixture): Promise<Finding[]> => {
  const replaced = new Set(files.map((file) => file.name));
  return lintFlow({
    diagram: { name: 'licence.bpmn', content: typeof flow === 'string' ? flow : xmlOf(flow) },
    library: [...lawfulForms.filter((file) => !replaced.has(file.name)), ...files],
    world: { ...world, ...other },
  });
};
