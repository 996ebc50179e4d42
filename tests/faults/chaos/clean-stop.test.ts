import { describe } from 'vitest';
import { counts } from './counts.ts';
import { describeStory } from './describe-story.ts';

describe('asked to stop (SIGTERM) in the middle of work', () => {
  describeStory('SQLite, one copy with its own broker', {
    ...counts(1),
    name: 'stop-sqlite',
    database: 'sqlite',
    victims: ['stop'],
  });
});
