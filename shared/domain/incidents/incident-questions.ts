import { closedQuestion } from './delay.ts'
import type { Dimension } from './dimension.ts'
import { withFilter } from './filter.ts'
import type { Measure } from './measure.ts'
import type { Question } from './question.ts'

interface Asked {
  readonly measure: Measure
  /** `null` where the caller chooses. */
  readonly by: Dimension | null
  readonly isCompared: boolean
}

const counted = (by: Dimension | null, isCompared: boolean): Asked => ({ measure: 'incidents', by, isCompared })
const measured = (measure: Measure): Asked => ({ measure, by: null, isCompared: false })

/** All questions about incidents, asked by page and paper under their period and filters. */
const INCIDENT_QUESTIONS = {
  total: counted(null, true),
  trend: counted(null, true),
  years: counted('year', true),
  weekdays: counted('weekday-month', false),
  categories: counted('category', true),
  subcategories: counted('subcategory', true),
  municipalities: counted('municipality', true),
  rates: { measure: 'per-1000', by: 'municipality', isCompared: true },
  statuses: counted('status', false),
  organisations: counted('organisation', false),
  channels: counted('channel', false),
  registers: counted('register', false),
  median: measured('median-days'),
  p90: measured('p90-days'),
  closedRate: measured('closed-rate'),
} as const satisfies Readonly<Record<string, Asked>>

/** A named question under the period, filters and comparison of `base`. */
export function incidentQuestion(name: keyof typeof INCIDENT_QUESTIONS, base: Question): Question {
  const { measure, by, isCompared }: Asked = INCIDENT_QUESTIONS[name]
  return {
    ...base,
    measure,
    by: by === null ? base.by : [by],
    comparison: isCompared ? base.comparison : 'none',
  }
}

/** The questions of delays by the dimensions of `base`, and that of their base. */
export function delayQuestions(base: Question): Readonly<Record<'median' | 'p90' | 'closed', Question>> {
  return {
    median: incidentQuestion('median', base),
    p90: incidentQuestion('p90', base),
    closed: closedQuestion(base),
  }
}

/** A question without filters on its own dimensions: a chart ignores the choice made in it. */
export function withoutOwnFilter(question: Question): Question {
  const filters = question.by.reduce((others, kind) => withFilter(others, kind, null), question.filters)
  return { ...question, filters }
}
