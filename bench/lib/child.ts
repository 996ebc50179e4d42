import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A script of this folder in a process of its own, which answers one question at a time. */
export interface Child {
  pid: number;
  ask<Answer>(question: object): Promise<Answer>;
  close(): Promise<void>;
}

type Told = { answer: unknown } | { error: string };

/** Starts `lib/<script>` with its settings; resolves with what it tells once it is ready. */
export const startChild = async <Ready>(
  script: string,
  settings: object,
  nodeArguments: string[] = [],
): Promise<{ child: Child; ready: Ready }> => {
  const [runner, file] = ['../../src/commands/run.mjs', script].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const process = fork(runner!, [file!, JSON.stringify(settings)], {
    execArgv: nodeArguments,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const next = <Answer>(): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error(`${script} ended`));
      process.once('exit', gone);
      process.once('message', (told: Told) => {
        process.off('exit', gone);
        if ('error' in told) reject(new Error(told.error));
        else resolve(told.answer as Answer);
      });
    });
  const ready = await next<Ready>();
  return {
    ready,
    child: {
      pid: process.pid!,
      ask: (question) => {
        const answer = next<never>();
        process.send(question);
        return answer;
      },
      close: async () => {
        if (process.connected) process.send({ close: true });
        await ended;
      },
    },
  };
};

/** The child's side: `open` prepares, tells that it is ready and gives what answers and closes. */
export const beChild = async <Settings, Question>(
  open: (settings: Settings) => Promise<{
    ready: unknown;
    answer(question: Question): Promise<unknown>;
    close(): Promise<void>;
  }>,
): Promise<void> => {
  const tell = (told: Told): void => void process.send!(told);
  const failed = (error: unknown): void =>
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  try {
    const { ready, answer, close } = await open(JSON.parse(process.argv[2]!) as Settings);
    process.on('message', (question: Question | { close: true }) => {
      if (typeof question === 'object' && question !== null && 'close' in question)
        void close().finally(() => process.exit(0));
      else answer(question as Question).then((given) => tell({ answer: given ?? null }), failed);
    });
    process.on('disconnect', () => void close().finally(() => process.exit(1)));
    tell({ answer: ready });
  } catch (error) {
    failed(error);
    process.exit(1);
  }
};
