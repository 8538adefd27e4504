import { yearOf } from '../../shared/domain/day.ts'
import { type Answer, PLAIN_QUESTION } from '../../shared/domain/question.ts'
import { useAnswers } from '../query/answers.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

const BY_YEAR = { ...PLAIN_QUESTION, by: ['year'], source: 'published' } as const

/** How many incidents were published for the years whose records are counted: records may be far from all of them. */
export function PublishedBeside({ total }: { readonly total: Answer }) {
  const { t, format } = useWords()
  const { asOf, filters, period } = useView()
  const isWhole = filters.length === 0 && (period.kind === 'all' || period.kind === 'year')
  const isAsked = isWhole && total.source === 'records' && total.period !== null
  const answers = useAnswers({ published: { ...BY_YEAR, asOf } }, { isAsked })
  if (!isAsked || answers.status !== 'ready' || total.period === null || total.total === null) return null
  const years = yearsOf(total.period)
  const known = answers.data.published.rows.filter(({ key }) => years.includes(key[0] ?? ''))
  const values = known.flatMap(({ value, derived }) => (value === null || derived === true ? [] : [value]))
  if (values.length < years.length) return null
  const published = values.reduce((sum, value) => sum + value, 0)
  const figures = { count: total.total, n: format.count(total.total), published: format.count(published) }
  return <span>{t('incidents.of-published', figures)}</span>
}

function yearsOf({ from, to }: NonNullable<Answer['period']>): readonly string[] {
  const first = yearOf(from)
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => String(first + index))
}
