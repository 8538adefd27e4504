import { Button } from '@mantine/core'
import { EmptyNote } from '../components/note.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** In the place of rows that a past state of the data does not have: the present one may have them. */
export function NoneThen({ title }: { title: string }) {
  const { t } = useWords()
  const { change } = useViewActions()
  return (
    <EmptyNote
      title={title}
      action={<Button onClick={() => change({ asOf: null })}>{t('history.state-back')}</Button>}
    />
  )
}
