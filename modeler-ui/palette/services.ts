import type { ElementTemplate } from '../../src/diagram/palette/element-template.ts';

/** What the palette uses of the editor's libraries that give no types of their own. */
export interface Moddle {
  $type: string;
  id: string;
  get(property: string): unknown;
}
export interface Shape {
  id: string;
  type: string;
  businessObject: Moddle;
}
export interface ElementTemplates {
  set(templates: readonly ElementTemplate[]): void;
  setEngines(engines: { camunda: string }): void;
  getAll(): ElementTemplate[];
  createElement(template: ElementTemplate): Shape;
}
export interface Create {
  start(event: Event, shape: Shape): void;
}
export interface PopupMenu {
  registerProvider(menu: string, priority: number, provider: object): void;
  open(
    element: Shape,
    menu: string,
    place: { x: number; y: number },
    options: { title: string; search: boolean },
  ): void;
}
export interface Events {
  on(name: string, listener: (event: { element: Shape }) => void): void;
}
export interface Canvas {
  getAbsoluteBBox(shape: Shape): { x: number; y: number; width: number; height: number };
}
export interface Registry {
  filter(keep: (shape: Shape) => boolean): Shape[];
  getAll(): Shape[];
}
export interface Modeling {
  updateProperties(shape: Shape, properties: Record<string, unknown>): void;
  updateModdleProperties(shape: Shape, part: Moddle, properties: Record<string, unknown>): void;
}
