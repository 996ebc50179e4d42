import pg from 'pg';
import type { Store, Tx } from './store.ts';

const channel = 'oneseal';

/** Sends a small message to the other copies on commit; SQLite has one copy and needs none. */
export const notifyCopies = async (tx: Tx, copyId: string, body: unknown): Promise<void> => {
  await tx.raw('select pg_notify(?, ?)', [channel, JSON.stringify({ copyId, body })]);
};

/**
 * Hears the other copies' messages (LISTEN/NOTIFY). A lost connection is opened again; what was missed meanwhile
 * is only a hint, and `onGap` tells that hints may be missing.
 */
export const listenToCopies = (
  store: Store,
  copyId: string,
  { onMessage, onGap }: { onMessage: (body: unknown) => void; onGap: () => void },
): { close(): Promise<void> } => {
  if (store.dialect !== 'postgres') return { close: () => Promise.resolve() };
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: store.url, keepAlive: true });
    client = fresh;
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (closed || client !== fresh) return;
      timer = setTimeout(() => void connect().catch(() => fresh.emit('end')), 500);
    });
    fresh.on('notification', ({ payload }) => {
      const message = JSON.parse(payload ?? '{}') as { copyId?: string; body?: unknown };
      if (message.copyId !== copyId) onMessage(message.body);
    });
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
    onGap();
  };
  void connect().catch(() => client?.emit('end'));
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
};
