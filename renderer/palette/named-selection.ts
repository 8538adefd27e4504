import { type Filter, filterValues, withFilter } from '../../shared/domain/filter.ts'
import type { Period } from '../../shared/domain/period.ts'
import { fold } from '../../shared/domain/reading/fold.ts'
import { readTypedSpan } from '../../shared/domain/reading/typed-span.ts'
import type { Entry, Target } from './entry.ts'

/** Values and days that are named together. */
export interface NamedSelection {
  readonly filters: readonly Filter[]
  readonly period: Period | null
}

const NOTHING: NamedSelection = { filters: [], period: null }

/** Longer queries name no selection; so many words of one make one name at most. */
const LONGEST_QUERY = 200
const MOST_NAME_WORDS = 6

/** What people write between two names, in French, Dutch and English. */
const JOINING: ReadonlySet<string> = new Set('a au aux en dans de du des et in te van of at the and'.split(' '))

/**
 * Reads a query that names values as a whole, and a year, a month or a day, in any language: "voirie à schaerbeek en mars
 * 2022". `null` where a word is left over, or where all that is named is an entry itself.
 */
export function namedSelection(entries: readonly Entry[], query: string): NamedSelection | null {
  if (query.length > LONGEST_QUERY) return null
  const words = fold(query).split(' ').filter(Boolean)
  const named = readNames(words, namesOf(entries), NOTHING)
  if (named === null) return null
  const { filters, period } = named
  const parts = filters.reduce((sum, { values }) => sum + values.length, period === null ? 0 : 1)
  return parts > 1 || period?.kind === 'range' ? named : null
}

type Names = ReadonlyMap<string, Target>

function namesOf(entries: readonly Entry[]): Names {
  return new Map(
    entries.flatMap(({ label, names, target }) => {
      const own = target.kind === 'filter' ? [] : target.kind === 'year' ? [String(target.year)] : null
      return own === null ? [] : [...own, label, ...names].map((name) => [plain(name), target] as const)
    }),
  )
}

/** Hyphens are often left out. */
function plain(name: string): string {
  return fold(name).replaceAll(/[-/]/g, ' ')
}

/** The longest name first that the words begin with, then what follows it. */
function readNames(words: readonly string[], names: Names, before: NamedSelection): NamedSelection | null {
  const [first] = words
  if (first === undefined) return before
  for (let count = Math.min(words.length, MOST_NAME_WORDS); count > 0; count -= 1) {
    const named = withName(words.slice(0, count).join(' '), names, before)
    if (named !== null) return readNames(words.slice(count), names, named)
  }
  return JOINING.has(first) ? readNames(words.slice(1), names, before) : null
}

function withName(name: string, names: Names, { filters, period }: NamedSelection): NamedSelection | null {
  const target = names.get(plain(name))
  if (target?.kind === 'filter') {
    const values = [...(filterValues(filters, target.filter) ?? []), target.value]
    return { filters: withFilter(filters, target.filter, values), period }
  }
  // Two periods at once are none.
  if (period !== null) return null
  if (target?.kind === 'year') return { filters, period: { kind: 'year', year: target.year } }
  const span = readTypedSpan(name)
  return span === null ? null : { filters, period: { kind: 'range', ...span } }
}
