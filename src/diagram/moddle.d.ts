declare module 'bpmn-moddle' {
  export type Element = {
    $type: string;
    $parent?: Element;
    id: string;
    name?: string;
    get(property: string): unknown;
    set(property: string, value: unknown): void;
  };

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: Element; warnings: { message: string }[] }>;
    toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}

declare module 'dmn-moddle' {
  import type { Element } from 'bpmn-moddle';

  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: Element; warnings: { message: string }[] }>;
    toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
