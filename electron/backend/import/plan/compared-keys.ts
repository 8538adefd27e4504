/** What stands under each key before and after, and the newer of the two. */
export function compareKeys<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): readonly (readonly [Row | undefined, Row | undefined, Row])[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)]
    const told = other ?? one
    return told === undefined ? [] : [[one, other, told] as const]
  })
}
