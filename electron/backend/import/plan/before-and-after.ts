import type { ImportEffect } from '../../../../shared/domain/import/import-effect.ts'
import type { Database } from '../../store/database.ts'

/** Gives, once it is called in the state after an import, the figures that differ there. */
type EffectsAfter = () => readonly ImportEffect[]

/** Reads what a screen shows before an import at once, and again in the state after it; `effectsOf` compares the two. */
export function comparing<State>(
  read: (database: Database) => State,
  effectsOf: (before: State, after: State, database: Database) => readonly ImportEffect[],
): (database: Database) => EffectsAfter {
  return (database) => {
    const before = read(database)
    return () => effectsOf(before, read(database), database)
  }
}

/** What stands under each key before and after, and the newer of the two. */
export function compareKeys<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): readonly (readonly [Row | undefined, Row | undefined, Row])[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)]
    const newer = other ?? one
    return newer === undefined ? [] : [[one, other, newer] as const]
  })
}
