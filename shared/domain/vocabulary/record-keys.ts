/** The keys of a record literal, in its order. */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  // A value may have more keys than its type says; a literal has not.
  return Object.keys(record) as Key[]
}
