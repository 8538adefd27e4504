import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { hasChanges } from '../../findings/growth.ts'
import { breakNotes, placeNotes } from '../../findings/place-notes.ts'
import { orderedTitle } from '../../findings/ranking.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useSourceNote } from './source-note.ts'
import { TopRankingCard } from './top-ranking-card.tsx'
import { usePeriodWords } from './use-period-words.ts'

/** Who handles the incidents. */
export function OrganisationCard({ answer, rows, isStale }: CardFigures) {
  const words = useWords()
  const { t, format } = words
  const { filters, sort, comparison } = useView()
  const isCompared = hasChanges(answer, { comparison })
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const order = { chosen: filterValues(filters, 'organisation'), isByChange: isCompared && sort.by === 'change' }
  return (
    <TopRankingCard
      {...{ answer, rows, isStale, isCompared }}
      dimension="organisation"
      title={orderedTitle(answer, 'organisation', order, words)}
      sentence={t('charts.organisations-sentence', { period: usePeriodWords(answer) })}
      head={t('charts.head-organisation')}
      notes={[
        useSourceNote(answer),
        ...(base.count === 0 ? [] : [t('charts.share-base', base)]),
        ...placeNotes(answer, words),
      ]}
      exceptions={breakNotes(answer, filters, words)}
    />
  )
}
