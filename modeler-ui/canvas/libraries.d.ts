declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export const ZeebePropertiesProviderModule: object;
}
declare module '@bpmn-io/variable-resolver' {
  export const ZeebeVariableResolverModule: object;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const module: object;
  export default module;
}
declare module 'diagram-js-minimap' {
  const module: object;
  export default module;
}
declare module 'bpmn-js-color-picker' {
  const module: object;
  export default module;
}
declare module 'zeebe-bpmn-moddle/resources/zeebe.json' {
  const zeebe: object;
  export default zeebe;
}
declare module 'bpmn-js-token-simulation/lib/modeler' {
  const module: object;
  export default module;
}
declare module 'bpmn-js-token-simulation/lib/viewer' {
  const module: object;
  export default module;
}
