import type { Day } from '../../shared/domain/calendar/day.ts'
import { filterValues, withFilter } from '../../shared/domain/incidents/filter.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { isSameWord } from '../../shared/domain/reading/word-forms.ts'
import {
  CROSS_DIMENSIONS,
  type CrossDimension,
  type CrossView,
  changedCross,
  isCrossing,
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

/** What such a query says besides. */
const SAID: ReadonlySet<string> = new Set(
  'quelle quelles quels welke which what trois drie three top par per by x croise croiser tableau table tabel kruistabel cross as excel csv une un een an comme als en and et'.split(
    ' ',
  ),
)

/**
 * Reads "roads by organisation and status" and "which three streets in Schaerbeek", in any language: two dimensions that
 * cross, or the streets of one municipality; nothing if a word is left over.
 */
export function namedCrosses(entries: readonly Entry[], query: string, today: Day | null): readonly NamedCross[] {
  const words = normaliseText(query).split(' ').filter(Boolean)
  const dimensions = [...new Set(words.flatMap((word) => dimensionOf(word) ?? []))]
  const rest = words.filter((word) => dimensionOf(word) === null && !SAID.has(word))
  const [rows, columns, ...more] = dimensions
  if (rows === 'street' && columns === undefined) return streetsOf(meantSelections(entries, rest.join(' '), today))
  if (rows === undefined || columns === undefined || rows === 'street' || columns === 'street') return []
  if (more.length > 0 || !isCrossing(rows, columns)) return []
  const cross = changedCross(null, { rows, columns })
  return meantSelections(entries, rest.join(' '), today).map((named) => ({ ...named, cross }))
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

function dimensionOf(word: string): Named | null {
  return NAMES.find(([name]) => name === plain(word) || isSameWord(plain(word), name))?.[1] ?? null
}

function plain(word: string): string {
  return normaliseText(word).replaceAll('-', '')
}
