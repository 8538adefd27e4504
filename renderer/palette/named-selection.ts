import type { Period } from '../../shared/domain/calendar/period.ts'
import { type Filter, filterValues, withFilter } from '../../shared/domain/incidents/filter.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { readTypedSpan } from '../../shared/domain/reading/typed-span.ts'
import { municipalityOf } from '../../shared/domain/vocabulary/municipality.ts'
import type { Entry, Target } from './entry.ts'

/** Values and days named in one query. */
export interface NamedSelection {
  readonly filters: readonly Filter[]
  readonly period: Period | null
}

const NOTHING: NamedSelection = { filters: [], period: null }

/** Longer queries name no selection; one name has at most so many words. */
const LONGEST_QUERY = 200
const MOST_NAME_WORDS = 6

const JOINING: ReadonlySet<string> = new Set('a au aux en dans de du des et in te van of at the and'.split(' '))

/** Shorter words begin too many names. */
const LEAST_LETTERS = 3

/**
 * Reads "propreté à schaerbeek en mars 2022", in any language: values by full names or unambiguous words, and a year,
 * month or day. `null` if a word is left over, or if an entry by itself means the same.
 */
export function namedSelection(entries: readonly Entry[], query: string): NamedSelection | null {
  if (query.length > LONGEST_QUERY) return null
  const words = normaliseText(query).split(' ').filter(Boolean)
  const named = readNames(words, namesOf(entries), NOTHING)
  if (named === null) return null
  const { filters, period } = named
  const parts = filters.reduce((sum, { values }) => sum + values.length, period === null ? 0 : 1)
  return parts > 1 || period?.kind === 'range' ? named : null
}

type Names = ReadonlyMap<string, Target>

/** Names of the data would make those of the vocabulary ambiguous. */
const NAMED: readonly string[] = ['category', 'municipality', 'status']

function isOfData({ filter, value }: Extract<Target, { kind: 'filter' }>): boolean {
  return filter === 'municipality' && municipalityOf(value) === undefined
}

function namesOf(entries: readonly Entry[]): Names {
  return new Map(
    entries.flatMap(({ label, names, target }) => {
      const isFixed = target.kind === 'filter' && NAMED.includes(target.filter) && !isOfData(target)
      const codes = isFixed ? [] : target.kind === 'year' ? [String(target.year)] : null
      return codes === null ? [] : [...codes, label, ...names].map((name) => [plain(name), target] as const)
    }),
  )
}

/** Hyphens are often left out. */
function plain(name: string): string {
  return normaliseText(name).replaceAll(/[-/]/g, ' ')
}

/** The only value with a name in which each word begins a word; `undefined` for several or none. */
function onlyValue(words: readonly string[], names: Names): Target | undefined {
  if (words.some((word) => word.length < LEAST_LETTERS || JOINING.has(word))) return undefined
  const found = new Set<Target>()
  for (const [name, target] of names) {
    const parts = name.split(' ')
    if (target.kind === 'filter' && words.every((word) => parts.some((part) => part.startsWith(word))))
      found.add(target)
  }
  const [only, ...others] = found
  return others.length === 0 ? only : undefined
}

/** Tries the longest matching name first, then reads on. */
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
  const exact = names.get(plain(name))
  const span = exact === undefined ? readTypedSpan(name) : null
  const target = exact ?? (span === null ? onlyValue(plain(name).split(' '), names) : undefined)
  if (target?.kind === 'filter') {
    const values = new Set(filterValues(filters, target.filter)).add(target.value)
    return { filters: withFilter(filters, target.filter, [...values]), period }
  }
  // Two periods are no selection.
  if (period !== null) return null
  if (target?.kind === 'year') return { filters, period: { kind: 'year', year: target.year } }
  return span === null ? null : { filters, period: { kind: 'range', ...span } }
}
