import { openCaseDesk } from '../../../src/commands/demo/case-desk.ts';
import type { CaseDesk } from '../../../src/commands/demo/case-desk.ts';
import { openVisitor, signIn } from '../../../src/commands/demo/api.ts';
import type { Client } from '../../../src/commands/demo/api.ts';
import { fileApplication } from '../../../src/commands/demo/file-application.ts';
import type { Filed, Filing } from '../../../src/commands/demo/file-application.ts';
import { demoPassword, demoUsers } from '../../../src/usecases/people/demo-users.ts';

export const company = demoUsers.find(({ username }) => username === 'hutang.canyin')!.applicant!;

export interface Office {
  visitor: Client;
  as(username: string): Promise<Client>;
  /** Files an application as the sample company through the API, for what a test does not look at. */
  file(itemCode: string, more?: Partial<Filing>): Promise<Filed & { desk: CaseDesk }>;
  /** Watches a case that somebody else has filed. */
  follow(caseId: string): Promise<CaseDesk>;
  close(): void;
}

/** The bureau as its API knows it, beside the browser. */
export const openOffice = (url: string): Office => {
  const clients = new Map<string, Promise<Client>>();
  const desks: CaseDesk[] = [];
  const as = (username: string): Promise<Client> => {
    const known = clients.get(username) ?? signIn(url, username, demoPassword);
    clients.set(username, known);
    return known;
  };
  const follow = async (caseId: string): Promise<CaseDesk> => {
    const desk = await openCaseDesk(await as('he.ping'), caseId);
    desks.push(desk);
    return desk;
  };
  return {
    visitor: openVisitor(url),
    as,
    follow,
    file: async (itemCode, more = {}) => {
      const filed = await fileApplication(await as('hutang.canyin'), {
        itemCode,
        applicant: company,
        form: {
          businessName: '湖塘示例项目',
          scope: '按照申请材料开展建设',
          contactName: '顾小满',
          contactPhone: '13800000002',
        },
        ...more,
      });
      return { ...filed, desk: await follow(filed.caseId) };
    },
    close: () => {
      for (const desk of desks) desk.close();
    },
  };
};
