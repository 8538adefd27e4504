import { type CrossAnswer, isOpenTable } from '../../shared/domain/cross/cross-table.ts'
import { isServiceReason } from '../../shared/domain/incidents/service-reason.ts'
import { openWords, sharesWords } from '../../shared/i18n/cross-words.ts'
import { serviceReasonWords } from '../../shared/i18n/service-words.ts'
import { useWords, type Words } from '../state/words.tsx'
import styles from './cross.module.css'
import type { CrossDrawing } from './cross-drawing.ts'

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
