/** A part of the palette; its colour is that of its icons, dark enough for white characters. */
export type Category = {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly colour: string;
};

const category = (id: string, zh: string, en: string, colour: string): Category => ({ id, name: { zh, en }, colour });

/** The parts of the palette in the order of a case's life. */
export const categories = {
  acceptance: category('acceptance', '受理', 'Acceptance', '#14508f'),
  review: category('review', '审查', 'Review', '#1d6a72'),
  inspection: category('inspection', '踏勘', 'Inspection', '#2f6b34'),
  signing: category('signing', '会签', 'Joint signing', '#6a4a12'),
  hearing: category('hearing', '听证', 'Hearing', '#6b3d7a'),
  decision: category('decision', '决定', 'Decision', '#9a2a1d'),
  fee: category('fee', '缴费', 'Fee', '#7a5a00'),
  seal: category('seal', '文书用印', 'Documents and seal', '#b3261e'),
  certificate: category('certificate', '证照', 'Certificate', '#8a3b12'),
  delivery: category('delivery', '送达与通知', 'Delivery and notices', '#34558b'),
  clock: category('clock', '时限', 'Clocks', '#4a4a9c'),
  state: category('state', '办件状态', 'State of the case', '#4f5b66'),
  closing: category('closing', '公示归档与移交', 'Publication, archive, hand-over', '#44602d'),
} as const satisfies Readonly<Record<string, Category>>;
