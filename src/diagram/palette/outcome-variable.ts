/** The variable in which a step keeps its outcome: its id in camel case, and Outcome. */
export const outcomeVariable = (stepId: string): string =>
  `${stepId.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())}Outcome`;
