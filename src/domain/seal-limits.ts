/** What a seal key seals for, and who may order it; an empty list is no limit. */
export interface SealLimits {
  /** Kinds of documents. */
  kinds: string[];
  flows: string[];
  /** Of whoever orders a document outside its flow; a role or the person is enough. */
  roles: string[];
  /** User names. */
  people: string[];
}

export const noLimits: SealLimits = { kinds: [], flows: [], roles: [], people: [] };

/** A document that is to be sealed; `person` where somebody orders it outside its flow. */
export interface SealOrder {
  kind: string;
  flow: string;
  person?: { username: string; roles: readonly string[] };
}

const within = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

/** Which limit an order breaks, or undefined. */
export const brokenLimit = (limits: SealLimits, { kind, flow, person }: SealOrder): keyof SealLimits | undefined => {
  if (!within(limits.kinds, kind)) return 'kinds';
  if (!within(limits.flows, flow)) return 'flows';
  if (person === undefined || (limits.roles.length === 0 && limits.people.length === 0)) return undefined;
  if (limits.people.includes(person.username)) return undefined;
  return person.roles.some((role) => limits.roles.includes(role)) ? undefined : 'people';
};
