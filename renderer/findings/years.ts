import type { Day } from '../../shared/domain/day.ts'
import { daysInclusive } from '../../shared/domain/day.ts'
import { yearSpan } from '../../shared/domain/period.ts'
import type { Answer, AnswerRow } from '../../shared/domain/question.ts'
import type { YearColumn } from '../components/year-columns.tsx'
import type { Finding, Speech } from './finding.ts'

/** Every year from the first to the last of an answer by year; those that it lacks have no value. */
export function yearColumns(answer: Answer, { t, format }: Speech): readonly YearColumn[] {
  const rows = new Map(answer.rows.map((row) => [Number(row.key[0]), row]))
  const years = [...rows.keys()]
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = first + index
    // In records a year without a row counted nothing; in published figures it is not known.
    const row = rows.get(year) ?? (answer.source === 'records' ? { key: [String(year)], value: 0 } : undefined)
    return yearColumn(year, row, answer.asOf, { t, format })
  })
}

function yearColumn(year: number, row: AnswerRow | undefined, asOf: Day | null, { t, format }: Speech): YearColumn {
  const value = row?.value ?? null
  if (row === undefined || value === null) return { year, value: null, kind: 'full', text: '', note: '' }
  const text = format.count(value)
  if (row.derived)
    return {
      year,
      value,
      kind: 'derived',
      text: t('vocabulary.qualifier-about', { value: text }),
      note: t('overview.derived'),
    }
  if (row.partial && asOf !== null)
    return { year, value, kind: 'partial', text, note: t('overview.up-to', { day: format.dayAndMonth(asOf) }) }
  return { year, value, kind: 'full', text, note: '' }
}

/** What the years say: the last one, beside the full one before it where there is one. */
export function yearsFinding(columns: readonly YearColumn[], asOf: Day | null, { t, format }: Speech): Finding {
  const known = columns.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || last.value === null)
    return { title: t('overview.no-incidents'), sentence: t('overview.years') }
  const sentence = t('overview.years-sentence', { from: first.year, to: last.year })
  if (last.kind !== 'partial' || asOf === null)
    return { title: t('overview.year-whole', { year: last.year, value: format.count(last.value) }), sentence }
  const before = known.find(({ year, kind }) => year === last.year - 1 && kind === 'full')
  const count = daysInclusive(asOf, yearSpan(last.year).to) - 1
  // More in a shorter time than in the whole year before can be said without comparing unequal lengths.
  return before?.value != null && last.value > before.value
    ? { title: t('overview.year-above', { year: last.year, before: before.year, count }), sentence }
    : {
        title: t('overview.year-unfinished', {
          year: last.year,
          value: format.count(last.value),
          day: format.day(asOf),
        }),
        sentence,
      }
}

/** Why a run of years has no column. */
export function missingYears(from: number, to: number, { t }: Speech): string {
  return from === to ? t('overview.year-missing', { from }) : t('overview.years-missing', { from, to })
}

/** The chart as one text, for those who do not see it. */
export function yearsLabel(columns: readonly YearColumn[], sentence: string, { t, format }: Speech): string {
  const said = columns
    .filter(({ value }) => value !== null)
    .map(({ year, text, note }) =>
      note === ''
        ? t('overview.year-said', { year, value: text })
        : t('overview.year-said-noted', { year, value: text, note }),
    )
  return t('common.series-value', { series: sentence, value: format.list(said) })
}
