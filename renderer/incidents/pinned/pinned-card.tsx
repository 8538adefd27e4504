import type { Pinned } from '../../../shared/domain/view/view-state.ts'
import { Ready } from '../../components/ready.tsx'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { SelectionFigures } from './pinned-ranking.ts'
import { PinnedTable } from './pinned-table.tsx'
import { usePinnedSide } from './use-pinned-side.ts'

interface PinnedCardProps {
  readonly pinned: Pinned
  readonly present: SelectionFigures
  readonly isStale: boolean
}

/** The pinned selection beside the present one, in figures. */
export function PinnedCard({ pinned, present, isStale }: PinnedCardProps) {
  const { t } = useWords()
  const { change } = useViewActions()
  const { figures, questions } = usePinnedSide(pinned)
  return (
    <Ready of={figures} title={t('charts.pinned-sentence')}>
      {(kept, isOld) => (
        <PinnedTable
          {...{ pinned, present }}
          kept={{ ...kept, questions }}
          isStale={isStale || isOld}
          unpin={() => change({ pinned: null })}
        />
      )}
    </Ready>
  )
}
