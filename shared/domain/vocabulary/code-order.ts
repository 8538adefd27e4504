/** Compares by code unit: the same on every machine. */
export function compareCodes(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
