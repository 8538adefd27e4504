import { yearOf } from '../../../shared/domain/calendar/day.ts'
import { resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import { withFilter } from '../../../shared/domain/incidents/filter.ts'
import { type Answer, PLAIN_QUESTION } from '../../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import { useAnswers } from '../../host/answers.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

const BY_YEAR = { ...PLAIN_QUESTION, by: ['year'] } as const

interface PublishedBesideProps {
  readonly total: Answer
  /** The selection is still being moved: it is not asked at each step. */
  readonly isHeld?: boolean
}

/**
 * How many incidents were published of what is counted from records: records may be far from all of them. Nothing until
 * it is known of this very selection.
 */
export function PublishedBeside({ total, isHeld = false }: PublishedBesideProps) {
  const { t, format } = useWords()
  const view = useView()
  const filters = withFilter(view.filters, 'register', null)
  const isOfYears = filters.length === 0 && (view.period.kind === 'all' || view.period.kind === 'year')
  const byCategory = isOfYears ? null : categoryQuestion({ ...view, filters }, total)
  const isPublished = total.register?.every((register) => register === FIXMYSTREET) ?? true
  const isOfDays = total.period !== null && (isOfYears || byCategory !== null)
  const isAsked = !isHeld && isPublished && total.source === 'records' && isOfDays
  const byYear = { ...BY_YEAR, asOf: view.asOf }
  const answers = useAnswers(
    {
      published: byCategory ?? { ...byYear, source: 'published' as const },
      records: { ...byYear, filters: view.filters, source: 'records' as const },
    },
    { isAsked },
  )
  if (!isAsked || answers.status !== 'ready' || answers.isStale || total.total === null) return null
  const { published, records } = answers.data
  const beside = isOfYears ? ofKnownYears(published, records, total) : ofCategories(published, total)
  if (beside === null) return null
  const figures = { count: beside.records, n: format.count(beside.records), published: format.count(beside.published) }
  return (
    <span>
      {beside.years === null
        ? t('incidents.of-published', figures)
        : t('incidents.of-published-years', { ...figures, years: format.list(beside.years) })}
    </span>
  )
}

interface Beside {
  readonly records: number
  readonly published: number
  /** The years of both, where the records are about more years than are published; else `null`. */
  readonly years: readonly string[] | null
}

function ofCategories(published: Answer, { total }: Answer): Beside | null {
  return published.total === null || total === null ? null : { records: total, published: published.total, years: null }
}

/** What published figures may tell beside years: categories, of the days that the Overview sends here. */
function categoryQuestion({ filters, period, asOf }: ViewState, total: Answer) {
  const span = resolvePeriod(period, total.asOf)
  if (span === null || filters.some(({ kind }) => kind !== 'category')) return null
  return { ...PLAIN_QUESTION, by: ['category'], source: 'published', filters, ...span, asOf } as const
}

/** Records and published incidents of the years that the records are about and that were published. */
function ofKnownYears(published: Answer, records: Answer, { period, total }: Answer): Beside | null {
  if (period === null || total === null) return null
  const years = yearsOf(period)
  const known = published.rows.filter(
    ({ key, value, derived }) => years.includes(key[0] ?? '') && value !== null && derived !== true,
  )
  if (known.length === 0) return null
  const sum = (rows: Answer['rows']): number => rows.reduce((all, { value }) => all + (value ?? 0), 0)
  if (known.length === years.length) return { records: total, published: sum(known), years: null }
  const named = known.map(({ key }) => key[0] ?? '')
  const own = records.rows.filter(({ key }) => named.includes(key[0] ?? ''))
  return { records: sum(own), published: sum(known), years: named }
}

function yearsOf({ from, to }: NonNullable<Answer['period']>): readonly string[] {
  const first = yearOf(from)
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => String(first + index))
}
