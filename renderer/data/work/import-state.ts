import type { Failure } from '../../../shared/contract/error.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
  type ImportReceipt,
} from '../../../shared/domain/import/import-plan.ts'
import {
  type ImportFile,
  type ImportStage,
  isBusy,
  isReady,
  isToBeWritten,
  isUnfinished,
  type TriedStage,
} from './import-stage.ts'

/** Files that were chosen together; the backend works on one at a time. */
export interface ImportState {
  readonly batch: readonly ImportStage[]
  /** The file whose trial is on the screen, and alone worked on; `null` where the list of the files is. */
  readonly open: number | null
  /** The file whose plan the backend holds: that of the newest trial, until it is written. */
  readonly held: number | null
  /** The receipts of the last batch of which something was written. */
  readonly receipts: readonly ImportReceipt[]
  /** The names of the files that were passed over: nothing of them was written. */
  readonly skipped: readonly string[]
}

export type ImportAction =
  | { readonly type: 'choose'; readonly files: readonly ImportFile[] }
  | { readonly type: 'replan'; readonly options: ImportOptions }
  | { readonly type: 'planned'; readonly id: number; readonly options: ImportOptions; readonly plan: ImportPlan }
  | { readonly type: 'commit' }
  /** Every file that is ready, one after the other: each by a plan of its own, made once those before it are written. */
  | { readonly type: 'commit-ready' }
  | { readonly type: 'committed'; readonly id: number; readonly receipt: ImportReceipt }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }
  /** Nobody waits any more for what is going on, nor for what was to follow it. */
  | { readonly type: 'cancel' }
  | { readonly type: 'open'; readonly id: number }
  | { readonly type: 'leave-out'; readonly id: number }
  /** From a file of several back to their list, else out of the import. */
  | { readonly type: 'leave' }

export const NO_IMPORT: ImportState = { batch: [], open: null, held: null, receipts: [], skipped: [] }

/** The file whose trial is on the screen. */
export function openStage({ batch, open }: ImportState): ImportStage | null {
  return batch.find(({ file }) => file.id === open) ?? null
}

/** What is left once another page is shown: the files that still wait for something, else nothing. */
export function leftAlone(state: ImportState): ImportState {
  if (!state.batch.some(isUnfinished)) return NO_IMPORT
  return state.batch.some(isToBeWritten) ? state : { ...state, receipts: [], skipped: [] }
}

/** The next state; an answer to a question that is no longer asked changes nothing. */
export function nextImport(state: ImportState, action: ImportAction): ImportState {
  return begin(after(state, action))
}

function after(state: ImportState, action: ImportAction): ImportState {
  const stage = openStage(state)
  switch (action.type) {
    case 'choose':
      return action.files.length === 0 ? state : chosen(state, action.files)
    case 'replan':
      return stage === null || stage.status === 'done' || stage.status === 'writing'
        ? state
        : withStage(state, { ...waiting(stage), options: action.options })
    case 'planned':
      return planned(state, action)
    case 'commit':
      return stage !== null && isReady(stage) && state.held === stage.file.id
        ? withStage(state, { ...stage, status: 'writing' })
        : state
    case 'commit-ready':
      return state.batch.some(isToBeWritten)
        ? state
        : withStages(state, (each) => (isReady(each) ? { ...waiting(each), goal: 'receipt' } : each))
    case 'committed': {
      const { id, receipt } = action
      const told = withStages(state, (each) =>
        each.status === 'writing' && each.file.id === id
          ? { status: 'done', file: each.file, options: each.options, receipt }
          : each,
      )
      return told === state ? state : { ...told, open: isAlone(state) ? state.open : null, held: null }
    }
    case 'failed':
      return unheld(state, (each) => (isBusy(each) && each.file.id === action.id ? failed(each, action.failure) : each))
    case 'cancel':
      return unheld(state, (each) => cancelled(each, state.open))
    case 'open':
      return opened(state, action.id)
    case 'leave-out':
      return withStages(state, (each) =>
        each.file.id === action.id && each.status !== 'done' && !isToBeWritten(each)
          ? { status: 'left-out', file: each.file, options: each.options, plan: each.plan }
          : each,
      )
    case 'leave':
      return isAlone(state) || stage === null
        ? { ...NO_IMPORT, receipts: receiptsOf(state), skipped: [...state.skipped, ...passedOver(state)] }
        : { ...withStages(state, (each) => (each.status === 'reading' ? waiting(each) : each)), open: null }
  }
}

/**
 * The first that waits has its turn once the one before is done with; while a file is open, only that one has. What is to
 * be written by the plan that the backend holds needs no other.
 */
function begin(state: ImportState): ImportState {
  if (state.batch.some(isBusy)) return state
  const next = state.batch
    .filter((stage) => stage.status === 'waiting')
    .find(({ file }) => state.open === null || file.id === state.open)
  if (next === undefined) return state
  const { file, options, plan, goal } = next
  if (goal === 'receipt' && plan !== null && state.held === file.id)
    return withStage(state, { status: 'writing', file, options, plan })
  // The backend gives up the plan that it holds once it reads another file.
  return { ...withStage(state, { ...next, status: 'reading' }), held: null }
}

function chosen(state: ImportState, files: readonly ImportFile[]): ImportState {
  const [first, ...others] = files
  return {
    batch: files.map((file) => waiting({ file, options: DEFAULT_IMPORT_OPTIONS, plan: null })),
    open: first !== undefined && others.length === 0 ? first.id : null,
    held: null,
    receipts: receiptsOf(state),
    skipped: passedOver(state),
  }
}

function planned(
  state: ImportState,
  { id, options, plan }: Extract<ImportAction, { readonly type: 'planned' }>,
): ImportState {
  const stage = state.batch.find(({ file }) => file.id === id)
  if (stage?.status !== 'reading' || stage.options !== options) return state
  const status = stage.goal === 'receipt' && plan.plan !== null ? 'writing' : 'planned'
  return { ...withStage(state, { status, file: stage.file, options, plan }), held: id }
}

/** What another file's trial or writing left behind is tried again before it can be looked at. */
function opened(state: ImportState, id: number): ImportState {
  if (state.batch.some(isToBeWritten)) return state
  const turned = withStages(state, (each) => {
    if (each.file.id !== id) return each.status === 'reading' ? waiting(each) : each
    const isFresh = each.status === 'done' || each.status === 'failed' || isBusy(each)
    return isFresh || (each.status === 'planned' && state.held === id) ? each : waiting(each)
  })
  return { ...turned, open: id }
}

function cancelled(stage: ImportStage, open: number | null): ImportStage {
  const isMeant = open === null || stage.file.id === open
  if (!isMeant || (stage.status !== 'reading' && stage.status !== 'waiting')) return stage
  const { status, file, options, plan } = stage
  return status === 'waiting' && plan !== null
    ? { status: 'planned', file, options, plan }
    : failed(stage, { code: 'cancelled', details: {} })
}

function failed(stage: ImportStage, failure: Failure): ImportStage {
  if (stage.status === 'done') return stage
  const { file, options, plan } = stage
  return { status: 'failed', file, options, plan, failure }
}

function waiting({ file, options, plan }: Pick<TriedStage, 'file' | 'options' | 'plan'>) {
  return { status: 'waiting', file, options, plan, goal: 'trial' } as const
}

function withStage(state: ImportState, stage: ImportStage): ImportState {
  return withStages(state, (each) => (each.file.id === stage.file.id ? stage : each))
}

/** The same state where no file changes. */
function withStages(state: ImportState, change: (stage: ImportStage) => ImportStage): ImportState {
  const batch = state.batch.map(change)
  return batch.every((stage, index) => stage === state.batch[index]) ? state : { ...state, batch }
}

/** The same where the backend has no plan any more once a file changed. */
function unheld(state: ImportState, change: (stage: ImportStage) => ImportStage): ImportState {
  const next = withStages(state, change)
  return next === state ? state : { ...next, held: null }
}

function isAlone({ batch }: ImportState): boolean {
  return batch.length === 1
}

/** The receipts of the files that were written last, the newest first; older ones are among the imports of the folder. */
export function receiptsOf({ batch, receipts }: ImportState): readonly ImportReceipt[] {
  const own = batch.flatMap((stage) => (stage.status === 'done' ? [stage.receipt] : []))
  return own.length > 0 ? own.toReversed() : receipts
}

/** A single file that is left for another one is no surprise to anybody. */
function passedOver(state: ImportState): readonly string[] {
  if (isAlone(state)) return []
  return state.batch.flatMap(({ status, file }) => (status === 'done' ? [] : [file.file.name]))
}
