import { FILTER_KINDS, type Filter, type FilterKind } from '../domain/incidents/filter.ts'
import type { Format } from './format.ts'
import { filterSentence, filterValue, leftOut } from './sentence.ts'
import type { Translator } from './translator.ts'

/** So many values of a filter are named; more are counted. */
const MOST_NAMED = 2
/** A longer name is cut. */
const LONGEST_NAME = 40

/**
 * The filters as a title or the name of a file has them, from what happened to when: as many as so many characters
 * hold, the rest as a number. A filter whose names are longer than that says how many values it keeps.
 */
export function filterSubjects(
  filters: readonly Filter[],
  longest: number,
  t: Translator,
  format: Format,
): readonly string[] {
  const subjects = filters
    .filter(({ values }) => values.length > 0)
    .toSorted((a, b) => FILTER_KINDS.indexOf(a.kind) - FILTER_KINDS.indexOf(b.kind))
    .map((filter) => subjectOf(filter, longest, t, format))
  const fitting = subjects.findIndex((_subject, index) => subjects.slice(0, index + 1).join('').length > longest)
  const named = fitting === -1 ? subjects : subjects.slice(0, Math.max(1, fitting))
  const others = subjects.length - named.length
  return others === 0 ? named : [...named, t('report.title-more', { count: others })]
}

function subjectOf(filter: Filter, longest: number, t: Translator, format: Format): string {
  const { kind, values } = filter
  const counted = t(`report.title-of-${kind}`, { count: values.length })
  // Registers are added up only on purpose, and not without a word.
  const isSentence = leftOut(filter) !== null || (kind === 'register' && values.length > 1)
  if (values.length > MOST_NAMED && !isSentence) return counted
  const named = !isSentence
    ? listOf(kind, format)(values.map((value) => shortName(kind, value, t, format)))
    : filterSentence(filter, t, format)
  return named.length > longest && values.length > 1 ? counted : named
}

/** An incident has one of several texts, and all values of other filters stand for themselves. */
function listOf(kind: FilterKind, format: Format): Format['list'] {
  return kind === 'text' ? format.choice : format.list
}

/** Of a text less is written between its quotation marks. */
function shortName(kind: FilterKind, value: string, t: Translator, format: Format): string {
  return kind === 'text' ? filterValue(kind, cut(value), t, format) : cut(filterValue(kind, value, t, format))
}

function cut(name: string): string {
  const characters = [...name]
  return characters.length <= LONGEST_NAME
    ? name
    : `${characters
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`
}
