import { useEffect } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import type { FolderState } from '../../shared/contract/methods.ts'
import { notify } from '../components/notify.ts'
import type { Loaded } from '../query/loaded.ts'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Goes back to the present, and says so, when the snapshot of the view was undone or never was in this folder. */
export function usePresentWhenGone(folder: Loaded<FolderState>): void {
  const { t } = useWords()
  const { change } = useViewActions()
  const error = folder.status === 'failed' ? folder.error : null
  const gone = error instanceof AppError && error.code === 'snapshot-unknown' ? error.details.snapshot : undefined
  useEffect(() => {
    if (gone === undefined) return
    notify(t('history.state-gone', { snapshot: gone }))
    change({ asOf: null })
  }, [gone, change, t])
}
