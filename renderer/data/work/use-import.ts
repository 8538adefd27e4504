import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createStore, useStore } from 'zustand'
import type { ChosenFile } from '../../../shared/contract/bridge.ts'
import type { Client } from '../../../shared/contract/client.ts'
import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import type { ImportProgress } from '../../../shared/domain/import/import-progress.ts'
import { useHost } from '../../host/host-context.tsx'
import { OFFERS, takeOffered } from '../../state/offered-files.ts'
import { folderFiles } from './chosen-files.ts'
import { fileAtWork, type ImportFile, isToBeWritten } from './import-stage.ts'
import { type ImportState, NO_IMPORT } from './import-state.ts'
import { createImportWork, type ImportWork } from './import-work.ts'

export interface Import {
  readonly state: ImportState
  /** How far the work that is going on has come, as the backend counts it. */
  readonly progress: ImportProgress | null
  /** The share of the backup before the writing that is made, `null` while none is. */
  readonly backup: number | null
  /** Reads the files one after the other. Never writes. */
  choose(files: readonly File[]): void
  /** Runs the trial again with other options. */
  replan(options: ImportOptions): void
  commit(): void
  /** Writes every file that is ready, one after the other. */
  commitReady(): void
  cancel(): void
  /** Shows the trial of one file of several. */
  open(id: number): void
  leaveOut(id: number): void
  /** From a file of several back to their list, else out of the import. */
  leave(): void
  /** The token of the file whose trial is on the screen, once the host knows it. */
  token(): Promise<string> | null
}

/** The import of each host: it goes on while another page is shown. */
const WORKS = new WeakMap<Client, ImportWork>()

/** Leads the files that a person chose through trial, writing and receipt. */
export function useImport(): Import {
  const host = useHost()
  const queries = useQueryClient()
  const [{ store, tokens, dispatch, cancel, leaveAlone }] = useState(() => {
    const onCommitted = () => void queries.invalidateQueries({ queryKey: ['folder.state'] })
    const work = WORKS.get(host.client) ?? createImportWork(host, onCommitted)
    WORKS.set(host.client, work)
    return work
  })
  const { state, progress, backup } = useStore(store)
  const { batch, open } = state
  const isWriting = batch.some(isToBeWritten)
  useEffect(() => leaveAlone, [leaveAlone])

  const offered = useStore(OFFERS.data)
  useEffect(() => {
    // What is being written comes to its end first.
    if (offered.waiting.length === 0 || isWriting) return
    const files = takeOffered('data').map(({ token, file }) => {
      const numbered = numberedFile(file)
      if (token !== null) tokens.give(numbered.id, token)
      return numbered
    })
    dispatch({ type: 'choose', files })
  }, [offered, isWriting, tokens, dispatch])

  return {
    state,
    progress,
    backup,
    choose: (files) => dispatch({ type: 'choose', files: folderFiles(files).map(numberedFile) }),
    replan: (options) => dispatch({ type: 'replan', options }),
    commit: () => dispatch({ type: 'commit' }),
    commitReady: () => dispatch({ type: 'commit-ready' }),
    cancel,
    open: (id) => dispatch({ type: 'open', id }),
    leaveOut: (id) => dispatch({ type: 'leave-out', id }),
    leave: () => dispatch({ type: 'leave' }),
    token: () => (open === null ? null : tokens.known(open)),
  }
}

const NO_WORK = createStore<{ readonly state: ImportState }>()(() => ({ state: NO_IMPORT }))

/** The name of the file that is read or written now, for which other work on the data waits; `null` where none is. */
export function useFileAtWork(): string | null {
  const { client } = useHost()
  return useStore(WORKS.get(client)?.store ?? NO_WORK, ({ state }) => fileAtWork(state.batch))
}

let lastId = 0

/** A file may be chosen twice: each time it has a number of its own. */
function numberedFile(file: ChosenFile): ImportFile {
  lastId += 1
  return { id: lastId, file }
}
