import type { Client } from '../../shared/contract/client.ts'
import type { SavedView } from '../../shared/domain/view/saved-view.ts'
import { type KeptList, useKeptRows, useRowsChange } from '../components/kept-rows.ts'

const SAVED: KeptList<SavedView> = { name: 'views.list', ask: (client) => client.call('views.list', {}) }
const NONE: readonly SavedView[] = []

/** The saved views of the folder, in their order; none until they are known. */
export function useSavedViews(): readonly SavedView[] {
  return useKeptRows(SAVED) ?? NONE
}

/** A change of the saved views. */
export function useViewsChange<Input, Output extends { readonly rows: readonly SavedView[] }>(
  change: (client: Client, input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  return useRowsChange(SAVED, change, onDone)
}
