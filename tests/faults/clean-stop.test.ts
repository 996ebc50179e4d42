import { describe } from 'vitest';
import { describeStory } from './chaos/describe-story.ts';

describe('asked to stop (SIGTERM) in the middle of work', () => {
  describeStory('SQLite, one copy with its own broker', {
    name: 'stop-sqlite',
    database: 'sqlite',
    cases: 10,
    kills: 2,
    victims: ['stop'],
    seed: 3,
  });
});
