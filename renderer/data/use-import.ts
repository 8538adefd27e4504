import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { ChosenFile } from '../../shared/contract/bridge.ts'
import { AppError, ERROR_CODES, type Failure } from '../../shared/contract/error.ts'
import type { ImportOptions } from '../../shared/domain/import-plan.ts'
import type { ImportProgress } from '../../shared/i18n/progress-words.ts'
import { useHost } from '../query/host.tsx'
import { offeredFiles, takeOffered } from '../state/offered-files.ts'
import { folderFiles } from './folder-files.ts'
import { type ImportFile, type ImportState, NO_IMPORT, nextImport } from './import-state.ts'

export interface Import {
  readonly state: ImportState
  /** How far the work that is going on has come, as the backend counts it. */
  readonly progress: ImportProgress | null
  /** The share of the backup before the writing that is made, `null` while none is. */
  readonly backup: number | null
  /** Begins with the first of the files; the others follow one by one. Reads only, never writes. */
  choose(files: readonly File[]): void
  /** Runs the trial again with other options. */
  replan(options: ImportOptions): void
  commit(): void
  cancel(): void
  /** Goes on with the next file; one that is not written yet is passed over. */
  next(): void
  leave(): void
  /** The token of the file that is being imported, once the host knows it. */
  token(): Promise<string> | null
}

/** Leads the files that a person chose through trial, writing and receipt. */
export function useImport(): Import {
  const { bridge, client } = useHost()
  const queries = useQueryClient()
  const [state, dispatch] = useReducer(nextImport, NO_IMPORT)
  const [progress, setProgress] = useState<Import['progress']>(null)
  const [backup, setBackup] = useState<number | null>(null)
  const lastId = useRef(0)
  const began = useRef(0)
  const tokens = useRef(new Map<number, Promise<string>>())
  const { stage } = state
  const reading = stage?.status === 'reading' ? stage : null
  const writing = stage?.status === 'writing' ? stage : null

  useEffect(
    () =>
      client.listen((event) => {
        if (event.type !== 'progress') return
        if (event.task === 'import') {
          const { done, total, bytes = null } = event
          setProgress({ done, total, bytes, elapsedSeconds: (performance.now() - began.current) / 1000 })
        }
        setBackup(event.task === 'backup' ? event.done / Math.max(1, event.total ?? 1) : null)
      }),
    [client],
  )

  const offered = useStore(offeredFiles)
  useEffect(() => {
    // What is being written comes to its end first.
    if (offered.waiting.length === 0 || writing !== null) return
    const files = takeOffered().map(({ token, file }) => {
      lastId.current += 1
      if (token !== null) tokens.current.set(lastId.current, Promise.resolve(token))
      return { id: lastId.current, file }
    })
    dispatch({ type: 'choose', files })
  }, [offered, writing])

  useEffect(() => {
    if (reading === null) return
    const { file, options } = reading
    let isAwaited = true
    began.current = performance.now()
    setProgress(null)
    tokenOf(tokens.current, file, bridge.offerFile)
      .then(async (token) => {
        if (!isAwaited) return
        const plan = await client.call('import.plan', { file: token, options })
        if (isAwaited) dispatch({ type: 'planned', id: file.id, options, plan })
      })
      .catch((error: unknown) => {
        if (!isAwaited) return
        forget(tokens.current, file)
        dispatch({ type: 'failed', id: file.id, failure: failureOf(error) })
      })
    return () => {
      isAwaited = false
    }
  }, [reading, bridge, client])

  useEffect(() => {
    const plan = writing?.plan.plan
    if (writing === null || plan === null || plan === undefined) return
    const { file } = writing
    const { id } = file
    began.current = performance.now()
    setProgress(null)
    client.call('import.commit', { plan }).then(
      (receipt) => {
        dispatch({ type: 'committed', id, receipt })
        void queries.invalidateQueries({ queryKey: ['folder.state'] })
      },
      (error: unknown) => {
        forget(tokens.current, file)
        dispatch({ type: 'failed', id, failure: failureOf(error) })
      },
    )
  }, [writing, client, queries])

  const cancel = () => {
    // What is still on its way to the host is given anew when it is wanted again.
    if (reading !== null) forget(tokens.current, reading.file)
    dispatch({ type: 'cancel' })
    void client.call('import.cancel', {})
  }

  return {
    state,
    progress,
    backup,
    choose: (files) =>
      dispatch({ type: 'choose', files: folderFiles(files).map((file) => ({ id: ++lastId.current, file })) }),
    replan: (options) => dispatch({ type: 'replan', options }),
    commit: () => dispatch({ type: 'commit' }),
    cancel,
    next: () => {
      if (reading !== null) cancel()
      dispatch({ type: 'next' })
    },
    leave: () => dispatch({ type: 'leave' }),
    token: () => (stage === null ? null : (tokens.current.get(stage.file.id) ?? null)),
  }
}

/** A file is offered once, however often its trial is run. */
function tokenOf(
  tokens: Map<number, Promise<string>>,
  { id, file }: ImportFile,
  offer: (file: ChosenFile) => Promise<string>,
): Promise<string> {
  const known = tokens.get(id)
  if (known !== undefined) return known
  const offered = offer(file)
  tokens.set(id, offered)
  offered.catch(() => tokens.delete(id))
  return offered
}

/** A host may have removed a file whose import failed; one that a person chose can be offered again. */
function forget(tokens: Map<number, Promise<string>>, { id, file }: ImportFile): void {
  if (file instanceof File) tokens.delete(id)
}

/** The bridge of the desktop can only throw the code as a text. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  const code = error instanceof Error ? ERROR_CODES.find((each) => each === error.message) : undefined
  return { code: code ?? 'internal', details: {} }
}
