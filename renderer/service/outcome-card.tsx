import { Card } from '../components/card/card.tsx'
import { useWords } from '../state/words.tsx'
import { OutcomeNote } from '../untold/outcome-note.tsx'

/** In the place of shares and stock that a filter on outcomes would make: why there are none, and the way back. */
export function OutcomeCard() {
  const { t } = useWords()
  return (
    <Card title={t('onTime.outcome-title')}>
      <OutcomeNote />
    </Card>
  )
}
