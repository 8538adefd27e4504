import { Button } from '@mantine/core'
import type { Pinned } from '../../../shared/domain/view/view-state.ts'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

interface PinnedControlsProps {
  readonly pinned: Pinned
  readonly unpin: () => void
}

/** Goes back to the pinned selection, or lets it go. */
export function PinnedControls({ pinned, unpin }: PinnedControlsProps) {
  const { t } = useWords()
  const { change } = useViewActions()
  return (
    <>
      <Button onClick={() => change({ filters: pinned.filters, period: pinned.period })}>
        {t('charts.pinned-show')}
      </Button>
      <Button onClick={unpin}>{t('charts.unpin')}</Button>
    </>
  )
}
