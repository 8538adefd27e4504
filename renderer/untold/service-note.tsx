import { Button } from '@mantine/core'
import { isOfOutcome } from '../../shared/domain/incidents/service-reason.ts'
import type { ServiceValues } from '../../shared/domain/service/service-values.ts'
import { untoldWords } from '../../shared/i18n/service-value-words.ts'
import { ImportButton } from '../components/import-button.tsx'
import { EmptyNote } from '../components/note.tsx'
import { TemplateButton } from '../components/template-button.tsx'
import { Changing } from '../host/folder.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** In the place of shares and stocks: why the data do not tell them, and the way to it. */
export function ServiceNote({ reason }: { readonly reason: NonNullable<ServiceValues['reason']> }) {
  const { t, format } = useWords()
  if (reason === 'needs-targets') return <NoTargetsNote title={untoldWords(reason, t, format)} />
  if (reason === 'outcome-filtered') return <OutcomeNote />
  return <EmptyNote title={untoldWords(reason, t, format)} />
}

/** In the place of shares: that targets are missing, and the way to them. */
export function NoTargetsNote({ title }: { readonly title: string }) {
  const { t } = useWords()
  return (
    <EmptyNote
      title={title}
      action={
        <Button.Group>
          <Changing>
            <ImportButton dataset="targets" variant="filled" text={t('onTime.import-targets')} />
          </Changing>
          <TemplateButton dataset="targets" />
        </Button.Group>
      }
    />
  )
}

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
