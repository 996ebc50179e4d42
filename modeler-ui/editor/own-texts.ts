/** Which texts an open editor itself has handed on: they come back to it later, in order, and some of them never. */
export interface OwnTexts {
  /** A text that the editor hands on. */
  hand(text: string): void;
  /** Whether the editor has to show a text that it is given: not its own ones, which it may have gone beyond by now. */
  isNew(text: string): boolean;
}

export const ownTexts = (): OwnTexts => {
  let given: string | undefined;
  let handed: string[] = [];
  return {
    hand: (text) => {
      handed.push(text);
    },
    isNew: (text) => {
      if (text === given) return false;
      given = text;
      const at = handed.indexOf(text);
      handed = at < 0 ? [] : handed.slice(at + 1);
      return at < 0;
    },
  };
};
