import type { ChosenFile } from '../../../shared/contract/bridge.ts'
import type { Failure } from '../../../shared/contract/error.ts'
import type { ImportOptions, ImportPlan, ImportReceipt } from '../../../shared/domain/import/import-plan.ts'

/** A file that waits for its turn, or has it. */
export interface ImportFile {
  readonly id: number
  readonly file: ChosenFile
}

interface Trial<Status, Plan extends ImportPlan | null> {
  readonly status: Status
  readonly file: ImportFile
  readonly options: ImportOptions
  readonly plan: Plan
}

interface InTurn<Status> extends Trial<Status, ImportPlan | null> {
  /** Whether a person looks at the trial before anything is written, or has agreed to it before. */
  readonly goal: 'trial' | 'receipt'
}

/** A failure keeps the last trial, so that it can be run again. */
interface Failed extends Trial<'failed', ImportPlan | null> {
  readonly failure: Failure
}

interface Done {
  readonly status: 'done'
  readonly file: ImportFile
  /** What a person decided of the file, which may be remembered for others like it. */
  readonly options: ImportOptions
  readonly receipt: ImportReceipt
}

/** Where the import of one file stands. Nothing is written of one that is left out, unless it is opened again. */
export type ImportStage =
  | InTurn<'waiting'>
  | InTurn<'reading'>
  | Trial<'planned', ImportPlan>
  | Trial<'writing', ImportPlan>
  | Failed
  | Trial<'left-out', ImportPlan | null>
  | Done

/** A file that is not written yet. */
export type TriedStage = Exclude<ImportStage, Done>

/** True while the backend works on the file. */
export function isBusy({ status }: ImportStage): boolean {
  return status === 'reading' || status === 'writing'
}

/** The name of the file that the backend works on; `null` where it works on none. */
export function fileAtWork(batch: readonly ImportStage[]): string | null {
  return batch.find(isBusy)?.file.file.name ?? null
}

/** True for a file that is being written, or will be without another word. */
export function isToBeWritten(stage: ImportStage): boolean {
  return stage.status === 'writing' || ('goal' in stage && stage.goal === 'receipt')
}

/** True for a file that something is still to come of: a trial, also once more, an answer, or its writing. */
export function isUnfinished(stage: ImportStage): boolean {
  switch (stage.status) {
    case 'waiting':
    case 'reading':
    case 'planned':
    case 'writing':
      return true
    case 'failed':
      return stage.plan !== null
    case 'left-out':
    case 'done':
      return false
  }
}

/** True for a file whose trial nothing holds back. */
export function isReady(stage: ImportStage): stage is Trial<'planned', ImportPlan> {
  return stage.status === 'planned' && stage.plan.plan !== null
}
