import { filterValues } from '../../shared/domain/filter.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { shareOf } from '../../shared/domain/share.ts'
import { rankingTitle } from '../findings/ranking.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import type { Answered } from './answered.ts'
import { useSourceNote } from './source-note.ts'
import { TopRankingCard } from './top-ranking-card.tsx'
import { usePeriodWords } from './use-period-words.ts'

/** How far the incidents have come, and what share of them is closed. */
export function StatusCard({ answer, rows, isStale }: Answered) {
  const words = useWords()
  const { t, format } = words
  const chosen = filterValues(useView().filters, 'status')
  const period = usePeriodWords(answer)
  const source = useSourceNote(answer)
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  return (
    <TopRankingCard
      {...{ answer, rows, isStale }}
      dimension="status"
      title={chosen === null ? closedTitle(answer) : rankingTitle(answer, 'status', chosen, words)}
      sentence={t('incidents.statuses-sentence', { period })}
      head={t('incidents.head-status')}
      columns={4}
      isCompared={false}
      notes={[source, ...(base.count === 0 ? [] : [t('vocabulary.share-of-status', base)])]}
    />
  )
  function closedTitle({ rows, total }: Answer): string {
    const closed = rows.find(({ key }) => key[0] === 'closed')?.value ?? 0
    const share = shareOf(closed, total)
    return share === null
      ? t('incidents.nothing-counted')
      : t('incidents.statuses-closed', { share: format.share(share) })
  }
}
