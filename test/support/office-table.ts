import type { ImportOptions } from '../../shared/domain/import/import-plan.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'

/** What a cell says, before it is written in the way of an office: a text, an amount, a count, a day, or nothing. */
export type OfficeCell =
  | string
  | null
  | { readonly cents: number; readonly unit: OfficeUnit }
  | { readonly count: number }
  /** `2023-02-01` */
  | { readonly day: string }

export type OfficeUnit = 'EUR' | 'k EUR' | 'M EUR'

export type OfficeLine = readonly OfficeCell[]

/** A table as a clerk has it, with what it says. */
export interface OfficeTable {
  readonly language: Language
  /** All lines from the first to the last, empty ones without cells. */
  readonly lines: readonly OfficeLine[]
  /** What a person says of it without being asked, as in a form. */
  readonly options: Partial<ImportOptions>
  /** Its rows, as `staged-truth.ts` writes them; `null` for a table that must not be imported without a question. */
  readonly truth: readonly string[] | null
  /** What a person answers who knows the table: the line of the header that is meant, the name that stays as it is. */
  readonly headerLine: number
  readonly ownNames: ReadonlySet<string>
  /** False where a header that stands twice heads one table: then none of two can be chosen. */
  readonly hasSecondTable: boolean
}
