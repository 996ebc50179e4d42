import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { templateId } from '../../src/diagram/palette/element-template.ts';
import { outcomeVariable } from '../../src/diagram/palette/outcome-variable.ts';
import type { Modeling, Moddle, Registry, Shape } from './services.ts';

interface Ids {
  ids: { assigned(id: string): unknown };
}
interface Command<T> {
  context: T;
}

/** Ids that nobody has chosen yet. */
const generated = /^(Activity|Event)_[0-9a-z]{7}$/u;

const parts = (of: Moddle | undefined, property: string): Moddle[] => (of?.get(property) as Moddle[] | undefined) ?? [];
const extension = ({ businessObject }: Shape, type: string): Moddle | undefined =>
  parts(businessObject.get('extensionElements') as Moddle | undefined, 'values').find((one) => one.$type === type);
const outcomeOf = (shape: Shape): Moddle | undefined =>
  parts(extension(shape, 'zeebe:IoMapping'), 'outputParameters').find((one) => one.get('source') === '=outcome');

/**
 * Names a step of the bureau after what it is (`accept`, the second one `accept-2`) and keeps what goes by its id in step:
 * the variable of its outcome, the conditions behind it, and the headers of others that name it.
 */
export class StepNames extends CommandInterceptor {
  static override $inject = ['eventBus', 'elementRegistry', 'modeling', 'moddle'];
  readonly #registry: Registry;
  readonly #modeling: Modeling;
  readonly #moddle: Ids;

  constructor(eventBus: never, registry: Registry, modeling: Modeling, moddle: Ids) {
    super(eventBus);
    this.#registry = registry;
    this.#modeling = modeling;
    this.#moddle = moddle;
    this.postExecuted(['shape.create'], 100, ({ context }: Command<{ shape: Shape }>) => this.#name(context.shape));
    this.postExecuted(['propertiesPanel.zeebe.changeTemplate'], 100, ({ context }: Command<{ element: Shape }>) =>
      this.#name(context.element),
    );
    this.postExecuted(
      ['element.updateProperties'],
      100,
      ({ context }: Command<{ element: Shape; oldProperties: { id?: string } }>) => {
        const before = context.oldProperties.id;
        const now = context.element.businessObject.id;
        if (before !== undefined && before !== now && context.element.type !== 'label')
          this.#follow(context.element, before);
      },
    );
  }

  #name(shape: Shape): void {
    const template = shape.businessObject.get('zeebe:modelerTemplate');
    const prefix = templateId('');
    if (typeof template !== 'string' || !template.startsWith(prefix) || !generated.test(shape.businessObject.id))
      return;
    const id = this.#free(template.slice(prefix.length));
    this.#modeling.updateProperties(shape, { id });
    const outcome = outcomeOf(shape);
    if (outcome !== undefined) this.#modeling.updateModdleProperties(shape, outcome, { target: outcomeVariable(id) });
  }

  #free(id: string): string {
    let free = id;
    for (let count = 2; Boolean(this.#moddle.ids.assigned(free)); count++) free = `${id}-${count}`;
    return free;
  }

  #follow(shape: Shape, before: string): void {
    const { id } = shape.businessObject;
    const [variable, next] = [outcomeVariable(before), outcomeVariable(id)];
    const outcome = outcomeOf(shape);
    if (outcome?.get('target') === variable) {
      this.#modeling.updateModdleProperties(shape, outcome, { target: next });
      this.#renameInConditions(variable, next);
    }
    this.#renameInHeaders(before, id);
  }

  #renameInConditions(variable: string, next: string): void {
    for (const flow of this.#registry.filter(({ type }) => type === 'bpmn:SequenceFlow')) {
      const condition = flow.businessObject.get('conditionExpression') as Moddle | undefined;
      const body = condition?.get('body');
      if (condition === undefined || typeof body !== 'string') continue;
      const renamed = body.replaceAll(new RegExp(`\\b${variable}\\b`, 'gu'), next);
      if (renamed !== body) this.#modeling.updateModdleProperties(flow, condition, { body: renamed });
    }
  }

  #renameInHeaders(before: string, id: string): void {
    for (const shape of this.#registry.getAll())
      for (const header of parts(extension(shape, 'zeebe:TaskHeaders'), 'values')) {
        if (!['task', 'separateFrom'].includes(String(header.get('key')))) continue;
        const listed = String(header.get('value') ?? '').split(',');
        if (!listed.includes(before)) continue;
        const value = listed.map((one) => (one === before ? id : one)).join();
        this.#modeling.updateModdleProperties(shape, header, { value });
      }
  }
}
