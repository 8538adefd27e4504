import { useEffect, useMemo } from 'react'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useFolderChoices } from '../host/open-folder.ts'
import { recentViews, rememberView } from '../state/folder-memory.ts'
import { screenStorage } from '../state/screen-storage.ts'
import { useViewStore } from '../state/view.tsx'

/** How long a view stays on screen before it counts as looked at, in milliseconds. */
const LOOKED_AT = 3_000

/** The views that were looked at lately in this folder, the latest first. */
export function useRecentViews(): readonly ViewState[] {
  const folder = useFolderChoices()?.open.id
  return useMemo(() => (folder === undefined ? [] : recentViews(screenStorage, folder)), [folder])
}

/** Remembers each view that stays on screen for a moment. */
export function useViewMemory(): void {
  const views = useViewStore()
  const folder = useFolderChoices()?.open.id
  useEffect(() => {
    if (folder === undefined) return
    const remember = (view: ViewState) => setTimeout(() => rememberView(screenStorage, folder, view), LOOKED_AT)
    let timer = remember(views.getState())
    const stop = views.subscribe((view) => {
      clearTimeout(timer)
      timer = remember(view)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [views, folder])
}
