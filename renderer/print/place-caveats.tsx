import type { Span } from '../../shared/domain/period.ts'
import { hasRegionalRoadsBreak } from '../../shared/domain/regional-roads.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'

/** What must be known before the figures of municipalities, as places or as organisations, are set beside each other. */
export function PlaceCaveats({ period }: { period: Span | null }) {
  const { t } = usePaperWords()
  const caveats = [
    t('report.compare-municipalities'),
    ...(hasRegionalRoadsBreak(period) ? [t('report.regional-roads')] : []),
  ]
  return <p className={`${notes.flag} ${notes.ahead}`}>{caveats.join(' ')}</p>
}
