import { isAlike, isSameSpan, type Period, type Span, spanLength } from '../../shared/domain/calendar/period.ts'
import type { RankedDimension } from '../../shared/domain/figures/dashboard-figures.ts'
import { type CategoryBreak, isRedefined } from '../../shared/domain/figures/record-ground.ts'
import { isDelayShown } from '../../shared/domain/incidents/delay.ts'
import { isDated } from '../../shared/domain/incidents/dimension.ts'
import { type Filter, filterValues, withFilter } from '../../shared/domain/incidents/filter.ts'
import { hasSomeWeekdays, keptDays } from '../../shared/domain/incidents/kept-days.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { hasRegionalRoadsBreak, withoutComparison } from '../../shared/domain/incidents/regional-roads.ts'
import { isOfRegister } from '../../shared/domain/incidents/shown-registers.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { briefFilter } from '../../shared/i18n/sentence.ts'
import { coveredSentence } from './asked-days.ts'
import type { Speech } from './finding.ts'
import { rankRows } from './ranking.ts'

type PinnedReason = 'registers-differ' | 'lengths-differ' | 'definition-changed' | 'roads-moved' | 'unequal-time'

/** A selection with its counts. */
export interface Selected {
  readonly filters: readonly Filter[]
  readonly answers: Readonly<Record<'total' | 'closedTotal' | 'medianTotal' | 'p90Total', Answer>>
  /** By the dimension of the chart, without the filter on it. */
  readonly ranked: Answer
}

/** A count; `null` where it is unknown. */
export type PinnedCount = number | 'filtered-out' | null

/** One figure of two selections. */
export interface PinnedLine {
  readonly name: string
  readonly pinned: PinnedCount
  readonly present: PinnedCount
  /** Present less pinned; `null` where one is missing or they do not compare. */
  readonly difference: number | null
  readonly reason: PinnedReason | null
}

/** The lines of two selections: total, delays, then each value that one of them has. */
export interface PinnedLines {
  readonly total: PinnedLine
  readonly delays: readonly PinnedLine[]
  readonly values: readonly PinnedLine[]
}

/** Compares two selections. Counts are subtracted over alike days only, delays where both had as long to end. */
export function pinnedLines(
  pinned: Selected,
  present: Selected,
  kind: RankedDimension,
  breaks: readonly CategoryBreak[],
  { t, format }: Speech,
): PinnedLines {
  const label = (code: string) => labelOf(kind, code, t, format)
  const chosen = [pinned, present].flatMap(({ filters }) => filterValues(filters, 'category') ?? [])
  const isOfStatus = [pinned, present].some(({ filters }) => filterValues(filters, 'status') !== null)
  const counts = (name: string, subject: Subject, one: PinnedCount, other: PinnedCount) =>
    pinnedLine(name, one, other, withheldReason(pinned, present, subject, breaks))
  const delay = (name: string, of: (selected: Selected) => Answer) => {
    const [one, other] = [pinned, present].map((each) =>
      isDelayShown(each.answers.closedTotal.total) ? of(each).total : null,
    )
    const unequal = endsOnOneDay(pinned, present) ? null : 'unequal-time'
    return pinnedLine(
      name,
      one ?? null,
      other ?? null,
      areOfOneRegister(pinned, present) ? unequal : 'registers-differ',
    )
  }
  const ranked = rankRows(present.ranked.rows, ({ key }) => label(key[0] ?? ''))
  const codes = [...new Set([...ranked, ...pinned.ranked.rows].map(({ key }) => key[0] ?? ''))]
  return {
    total: counts(
      t('columns.incidents'),
      { categories: chosen, isOfStatus, row: [] },
      pinned.answers.total.total,
      present.answers.total.total,
    ),
    delays: [
      delay(t('vocabulary.measure-median-days'), ({ answers }) => answers.medianTotal),
      delay(t('vocabulary.measure-p90-days'), ({ answers }) => answers.p90Total),
    ],
    values: codes
      .map((code) => {
        const categories = isOfCategory(kind) ? [code.split('/')[0] ?? ''] : chosen
        const subject = { categories, isOfStatus: isOfStatus || kind === 'status', row: [{ kind, values: [code] }] }
        return counts(label(code), subject, valueCount(pinned, kind, code), valueCount(present, kind, code))
      })
      .filter(({ pinned: one, present: other }) => isSomething(one) || isSomething(other)),
  }
}

/** A selection in words: days, then filters, with the register that is shown unasked. */
export function selectionSentence(
  { filters, period }: { readonly filters: readonly Filter[]; readonly period: Period },
  total: Answer,
  words: Speech,
): string {
  const { t, format } = words
  const said =
    total.register === undefined || filterValues(filters, 'register') !== null
      ? filters
      : withFilter(filters, 'register', total.register)
  return [coveredSentence(period, total, words), ...said.map((filter) => briefFilter(filter, t, format))].join(' · ')
}

/** Notes on selections of municipalities, or of their days on both sides of a break. */
export function pinnedPlaceNotes(pinned: Selected, present: Selected, { t }: Pick<Speech, 't'>): readonly string[] {
  const places = [pinned, present].map(({ filters }) =>
    [...(filterValues(filters, 'municipality') ?? [])].sort().join(),
  )
  const shown = [pinned, present].map(({ answers: { total } }) => withoutComparison(total))
  const areCompared = shown.some((total) => isOfRegister(total, FIXMYSTREET)) && areOfOneRegister(pinned, present)
  return [
    ...(places[0] === places[1] || !areCompared ? [] : [t('incidents.municipalities-caveat')]),
    ...(haveRoadsMoved(pinned, present) ? [t('incidents.regional-roads')] : []),
  ]
}

/** The days of each selection, where one has a 29 February more. */
export function pinnedDaysNotes(
  pinned: Selected,
  present: Selected,
  { difference }: PinnedLine,
  { t, format }: Speech,
): readonly string[] {
  const lengths = [present, pinned].map(({ filters, answers: { total } }) =>
    total.period === null ? 0 : keptDays(total.period, filters),
  )
  const [now = 0, before = 0] = lengths
  if (difference === null || now === before) return []
  const days = t('vocabulary.unlike-days', { now: format.count(now), before: format.count(before) })
  return [t('charts.pinned-unlike-days', { days })]
}

/** A note that delays of different days had unequal times to end. */
export function pinnedDelayNotes(pinned: Selected, present: Selected, { t }: Pick<Speech, 't'>): readonly string[] {
  const areShown = [pinned, present].every(({ answers: { closedTotal } }) => isDelayShown(closedTotal.total))
  return areShown && areOfOneRegister(pinned, present) && !endsOnOneDay(pinned, present)
    ? [t('charts.pinned-delays')]
    : []
}

/** True where both count the incidents of the same registers. */
function areOfOneRegister(...selections: readonly [Selected, Selected]): boolean {
  const [one, other] = selections.map(({ answers: { total } }) =>
    (total.register ?? [FIXMYSTREET]).toSorted().join('|'),
  )
  return one === other
}

/** True where both had as long to close their last incidents, or the days of one are unknown. */
function endsOnOneDay(pinned: Selected, present: Selected): boolean {
  const [one, other] = [pinned, present].map(({ answers: { total } }) => total.period?.to)
  return one === undefined || other === undefined || one === other
}

/** The title of two selections: their difference, or why there is none. */
export function pinnedTitle({ difference, reason }: PinnedLine, { t, format }: Speech): string {
  if (reason !== null) return t(`charts.pinned-${reason}`)
  if (difference === null) return t('charts.pinned-unknown')
  if (difference === 0) return t('charts.pinned-equal')
  const count = Math.abs(difference)
  return t(difference > 0 ? 'charts.pinned-more' : 'charts.pinned-fewer', { count, figure: format.count(count) })
}

function isSomething(count: PinnedCount): boolean {
  return count !== 0 && count !== 'filtered-out'
}

function pinnedLine(name: string, pinned: PinnedCount, present: PinnedCount, reason: PinnedReason | null): PinnedLine {
  if (typeof pinned !== 'number' || typeof present !== 'number')
    return { name, pinned, present, difference: null, reason: null }
  return { name, pinned, present, difference: reason === null ? present - pinned : null, reason }
}

function isOfCategory(kind: RankedDimension): boolean {
  return kind === 'category' || kind === 'subcategory'
}

/** The count of a value within a selection, whose chart ignores the filter on it. */
function valueCount({ filters, ranked }: Selected, kind: RankedDimension, code: string): PinnedCount {
  if (ranked.total === null) return null
  const isChosen = filterValues(filters, kind)?.includes(code) ?? true
  return isChosen ? (ranked.rows.find(({ key }) => key[0] === code)?.value ?? 0) : 'filtered-out'
}

/** The categories or statuses of a count, both of which depend on time. */
interface Subject {
  readonly categories: readonly string[]
  readonly isOfStatus: boolean
  /** The value that is counted; empty for the total. */
  readonly row: readonly Filter[]
}

/** True where regional roads left the municipalities between the days of two selections, or of a value in them. */
function haveRoadsMoved(pinned: Selected, present: Selected, row: readonly Filter[] = []): boolean {
  const shown = [pinned, present].map(({ answers: { total } }) => withoutComparison(total))
  return hasRegionalRoadsBreak([...pinned.filters, ...present.filters, ...row], shown)
}

function hasGaps({ filters }: Selected, span: Span): boolean {
  const dated = filters.filter(({ kind }) => isDated(kind))
  return keptDays(span, dated) < spanLength(span)
}

function withheldReason(
  pinned: Selected,
  present: Selected,
  { categories, isOfStatus, row }: Subject,
  breaks: readonly CategoryBreak[],
): PinnedReason | null {
  if (!areOfOneRegister(pinned, present)) return 'registers-differ'
  const [one, other] = [pinned.answers.total.period, present.answers.total.period]
  if (one === null || other === null) return null
  if (hasGaps(pinned, one) || hasGaps(present, other) || !isAlike(one, other)) return 'lengths-differ'
  const hasWeekdays = [pinned, present].some(({ filters }) => hasSomeWeekdays(filters))
  if (hasWeekdays && keptDays(one, pinned.filters) !== keptDays(other, present.filters)) return 'lengths-differ'
  if (isSameSpan(one, other)) return null
  if (isRedefined(categories, breaks, one, other)) return 'definition-changed'
  if (haveRoadsMoved(pinned, present, row)) return 'roads-moved'
  return isOfStatus ? 'unequal-time' : null
}
