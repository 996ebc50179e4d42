/** The machine's time, for leases and time-outs between processes; the bureau's own clock may be set in a demonstration. */
export const machineTime = (aheadMs = 0): string => new Date(Date.now() + aheadMs).toISOString();

/** How long a command for the engine belongs to the copy that sends it. */
export const leaseMs = 15_000;
