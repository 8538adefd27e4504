import { type CrossAnswer, isOpenTable } from '../../shared/domain/cross/cross-table.ts'
import type { AnyMeasure } from '../../shared/domain/incidents/measure.ts'
import { isServiceReason } from '../../shared/domain/incidents/service-reason.ts'
import { openWords, sharesWords } from '../../shared/i18n/cross-words.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import { serviceReasonWords } from '../../shared/i18n/service-words.ts'
import { useWords, type Words } from '../state/words.tsx'
import styles from './cross.module.css'
import type { CrossDrawing } from './cross-drawing.ts'
import type { CrossHeat } from './cross-heat.ts'

interface CrossNotesProps {
  readonly drawing: CrossDrawing
  readonly answer: CrossAnswer
}

/** Below the table: what is worked out and not added up, and of which day a stock is. */
export function CrossNotes({ drawing, answer }: CrossNotesProps) {
  const { t, format } = useWords()
  if (isOpenTable(answer)) return <p className={styles.note}>{openWords(answer, t, format).join(' ')}</p>
  if (drawing.beside === null && !drawing.isComputed) return null
  const isOfDelays = drawing.beside === 'median' || answer.measure.endsWith('-days')
  return (
    <p className={styles.note}>
      <i aria-hidden />
      {answer.measure === 'on-time'
        ? sharesWords(answer, t, format).join(' ')
        : t(isOfDelays ? 'cross.medians-computed' : 'cross.totals-computed')}
    </p>
  )
}

/** What a share on time is. */
export function definitions({ measure }: CrossAnswer, { t }: Words): readonly string[] {
  return measure === 'on-time' ? [t('service.on-time-definition')] : []
}

/** Why a table has no cells. */
export function emptyWords({ reason }: CrossAnswer, { t, format }: Words): string {
  if (reason === undefined) return t('incidents.nothing-counted')
  return isServiceReason(reason) ? serviceReasonWords(reason, t, format) : t(`vocabulary.answer-${reason}`)
}

interface HeatLegendProps {
  readonly heat: CrossHeat
  readonly measure: AnyMeasure
  readonly isShare: boolean
}

/** The limits between the tints of a table; the figure itself is in each cell. */
export function HeatLegend({ heat: { limits, isRatio }, measure, isShare }: HeatLegendProps) {
  const { t, format } = useWords()
  const write = (limit: number): string => {
    if (isRatio) return t('cross.times', { value: format.number(limit, 2) })
    return isShare ? format.share(limit) : measureWriter(measure, format)(limit)
  }
  if (limits.length === 0) return null
  return (
    <p className={styles.legend} title={t(isRatio ? 'cross.legend-ratio' : 'cross.legend')}>
      {[null, ...limits].map((limit, at) => (
        <span key={limit}>
          {limit !== null && <em>{write(limit)}</em>}
          <i data-grade={at + 1} aria-hidden />
        </span>
      ))}
    </p>
  )
}
