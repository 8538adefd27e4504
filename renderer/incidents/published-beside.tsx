import { yearOf } from '../../shared/domain/day.ts'
import { resolvePeriod } from '../../shared/domain/period.ts'
import { type Answer, PLAIN_QUESTION } from '../../shared/domain/question.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'
import { useAnswers } from '../query/answers.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

const BY_YEAR = { ...PLAIN_QUESTION, by: ['year'], source: 'published' } as const

/** How many incidents were published of what is counted from records: records may be far from all of them. */
export function PublishedBeside({ total }: { readonly total: Answer }) {
  const { t, format } = useWords()
  const view = useView()
  const isOfYears = view.filters.length === 0 && (view.period.kind === 'all' || view.period.kind === 'year')
  const byCategory = isOfYears ? null : categoryQuestion(view, total)
  const isAsked = total.source === 'records' && total.period !== null && (isOfYears || byCategory !== null)
  const answers = useAnswers({ published: byCategory ?? { ...BY_YEAR, asOf: view.asOf } }, { isAsked })
  if (!isAsked || answers.status !== 'ready' || total.total === null) return null
  const published = isOfYears ? sumOfYears(answers.data.published, total) : answers.data.published.total
  if (published === null) return null
  const figures = { count: total.total, n: format.count(total.total), published: format.count(published) }
  return <span>{t('incidents.of-published', figures)}</span>
}

/** What published figures may tell beside years: categories, of the days that the Overview sends here. */
function categoryQuestion({ filters, period, asOf }: ViewState, total: Answer) {
  const span = resolvePeriod(period, total.asOf)
  if (span === null || filters.some(({ kind }) => kind !== 'category')) return null
  return { ...PLAIN_QUESTION, by: ['category'], source: 'published', filters, ...span, asOf } as const
}

/** The published incidents of the years that the records are about; `null` where one of them is not known. */
function sumOfYears(published: Answer, { period }: Answer): number | null {
  if (period === null) return null
  const years = yearsOf(period)
  const known = published.rows.filter(({ key }) => years.includes(key[0] ?? ''))
  const values = known.flatMap(({ value, derived }) => (value === null || derived === true ? [] : [value]))
  return values.length < years.length ? null : values.reduce((sum, value) => sum + value, 0)
}

function yearsOf({ from, to }: NonNullable<Answer['period']>): readonly string[] {
  const first = yearOf(from)
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => String(first + index))
}
