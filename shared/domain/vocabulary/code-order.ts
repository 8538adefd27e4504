/** The order of codes and days, sign by sign: the same on every machine. */
export function compareCodes(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
