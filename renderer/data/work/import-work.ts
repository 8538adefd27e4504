import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ImportProgress } from '../../../shared/i18n/progress-words.ts'
import type { Host } from '../../host/host-context.tsx'
import { commitPlan } from './commit-plan.ts'
import { failureOf } from './import-failure.ts'
import type { ImportStage } from './import-stage.ts'
import { type ImportAction, type ImportState, leftAlone, NO_IMPORT, nextImport } from './import-state.ts'
import { createImportTokens, type ImportTokens } from './import-tokens.ts'
import { prepareImport } from './prepare-import.ts'

interface WorkState {
  readonly state: ImportState
  readonly progress: ImportProgress | null
  readonly backup: number | null
}

/** The import of this window. What a person agreed to is written to its end, whatever page is shown meanwhile. */
export interface ImportWork {
  readonly store: StoreApi<WorkState>
  readonly tokens: ImportTokens
  dispatch(action: ImportAction): void
  cancel(): void
  /** Nobody looks any more: what is done with is forgotten, and what still waits for a person is kept. */
  leaveAlone(): void
}

type StageOf<Status> = Extract<ImportStage, { readonly status: Status }>

/** In bytes: a smaller file is read to its end before a process for the next one would have started. */
const WORTH_STOPPING = 8 * 1024 * 1024

/** Does what the state of an import asks for: reads and writes one file at a time. */
export function createImportWork({ bridge, client }: Host, onCommitted: () => void): ImportWork {
  const store = createStore<WorkState>()(() => ({ state: NO_IMPORT, progress: null, backup: null }))
  const tokens = createImportTokens(bridge)
  let began = 0
  /** Settles once the backend is free of what was stopped last. */
  let stopped: Promise<unknown> = Promise.resolve()

  function dispatch(action: ImportAction): void {
    const before = store.getState().state
    const state = nextImport(before, action)
    if (state === before) return
    const left = readingOf(before)
    const isLeft = left !== null && left !== readingOf(state) && action.type !== 'planned' && action.type !== 'failed'
    if (isLeft && (action.type === 'cancel' || left.file.file.size >= WORTH_STOPPING)) stop()
    store.setState({ state })
    const [reading, writing] = [readingOf(state), writingOf(state)]
    if (reading !== null && reading !== readingOf(before)) void read(reading)
    if (writing !== null && writing !== writingOf(before)) void write(writing)
  }

  /** Ends what the backend does for an import: the next one would wait for it, and show its progress as its own. */
  function stop(): void {
    const reading = readingOf(store.getState().state)
    // What is still on its way to the host is given anew when it is wanted again.
    if (reading !== null) tokens.forget(reading.file.id)
    stopped = client.call('import.cancel', {}).catch(() => undefined)
  }

  function begin(): void {
    began = performance.now()
    store.setState({ progress: null })
  }

  async function read(stage: StageOf<'reading'>): Promise<void> {
    const { file, options } = stage
    const isAwaited = (): boolean => readingOf(store.getState().state) === stage
    begin()
    try {
      await stopped
      if (!isAwaited()) return
      const token = await tokens.of(file)
      if (!isAwaited()) return
      const plan = await client.call('import.plan', { file: token, options })
      // What holds a trial back is answered, and the trial run again.
      if (plan.plan === null) prepareImport(client)
      if (isAwaited()) dispatch({ type: 'planned', id: file.id, options, plan })
    } catch (error) {
      if (!isAwaited()) return
      tokens.forget(file.id)
      dispatch({ type: 'failed', id: file.id, failure: failureOf(error) })
    }
  }

  async function write({ file: { id }, plan }: StageOf<'writing'>): Promise<void> {
    begin()
    const outcome = await commitPlan(client, plan)
    tokens.forget(id)
    if ('code' in outcome) dispatch({ type: 'failed', id, failure: outcome })
    else {
      dispatch({ type: 'committed', id, receipt: outcome })
      onCommitted()
    }
  }

  client.listen((event) => {
    // What was tried, or agreed to, was so for the data of the folder before.
    if (event.type === 'folder-opened') store.setState({ state: NO_IMPORT, progress: null, backup: null })
    if (event.type !== 'progress') return
    const { done, total } = event
    if (event.task === 'import') {
      const elapsedSeconds = (performance.now() - began) / 1000
      store.setState({ progress: { done, total, bytes: event.bytes ?? null, elapsedSeconds } })
    }
    store.setState({ backup: event.task === 'backup' ? done / Math.max(1, total ?? 1) : null })
  })

  return {
    store,
    tokens,
    dispatch,
    cancel() {
      if (readingOf(store.getState().state) === null) stop()
      dispatch({ type: 'cancel' })
    },
    leaveAlone() {
      store.setState(({ state }) => ({ state: leftAlone(state) }))
    },
  }
}

function readingOf({ batch }: ImportState): StageOf<'reading'> | null {
  return batch.find((stage) => stage.status === 'reading') ?? null
}

function writingOf({ batch }: ImportState): StageOf<'writing'> | null {
  return batch.find((stage) => stage.status === 'writing') ?? null
}
