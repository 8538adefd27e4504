import { placeNotes } from '../../findings/place-notes.ts'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { usePeriodWords } from './card-words.ts'
import { TopRankingCard } from './top-ranking-card.tsx'

/** Who handles the incidents. */
export function OrganisationCard(card: CardFigures) {
  const { answer } = card
  const words = useWords()
  const { t, format } = words
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  return (
    <TopRankingCard
      {...card}
      dimension="organisation"
      sentence={t('charts.organisations-sentence', { period: usePeriodWords(answer) })}
      head={t('columns.organisation')}
      shareNote={base.count === 0 ? null : t('charts.share-base', base)}
      notes={placeNotes(answer, words)}
    />
  )
}
