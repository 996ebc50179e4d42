import type { Shot } from './shot.ts';

/** The console: where cases stand, what is broken, where they take long, how the bureau stands. */
export const consoleShots = (caseId: string): Shot[] => [
  {
    name: 'console-instances',
    at: '/console/instances',
    who: 'guo.li',
    way: (page) => page.locator('tbody tr').first().waitFor(),
  },
  {
    name: 'console-instance',
    at: `/console/instances/${caseId}`,
    who: 'guo.li',
    way: (page) => page.locator('.diagram svg').first().waitFor(),
  },
  {
    name: 'console-incidents',
    at: '/console/incidents',
    who: 'guo.li',
    way: (page) => page.getByRole('heading', { name: '异常' }).waitFor(),
  },
  {
    name: 'console-heat',
    at: '/console/heat-map',
    who: 'guo.li',
    way: (page) => page.locator('.diagram-badge').first().waitFor(),
  },
  {
    name: 'console-health',
    at: '/console/health',
    who: 'guo.li',
    way: (page) => page.getByRole('heading', { name: '告警' }).waitFor(),
  },
];
