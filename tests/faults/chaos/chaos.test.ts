import { describe } from 'vitest';
import { counts } from './counts.ts';
import { describeStory } from './describe-story.ts';

describe('killed at random points', () => {
  describeStory('SQLite, one copy with its own broker', {
    ...counts(2),
    name: 'chaos-sqlite',
    database: 'sqlite',
    // In the tests the first two of each list: between them every kind of end, and on each database both are killed.
    victims: ['both', 'stop', 'application', 'broker', 'application', 'broker'],
  });
  describeStory('PostgreSQL, two copies on one broker', {
    ...counts(2),
    name: 'chaos-postgres',
    database: 'postgres',
    victims: ['application', 'broker', 'both', 'connections', 'application'],
  });
});
