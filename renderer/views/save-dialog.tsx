import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { LONGEST_VIEW_NAME } from '../../shared/domain/view/saved-view.ts'
import { Dialog } from '../components/dialog.tsx'
import { notify } from '../components/notify.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { proposedName } from './proposed-name.ts'
import { useSavedViews, useViewsChange } from './use-saved-views.ts'
import { useViewSentence } from './use-view-sentence.ts'
import styles from './views.module.css'

/** Gives the present view a name; a name that is taken says so and replaces. */
export function SaveDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('views.save-title')} close={close}>
      <SaveForm close={close} />
    </Dialog>
  )
}

function SaveForm({ close }: { close: () => void }) {
  const { t } = useWords()
  const view = useView()
  const saved = useSavedViews()
  const sentence = useViewSentence()(view)
  const [name, setName] = useState(proposedName(sentence))
  const save = useViewsChange(
    (client, chosen: string) => client.call('views.save', { name: chosen, view }),
    (_output, chosen) => {
      notify(t('views.was-saved', { name: chosen }))
      close()
    },
  )
  const chosen = name.trim()
  const isTaken = saved.some((each) => each.name === chosen)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== '' && !save.isPending) save.mutate(chosen)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{sentence}</p>
      <TextInput
        label={t('common.name')}
        placeholder={t('views.name-placeholder')}
        description={isTaken ? t('views.replace-text') : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        maxLength={LONGEST_VIEW_NAME}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      <Button type="submit" variant="filled" disabled={chosen === ''} loading={save.isPending}>
        {t(isTaken ? 'views.replace-do' : 'common.save')}
      </Button>
    </form>
  )
}
