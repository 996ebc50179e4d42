declare module 'bpmn-auto-layout' {
  export const layoutProcess: (xml: string) => Promise<string>;
}
