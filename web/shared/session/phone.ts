/** Where a device keeps visits that are made without a network. */
export const phoneDatabase = 'oneseal-visits';
const whoKey = 'oneseal.visits.who';

/** Removes everything that was kept of visits on this device; whoever has it open closes it. */
export const forgetPhone = (): Promise<void> => {
  localStorage.removeItem(whoKey);
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(phoneDatabase);
    asked.onsuccess = () => resolve();
    // A browser that keeps nothing has nothing to remove.
    asked.onerror = () => resolve();
    asked.onblocked = () => resolve();
  });
};

export const readWho = <T>(): T | undefined => {
  const text = localStorage.getItem(whoKey);
  return text === null ? undefined : (JSON.parse(text) as T);
};

export const keepWho = (who: unknown): void => {
  if (who === null) localStorage.removeItem(whoKey);
  else localStorage.setItem(whoKey, JSON.stringify(who));
};
