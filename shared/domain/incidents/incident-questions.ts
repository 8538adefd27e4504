import { closedQuestion } from './delay.ts'
import type { Dimension } from './dimension.ts'
import { withFilter } from './filter.ts'
import type { Measure } from './measure.ts'
import type { Question } from './question.ts'

interface Asked {
  readonly measure: Measure
  /** By what; `null` for what the caller asks by. */
  readonly by: Dimension | null
  readonly isCompared: boolean
}

const counted = (by: Dimension | null, isCompared: boolean): Asked => ({ measure: 'incidents', by, isCompared })
const measured = (measure: Measure): Asked => ({ measure, by: null, isCompared: false })

/** What is asked about incidents: page and paper both ask from this list, each under its own period and filters. */
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
  median: measured('median-days'),
  p90: measured('p90-days'),
  closedRate: measured('closed-rate'),
} as const satisfies Readonly<Record<string, Asked>>

/** The question of a name under the period, the filters and the comparison of another one. */
export function incidentQuestion(name: keyof typeof INCIDENT_QUESTIONS, base: Question): Question {
  const { measure, by, isCompared }: Asked = INCIDENT_QUESTIONS[name]
  return {
    ...base,
    measure,
    by: by === null ? base.by : [by],
    comparison: isCompared ? base.comparison : 'none',
  }
}

/** The questions of delays, by what the other one is by, and how many incidents they are taken over. */
export function delayQuestions(base: Question): Readonly<Record<'median' | 'p90' | 'closed', Question>> {
  return {
    median: incidentQuestion('median', base),
    p90: incidentQuestion('p90', base),
    closed: closedQuestion(base),
  }
}

/** A question without the filters on what it is by: a chart ignores the choice made in it, and its shares are of all. */
export function withoutOwnFilter(question: Question): Question {
  const filters = question.by.reduce((kept, kind) => withFilter(kept, kind, null), question.filters)
  return { ...question, filters }
}
