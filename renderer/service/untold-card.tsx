import { Button } from '@mantine/core'
import type { AnswerReason } from '../../shared/domain/incidents/question.ts'
import { Card } from '../components/card/card.tsx'
import { EmptyNote } from '../components/note.tsx'
import { RemoveLast } from '../incidents/cards/no-match-card.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { OutcomeNote } from '../untold/service-note.tsx'

/** In the place of all figures: why the data do not tell them. */
export function UntoldCard({ reason }: { readonly reason: AnswerReason }) {
  const { t } = useWords()
  const { open } = useViewActions()
  return (
    <Card title={t('common.page-on-time')}>
      {reason === 'needs-finer-cells' ? (
        <EmptyNote
          title={t(`vocabulary.answer-${reason}`)}
          text={t('onTime.needs-days')}
          action={<Button onClick={() => open('data')}>{t('onTime.to-data')}</Button>}
        />
      ) : (
        <EmptyNote title={t(`vocabulary.answer-${reason}`)} action={<RemoveLast />} />
      )}
    </Card>
  )
}

/** In the place of shares and stock that a filter on outcomes would make: why there are none, and the way back. */
export function OutcomeCard() {
  const { t } = useWords()
  return (
    <Card title={t('onTime.outcome-title')}>
      <OutcomeNote />
    </Card>
  )
}
