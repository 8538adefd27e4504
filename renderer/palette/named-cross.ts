import type { Day } from '../../shared/domain/calendar/day.ts'
import { filterValues, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { ServiceMeasure } from '../../shared/domain/incidents/measure.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { isSameWord } from '../../shared/domain/reading/word-forms.ts'
import {
  CROSS_DIMENSIONS,
  type CrossDimension,
  type CrossView,
  changedCross,
  crossedBy,
  isCrossing,
  servedBy,
} from '../../shared/domain/view/cross-view.ts'
import { LANGUAGES } from '../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import type { Entry } from './entry.ts'
import { meantSelections, type NamedSelection } from './named-selection.ts'

/** A table that a query names, with the selection that it is of. */
export interface NamedCross extends NamedSelection {
  readonly cross: CrossView | null
}

type Named = CrossDimension | 'street'

/** Each dimension by its names of one word, in all languages. */
const NAMES: readonly (readonly [name: string, dimension: Named])[] = LANGUAGES.map(createTranslator).flatMap((t) =>
  [...CROSS_DIMENSIONS, 'street' as const].flatMap((dimension) => {
    const name = plain(t(`vocabulary.dimension-${dimension}`))
    return name.includes(' ') ? [] : [[name, dimension] as const]
  }),
)

/** By what words a measure of service is asked for, in all languages; the longest first. */
const SERVED: readonly (readonly [words: string, measure: ServiceMeasure])[] = [
  ...['part cloturee a temps', 'part a temps', 'clotures a temps', 'delais tenus', 'a temps'].map(onTime),
  ...['afgesloten op tijd', 'deel op tijd', 'termijnen', 'op tijd'].map(onTime),
  ...['share closed in time', 'share on time', 'closed in time', 'closed on time', 'on time', 'in time'].map(onTime),
  ...['incidents ouverts', 'nombre ouverts', 'ouverts', 'open incidenten', 'open incidents', 'open'].map(open),
]

/** What such a query says besides. */
const SAID: ReadonlySet<string> = new Set(
  'quelle quelles quels welke which what trois drie three top par per by x croise croiser tableau table tabel kruistabel cross as excel csv une un een an comme als en and et'.split(
    ' ',
  ),
)

/**
 * Reads "roads by organisation and status" and "which three streets in Schaerbeek", in any language: two dimensions that
 * cross, a measure of service by one or two ("open by municipality"), or the streets of one municipality; nothing if a word is left over.
 */
export function namedCrosses(entries: readonly Entry[], query: string, today: Day | null): readonly NamedCross[] {
  const { service, words } = servedIn(normaliseText(query).split(' ').filter(Boolean))
  const dimensions = [...new Set(words.flatMap((word) => dimensionOf(word) ?? []))]
  const rest = words.filter((word) => dimensionOf(word) === null && !SAID.has(word))
  const [rows, columns, ...more] = dimensions
  if (rows === 'street' && columns === undefined && service === null)
    return streetsOf(meantSelections(entries, rest.join(' '), today))
  if (rows === undefined || rows === 'street' || columns === 'street' || more.length > 0) return []
  const cross = columns === undefined ? tableBy(rows, service) : tableOf(rows, columns, service)
  if (cross === undefined) return []
  return meantSelections(entries, rest.join(' '), today).map((named) => ({ ...named, cross }))
}

/** By two that cross; `undefined` where they do not. */
function tableOf(
  rows: CrossDimension,
  columns: CrossDimension,
  service: ServiceMeasure | null,
): CrossView | null | undefined {
  return isCrossing(rows, columns) ? servedBy(changedCross(null, { rows, columns }), service) : undefined
}

/** A measure of service by one is beside what the first table has; a dimension alone is no table. */
function tableBy(rows: CrossDimension, service: ServiceMeasure | null): CrossView | null | undefined {
  return service === null ? undefined : servedBy(crossedBy(null, 'rows', rows), service)
}

/** Of which municipality the streets are is no filter: the table beside them keeps the others. */
function streetsOf(selections: readonly NamedSelection[]): readonly NamedCross[] {
  return selections.flatMap(({ filters, period }) => {
    const [municipality, ...others] = filterValues(filters, 'municipality') ?? []
    if (municipality === undefined || others.length > 0) return []
    const cross = changedCross(null, { streetsOf: municipality })
    return [{ filters: withFilter(filters, 'municipality', null), period, cross }]
  })
}

/** The measure of service among words, and the words without its name. */
function servedIn(words: readonly string[]): {
  readonly service: ServiceMeasure | null
  readonly words: readonly string[]
} {
  for (const [name, service] of SERVED) {
    const named = name.split(' ')
    const at = words.findIndex((_word, from) => named.every((part, place) => words[from + place] === part))
    if (at >= 0) return { service, words: words.toSpliced(at, named.length) }
  }
  return { service: null, words }
}

function onTime(words: string): readonly [string, ServiceMeasure] {
  return [words, 'on-time']
}

function open(words: string): readonly [string, ServiceMeasure] {
  return [words, 'open']
}

function dimensionOf(word: string): Named | null {
  return NAMES.find(([name]) => name === plain(word) || isSameWord(plain(word), name))?.[1] ?? null
}

function plain(word: string): string {
  return normaliseText(word).replaceAll('-', '')
}
