import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { hasChanges } from '../../findings/growth.ts'
import { breakNotes } from '../../findings/place-notes.ts'
import { orderedTitle } from '../../findings/ranking.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useSourceNote } from './source-note.ts'
import { TopRankingCard } from './top-ranking-card.tsx'
import { usePeriodWords } from './use-period-words.ts'

/** Who handles the incidents. */
export function OrganisationCard(props: CardFigures) {
  return <TopCard {...props} dimension="organisation" />
}

interface TopCardProps extends CardFigures {
  readonly dimension: 'organisation' | 'channel'
}

function TopCard({ answer, rows, isStale, dimension }: TopCardProps) {
  const words = useWords()
  const { t, format } = words
  const { filters, sort, comparison } = useView()
  const isCompared = hasChanges(answer, { comparison })
  const period = usePeriodWords(answer)
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  return (
    <TopRankingCard
      {...{ answer, rows, isStale, dimension }}
      title={orderedTitle(
        answer,
        dimension,
        { chosen: filterValues(filters, dimension), isByChange: isCompared && sort.by === 'change' },
        words,
      )}
      sentence={t(`charts.${dimension}s-sentence`, { period })}
      head={t(`charts.head-${dimension}`)}
      isCompared={isCompared}
      notes={[useSourceNote(answer), ...(base.count === 0 ? [] : [t('charts.share-base', base)])]}
      exceptions={dimension === 'organisation' ? breakNotes(answer, filters, words) : []}
    />
  )
}
