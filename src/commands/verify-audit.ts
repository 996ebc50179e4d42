import { readConfig } from '../config.ts';
import { openStore } from '../store/store.ts';
import { openRecordKey, readAnchor } from '../usecases/record/record-key.ts';
import { verifyRecord } from '../usecases/record/verify-record.ts';
import { explain } from './explain.ts';

const words = {
  changed: ['被篡改', 'was changed'],
  missing: ['缺失', 'is missing'],
  swapped: ['顺序被调换', 'was swapped'],
  cut: ['之后的记录被截断', 'is the last; what followed was cut off'],
  unsigned: ['签名无效', 'has no valid signature'],
} as const;

/** `npm run verify-audit`: proves the full record whole, or names the first bad, missing, swapped or cut-off entry. */
const verifyAudit = async (): Promise<number> => {
  const config = readConfig();
  const store = await openStore(config.databaseUrl);
  try {
    const key = await openRecordKey(config.dataDir);
    const { entries, unchained, fault } = await verifyRecord(store, key, await readAnchor(config.dataDir));
    if (fault === null) {
      console.log(`全程纪实完整 · the record is whole: ${entries} entries, ${unchained} not yet signed`);
      return 0;
    }
    const [zh, en] = words[fault.fault];
    const place = `#${fault.headSeq} (${fault.caseId || '-'} / ${fault.caseSeq})`;
    console.log(`全程纪实在 ${place} 处${zh} · the entry ${place} ${en}`);
    return 1;
  } finally {
    await store.close();
  }
};

verifyAudit().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explain(error));
    process.exit(2);
  },
);
