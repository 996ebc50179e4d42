import { describe } from 'vitest';
import { describeStory } from './describe-story.ts';

const count = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

const isLong = process.env['CHAOS_CASES'] !== undefined || process.env['TEST_LONG'] === '1';

/** `npm run chaos` asks for more of the same. */
const settings = { cases: count('CHAOS_CASES', 24), kills: count('CHAOS_KILLS', 5), seed: count('CHAOS_SEED', 1) };

describe('killed at random points', () => {
  describeStory('SQLite, one copy with its own broker', {
    ...settings,
    name: 'chaos-sqlite',
    database: 'sqlite',
    victims: ['application', 'broker', 'both', 'application', 'broker'],
  });
  // Two copies and a broker need more than two cores can give beside the other tests.
  if (isLong)
    describeStory('PostgreSQL, two copies on one broker', {
      ...settings,
      name: 'chaos-postgres',
      database: 'postgres',
      victims: ['application', 'broker', 'both', 'application', 'connections'],
    });
});
