import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HostBridge } from '../../../shared/contract/bridge.ts'
import type { Client } from '../../../shared/contract/client.ts'
import type { ErrorCode, Failure } from '../../../shared/contract/error.ts'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import type { ImportPlan, ImportReceipt } from '../../../shared/domain/import/import-plan.ts'
import type { ImportProgress } from '../../../shared/domain/import/import-progress.ts'
import type { HostAccess } from '../../host/host-context.tsx'
import { failureOf } from './import-failure.ts'
import type { ImportFile, ImportStage } from './import-stage.ts'
import { type ImportAction, type ImportState, leftAlone, NO_IMPORT, nextImport } from './import-state.ts'
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
export function createImportWork({ bridge, client }: HostAccess, onCommitted: () => void): ImportWork {
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

/** With these nobody says whether it was written. */
const CUT_OFF: ReadonlySet<ErrorCode> = new Set(['cancelled', 'backend-gone', 'program-closed'])

type NewestImport = Pick<Snapshot, 'snapshot' | 'sha256'>

const NOTHING_IMPORTED: NewestImport = { snapshot: 0, sha256: '' }

/**
 * Writes what a plan says. Who writes may be ended when all is written and only the receipt is missing: the data then say
 * what was done.
 */
async function commitPlan(client: Client, plan: ImportPlan): Promise<ImportReceipt | Failure> {
  const before = await newestImport(client)
  try {
    return await client.call('import.commit', { plan: plan.plan ?? '' })
  } catch (error) {
    const failure = failureOf(error)
    if (before === null || !CUT_OFF.has(failure.code)) return failure
    const after = await newestImport(client)
    const isWritten = after !== null && after.snapshot > before.snapshot
    return isWritten && after.sha256 === plan.understanding.sha256 ? { snapshot: after.snapshot, plan } : failure
  }
}

/** The newest import of the folder; `null` where it cannot be asked for. */
async function newestImport(client: Client): Promise<NewestImport | null> {
  try {
    const { rows } = await client.call('snapshots.list', {})
    return rows.reduce((newest, each) => (each.snapshot > newest.snapshot ? each : newest), NOTHING_IMPORTED)
  } catch {
    return null
  }
}

/** The tokens by which the host knows the files of an import. */
interface ImportTokens {
  /** Takes the token of a file that the program was opened with. */
  give(id: number, token: string): void
  /** Offers a file once, however often its trial is run before that of another. */
  of(file: ImportFile): Promise<string>
  /** The token of a file, once it is offered. */
  known(id: number): Promise<string> | null
  /** A host may have removed the upload of a file whose trial is over; it is offered again when it is wanted. */
  forget(id: number): void
}

/** The tokens of one window, none at first. */
function createImportTokens({ offerFile }: Pick<HostBridge, 'offerFile'>): ImportTokens {
  const given = new Map<number, Promise<string>>()
  // A host keeps no upload longer than its trial: there is only the last one.
  let offered: { readonly id: number; readonly token: Promise<string> } | null = null

  const known = (id: number): Promise<string> | null => given.get(id) ?? (offered?.id === id ? offered.token : null)
  const forget = (id: number): void => {
    if (offered?.id === id) offered = null
  }
  return {
    give: (id, token) => void given.set(id, Promise.resolve(token)),
    of({ id, file }) {
      const before = known(id)
      if (before !== null) return before
      const token = offerFile(file)
      offered = { id, token }
      token.catch(() => forget(id))
      return token
    },
    known,
    forget,
  }
}
