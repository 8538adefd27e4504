import { closedShareOf } from '../../../shared/domain/incidents/closed-share.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { rankingTitle } from '../../findings/ranking.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useSourceNote } from './source-note.ts'
import { TopRankingCard } from './top-ranking-card.tsx'
import { usePeriodWords } from './use-period-words.ts'

/** How far the incidents have come, and what share of them is closed. */
export function StatusCard({ answer, rows, isStale }: CardFigures) {
  const words = useWords()
  const { t, format } = words
  const chosen = filterValues(useView().filters, 'status')
  const period = usePeriodWords(answer)
  const source = useSourceNote(answer)
  const { share, reason } = closedShareOf(answer)
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  return (
    <TopRankingCard
      {...{ answer, rows, isStale }}
      dimension="status"
      title={chosen === null ? closedTitle() : rankingTitle(answer, 'status', chosen, words)}
      sentence={t('incidents.statuses-sentence', { period })}
      head={t('incidents.head-status')}
      isCompared={false}
      notes={[source, ...(base.count === 0 ? [] : [t('vocabulary.share-of-status', base)])]}
      exceptions={chosen === null && reason !== null ? [t(`vocabulary.answer-${reason}`)] : []}
    />
  )
  function closedTitle(): string {
    if (reason === 'status-unknown') return t('incidents.statuses-unknown')
    if (share === null) return t('incidents.nothing-counted')
    return t(reason === null ? 'incidents.statuses-closed' : 'incidents.statuses-closed-known', {
      share: format.share(share),
    })
  }
}
