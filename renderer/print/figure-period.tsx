import { spanWords } from '../../shared/i18n/span-words.ts'
import { usePaperWords } from './paper-words.tsx'
import { shortSpan } from './short-span.ts'

/** The period of a printed figure, or that its source gives none. */
export function FigurePeriod({ from, to }: { from: string | null; to: string | null }) {
  const { t, format } = usePaperWords()
  if (to === null) return <>{spanWords(from, to, t, format)}</>
  if (from === null || from === to) return <>{t('report.period-until', { to: format.day(to) })}</>
  const isWholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  return <>{isWholeYears ? spanWords(from, to, t, format) : shortSpan({ from, to }, { t, format })}</>
}
