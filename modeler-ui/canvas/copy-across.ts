import type EventBus from 'diagram-js/lib/core/EventBus';

const kept = 'oneseal.diagram-clipboard';
/** Above bpmn-js's own clipboard, which takes over where nothing is given. */
const first = 3_000;

interface Moddle {
  create(type: string, properties: object): object;
}
interface Copied {
  tree: object;
  hints?: { clip?: boolean };
}
interface Stored {
  by: string;
  tree: object;
}

/** Makes elements again of what was written of them; what this modeler does not know is left out. */
const revived = (text: string, moddle: Moddle): Stored =>
  JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$type' in value)) return value;
    const { $type, ...properties } = value as { $type: string };
    try {
      return moddle.create($type, properties);
    } catch {
      return undefined;
    }
  }) as Stored;

/** What is copied in one diagram is pasted in any other, in another tab of the browser, too. */
const openCopyAcross = (eventBus: EventBus, moddle: Moddle): object => {
  const own = crypto.randomUUID();
  eventBus.on('copyPaste.elementsCopied', ({ tree, hints }: Copied) => {
    if (hints?.clip === false) return;
    try {
      localStorage.setItem(kept, JSON.stringify({ by: own, tree }));
    } catch {
      // A full store costs the other diagrams, not this one.
    }
  });
  eventBus.on('copyPaste.pasteElements', first, (context: { tree?: object }) => {
    const text = localStorage.getItem(kept);
    if (context.tree !== undefined || text === null) return;
    const stored = revived(text, moddle);
    // Its own copy is whole, extensions of others included.
    if (stored.by !== own) context.tree = stored.tree;
  });
  return {};
};

export const copyAcross = {
  __init__: ['copyAcross'],
  copyAcross: ['factory', Object.assign(openCopyAcross, { $inject: ['eventBus', 'moddle'] })],
};
