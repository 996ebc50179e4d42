import { describe } from 'vitest';
import { counts } from './counts.ts';
import { describeStory } from './describe-story.ts';

describe('killed at random points', () => {
  describeStory('SQLite, one copy with its own broker', {
    ...counts(3),
    name: 'chaos-sqlite',
    database: 'sqlite',
    victims: ['application', 'broker', 'stop', 'both', 'application', 'broker'],
  });
  describeStory('PostgreSQL, two copies on one broker', {
    ...counts(3),
    name: 'chaos-postgres',
    database: 'postgres',
    victims: ['application', 'broker', 'both', 'connections', 'application'],
  });
});
