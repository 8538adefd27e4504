import { daysInclusive, yearOf } from '../../shared/domain/calendar/day.ts'
import { type Span, yearSpan } from '../../shared/domain/calendar/period.ts'
import { coveredDays } from '../../shared/domain/incidents/covered-days.ts'
import type { Answer, AnswerRow } from '../../shared/domain/incidents/question.ts'
import type { YearColumn } from '../charts/time/year-column.tsx'
import type { ChartFinding, Speech } from './finding.ts'

/** Every year of an answer, from first to last; missing ones have no value. */
export function yearColumns(answer: Answer, { t, format }: Speech): readonly YearColumn[] {
  const rows = new Map(answer.rows.map((row) => [Number(row.key[0]), row]))
  const { period, source } = answer
  const years = source === 'records' && period !== null ? [yearOf(period.from), yearOf(period.to)] : [...rows.keys()]
  if (rows.size === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = first + index
    // No row means zero in records, and unknown in published figures.
    const row = rows.get(year) ?? (answer.source === 'records' ? { key: [String(year)], value: 0 } : undefined)
    return yearColumn(year, row, coveredDays(yearSpan(year), answer, row), { t, format })
  })
}

function yearColumn(year: number, row: AnswerRow | undefined, covered: Span, { t, format }: Speech): YearColumn {
  const value = row?.value ?? null
  if (row === undefined || value === null)
    return { year, value: null, kind: 'full', to: covered.to, text: '', figure: '', note: '' }
  const figure = format.count(value)
  if (row.derived)
    return {
      year,
      value,
      kind: 'derived',
      to: covered.to,
      text: t('vocabulary.qualifier-about', { value: figure }),
      figure,
      note: t('common.derived'),
    }
  const note = knownDays(yearSpan(year), covered, { t, format })
  return { year, value, kind: note === '' ? 'full' : 'partial', to: covered.to, text: figure, figure, note }
}

/** The known days of an incomplete year, month or week: "to 15/11". */
export function knownDays(year: Span, { from, to }: Span, { t, format }: Speech): string {
  const days = { from: format.dayAndMonth(from), to: format.dayAndMonth(to) }
  if (from > year.from && to < year.to) return t('common.span', days)
  if (from > year.from) return t('overview.since-day', { day: days.from })
  return to < year.to ? t('common.up-to', { day: days.to }) : ''
}

/** The finding of the years: the last one, beside the full one before. */
export function yearsFinding(columns: readonly YearColumn[], { t, format }: Speech): ChartFinding {
  const known = columns.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || last.value === null)
    return { title: t('overview.no-figures'), sentence: t('vocabulary.dataset-years') }
  const sentence =
    first.year === last.year
      ? t('overview.years-sentence-one', { year: last.year })
      : t('overview.years-sentence', { from: first.year, to: last.year })
  if (last.kind !== 'partial')
    return { title: t('overview.year-whole', { year: last.year, value: format.count(last.value) }), sentence }
  const before = known.find(({ year, kind }) => year === last.year - 1 && kind === 'full')
  const count = daysInclusive(last.to, yearSpan(last.year).to) - 1
  // More in less time than in all of the year before needs no equal lengths.
  return before?.value != null && last.value > before.value
    ? { title: t('overview.year-above', { year: last.year, before: before.year, count }), sentence }
    : {
        title: t('overview.year-unfinished', {
          year: last.year,
          value: format.count(last.value),
          day: format.day(last.to),
        }),
        sentence,
      }
}

/** Why a run of years has no column. */
export function missingYears(from: number, to: number, { t }: Speech): string {
  return from === to ? t('overview.year-missing', { from }) : t('overview.years-missing', { from, to })
}

/** The chart as text for screen readers. */
export function yearsLabel(columns: readonly YearColumn[], sentence: string, { t, format }: Speech): string {
  const parts = columns
    .filter(({ value }) => value !== null)
    .map(({ year, text, note }) =>
      note === ''
        ? t('overview.year-said', { year, value: text })
        : t('overview.year-said-noted', { year, value: text, note }),
    )
  return t('common.series-value', { series: sentence, value: format.list(parts) })
}
