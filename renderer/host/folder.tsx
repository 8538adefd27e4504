import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type PropsWithChildren, useContext, useEffect } from 'react'
import type { FolderState } from '../../shared/contract/methods.ts'
import type { Grain } from '../../shared/domain/vocabulary/grain.ts'
import { useHost } from './host-context.tsx'
import { askListsAgain } from './listed-records.ts'
import { type Loaded, loadedOf } from './loaded.ts'

const FOLDER_STATE = ['folder.state'] as const

/**
 * The state of the data folder, asked again whenever the host says that data changed; with `asOf` as it was after that
 * snapshot.
 */
export function useFolderState(asOf: number | null): Loaded<FolderState> {
  const { client } = useHost()
  const queries = useQueryClient()
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'data-changed') void queries.invalidateQueries({ queryKey: FOLDER_STATE })
        if (event.type === 'lists-changed') void askListsAgain(queries)
      }),
    [client, queries],
  )
  return loadedOf(
    useQuery({
      queryKey: [...FOLDER_STATE, asOf],
      queryFn: () => client.call('folder.state', { asOf }),
      placeholderData: keepPreviousData,
    }),
  )
}

const FolderContext = createContext<FolderState | null>(null)

/** Gives the state of the data folder to everything below. */
export function FolderProvider({ folder, children }: PropsWithChildren<{ folder: FolderState }>) {
  return <FolderContext value={folder}>{children}</FolderContext>
}

/** The state of the data folder, which the frame has loaded before any page is drawn. */
export function useFolder(): FolderState {
  const folder = useContext(FolderContext)
  if (folder === null) throw new Error('no data folder above this component')
  return folder
}

/** Which days the counts of a folder tell apart that has nothing else; `null` where it has single incidents, or none at all. */
export function useCells(): Grain | null {
  return useFolder().registers[0]?.cells ?? null
}

/** True where the folder can only be read, and what is shown is a copy of it. */
export function useIsFixed(): boolean {
  return useContext(FolderContext)?.readOnlyCopyOf !== undefined
}

/** What changes the folder: not there where nothing can, which every page says at its top. */
export function Changing({ children }: PropsWithChildren) {
  return useIsFixed() ? null : children
}

/** Draws nothing until the state of the data folder is known. */
export function FolderGate({ children }: PropsWithChildren) {
  const folder = useFolderState(null)
  return folder.status === 'ready' ? <FolderProvider folder={folder.data}>{children}</FolderProvider> : null
}
