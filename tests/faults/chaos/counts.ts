const count = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

/** How much a story is to go through; `npm run chaos` asks for more of the same than the tests. */
export const counts = (kills: number): { cases: number; kills: number; seed: number } => ({
  cases: count('CHAOS_CASES', 8),
  kills: count('CHAOS_KILLS', kills),
  seed: count('CHAOS_SEED', 1),
});
