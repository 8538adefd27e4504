import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { ImportOptions, ImportPlan } from '../../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import type { StatusOrigin } from '../../../../shared/domain/vocabulary/status.ts'
import type { DictionaryEntry } from '../../store/dictionary.ts'
import type { JournalHead } from '../../store/journal.ts'
import type { Staging } from '../../store/staging/staging.ts'
import type { AllRows } from './stage-rows.ts'

/** A dry run with all that its commit needs; it lives in the connection that made it. */
export interface PreparedImport {
  readonly plan: ImportPlan
  readonly path: string
  readonly options: ImportOptions
  /** What the commit writes; `null` when nothing can be committed. */
  readonly staged: {
    readonly staging: Staging
    /** The stored columns of which the file says something. */
    readonly present: readonly string[]
    readonly dictionary: readonly DictionaryEntry[]
    readonly allRows: AllRows | null
    readonly rejectedFor: ReadonlyMap<ProblemCode, number>
    /** The register that records are of. */
    readonly register: string
    readonly asOf: Day
    readonly period: { readonly from: Day; readonly to: Day } | null
    readonly isSynthetic: boolean
    /** The printed total of all rows of the file; `null` where it prints none, or totals of columns or groups only. */
    readonly declaredTotal: number | null
    /** Whence the statuses of the file are that leave finer ones as they are; `column` where none does. */
    readonly statusOrigin: StatusOrigin
    /** The language of the words of the file, where it is known. */
    readonly language: Language | null
  } | null
  /** Those of the problems that are of rows: all of that kind are in the store of row problems. */
  readonly rowProblems: readonly Problem[]
  readonly head: JournalHead
}
