import type { Day } from '../calendar/day.ts'
import type { Span } from '../calendar/period.ts'
import type { Dataset, Qualifier } from '../dataset/dataset.ts'
import type { ParticipantFamily } from '../dataset/participant-family.ts'
import type { Answer } from '../incidents/question.ts'
import type { Reconciliation } from '../incidents/reconciliation.ts'
import type { MoneyLine } from '../money/kind-total.ts'
import type { ChartNote } from '../view/chart-note.ts'
import type { ViewState } from '../view/view-state.ts'
import type { Language, Translated } from '../vocabulary/language.ts'

/** What a report needs to know of an accepted import; nothing that differs between two computers with the same data. */
export interface ReportSnapshot {
  readonly snapshot: number
  readonly dataset: Dataset
  readonly file: string
  readonly sha256: string
  readonly asOf: Day
  readonly read: number
  readonly rejected: number
  readonly declaredTotal: number | null
}

export interface ReportYear extends Span {
  readonly value: number
  /** Growth over the year before as printed in the source, in percent. */
  readonly growth: number | null
  readonly source: string
  readonly note: Translated | null
}

interface ReportIndicator {
  readonly programme: string
  readonly code: string
  readonly label: Translated
  readonly value: number
  readonly qualifier: Qualifier
  readonly unit: string
  readonly from: Day | null
  readonly to: Day
  readonly note: Translated | null
  readonly isInconsistent: boolean
  readonly source: string
}

export interface ReportBudgetLine extends MoneyLine {
  readonly note: Translated | null
  readonly source: string
  /** The as-of day of the import that brought the line. */
  readonly asOf: Day
}

export interface ReportParticipant {
  readonly programme: string
  readonly kind: string
  /** The family of the body over all programmes, also where the report is about one. */
  readonly family: ParticipantFamily
  readonly name: Translated
  readonly source: string
  readonly quote: string | null
}

interface ReportDate extends Span {
  readonly programme: string
  readonly label: Translated
  /** The day of what the date is cited from: a later one lay ahead. */
  readonly asOf: Day
  readonly source: string
  readonly quote: string | null
}

export interface ReportProgramme {
  readonly code: string
  readonly name: Translated
  readonly summary: Translated | null
}

/**
 * What the shares of a table are shares of: the incidents under all filters but the one on the table's own dimension,
 * as on the screen.
 */
export type ShareBases = Readonly<
  Record<'category' | 'subcategory' | 'municipality' | 'status' | 'organisation' | 'channel', number | null>
>

/** Everything that a report says, as it was answered from one state of the data. */
export interface ReportFigures {
  readonly view: ViewState
  readonly language: Language
  readonly version: string
  readonly isDemonstration: boolean
  readonly hasRecords: boolean
  /** All records of the state that is reported, whatever the filters and the period. */
  readonly recordCount: number
  readonly snapshots: readonly ReportSnapshot[]
  readonly categories: Answer
  /** All categories together, where the published figures do not tell them apart in the period; else `null`. */
  readonly whole: Answer | null
  /** The view's own measure by category, when it is neither the count nor the share. */
  readonly measure: Answer | null
  /** All years there are, under the view's other filters. */
  readonly years: Answer
  readonly trend: Answer
  /** By day of the week and month of the year. */
  readonly weekdays: Answer
  readonly municipalities: Answer
  readonly rates: Answer
  /** Of the category that is drilled into, else of none. */
  readonly subcategories: Answer
  readonly statuses: Answer
  readonly organisations: Answer
  readonly channels: Answer
  readonly shareBases: ShareBases
  readonly closed: Answer
  readonly median: Answer
  readonly p90: Answer
  /** What persons wrote about days of the trend, in the order of their days. */
  readonly notes: readonly ChartNote[]
  readonly yearFigures: readonly ReportYear[]
  readonly budgets: readonly ReportBudgetLine[]
  readonly indicators: readonly ReportIndicator[]
  readonly programmes: readonly ReportProgramme[]
  readonly participants: readonly ReportParticipant[]
  readonly dates: readonly ReportDate[]
  /** Records beside published figures, where the report holds them. */
  readonly reconciliation: Reconciliation | null
}
