/** Gives the person a file that was made on the page. */
export const download = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

export const textFile = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });
