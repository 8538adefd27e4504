import { addDays, type Day, yearOf } from '../../shared/domain/calendar/day.ts'
import {
  fullYearOf,
  resolvePeriod,
  type Span,
  spanLength,
  yearSpan,
  yearWithin,
} from '../../shared/domain/calendar/period.ts'
import { type Comparison, isWithheldReason, type WithheldReason } from '../../shared/domain/incidents/comparison.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { keptDays } from '../../shared/domain/incidents/kept-days.ts'
import type { Answer, AnswerRow } from '../../shared/domain/incidents/question.ts'
import { roundedSum, shareOf } from '../../shared/domain/incidents/share.ts'
import type { CategoryRow } from '../../shared/domain/report/tables/incident-tables.ts'
import type { RANKED_TABLES, TabledDimension } from '../../shared/domain/report/tables/ranked-table.ts'
import { codeOf, type ReportTable, type TableName } from '../../shared/domain/report/tables/table.ts'
import { isBegunLate, isOfSameDays, type YearRow } from '../../shared/domain/report/tables/year-table.ts'
import { keysOf } from '../../shared/domain/vocabulary/record-keys.ts'
import { unlikeDaysNotes, unlikeDaysWords } from '../../shared/i18n/answer-notes.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import type { PaperWords } from './paper-words.tsx'
import { changedTargets } from './target-notes.ts'

/** Smaller shares are printed as less than 0.1 %. */
const SMALLEST_SHARE = 0.0005

/** The subjects of notes; marks in tables refer to them. */
export type NoteName =
  | 'period'
  | 'partial'
  | 'begun-late'
  | 'shares'
  | 'control'
  | 'derived'
  | 'printed-growth'
  | 'same-days'
  | 'unlike-days'
  | `unlike-days-${string}`
  | `target-${'within' | 'since'}-${string}`
  | `reason-${WithheldReason}`
  | `figure-${number}`

export interface PaperNote {
  /** All its subjects in its table: equal texts are printed once below it. */
  readonly names: readonly NoteName[]
  /** Equal for equal texts, whatever table they stand below. */
  readonly mark: number
  /** As in the data; paper draws it with `Lowered`. */
  readonly text: string
  /** Stands below an earlier table too. */
  readonly isRepeated: boolean
}

/** Tables whose notes are on their comparison alone. */
type ComparedTable = (typeof RANKED_TABLES)[TabledDimension] | 'trend' | 'municipalities'

/** The notes of a report by table, in printed order. */
export interface Notes extends Readonly<Record<ComparedTable, readonly PaperNote[]>> {
  readonly categories: readonly PaperNote[]
  readonly years: readonly PaperNote[]
  readonly programmes: readonly PaperNote[]
  readonly 'on-time': readonly PaperNote[]
  /** The mark of what stands below a table; without one, of the first that has it. */
  markOf(name: NoteName, table?: TableName): number | null
}

interface Draft {
  readonly name: NoteName
  readonly text: string
}

const DRAFTS: Partial<Record<TableName, (report: Report, words: PaperWords) => readonly Draft[]>> = {
  categories: categoryNotes,
  subcategories: comparedNotes('subcategories'),
  organisations: comparedNotes('organisations'),
  channels: comparedNotes('channels'),
  registers: comparedNotes('registers'),
  trend: comparedNotes('trend'),
  municipalities: comparedNotes('municipalities'),
  years: yearNotes,
  programmes: programmeNotes,
  'on-time': changedTargetNotes,
}

/**
 * Collects the notes of a report, numbered in the order in which its tables are printed. Each stands below all tables that call
 * it, since these may lie pages apart.
 */
export function reportNotes(report: Report, words: PaperWords): Notes {
  const printed = keysOf(report.tables).filter((table) => report.tables[table] !== null)
  const drafts = printed.flatMap((table) =>
    (DRAFTS[table]?.(report, words) ?? []).map((draft) => ({ ...draft, table })),
  )
  const all = [...Map.groupBy(drafts, ({ text }) => text).values()]
  const notesBelow = (name: TableName): readonly PaperNote[] =>
    all.flatMap((same, index) => {
      const [own, ...others] = same.filter(({ table }) => table === name)
      if (own === undefined) return []
      const names = [own, ...others].map((each) => each.name)
      return [{ names, mark: index + 1, text: own.text, isRepeated: own !== same[0] }]
    })
  return {
    categories: notesBelow('categories'),
    subcategories: notesBelow('subcategories'),
    years: notesBelow('years'),
    statuses: notesBelow('statuses'),
    organisations: notesBelow('organisations'),
    channels: notesBelow('channels'),
    registers: notesBelow('registers'),
    trend: notesBelow('trend'),
    municipalities: notesBelow('municipalities'),
    programmes: notesBelow('programmes'),
    'on-time': notesBelow('on-time'),
    markOf: (name, table) => {
      const isCalled = (each: Draft & { readonly table: TableName }) =>
        each.name === name && (table === undefined || each.table === table)
      const index = all.findIndex((same) => same.some(isCalled))
      return index === -1 ? null : index + 1
    },
  }
}

/** Called by the lines of the categories whose target changed, where each is of one. */
function changedTargetNotes(report: Report, words: PaperWords): readonly Draft[] {
  if (report.figures.view.onTimeBy !== 'category') return []
  return changedTargets(report, words).flatMap(({ when, categories, text }) =>
    categories.map((code): Draft => ({ name: `target-${when}-${code}`, text })),
  )
}

function categoryNotes({ figures, tables }: Report, { t, format }: PaperWords): readonly Draft[] {
  const { categories: answer, view } = figures
  const table = tables.categories
  if (table === null || table.rows.length === 0 || answer.period === null) return []
  const year = yearWithin(answer.period)
  const asked = resolvePeriod(view.period, answer.asOf)
  const isCut = asked !== null && answer.asOf !== null && hasDaysAfter(answer.asOf, asked, view.filters)
  const isOfYear = year !== null && (asked === null || fullYearOf(asked) === year)
  const partial = isOfYear && answer.partial ? partialNote(year, answer.period.to, t) : null
  const cut = isCut ? t('report.note-period-cut', { asOf: format.longDay(answer.asOf ?? '') }) : null
  const period = partial ?? cut
  // The mark of the period is at the head, and at the year of the same days.
  const periodNotes: readonly Draft[] =
    period === null
      ? []
      : [{ name: 'period', text: period }, ...(partial === null ? [] : [{ name: 'partial' as const, text: partial }])]
  const control =
    table.declared === null
      ? []
      : [
          {
            name: 'control' as const,
            text: t('report.note-control', {
              declared: format.count(table.declared),
              computed: format.count(table.rows.reduce((total, row) => total + (row.incidents ?? 0), 0)),
              rows: table.rows.length,
            }),
          },
        ]
  return [
    ...periodNotes,
    ...shareNotes(table, figures.shareBases.category, { t, format }),
    ...daysNotes(answer.rows, { t, format }),
    ...reasonNotes(table.rows, answer.comparison, t),
    ...control,
  ]
}

/** True where the period goes on after the data, with a day that the filters keep. */
function hasDaysAfter(asOf: Day, { to }: Span, filters: readonly Filter[]): boolean {
  return to > asOf && keptDays({ from: addDays(asOf, 1), to }, filters) > 0
}

/** What is said of the compared figures of a table. */
function comparedNotes(name: ComparedTable) {
  return ({ figures, tables }: Report, words: PaperWords): readonly Draft[] => [
    ...daysNotes(figures[name].rows, words),
    ...reasonNotes(tables[name]?.rows ?? [], figures[name].comparison, words.t),
  ]
}

/** The days of changes with one day more on a side. */
function daysNotes(rows: readonly AnswerRow[], { t, format }: Pick<PaperWords, 't' | 'format'>): readonly Draft[] {
  return unlikeDaysNotes(rows, t, format).map((text) => ({ name: 'unlike-days', text }))
}

/** Why changes are withheld beside printed counts, of rows and of their total. */
function reasonNotes(
  rows: readonly Pick<CategoryRow, 'before' | 'reason'>[],
  total: Comparison | undefined,
  t: PaperWords['t'],
): readonly Draft[] {
  const compared = rows.filter(({ before }) => before !== null)
  if (compared.length === 0) return []
  const ofTotal = total === undefined || total.value === null ? [] : [total]
  const reasons = new Set([...compared, ...ofTotal].map(({ reason }) => reason))
  return [...reasons].filter(isWithheldReason).map((reason) => ({
    name: `reason-${reason}` as const,
    text: t(`vocabulary.reason-${reason}`),
  }))
}

/** The rounding of shares; a single share has no sum. */
function shareNotes(
  { rows, total }: ReportTable<CategoryRow>,
  base: number | null,
  { t, format }: Pick<PaperWords, 't' | 'format'>,
): readonly Draft[] {
  if (rows.length < 2 || base === null) return []
  const shares = rows.map((row) => row.share ?? 0)
  const sum = roundedSum(
    rows.map((row) => row.share),
    shareOf(total, base),
  )
  const sentences = [
    t('report.note-shares'),
    ...(sum === null ? [] : [t('report.note-shares-sum', { sum: format.share(sum) })]),
    ...(shares.some((share) => share > 0 && share < SMALLEST_SHARE) ? [t('report.note-shares-small')] : []),
  ]
  return [{ name: 'shares', text: sentences.join(' ') }]
}

function partialNote(year: number, to: string, t: PaperWords['t']): string {
  const all = spanLength(yearSpan(year))
  const missing = all - spanLength({ from: `${year}-01-01`, to })
  return t('report.note-partial', { year, missing, all })
}

/** In the order of the marks: by row, then period, figure, growth. */
function yearNotes({ figures, tables }: Report, { t, format }: PaperWords): readonly Draft[] {
  return (tables.years?.rows ?? []).flatMap((row): readonly Draft[] => [
    ...(isBegunLate(row)
      ? [
          {
            name: 'begun-late' as const,
            text: t('report.note-begun-late', { year: row.year, from: format.longDay(row.from) }),
          },
        ]
      : row.state === 'partial'
        ? [{ name: 'partial' as const, text: partialNote(yearOf(row.to), row.to, t) }]
        : []),
    ...(row.state === 'derived'
      ? [{ name: 'derived' as const, text: t('report.note-derived', { year: row.year }) }]
      : []),
    ...(row.growthFrom === 'printed'
      ? [{ name: 'printed-growth' as const, text: t('report.note-printed-growth') }]
      : []),
    ...(isOfSameDays(row) ? [{ name: 'same-days' as const, text: t('report.note-same-days') }] : []),
    ...unlikeYearNotes(row, figures.years, { t, format }),
    ...(isWithheldReason(row.reason)
      ? [{ name: `reason-${row.reason}` as const, text: t(`vocabulary.reason-${row.reason}`) }]
      : []),
  ])
}

/** The days of a growth over years of unequal length. */
function unlikeYearNotes(
  { year, growthFrom }: YearRow,
  { rows }: Answer,
  { t, format }: Pick<PaperWords, 't' | 'format'>,
): readonly Draft[] {
  const days = unlikeDaysWords(rows.find((row) => codeOf(row) === year)?.comparison, t, format)
  if (days === null || growthFrom !== 'computed') return []
  return [{ name: `unlike-days-${year}`, text: t('report.note-unlike-days-year', { year, days }) }]
}

function programmeNotes({ tables }: Report, { t }: PaperWords): readonly Draft[] {
  return (tables.programmes?.rows ?? []).flatMap((row, index): readonly Draft[] => {
    const name = `figure-${index}` as const
    if (row.flag === null) return row.note === null ? [] : [{ name, text: row.note }]
    return [
      {
        name,
        text:
          row.note === null ? t('report.note-inconsistent-bare') : t('report.note-inconsistent', { note: row.note }),
      },
    ]
  })
}
