declare module '@bpmn-io/element-templates-validator' {
  type Result = { valid: boolean; object: { id: string }; errors?: { message: string }[] };
  export const validateAllZeebe: (templates: readonly unknown[]) => { valid: boolean; results: Result[] };
}
