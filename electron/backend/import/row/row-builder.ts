import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { Dictionary } from '../../store/dictionary.ts'
import type { Stored } from '../../store/staging/column-batch.ts'
import type { AmountColumn } from '../value/amount-columns.ts'

/** What a row of a file becomes: key and values in the order of its table. */
export interface BuiltRow {
  readonly key: readonly Stored[]
  readonly values: readonly Stored[]
  /** The other rows that one record tells. */
  readonly further?: readonly BuiltRow[]
  /** The first and the last day that the row speaks of (days since 1970-01-01), `null` where it speaks of none. */
  readonly firstDay: number | null
  readonly lastDay: number | null
}

export interface BuildContext {
  readonly dictionary: Dictionary
  /** The register that all incidents of the file are of. */
  readonly register: string
  /** The period that a title gives, for tables that do not repeat it in each row. */
  readonly titlePeriod: { readonly from: Day; readonly to: Day } | null
  /** The day up to which the figures tell what had happened; `null` where nothing says it, or they are of what is planned. */
  readonly observedTo: Day | null
  /** The day of the import, after which nothing can have been counted; `null` where figures are of what is planned. */
  readonly countedTo: Day | null
  /** The columns of figures: one row of the file may tell several. */
  readonly amounts: readonly AmountColumn[]
  /** What a name of a field stands for by the mapping of a person; `null` where it is not mapped. */
  mappedCode(field: string, name: string): string | null
  /** The one name of an institution that may have several. */
  institutionOf(name: string): string
  /** The code of a programme by its code or name. */
  programmeOf(name: string): string
  /** The code of a programme that the file brings, or under which it is known. */
  broughtProgramme(name: string): string
  /** The category that a name means on a day, where a mapping says so; `null` where there are no mappings. */
  readonly categoryOn: ((name: string, day: Day) => string | null) | null
  /** Counts something worth telling about the rows, by the value it concerns. */
  note(code: ProblemCode, value: string): void
}

/** What the words of an incident become codes with. */
export type CodeContext = Pick<BuildContext, 'dictionary' | 'mappedCode' | 'categoryOn' | 'note'>

/** Builds the present row of the cells; `null` when a value without which there is no row could not be read. */
export type RowBuilder = () => BuiltRow | null
