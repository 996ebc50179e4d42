/** All files of a draft in one, which an import takes again. */
export interface FlowBundle {
  kind: 'oneseal-flow';
  flow: string;
  title: string;
  files: Record<string, string>;
}

export const bundleOf = (flow: string, title: string, files: ReadonlyMap<string, string>): string =>
  JSON.stringify({ kind: 'oneseal-flow', flow, title, files: Object.fromEntries(files) } satisfies FlowBundle, null, 2);

/** The bundle in a text; undefined where it is something else. */
export const readBundle = (text: string): FlowBundle | undefined => {
  try {
    const read = JSON.parse(text) as Partial<FlowBundle> | null;
    return read?.kind === 'oneseal-flow' && typeof read.files === 'object' ? (read as FlowBundle) : undefined;
  } catch {
    return undefined;
  }
};
