import type { Client } from '../../shared/contract/client.ts'
import type { SavedView } from '../../shared/domain/view/saved-view.ts'
import { type FolderList, useFolderList, useListChange } from '../components/use-change.ts'

const SAVED: FolderList<SavedView> = { name: 'views.list', ask: (client) => client.call('views.list', {}) }
const NONE: readonly SavedView[] = []

/** The saved views of the folder, in their order; none until they are known. */
export function useSavedViews(): readonly SavedView[] {
  return useFolderList(SAVED) ?? NONE
}

/** A change of the saved views. */
export function useViewsChange<Input, Output extends { readonly rows: readonly SavedView[] }>(
  change: (client: Client, input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  return useListChange(SAVED, change, onDone)
}
