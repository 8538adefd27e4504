import { Button } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { usePresentView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Keeps the figures of the present selection beside those of the next one. */
export function PinButton() {
  const { t } = useWords()
  const { filters, period, pinned } = usePresentView()
  const { change } = useViewActions()
  return (
    <Button
      leftSection={<IconPin size={14} stroke={1.5} aria-hidden />}
      title={t('charts.pin-selection')}
      onClick={() => change({ pinned: { filters, period, chart: pinned?.chart ?? null } })}
    >
      {t('charts.pin')}
    </Button>
  )
}
