import type { DataFolder } from '../../shared/contract/folders.ts'
import { failureAdvice, failureMessage } from '../components/failure-message.ts'
import { notify } from '../components/notify.ts'
import { useOpenFolder } from '../host/open-folder.ts'
import { useWords } from '../state/words.tsx'

/** Opens a folder that was chosen, or with `null` one that the person chooses in a dialog, and says how it went. */
export function useFolderChoice(): (folder: DataFolder | null) => void {
  const { t } = useWords()
  const nameOf = useFolderName()
  const { mutate } = useOpenFolder()
  return (folder) => {
    if (folder !== null) notify(t('folder.opening', { name: nameOf(folder) }))
    mutate(folder?.id ?? null, {
      onError: (error) => {
        const advice = failureAdvice(error, t)
        notify(`${failureMessage(error, t)}${advice === null ? '' : ` ${advice}`}`, 'bad')
      },
    })
  }
}

/** The usual folder and the demonstration by what they are, others by their own names. */
export function useFolderName(): (folder: DataFolder) => string {
  const { t } = useWords()
  return ({ kind, name }) => (kind === 'other' ? name : t(`folder.${kind}`))
}
