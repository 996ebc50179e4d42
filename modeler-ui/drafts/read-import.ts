import { readBundle } from '../exports/bundle.ts';

/** A file that somebody chose. */
export interface ChosenFile {
  name: string;
  content: string;
}

/** What a draft would be made of. */
export interface FlowImport {
  /** The process id that the files suggest; empty where none does. */
  flow: string;
  title: string;
  files: Record<string, string>;
}

const endings = /\.(bpmn|form|dmn)$/u;

/** Small letters, digits and hyphens of a name, as ids are written here. */
export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, 64);

const plainName = (name: string): string => {
  const ending = endings.exec(name)?.[0] ?? '';
  const id = idOf(name.slice(0, name.length - ending.length));
  return id === '' ? '' : `${id}${ending}`;
};

const processId = /<(?:\w+:)?process\b[^>]*?\bid="([^"]+)"/u;

/** Puts chosen files, or one bundle of them, together; files of other kinds are left out, and told. */
export const readImport = (chosen: readonly ChosenFile[]): FlowImport & { leftOut: string[] } => {
  const bundle = chosen.map(({ content, name }) => (name.endsWith('.json') ? readBundle(content) : undefined))[0];
  if (bundle !== undefined) return { flow: bundle.flow, title: bundle.title, files: bundle.files, leftOut: [] };
  const taken = chosen.filter(({ name }) => endings.test(name) && plainName(name) !== '');
  const drawn = chosen.find(({ name }) => name.endsWith('.bpmn'));
  const flow = idOf(drawn === undefined ? '' : (processId.exec(drawn.content)?.[1] ?? drawn.name.replace(endings, '')));
  const files = Object.fromEntries(taken.map(({ name, content }) => [plainName(name), content]));
  // A diagram whose name is all Chinese is named after its process.
  if (drawn !== undefined && plainName(drawn.name) === '' && flow !== '') files[`${flow}.bpmn`] = drawn.content;
  const leftOut = chosen.filter((one) => !taken.includes(one) && one !== drawn).map(({ name }) => name);
  return { flow, title: drawn?.name.replace(endings, '') ?? '', files, leftOut };
};

/** The files with the diagram under the name of its flow. */
export const underFlow = (flow: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name.endsWith('.bpmn') ? `${flow}.bpmn` : name, content]),
  );
