import { Button } from '@mantine/core'
import { isOfOutcome } from '../../shared/domain/incidents/service-reason.ts'
import { EmptyNote } from '../components/note.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** In the place of shares and stocks under a filter on outcomes: why there are none, and the way back. */
export function OutcomeNote() {
  const { t } = useWords()
  const { change } = useViewActions()
  const remove = () => change(({ filters }) => ({ filters: filters.filter((each) => !isOfOutcome(each)) }))
  return (
    <EmptyNote
      title={t('service.answer-outcome-filtered')}
      action={
        <Button variant="filled" onClick={remove}>
          {t('onTime.outcome-remove')}
        </Button>
      }
    />
  )
}
