import { closedShareOf } from '../../../shared/domain/incidents/closed-share.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { PartTone } from '../../charts/bars/stacked-bar.tsx'
import { rankingTitle } from '../../findings/ranking.ts'
import { statusGroups, statusTitle } from '../../findings/statuses.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { usePeriodWords, useSourceNote } from './card-words.ts'
import { type Slice, StackedCard } from './stacked-card.tsx'

/** The open part begins dark: what was only just reported is furthest from its end. */
const OPEN_TONES: readonly PartTone[] = [5, 4, 3, 2, 1, 'soft']
const TONES: Readonly<Record<string, PartTone>> = { closed: 'soft', refused: 'hatched', 'not-closed': 'grey' }

/** How far the incidents have come: how many are still open, and with whom. */
export function StatusCard(card: CardFigures) {
  const { answer } = card
  const words = useWords()
  const { t, format } = words
  const chosen = filterValues(useView().filters, 'status')
  const { open, others, unknown } = statusGroups(answer)
  const { reason } = closedShareOf(answer)
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const opened = open.map((status, at) => sliceOf(status, OPEN_TONES[at] ?? 'soft', 'count'))
  return (
    <StackedCard
      {...card}
      dimension="status"
      title={chosen === null ? statusTitle(answer, words) : rankingTitle(answer, 'status', chosen, words)}
      sentence={t('incidents.statuses-sentence', { period: usePeriodWords(answer) })}
      head={t('columns.status')}
      notes={[useSourceNote(answer), ...(base.count === 0 ? [] : [t('vocabulary.share-of-status', base)])]}
      exceptions={chosen === null && reason !== null ? [t(`vocabulary.answer-${reason}`)] : []}
      slices={[
        ...others.map((status) => sliceOf(status, TONES[status] ?? 'grey', 'count-and-share')),
        ...(open.length > 1
          ? [{ codes: open, name: t('incidents.status-open'), tone: 'main', says: 'count' } as const]
          : open.map((status) => sliceOf(status, 'main', 'count'))),
        ...unknown.map((status) => sliceOf(status, 'rest', 'count')),
      ]}
      opened={opened}
    />
  )
}

function sliceOf(status: string, tone: PartTone, says: Slice['says']): Slice {
  return { codes: [status], name: null, tone, says }
}
