import type { ChosenFile } from '../../shared/contract/bridge.ts'
import type { Failure } from '../../shared/contract/error.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
  type ImportReceipt,
} from '../../shared/domain/import-plan.ts'

/** A file that waits for its turn, or has it. */
export interface ImportFile {
  readonly id: number
  readonly file: ChosenFile
}

/** Where the import of one file stands. */
export type ImportStage =
  | {
      readonly status: 'reading'
      readonly file: ImportFile
      readonly options: ImportOptions
      readonly plan: ImportPlan | null
    }
  | {
      readonly status: 'planned'
      readonly file: ImportFile
      readonly options: ImportOptions
      readonly plan: ImportPlan
    }
  | {
      readonly status: 'writing'
      readonly file: ImportFile
      readonly options: ImportOptions
      readonly plan: ImportPlan
    }
  /** A failure keeps the last trial, so that it can be run again. */
  | {
      readonly status: 'failed'
      readonly file: ImportFile
      readonly options: ImportOptions
      readonly plan: ImportPlan | null
      readonly failure: Failure
    }
  | { readonly status: 'done'; readonly file: ImportFile; readonly receipt: ImportReceipt }

/** One file at a time; the others wait, and the receipts of those before stay to be read. */
export interface ImportState {
  readonly stage: ImportStage | null
  readonly waiting: readonly ImportFile[]
  readonly receipts: readonly ImportReceipt[]
  /** The names of the files that were passed over for those after them: nothing of them was written. */
  readonly skipped: readonly string[]
}

export type ImportAction =
  | { readonly type: 'choose'; readonly files: readonly ImportFile[] }
  | { readonly type: 'replan'; readonly options: ImportOptions }
  | { readonly type: 'planned'; readonly id: number; readonly options: ImportOptions; readonly plan: ImportPlan }
  | { readonly type: 'commit' }
  | { readonly type: 'committed'; readonly id: number; readonly receipt: ImportReceipt }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }
  /** Nobody waits for the trial that is going on any more. */
  | { readonly type: 'cancel' }
  | { readonly type: 'next' }
  | { readonly type: 'leave' }

export const NO_IMPORT: ImportState = { stage: null, waiting: [], receipts: [], skipped: [] }

/** The next state; an answer to a question that is no longer asked changes nothing. */
export function nextImport(state: ImportState, action: ImportAction): ImportState {
  const { stage } = state
  switch (action.type) {
    case 'choose':
      return action.files.length === 0 ? state : begin({ ...state, receipts: kept(state), skipped: [] }, action.files)
    case 'replan':
      return stage === null || stage.status === 'done' || stage.status === 'writing'
        ? state
        : { ...state, stage: { status: 'reading', file: stage.file, options: action.options, plan: stage.plan } }
    case 'planned':
      return stage?.status === 'reading' && stage.file.id === action.id && stage.options === action.options
        ? { ...state, stage: { status: 'planned', file: stage.file, options: action.options, plan: action.plan } }
        : state
    case 'commit':
      return stage?.status === 'planned' && stage.plan.plan !== null
        ? { ...state, stage: { ...stage, status: 'writing' } }
        : state
    case 'committed':
      return stage?.status === 'writing' && stage.file.id === action.id
        ? { ...state, stage: { status: 'done', file: stage.file, receipt: action.receipt } }
        : state
    case 'failed':
      return (stage?.status === 'reading' || stage?.status === 'writing') && stage.file.id === action.id
        ? { ...state, stage: { ...stage, status: 'failed', failure: action.failure } }
        : state
    case 'cancel':
      return stage?.status === 'reading'
        ? { ...state, stage: { ...stage, status: 'failed', failure: { code: 'cancelled', details: {} } } }
        : state
    case 'next':
      return stage?.status === 'writing'
        ? state
        : begin({ ...state, receipts: kept(state), skipped: skipped(state) }, state.waiting)
    case 'leave':
      return { ...NO_IMPORT, receipts: kept(state), skipped: state.skipped }
  }
}

function kept({ stage, receipts }: ImportState): readonly ImportReceipt[] {
  return stage?.status === 'done' ? [stage.receipt, ...receipts] : receipts
}

function skipped({ stage, skipped: before }: ImportState): readonly string[] {
  return stage === null || stage.status === 'done' ? before : [...before, stage.file.file.name]
}

function begin(state: ImportState, [file, ...waiting]: readonly ImportFile[]): ImportState {
  if (file === undefined) return { ...state, stage: null, waiting: [] }
  return { ...state, stage: { status: 'reading', file, options: DEFAULT_IMPORT_OPTIONS, plan: null }, waiting }
}
