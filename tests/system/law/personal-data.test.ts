import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findApplicant } from '../../../src/store/applicants.ts';
import { findCase } from '../../../src/store/cases.ts';
import type { Application } from '../../../src/usecases/application/application.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { act, awaitEnd, fileCase } from '../../harness/driver.ts';
import { sharedSystem } from '../../harness/system.ts';

let bureau: Bureau;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

const person = {
  kind: 'person' as const,
  name: '欧阳清欢',
  identity: '320412199111070048',
  phone: '13911112222',
  address: '江苏省常州市武进区湖塘镇聚湖路99号',
  email: 'qinghuan@example.cn',
};
const agent = { name: '端木代理', identity: '110101199003070038', phone: '13933334444' };
const secrets = [...Object.values(person).slice(1), ...Object.values(agent), '13955556666', '上官联系'];

describe('LAW-31: personal data stays in the store', () => {
  it('the engine is told, and gives back, nothing that names a person; nor does the record’s detail', async () => {
    const change = (asked: Application): Application => ({
      ...asked,
      applicant: person,
      agent,
      form: { ...asked.form, contactName: '上官联系', contactPhone: '13955556666', agentName: agent.name },
    });
    const filed = await fileCase(bureau, 'DRC-03', { change });
    await act(bureau, filed, 'accept', 'accept');
    await act(bureau, filed, 'review-and-decide', 'grant');
    await act(bureau, filed, 'deliver-result', 'delivered');
    await awaitEnd(bureau, filed.id);
    const { read } = bureau.store;
    // Given that the case itself has them
    const subject = (await findCase(read, filed.id))!;
    expect(await findApplicant(read, subject.applicantId)).toMatchObject({ name: person.name, phone: person.phone });
    expect(subject.form).toContain('13955556666');
    const commands: { payload: string }[] = await read('outbox').where({ caseId: filed.id });
    const results: { result: string }[] = await read('effects').where({ caseId: filed.id });
    expect([commands.length, results.length].every((count) => count > 3)).toBe(true);
    const entries = await entriesOfCase(read, filed.id);
    const told = [
      ...commands.map(({ payload }) => payload),
      ...results.map(({ result }) => result),
      ...entries.map(({ detail }) => detail),
    ].join('\n');
    for (const secret of secrets) expect(told).not.toContain(secret);
    // What the engine is told of the applicant is a reference.
    const [creation] = commands.map(({ payload }) => JSON.parse(payload) as { variables: Record<string, unknown> });
    expect(creation!.variables['applicant']).toBe(subject.applicantId);
  });
});
