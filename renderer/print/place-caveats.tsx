import { comparedFilters } from '../../shared/domain/incidents/compared-days.ts'
import type { Compared } from '../../shared/domain/incidents/comparison.ts'
import { type Filter, withFilter } from '../../shared/domain/incidents/filter.ts'
import { keptSpan } from '../../shared/domain/incidents/kept-days.ts'
import {
  hasRegionalRoadsBreak,
  isByPlace,
  type ShownAnswer,
  withoutComparison,
} from '../../shared/domain/incidents/regional-roads.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'

interface PlaceCaveatsProps {
  readonly answer: ShownAnswer
  readonly filters: readonly Filter[]
  readonly compared?: Compared
}

/** Warnings where figures of municipalities are compared with each other or with earlier ones. */
export function PlaceCaveats({ answer, filters, compared = 'previous-year' }: PlaceCaveatsProps) {
  const { t } = usePaperWords()
  const caveats = [
    ...(isByPlace(answer) ? [t('report.compare-municipalities')] : []),
    ...(hasRegionalRoadsBreak(filters, [keptAnswer(answer, filters, compared)]) ? [t('report.regional-roads')] : []),
  ]
  return caveats.length === 0 ? null : <p className={`${notes.flag} ${notes.ahead}`}>{caveats.join(' ')}</p>
}

/** Cuts an answer to the days that the filters keep, as its table does; that of the years has every year. */
function keptAnswer(answer: ShownAnswer, filters: readonly Filter[], compared: Compared): ShownAnswer {
  const { by, period, comparison } = answer
  const others = by.includes('year') ? withFilter(filters, 'year', null) : filters
  const days = period === null ? null : keptSpan(period, others)
  const before = comparison === undefined ? null : keptSpan(comparison, comparedFilters(others, compared))
  return {
    ...withoutComparison(answer),
    period: days,
    ...(comparison === undefined ? {} : { comparison: { ...comparison, ...before } }),
  }
}
