import { type ReactNode, useEffect } from 'react'
import { yearOf } from '../../../shared/domain/calendar/day.ts'
import { fullMonthOf, fullQuarterOf } from '../../../shared/domain/calendar/month.ts'
import { fullYearOf, isYearAtMost, spanLength, yearWithin } from '../../../shared/domain/calendar/period.ts'
import { comparedFilters } from '../../../shared/domain/incidents/compared-days.ts'
import { type Comparison, comparedSpan, yearBeside } from '../../../shared/domain/incidents/comparison.ts'
import { isDelayShown } from '../../../shared/domain/incidents/delay.ts'
import { filterValues, withoutDates } from '../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { areNarrowing } from '../../../shared/domain/incidents/shown-registers.ts'
import { unlikeDaysWords } from '../../../shared/i18n/answer-notes.ts'
import { keptDaysSentence } from '../../../shared/i18n/sentence.ts'
import { Sparkline } from '../../charts/time/sparkline.tsx'
import { Unbroken } from '../../components/typography.tsx'
import { ExplainFigure } from '../../explain/explain-figure.tsx'
import { noMatchFinding } from '../../findings/no-match.ts'
import { openCount } from '../../findings/statuses.ts'
import { say } from '../../state/said.tsx'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { LONG_WAIT, useLate } from '../drawing/waiting.ts'
import type { QuestionName } from '../figures/questions.ts'
import { useWholeSeries } from '../figures/use-series.ts'
import { RemoveLast } from './no-match-card.tsx'
import styles from './selection.module.css'

interface SelectionProps {
  readonly answers: Readonly<Record<QuestionName, Answer>>
  readonly isFiltered: boolean
  readonly isStale: boolean
  /** What was published of the same years. */
  readonly beside?: ReactNode
}

/**
 * The number of the selection, like for like with the year before: the same days, and the full year in grey. Whatever
 * the period, it is as high: the charts below do not move.
 */
export function Selection({ answers, isFiltered, isStale, beside = null }: SelectionProps) {
  const words = useWords()
  const { t, format } = words
  const { total, all, closedTotal, medianTotal, closedRate, statuses } = answers
  const series = useWholeSeries()
  const { comparison, filters } = useView()
  const other = comparedSpan(comparison)
  const count = total.total ?? 0
  const period = keptDaysSentence(total.period, filters, t, format)
  const isLong = useLate(isStale, LONG_WAIT)
  const counted = total.total === null ? null : t('incidents.counted-said', { count, n: format.count(count), period })
  useEffect(() => {
    if (counted !== null) say(counted)
  }, [counted])
  const noMatch = noMatchFinding(total, words)
  const isCompared = other !== null || (total.period !== null && isYearAtMost(total.period))
  const sameDays =
    isCompared && total.comparison !== undefined ? (
      <SameDays comparison={total.comparison} fullYear={yearBeside(total)} />
    ) : null
  return (
    <section className={styles.selection} aria-label={t('incidents.selection')} aria-busy={isStale}>
      <p className={styles.figure}>
        <b>{format.count(count)}</b>
        {total.source === 'records' && (
          <span className={styles.months}>
            {series !== null && count > 0 && (
              <Sparkline earlier={series.whole.earlier} now={series.whole.now} cut={series.months.cut} width={96} />
            )}
          </span>
        )}
        <span className={styles.counted}>
          <Unbroken
            text={
              isFiltered && areNarrowing(withoutDates(filters)) && all.total !== null
                ? t('incidents.counted-of', { count, period, all: format.count(all.total) })
                : t('incidents.counted', { count, period })
            }
          />
        </span>
      </p>
      {count === 0 ? (
        <div className={styles.facts}>
          {sameDays === null ? (
            <p className={styles.none}>
              <b>{noMatch.title}</b> {noMatch.sentence}
            </p>
          ) : (
            <>
              {/* The zero says as much to those who see what stands beside it. */}
              <p className="visually-hidden">{noMatch.title}</p>
              <dl className={styles.facts}>{sameDays}</dl>
            </>
          )}
          <RemoveLast />
        </div>
      ) : (
        <dl className={styles.facts}>
          {sameDays}
          {medianTotal.total !== null && (
            <div>
              <dt>{t('incidents.median-delay')}</dt>
              <dd>
                {isDelayShown(closedTotal.total)
                  ? t('incidents.days', { count: medianTotal.total })
                  : t('incidents.too-few', { count: closedTotal.total ?? 0 })}
              </dd>
            </div>
          )}
          <ClosedFact answer={closedRate} />
          <OpenFact statuses={statuses} />
        </dl>
      )}
      <div className={styles.end}>
        <p className={styles.asOf}>
          <span role="status">{isLong && t('incidents.working')}</span>
          {beside}
          {total.source === 'published' && <span>{t('incidents.published-only')}</span>}
        </p>
      </div>
    </section>
  )
}

/** The share closed; that it is unknown, or over some of the incidents, where files tell no status. */
function ClosedFact({ answer: { total, reason } }: { readonly answer: Answer }) {
  const { t, format } = useWords()
  const written = (): string | null => {
    if (reason === 'status-unknown') return t('incidents.closed-unknown')
    if (total === null) return null
    const share = format.share(total)
    return reason === 'status-partly-known' ? t('incidents.closed-of-known', { share }) : share
  }
  const words = written()
  if (words === null) return null
  return (
    <div>
      <dt>{t('incidents.closed')}</dt>
      <dd title={reason === undefined ? undefined : t(`vocabulary.answer-${reason}`)}>{words}</dd>
    </div>
  )
}

/** How many are still open; nothing where files do not tell it of each. */
function OpenFact({ statuses }: { readonly statuses: Answer }) {
  const { t, format } = useWords()
  const count = openCount(statuses, filterValues(useView().filters, 'status'))
  if (count === null) return null
  return (
    <div>
      <dt>{t('incidents.still-open')}</dt>
      <dd>{format.count(count)}</dd>
    </div>
  )
}

interface SameDaysProps {
  readonly comparison: Comparison
  readonly fullYear: number | null
}

function SameDays({ comparison, fullYear }: SameDaysProps) {
  const { t, format } = useWords()
  const { from, to, value, change, reason } = comparison
  const { comparison: compared, filters } = useView()
  const isYearBefore = comparedSpan(compared) === null
  const isNamed = [fullYearOf, fullQuarterOf, fullMonthOf].some((nameOf) => nameOf({ from, to }) !== null)
  const year = isYearBefore && !isNamed ? yearWithin({ from, to }) : null
  const period = keptDaysSentence({ from, to }, comparedFilters(filters, compared), t, format)
  const unlikeDays = unlikeDaysWords(comparison, t, format)
  return (
    <>
      <div>
        <dt>
          {year === null ? period : t('incidents.same-days-before', { year, count: spanLength({ from, to }) })}
          {unlikeDays !== null && <span> · {unlikeDays}</span>}
        </dt>
        <dd>
          {value !== null && format.count(value)}{' '}
          {change !== null && <ExplainFigure measure="incidents" text={format.change(change)} />}
          {reason !== null && (
            <em title={t(`vocabulary.reason-${reason}`)}>
              <ExplainFigure measure="incidents" text={t(`vocabulary.reason-${reason}`)} />
            </em>
          )}
        </dd>
      </div>
      {fullYear !== null && (
        <div>
          <dt>{t('incidents.whole-year', { year: yearOf(from) })}</dt>
          <dd className={styles.grey}>{format.count(fullYear)}</dd>
        </div>
      )}
    </>
  )
}
