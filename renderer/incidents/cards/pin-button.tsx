import { Button } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

/** Keeps the figures of the present selection beside those of the next one. */
export function PinButton() {
  const { t } = useWords()
  const { change } = useViewActions()
  return (
    <Button
      leftSection={<IconPin size={14} stroke={1.5} aria-hidden />}
      title={t('charts.pin-selection')}
      onClick={() =>
        change(({ filters, period, pinned }) => ({ pinned: { filters, period, chart: pinned?.chart ?? null } }))
      }
    >
      {t('charts.pin')}
    </Button>
  )
}
