import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Takes the projects in the order in which the configuration names them, so that the long ones do not come last. */
export default class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification): number => this.ctx.projects.indexOf(project);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
