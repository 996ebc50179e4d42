import { child, children, extension, textOf } from '../element.ts';
import type { Element } from '../element.ts';
import type { LintModel } from '../lint/model/model.ts';

/** What a case at an element waits for from outside. `key` is the expression that tells whose message it is. */
export type AwaitedMessage = { readonly name: string; readonly key: string };

const messageOf = (holder: Element): AwaitedMessage | undefined => {
  const message = child(holder, 'messageRef');
  if (message === undefined) return undefined;
  const subscription = extension(message, 'zeebe:Subscription');
  return {
    name: textOf(message, 'name'),
    key: subscription === undefined ? '' : textOf(subscription, 'correlationKey'),
  };
};

const ownMessages = (element: Element): AwaitedMessage[] =>
  [element, ...children(element, 'eventDefinitions')].flatMap((holder) => {
    const sends = /Throw|EndEvent|SendTask/.test(element.$type);
    const message = sends ? undefined : messageOf(holder);
    return message === undefined ? [] : [message];
  });

/** The messages that a case waits for while it stands at the element, those of its boundary events included. */
export const awaitedAt = (model: LintModel, id: string): AwaitedMessage[] => {
  const ids = new Set([id, ...(model.graph.attached.get(id) ?? [])]);
  return model.elements.filter((element) => ids.has(element.id)).flatMap(ownMessages);
};
