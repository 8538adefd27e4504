import type { Day } from '../../shared/domain/calendar/day.ts'
import type { Period } from '../../shared/domain/calendar/period.ts'
import { type Filter, filterValues, withFilter } from '../../shared/domain/incidents/filter.ts'
import { isSlip } from '../../shared/domain/reading/nearest-names.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { readRelativePeriod } from '../../shared/domain/reading/relative-period.ts'
import { readTypedSpan } from '../../shared/domain/reading/typed-span.ts'
import { isSameWord } from '../../shared/domain/reading/word-forms.ts'
import { municipalityOf } from '../../shared/domain/vocabulary/municipality.ts'
import type { Entry, EntryEffect } from './entry.ts'

/** Values and days named in one query. */
export interface NamedSelection {
  readonly filters: readonly Filter[]
  readonly period: Period | null
}

const NOTHING: NamedSelection = { filters: [], period: null }

/** Longer queries name no selection; one name has at most so many words. */
const LONGEST_QUERY = 200
const MOST_NAME_WORDS = 6
/** A query that may mean more things names none. */
const MOST_MEANT = 4

/** Also what all of it is about. */
const JOINING: ReadonlySet<string> = new Set(
  'a au aux en dans de du des d l le la les et pour par in te van op het of at the and on for incident incidents incidenten'.split(
    ' ',
  ),
)

/** Words of names that say nothing alone: "éclairage public" is no cleanliness, and "open" begins "openbare". */
const LOOSE =
  'publique public openbare street straat post urbain urbaine urban autre precision zonder meer more known'.split(' ')

/** Shorter words begin too many names. */
const LEAST_LETTERS = 3

/**
 * Reads "propreté à schaerbeek en mars 2022", in any language: values by full names, their plurals or unambiguous words, and
 * a year, quarter, month or day, also by the day of the data, "le mois dernier". Slips of one letter are read only where nothing else
 * can be meant. All that it may mean; nothing if a word is left over, or if an entry by itself means the same.
 */
export function namedSelections(
  entries: readonly Entry[],
  query: string,
  today: Day | null,
): readonly NamedSelection[] {
  if (namesOf(entries).byName.has(plain(wordsOf(query).join(' ')))) return []
  return meantSelections(entries, query, today).filter(({ filters, period }) => {
    const parts = filters.reduce((sum, { values }) => sum + values.length, 0)
    return parts > 1 || period !== null
  })
}

/** The same, also where an entry by itself means as much, or where no word is left to read. */
export function meantSelections(
  entries: readonly Entry[],
  query: string,
  today: Day | null,
): readonly NamedSelection[] {
  if (query.length > LONGEST_QUERY) return []
  const words = wordsOf(query)
  const names = namesOf(entries)
  const asWritten = readNames(words, { names, today, isSame: isSameWord }, [NOTHING])
  return asWritten ?? readNames(words, { names, today, isSame: isSameOrSlip }, [NOTHING]) ?? []
}

function wordsOf(query: string): readonly string[] {
  return normaliseText(query).split(' ').filter(Boolean)
}

function isSameOrSlip(word: string, other: string): boolean {
  return isSameWord(word, other) || isSlip(word, other)
}

interface Names {
  readonly byName: ReadonlyMap<string, EntryEffect>
  readonly inWords: readonly (readonly [words: readonly string[], target: EntryEffect])[]
}

/** How words are compared, and what with. */
interface Reading {
  readonly names: Names
  readonly today: Day | null
  readonly isSame: (word: string, other: string) => boolean
}

/** Names of the data would make those of the vocabulary ambiguous. */
const NAMED: readonly string[] = ['category', 'municipality', 'status']

function isOfData({ filter, value }: Extract<EntryEffect, { kind: 'filter' }>): boolean {
  return filter === 'municipality' && municipalityOf(value) === undefined
}

function namesOf(entries: readonly Entry[]): Names {
  const named = entries.flatMap(({ label, names, target }) => {
    const isFixed = target.kind === 'filter' && NAMED.includes(target.filter) && !isOfData(target)
    const codes = isFixed ? [] : target.kind === 'year' ? [String(target.year)] : null
    return codes === null ? [] : [...codes, label, ...names].map((name) => [plain(name), target] as const)
  })
  return { byName: new Map(named), inWords: named.map(([name, target]) => [name.split(' '), target] as const) }
}

/** Hyphens are often left out. */
function plain(name: string): string {
  return normaliseText(name).replaceAll(/[-/]/g, ' ')
}

/** Tries the longest matching name first, then reads on; `null` where a word is left over. */
function readNames(
  words: readonly string[],
  reading: Reading,
  before: readonly NamedSelection[],
): readonly NamedSelection[] | null {
  const [first] = words
  if (first === undefined) return before
  for (let count = Math.min(words.length, MOST_NAME_WORDS); count > 0; count -= 1) {
    const meant = meantBy(words.slice(0, count).join(' '), reading)
    const named = before.flatMap((each) => meant.flatMap((one) => withMeant(each, one) ?? []))
    if (named.length > 0 && named.length <= MOST_MEANT) return readNames(words.slice(count), reading, named)
  }
  return JOINING.has(first.replace(/['’]$/, '')) ? readNames(words.slice(1), reading, before) : null
}

/** A value or days that words name. */
type Meant = Extract<EntryEffect, { kind: 'filter' }> | { readonly kind: 'period'; readonly period: Period }

/** All that words may mean: a name as it stands before days, and its plurals, beginnings and slips behind them. */
function meantBy(text: string, { names, today, isSame }: Reading): readonly Meant[] {
  const exact = names.byName.get(plain(text))
  if (exact !== undefined) return meantOf(exact)
  const span = readTypedSpan(text)
  if (span !== null) return [{ kind: 'period', period: { kind: 'range', ...span } }]
  const relative = today === null ? null : readRelativePeriod(text, today)
  if (relative !== null) return [{ kind: 'period', period: relative }]
  const words = plain(text).split(' ')
  const whole = targetsWith(names, (parts) => isEach(words, parts, isSame))
  if (whole.length > 0) return whole.flatMap(meantOf)
  if (words.some((word) => word.length < LEAST_LETTERS || JOINING.has(word) || isLoose(word))) return []
  const isPart = (word: string, part: string): boolean =>
    !LOOSE.includes(part) && (part.startsWith(word) || isSame(word, part))
  return targetsWith(names, (parts) => words.every((word) => parts.some((part) => isPart(word, part)))).flatMap(meantOf)
}

function isLoose(word: string): boolean {
  return LOOSE.some((each) => each.startsWith(word))
}

function isEach(words: readonly string[], parts: readonly string[], isSame: Reading['isSame']): boolean {
  return words.length === parts.length && words.every((word, at) => isSame(word, parts[at] ?? ''))
}

/** The values of which one name passes, each once. */
function targetsWith({ inWords }: Names, passes: (parts: readonly string[]) => boolean): readonly EntryEffect[] {
  const found = inWords.flatMap(([parts, target]) => (target.kind === 'filter' && passes(parts) ? [target] : []))
  return [...new Set(found)]
}

function meantOf(target: EntryEffect): readonly Meant[] {
  if (target.kind === 'filter') return [target]
  return target.kind === 'year' ? [{ kind: 'period', period: { kind: 'year', year: target.year } }] : []
}

/** A selection with one thing more; two periods are none. */
function withMeant({ filters, period }: NamedSelection, meant: Meant): NamedSelection | null {
  if (meant.kind === 'period') return period === null ? { filters, period: meant.period } : null
  const values = new Set(filterValues(filters, meant.filter)).add(meant.value)
  return { filters: withFilter(filters, meant.filter, [...values]), period }
}
