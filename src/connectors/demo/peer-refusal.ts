/** A demo peer says no: HTTP status, its own code, its own words. */
export class PeerRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'PeerRefusal';
    this.status = status;
    this.code = code;
  }
}
