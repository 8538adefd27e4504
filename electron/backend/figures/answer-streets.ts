import type { Question } from '../../../shared/domain/incidents/question.ts'
import type { Columns } from '../engine/incident-columns.ts'
import type { ScannedGroup } from '../engine/scan.ts'
import { streetsOf } from '../engine/street-scan.ts'

/** The streets of an answer, the largest first, and what is beside them. */
export interface RankedStreets {
  readonly shown: readonly ScannedGroup[]
  readonly others: readonly ScannedGroup[]
  /** How many incidents have no street. */
  readonly none: number
}

/** Streets by how many incidents they have, whatever the measure. The base of delays needs each that may be shown. */
export function rankStreets(
  groups: readonly ScannedGroup[],
  { top, isOfDelays }: Pick<Question, 'top' | 'isOfDelays'>,
): RankedStreets {
  const streets = largestFirst(groups.filter(({ key: [code] }) => code !== ''))
  const most = isOfDelays === true ? streets.length : (top ?? streets.length)
  const none = groups.find(({ key: [code] }) => code === '')?.count ?? 0
  return { shown: streets.slice(0, most), others: streets.slice(most), none }
}

/** Those of one size in the order of their codes. */
function largestFirst(groups: readonly ScannedGroup[]): readonly ScannedGroup[] {
  return groups.toSorted((a, b) => b.count - a.count || ((a.key[0] ?? '') < (b.key[0] ?? '') ? -1 : 1))
}

/** How the streets of some codes are written. */
export function streetNames(columns: Columns, codes: Iterable<string | undefined>): Readonly<Record<string, string>> {
  const { names, numbers } = streetsOf(columns)
  return Object.fromEntries(
    [...new Set(codes)].flatMap((code) => (code ? [[code, names[numbers.get(code) ?? 0] ?? code]] : [])),
  )
}
