import { describe } from 'vitest';
import { describeStory } from './describe-story.ts';

const count = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

/** `npm run chaos` asks for more of the same. */
const settings = { cases: count('CHAOS_CASES', 10), kills: count('CHAOS_KILLS', 4), seed: count('CHAOS_SEED', 1) };

describe('killed at random points', () => {
  describeStory('SQLite, one copy with its own broker', {
    ...settings,
    name: 'chaos-sqlite',
    database: 'sqlite',
    victims: ['application', 'broker', 'both', 'application', 'broker'],
  });
  describeStory('PostgreSQL, two copies on one broker', {
    ...settings,
    name: 'chaos-postgres',
    database: 'postgres',
    victims: ['application', 'broker', 'both', 'connections', 'application'],
  });
});
