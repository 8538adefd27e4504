import { filterValues } from '../../shared/domain/filter.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { periodSentence } from '../../shared/i18n/sentence.ts'
import { shareOf } from '../findings/leaders.ts'
import { rankingTitle } from '../findings/ranking.ts'
import { useFolder } from '../query/folder.tsx'
import type { RowsRequest } from '../rows/rows-request.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

import { sourceNote } from './source-note.ts'
import { TopRankingCard } from './top-ranking-card.tsx'

interface CardProps {
  readonly answer: Answer
  readonly rows: RowsRequest
  readonly isStale: boolean
}

/** The days of an answer in words, for the sentence under a title. */
export function usePeriodWords(answer: Answer): string {
  const { t, format } = useWords()
  return answer.period === null
    ? t('filter.period-all')
    : periodSentence({ kind: 'range', ...answer.period }, null, t, format)
}

export function useSourceNote(answer: Answer): string {
  const { t } = useWords()
  const { isDemonstration } = useFolder()
  return sourceNote(answer.source, isDemonstration, t)
}

/** More than there are, but unknown statuses are kept and shown. */
const MOST_STATUSES = 20

export function StatusCard({ answer, rows, isStale }: CardProps) {
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
      limit={MOST_STATUSES}
      columns={4}
      isCompared={false}
      notes={[source, ...(answer.total === null ? [] : [t('vocabulary.share-of-status', base)])]}
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
