import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/contract/error.ts'
import type { Snapshot } from '../../shared/contract/figures.ts'
import type { ImportPlan, ImportReceipt } from '../../shared/domain/import-plan.ts'
import type { ImportProgress } from '../../shared/i18n/progress-words.ts'
import type { Host } from '../query/host.tsx'
import { failureOf } from './import-failure.ts'
import { type ImportStage, isToBeWritten } from './import-stage.ts'
import { type ImportAction, type ImportState, NO_IMPORT, nextImport } from './import-state.ts'
import { createImportTokens, type ImportTokens } from './import-tokens.ts'

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
  /** Nobody looks any more: what is not to be written is forgotten. */
  leaveAlone(): void
}

const NOTHING_IMPORTED: Pick<Snapshot, 'snapshot' | 'sha256'> = { snapshot: 0, sha256: '' }

type StageOf<Status> = Extract<ImportStage, { readonly status: Status }>

/** Does what the state of an import asks for: reads and writes one file at a time. */
export function createImportWork({ bridge, client }: Host, onCommitted: () => void): ImportWork {
  const store = createStore<WorkState>()(() => ({ state: NO_IMPORT, progress: null, backup: null }))
  const tokens = createImportTokens(bridge)
  let began = 0

  function dispatch(action: ImportAction): void {
    const before = store.getState().state
    const state = nextImport(before, action)
    if (state === before) return
    store.setState({ state })
    const [reading, writing] = [readingOf(state), writingOf(state)]
    if (reading !== null && reading !== readingOf(before)) void read(reading)
    if (writing !== null && writing !== writingOf(before)) void write(writing)
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
      const token = await tokens.of(file)
      if (!isAwaited()) return
      const plan = await client.call('import.plan', { file: token, options })
      if (isAwaited()) dispatch({ type: 'planned', id: file.id, options, plan })
    } catch (error) {
      if (!isAwaited()) return
      tokens.forget(file.id)
      dispatch({ type: 'failed', id: file.id, failure: failureOf(error) })
    }
  }

  async function write({ file: { id }, plan }: StageOf<'writing'>): Promise<void> {
    begin()
    const outcome = await commit(plan)
    tokens.forget(id)
    if ('code' in outcome) dispatch({ type: 'failed', id, failure: outcome })
    else {
      dispatch({ type: 'committed', id, receipt: outcome })
      onCommitted()
    }
  }

  /** Who writes may be ended when all is written and only the receipt is missing: the data then say what was done. */
  async function commit(plan: ImportPlan): Promise<ImportReceipt | Failure> {
    const before = await latestImport()
    try {
      return await client.call('import.commit', { plan: plan.plan ?? '' })
    } catch (error) {
      const failure = failureOf(error)
      if (before === null || (failure.code !== 'cancelled' && failure.code !== 'backend-gone')) return failure
      const after = await latestImport()
      const isWritten = after !== null && after.snapshot > before.snapshot
      return isWritten && after.sha256 === plan.understanding.sha256 ? { snapshot: after.snapshot, plan } : failure
    }
  }

  async function latestImport(): Promise<Pick<Snapshot, 'snapshot' | 'sha256'> | null> {
    try {
      const { rows } = await client.call('snapshots.list', {})
      return rows.reduce((latest, each) => (each.snapshot > latest.snapshot ? each : latest), NOTHING_IMPORTED)
    } catch {
      return null
    }
  }

  client.listen((event) => {
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
      const reading = readingOf(store.getState().state)
      // What is still on its way to the host is given anew when it is wanted again.
      if (reading !== null) tokens.forget(reading.file.id)
      dispatch({ type: 'cancel' })
      void client.call('import.cancel', {})
    },
    leaveAlone() {
      if (!store.getState().state.batch.some(isToBeWritten)) store.setState({ state: NO_IMPORT })
    },
  }
}

function readingOf({ batch }: ImportState): StageOf<'reading'> | null {
  return batch.find((stage) => stage.status === 'reading') ?? null
}

function writingOf({ batch }: ImportState): StageOf<'writing'> | null {
  return batch.find((stage) => stage.status === 'writing') ?? null
}
