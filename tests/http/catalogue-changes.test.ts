import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clocksOfCase } from '../../src/store/clocks.ts';
import { findCase, lockCase } from '../../src/store/cases.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { openCatalogues } from '../../src/usecases/catalogue/catalogues.ts';
import { startCaseClock } from '../../src/usecases/clock/start-case-clock.ts';
import { readCatalogueFiles } from '../domain/catalogue-files.ts';
import { openCase } from '../harness/case-without-engine.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';
import { sendOne } from './uploads-at-door.ts';
import { zipOf } from './zip-of.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const drafts = '/api/catalogue-drafts';
const [author, reviewer] = ['guo.li', 'tan.yong'];
const ask = async (username: string, method: Method, url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const opened = async (title = '调整'): Promise<string> => (await ask(author, 'POST', drafts, { title })).body.id;
const read = async (id: string, who = author) => (await ask(who, 'GET', `${drafts}/${id}`)).body;
const edit = (id: string, version: number, change: object, who = author) =>
  ask(who, 'PUT', `${drafts}/${id}/rows`, { version, ...change });
const item = (cells: object | null, key: string | null = 'MKT-09') => ({ file: 'items.csv', key, cells });
const submit = (id: string, version: number) =>
  ask(author, 'POST', `${drafts}/${id}/submit`, { version, reason: '提速' });
const release = (who: string, id: string, version: number) =>
  ask(who, 'POST', `${drafts}/${id}/release`, { version, note: '同意' });
/** Changes cells of a row and puts the change into force. */
const enforced = async (change: object): Promise<void> => {
  const id = await opened();
  await edit(id, 1, change);
  expect((await submit(id, 2)).status).toBe(204);
  expect((await release(reviewer, id, 2)).status).toBe(204);
};
const bring = async (id: string, name: string, content: Buffer, query = '') => {
  const headers = { cookie: await door.cookieOf(author) };
  const url = `${drafts}/${id}/import${query}`;
  return (await sendOne(door, url, { name, type: 'application/octet-stream', content, headers })).json();
};
const exported = async (query: string): Promise<Buffer> =>
  (await door.ask(author, { url: `/api/catalogue/export?${query}` })).rawPayload;
const promised = (): number => door.bureau.catalogues.current.items.get('MKT-09')!.promisedWorkingDays;

describe('a change of the catalogue', () => {
  it('comes into force by another admin, for new cases at once, while filed ones keep theirs', async () => {
    const before = promised();
    const old = await openCase(door.bureau);
    const id = await opened('食品许可提速');
    expect((await edit(id, 1, item({ promised_working_days: String(before + 1) }))).body).toEqual({ version: 2 });
    expect(await read(id)).toMatchObject({
      changes: [
        {
          file: 'items.csv',
          key: 'MKT-09',
          change: 'changed',
          cells: [{ column: 'promised_working_days', before: String(before), after: String(before + 1) }],
        },
      ],
      problems: [],
      overtaken: [],
    });
    expect((await submit(id, 1)).body.code).toBe('catalogue-draft-stale');
    expect((await release(reviewer, id, 2)).body.code).toBe('catalogue-draft-state');
    expect((await submit(id, 2)).status).toBe(204);
    expect((await edit(id, 2, item({ note: 'x' }))).body.code).toBe('catalogue-draft-state');
    expect([(await read(id)).mayDecide, (await read(id, reviewer)).mayDecide]).toEqual([false, true]);
    expect((await release(author, id, 2)).body.code).toBe('catalogue-same-person');
    expect((await release('gao.yuan', id, 2)).body.code).toBe('forbidden');
    expect((await release(reviewer, id, 2)).status).toBe(204);
    expect(promised()).toBe(before + 1);
    const guide = await ask('lin.yue', 'GET', '/api/items/MKT-09');
    expect(JSON.stringify(guide.body)).toContain(`"promisedWorkingDays":${before + 1}`);
    const { catalogueVersion } = (await findCase(door.bureau.store.read, old))!;
    const kept = await door.bureau.catalogues.of(catalogueVersion);
    expect(kept.items.get('MKT-09')!.promisedWorkingDays).toBe(before);
    const { body } = await ask(author, 'GET', '/api/catalogue');
    expect(body.releases[0]).toMatchObject({ seq: 2, releasedBy: '谭勇', draftId: id, version: body.version });
    const record = (await ask(author, 'GET', '/api/administration/record')).body.items;
    expect(record[0]).toMatchObject({ act: 'release-catalogue', actor: '谭勇', detail: { draft: id, rows: 1 } });
  });

  it('names every broken cell and is not submitted with one', async () => {
    const id = await opened();
    await edit(id, 1, item({ department: 'ZZZ', statutory_working_days: 'soon' }));
    const { problems } = await read(id);
    expect(problems).toEqual([
      {
        file: 'items.csv',
        line: expect.any(Number),
        column: 'statutory_working_days',
        expected: 'a whole number ≥ 1',
        found: 'soon',
      },
    ]);
    expect((await submit(id, 2)).body).toMatchObject({ code: 'catalogue-draft-invalid' });
    await edit(id, 2, item({ department: 'MKT', statutory_working_days: '20', process: 'no-flow' }));
    expect((await read(id)).problems).toMatchObject([{ column: 'process', found: 'no-flow' }]);
    expect((await edit(id, 3, item({ kingdom: 'x' }))).body.code).toBe('catalogue-column-unknown');
    expect((await edit(id, 3, item({}, 'XXX-99'))).body.code).toBe('catalogue-row-unknown');
    expect((await ask(author, 'DELETE', `${drafts}/${id}`)).status).toBe(204);
    expect((await submit(await opened(), 1)).body.code).toBe('catalogue-draft-empty');
  });

  it('is brought up to what was released meanwhile, row by row', async () => {
    const id = await opened();
    await edit(id, 1, item({ note: '草稿' }));
    await enforced(item({ note: '别的' }, 'MKT-10'));
    expect((await read(id)).overtaken).toEqual(['items.csv']);
    expect((await submit(id, 2)).body.code).toBe('catalogue-draft-overtaken');
    expect((await ask(author, 'POST', `${drafts}/${id}/refresh`)).body).toEqual({ version: 3 });
    const { overtaken, changes } = await read(id);
    expect([overtaken, changes.map(({ key }: { key: string }) => key)]).toEqual([[], ['MKT-09']]);
    expect((await submit(id, 3)).status).toBe(204);
    const back = { version: 3, note: '再议' };
    expect((await ask(reviewer, 'POST', `${drafts}/${id}/return`, back)).status).toBe(204);
    expect(await read(id)).toMatchObject({ status: 'open', note: '再议' });
    const list = (await ask(author, 'GET', `${drafts}?limit=1`)).body;
    const more = (await ask(author, 'GET', `${drafts}?limit=1&cursor=${list.next}`)).body;
    expect(more.items[0].id).not.toBe(list.items[0].id);
  });

  it('survives a start with the same folder; a changed table of the folder is taken, the others stay as released', async () => {
    await enforced({ file: 'phrases.csv', key: 'accept-complete', cells: { text_zh: '新的常用语。' } });
    const { store, clock } = door.bureau;
    const released = door.bureau.catalogues.current.version;
    const files = readCatalogueFiles();
    expect((await openCatalogues(store, files, clock.now())).current.version).toBe(released);
    const changed = { ...files, 'towns.csv': files['towns.csv']!.replace('湖塘镇', '湖塘新镇') };
    const again = await openCatalogues(store, changed, clock.now());
    expect([...again.current.towns.values()].some(({ nameZh }) => nameZh === '湖塘新镇')).toBe(true);
    expect(again.current.phrases.find(({ key }) => key === 'accept-complete')!.textZh).toBe('新的常用语。');
    // The copy that runs already notices it too.
    await door.bureau.catalogues.reload();
    expect(door.bureau.catalogues.current.version).toBe(again.current.version);
    await openCatalogues(store, files, clock.now());
    await door.bureau.catalogues.reload();
  });
});

describe('tables as files', () => {
  it('go out as CSV and Excel and come back without a difference, formulas disarmed on the way', async () => {
    const id = await opened();
    const formula = '=HYPERLINK("http://evil.example","按此")';
    await edit(id, 1, item({ note: formula }));
    const csv = await exported(`format=csv&file=items.csv&draft=${id}`);
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.toString()).toContain(`"'=HYPERLINK(""http`);
    const workbook = new ExcelJS.Workbook();
    const xlsx = await exported(`format=xlsx&draft=${id}`);
    await workbook.xlsx.load(xlsx as never);
    expect(workbook.worksheets).toHaveLength(17);
    for (const [name, bytes] of [
      ['items.csv', csv],
      ['catalogue.xlsx', xlsx],
    ] as const) {
      const fresh = await opened();
      const preview = await bring(fresh, name, bytes);
      expect([preview.problems, preview.version]).toEqual([[], null]);
      expect(preview.changes).toMatchObject([{ key: 'MKT-09', cells: [{ column: 'note', after: formula }] }]);
      expect((await read(fresh)).changes).toEqual([]);
      expect((await bring(fresh, name, bytes, '?version=1')).version).toBe(2);
      expect((await read(fresh)).changes).toEqual(preview.changes);
    }
  });

  it('are taken as Excel writes them: numbers, days, columns in another order', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Sheet1');
    sheet.addRow(['source', 'year', 'published', 'note_zh']);
    for (let year = 2004; year <= 2026; year += 1)
      sheet.addRow(['law (State Council yearly holiday notice)', year, 'yes', '']);
    const id = await opened();
    const { changes, problems } = await bring(
      id,
      'x.xlsx',
      Buffer.from(await workbook.xlsx.writeBuffer()),
      '?file=calendar-years.csv',
    );
    expect(problems).toEqual([]);
    expect(changes.every(({ cells }: { cells: { column: string }[] }) => cells[0]!.column === 'note_zh')).toBe(true);
    const day = '\ufeffday,kind,name_zh,name_en,source\r\n2004/1/1,holiday,元旦,New Year,law\r\n';
    const gone = await bring(id, 'calendar.csv', Buffer.from(day));
    expect(gone.changes.find(({ key }: { key: string }) => key === '2004-01-01').change).toBe('changed');
  });

  const book = (sheet: string, more: Record<string, string | Buffer> = {}): Record<string, string | Buffer> => ({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="towns" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
  const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row>';

  it.each([
    [
      'a bomb whose directory lies',
      'a.xlsx',
      zipOf(book(cell, { 'xl/media/a': Buffer.alloc(60_000_000) }), 10),
      /unpacked/u,
    ],
    ['a row at the end of the world', 'a.xlsx', zipOf(book(cell.replaceAll('r="1"', 'r="99999"'))), /rows/u],
    ['a row beyond all numbers', 'a.xlsx', zipOf(book(cell.replaceAll('r="1"', 'r="4294967295"'))), /4294967295/u],
    ['a formula', 'a.xlsx', zipOf(book('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')), /towns!A1: formula/u],
    [
      'an entity',
      'a.xlsx',
      zipOf({ ...book(cell), 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }),
      /DOCTYPE/u,
    ],
    ['something else', 'a.xlsx', Buffer.from('PK, said the file'), /no xlsx/u],
    ['the encoding of another Excel', 'towns.csv', Buffer.from([0xba, 0xfe, 0xcc, 0xc1]), /UTF-8/u],
    ['a quote that never ends', 'towns.csv', Buffer.from('a,"b'), /CSV/u],
    ['a table that nobody knows', 'kings.csv', Buffer.from('a,b\n'), /kings/u],
    ['another kind of file', 'towns.xls', Buffer.from('a'), /towns\.xls/u],
  ])('are refused in words: %s', async (_what, name, bytes, words) => {
    const { code, message } = await bring(await opened(), name, bytes);
    expect(code).toBe('catalogue-import-file');
    expect(message.en).toMatch(words);
  });

  it('are refused with the columns that are missing or unknown, and as a whole above 2 MiB', async () => {
    const id = await opened();
    expect(await bring(id, 'a.xlsx', zipOf(book(`${cell}<row r="2"/>`)), '?file=towns.csv')).toMatchObject({
      code: 'catalogue-import-columns',
      params: { file: 'towns.csv', missing: expect.stringContaining('name_zh'), unknown: '-' },
    });
    expect((await bring(id, 'towns.csv', Buffer.alloc(2_200_000, 'a'))).code).toBe('file-too-large');
    // What would loop over every cell of a sheet is not even read.
    const merged = zipOf(
      book(`${cell}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>`),
    );
    expect((await bring(id, 'a.xlsx', merged)).code).toBe('catalogue-import-columns');
  });
});

describe('the working-day calendar', () => {
  it('makes provisional dates certain when its year is published, in open cases too, and is missed before', async () => {
    door.bureau.setTime('2026-12-28T02:00:00.000Z');
    const { store } = door.bureau;
    const caseId = await openCase(door.bureau);
    await store.transaction(async (tx) => {
      const subject = (await lockCase(tx, caseId))!;
      await startCaseClock(door.bureau, tx, subject, { kind: 'review', elements: [], outcome: '' });
    });
    const clock = async () => (await clocksOfCase(store.read, caseId))[0]!;
    const was = await clock();
    expect(was.provisional).toBe(1);
    const calendar = async () => (await ask(author, 'GET', '/api/calendar/2027')).body;
    expect(await calendar()).toMatchObject({ published: false, days: [], missingYear: 2027, provisional: 1 });
    expect((await ask(author, 'GET', '/api/health')).body).toMatchObject({
      status: 'degraded',
      details: { calendar: { missingYear: 2027 } },
    });
    const dueDay = (JSON.parse(was.body) as { dueDay: string }).dueDay;
    const day = { day: dueDay, kind: 'holiday', nameZh: '假日', nameEn: 'Holiday' };
    const newYear = { day: '2027-01-01', kind: 'holiday', nameZh: '元旦', nameEn: 'New Year' };
    const id = await opened('2027年日历');
    const body = { version: 1, published: true, source: '国办通知', days: [newYear, day] };
    expect((await ask(author, 'PUT', `${drafts}/${id}/calendar/2028`, body)).body.code).toBe('invalid-input');
    expect((await ask(author, 'PUT', `${drafts}/${id}/calendar/2027`, body)).body).toEqual({ version: 2 });
    expect((await submit(id, 2)).status).toBe(204);
    expect((await release(reviewer, id, 2)).status).toBe(204);
    const now = await clock();
    expect(now.provisional).toBe(0);
    expect(now.deadlineAt > was.deadlineAt).toBe(true);
    expect((await findCase(store.read, caseId))!.dueAt).toBe(now.deadlineAt);
    const last = (await entriesOfCase(store.read, caseId)).at(-1)!;
    expect([last.act, last.actorName, JSON.parse(last.detail).was.dueDay]).toEqual([
      'recount-clock',
      '工作日历',
      dueDay,
    ]);
    expect(await calendar()).toMatchObject({
      published: true,
      days: [newYear, day],
      missingYear: null,
      provisional: 0,
    });
  });
});
