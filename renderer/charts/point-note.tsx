import { spanSentence } from '../../shared/i18n/sentence.ts'
import { useWords } from '../state/words.tsx'
import styles from './trend-chart.module.css'
import type { TrendPoint } from './trend-point.ts'

interface PointNoteProps {
  readonly point: TrendPoint
  readonly name: string
  readonly previousName: string | null
}

/** What a tooltip says of a point of a trend. */
export function PointNote({ point, name, previousName }: PointNoteProps) {
  const { t, format } = useWords()
  const said = (value: number | null) => (value === null ? t('common.not-known') : format.count(value))
  return (
    <div className={styles.note}>
      <b>{point.label}</b>
      <span>
        {name === '' ? said(point.value) : t('common.series-value', { series: name, value: said(point.value) })}
      </span>
      {previousName !== null && (
        <span>{t('common.series-value', { series: previousName, value: said(point.previous) })}</span>
      )}
      {point.partial !== null && <span>{t('common.only-days', { days: spanSentence(point.partial, t, format) })}</span>}
    </div>
  )
}
