const kept = 'oneseal.large-text';

export const isLarge = (): boolean => localStorage.getItem(kept) === 'yes';

const show = (large: boolean): void => {
  document.documentElement.dataset['text'] = large ? 'large' : 'normal';
};

export const setLarge = (large: boolean): void => {
  localStorage.setItem(kept, large ? 'yes' : 'no');
  show(large);
};

/** Shows the size that was chosen last. */
export const setUpTextSize = (): void => show(isLarge());
