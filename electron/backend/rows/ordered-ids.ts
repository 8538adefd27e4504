/** The ids of rows in their order, which may be made only where they are looked at. */
export interface OrderedIds {
  readonly length: number
  /** The ids from one place to another, the end excluded; fewer where the list ends before. */
  between(from: number, to: number): Uint32Array
}

/** Ids that stand in their order already. */
export function plainIds(ids: Uint32Array): OrderedIds {
  return { length: ids.length, between: (from, to) => ids.subarray(from, to) }
}
