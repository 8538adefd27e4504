/** The keys of a record that is written out in the code, in its order. */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  // A value may have more keys than its type says; such a record has none but its own.
  return Object.keys(record) as Key[]
}
