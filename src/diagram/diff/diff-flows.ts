import type { FlowFile } from '../release.ts';
import { diffDecision } from './diff-decision.ts';
import { diffDiagram } from './diff-diagram.ts';
import { diffForm } from './diff-form.ts';
import { difference, paired } from './difference.ts';
import type { Difference } from './difference.ts';

const kinds = { bpmn: 'diagram', form: 'form', dmn: 'decision' } as const;
type Ending = keyof typeof kinds;

const endingOf = (name: string): Ending | undefined => {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(kinds, ending) ? (ending as Ending) : undefined;
};

/** The files of a release as analysts write them: ids and names without the number of the release. */
export const withoutRelease = (files: readonly FlowFile[], release: number): FlowFile[] =>
  files.map(({ name, content }) => ({
    name: name.replace(`-r${release}.`, '.'),
    content: content.replaceAll(`-r${release}"`, '"'),
  }));

const diffFile = (ending: Ending, before: string, after: string): Promise<Difference[]> | Difference[] => {
  if (before === after) return [];
  if (ending === 'bpmn') return diffDiagram(before, after);
  return ending === 'form' ? diffForm(before, after) : diffDecision(before, after);
};

/**
 * Every difference between two versions of a flow with its forms and decisions, files paired by name. What differs only in
 * spelling (white space, order of attributes) is none. Errors: those of the parsers.
 */
export const diffFlows = async (before: readonly FlowFile[], after: readonly FlowFile[]): Promise<Difference[]> => {
  const [older, newer] = [before, after].map((files) => new Map(files.map((file) => [file.name, file.content])));
  const all = await Promise.all(
    paired(older!, newer!).map(async ({ key: name, before: was, after: is }) => {
      const ending = endingOf(name);
      if (ending === undefined) return [];
      if (was !== undefined && is !== undefined) return diffFile(ending, was, is);
      const owner = name.slice(0, name.lastIndexOf('.'));
      const change = was === undefined ? ('added' as const) : ('removed' as const);
      const about = { part: kinds[ending], owner, element: owner, type: ending, name: '', property: '' };
      return [
        difference({
          ...about,
          change,
          before: was === undefined ? null : name,
          after: is === undefined ? null : name,
        }),
      ];
    }),
  );
  return all.flat();
};
