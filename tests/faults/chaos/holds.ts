/** Where cases wait for the revision of their flow. */
export interface Holds {
  /** A case is where it waits; resolves when its flow is on the move. */
  wait(serial: number, flow: string): Promise<void>;
  /** A case will not come any more: it has gone wrong before. */
  leave(serial: number): void;
  /** Lets the cases of a flow go on. */
  open(flow: string): void;
  /** Resolves when all are there that will come. */
  all: Promise<void>;
}

/** Holds for the cases of these serials. */
export const openHolds = (serials: readonly number[]): Holds => {
  const awaited = new Set(serials);
  const gates = new Map<string, { opened: Promise<void>; open: () => void }>();
  let allHere = (): void => undefined;
  const all = new Promise<void>((resolve) => (allHere = resolve));
  const leave = (serial: number): void => {
    awaited.delete(serial);
    if (awaited.size === 0) allHere();
  };
  const gateOf = (flow: string) => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const gate = gates.get(flow) ?? { opened, open };
    gates.set(flow, gate);
    return gate;
  };
  if (awaited.size === 0) allHere();
  return {
    wait: (serial, flow) => {
      leave(serial);
      return gateOf(flow).opened;
    },
    leave,
    open: (flow) => gateOf(flow).open(),
    all,
  };
};
