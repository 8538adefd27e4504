import type { Pinned } from '../../../shared/domain/view/view-state.ts'
import { Ready } from '../../components/ready.tsx'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { SelectionFigures } from '../figures/selection-figures.ts'
import { PinnedTable } from './pinned-table.tsx'
import { usePinnedFigures } from './use-pinned-figures.ts'

interface PinnedCardProps {
  readonly pinned: Pinned
  readonly present: SelectionFigures
}

/** The pinned selection beside the present one, in figures. */
export function PinnedCard({ pinned, present }: PinnedCardProps) {
  const { t } = useWords()
  const { change } = useViewActions()
  const { figures } = usePinnedFigures(pinned)
  return (
    <Ready of={figures} title={t('charts.pinned-sentence')}>
      {(kept) => <PinnedTable {...{ pinned, kept, present }} unpin={() => change({ pinned: null })} />}
    </Ready>
  )
}
