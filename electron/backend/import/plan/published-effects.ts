import { isSameSpan, type Span, yearSpan } from '../../../../shared/domain/calendar/period.ts'
import type { CountEffect } from '../../../../shared/domain/import/import-effect.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { answerPublished } from '../../figures/answer-published.ts'
import { type PublishedState, publishedState } from '../../figures/published-tables.ts'
import { compareKeys, comparing } from './before-and-after.ts'

export interface PublishedCount {
  /** `null` for the total of all categories. */
  readonly category: string | null
  readonly span: Span
  readonly value: number | null
  readonly isDerived: boolean
}

type Counts = ReadonlyMap<string, PublishedCount>

/**
 * The published figures before and after an import: of the years and of their categories as they are answered, then those
 * of other days, which are shown where these are asked for.
 */
export const publishedEffects = comparing(
  (database) => publishedState(database, null),
  (before, after) => {
    const answered = differing(answeredCounts(before), answeredCounts(after))
    const names = new Set(answered.map(nameOf))
    const stored = differing(storedCounts(before), storedCounts(after))
    return [...answered, ...stored.filter((effect) => !names.has(nameOf(effect)))]
  },
)

/** By what a count is found. */
export function countKey(year: string, category: string | null): string {
  return category === null ? year : `${year} ${category}`
}

function nameOf({ category, from, to }: CountEffect): string {
  return `${from} ${to} ${category}`
}

/** What is answered by year, and by category of a year; the key is both. */
export function answeredCounts(state: PublishedState): Counts {
  const rowsBy = (by: Question['by']) => answerPublished({ ...PLAIN_QUESTION, by, source: 'published' }, state).rows
  const counts = [...rowsBy(['year']), ...rowsBy(['year', 'category'])].map(
    ({ key: [year = '', category = null], value, period, derived }): readonly [string, PublishedCount] => [
      countKey(year, category),
      { category, span: period ?? yearSpan(Number(year)), value, isDerived: derived === true },
    ],
  )
  return new Map(counts)
}

/** As they are stored, each of its days. */
function storedCounts({ years, categories }: PublishedState): Counts {
  const all = [...years.map((row) => ({ ...row, category: null })), ...categories]
  return new Map(
    all.map(({ category, from, to, value }) => [
      `${from} ${to} ${category}`,
      { category, span: { from, to }, value, isDerived: false },
    ]),
  )
}

function differing(before: Counts, after: Counts): readonly CountEffect[] {
  return compareKeys(before, after).flatMap(([one, other]) => effectOf(one, other))
}

function effectOf(before: PublishedCount | undefined, after: PublishedCount | undefined): readonly CountEffect[] {
  const [old, present] = [before?.value ?? null, after?.value ?? null]
  // Where a figure is not known, its days are those of the other one.
  const shown = present === null ? before : after
  if (shown === undefined || (old === null && present === null)) return []
  const { category, span } = shown
  const earlier =
    old === null || present === null || before === undefined || isSameSpan(before.span, span) ? null : before.span
  const derived = derivedOf(before, after)
  if (old === present && earlier === null && (derived === undefined || derived === 'both')) return []
  return [
    {
      figure: 'count',
      ...span,
      category,
      before: old,
      after: present,
      ...(earlier === null ? {} : { earlier }),
      ...(derived === undefined ? {} : { derived }),
    },
  ]
}

function derivedOf(before: PublishedCount | undefined, after: PublishedCount | undefined): CountEffect['derived'] {
  const [was, is] = [before?.isDerived === true, after?.isDerived === true]
  if (was && is) return 'both'
  return was ? 'before' : is ? 'after' : undefined
}
