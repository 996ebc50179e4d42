import { emptyDictionary } from '../../src/diagram/dictionary/dictionary.ts';
import { lintFlow } from '../../src/diagram/lint/lint-flow.ts';
import { bureauWorld } from '../../src/diagram/lint/world.ts';
import type { FlowFile } from '../../src/diagram/release.ts';
import type { LintAnswer, LintOrder } from './lint-messages.ts';

interface Scope {
  addEventListener(kind: 'message', heard: (event: MessageEvent<LintOrder>) => void): void;
  postMessage(answer: LintAnswer): void;
}

// Beside the page, so that no rule ever holds up a stroke.
const scope = self as unknown as Scope;
let inForce: readonly FlowFile[] = [];
let world = bureauWorld([], emptyDictionary);

/** The gate's own question, see check-flow-draft.ts: the draft's files stand before those in force. */
const judge = async (name: string, own: readonly FlowFile[]): Promise<LintAnswer['findings']> => {
  const names = new Set(own.map((file) => file.name));
  const diagram = own.find((file) => file.name === name);
  if (diagram === undefined) return [];
  const library = [...own, ...inForce.filter((file) => !names.has(file.name))];
  return lintFlow({ diagram, library, world });
};

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'library') {
    inForce = data.files;
    world = bureauWorld(data.items, data.dictionary);
    return;
  }
  const start = performance.now();
  const { turn, diagram, own } = data;
  void judge(diagram, own).then((findings) => scope.postMessage({ turn, findings, ms: performance.now() - start }));
});
