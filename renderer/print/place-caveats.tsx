import type { Filter } from '../../shared/domain/filter.ts'
import { hasRegionalRoadsBreak, isByPlace, type ShownAnswer } from '../../shared/domain/regional-roads.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'

interface PlaceCaveatsProps {
  readonly answer: ShownAnswer
  readonly filters: readonly Filter[]
}

/**
 * What must be known before figures of municipalities, as places or as organisations, are set beside each other, or
 * those of one of them beside its earlier ones; nothing where figures are of no place in particular.
 */
export function PlaceCaveats({ answer, filters }: PlaceCaveatsProps) {
  const { t } = usePaperWords()
  const caveats = [
    ...(isByPlace(answer) ? [t('report.compare-municipalities')] : []),
    ...(hasRegionalRoadsBreak(filters, [answer]) ? [t('report.regional-roads')] : []),
  ]
  return caveats.length === 0 ? null : <p className={`${notes.flag} ${notes.ahead}`}>{caveats.join(' ')}</p>
}
