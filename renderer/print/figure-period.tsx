import { usePaperWords } from './paper-words.tsx'

/** The period of a printed figure; without any, it is meant for the long run. */
export function FigurePeriod({ from, to }: { from: string | null; to: string | null }) {
  const { t, format } = usePaperWords()
  if (to === null) return <>{t('report.period-at-term')}</>
  if (from === null || from === to) return <>{t('report.period-until', { to: format.day(to) })}</>
  const isWholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  const [first, last] = isWholeYears ? [from.slice(0, 4), to.slice(0, 4)] : [format.day(from), format.day(to)]
  return <>{first === last ? first : t('report.year-from-to', { from: first, to: last })}</>
}
