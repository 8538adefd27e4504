import type { Day } from '../../calendar/day.ts'
import type { Span } from '../../calendar/period.ts'
import type { CrossAnswer } from '../../cross/cross-table.ts'
import type { Dataset, Qualifier } from '../../dataset/dataset.ts'
import type { ParticipantFamily } from '../../dataset/participant-family.ts'
import type { Explanation } from '../../figures/explanation.ts'
import type { Findings } from '../../figures/findings.ts'
import type { MonthSeries, SeriesMonths } from '../../figures/month-series.ts'
import type { Pulled } from '../../import/pull.ts'
import type { Answer } from '../../incidents/question.ts'
import type { Reconciliation } from '../../incidents/reconciliation.ts'
import type { MoneyLine } from '../../money/kind-total.ts'
import type { OnTimeAnswer, StockAnswer } from '../../service/service-question.ts'
import type { ServiceMonths, ServiceValues } from '../../service/service-values.ts'
import type { Target } from '../../service/target-choice.ts'
import type { ChartNote } from '../../view/chart-note.ts'
import type { MultipliedDimension, ViewState } from '../../view/view-state.ts'
import type { Category } from '../../vocabulary/category.ts'
import type { Language, Translated } from '../../vocabulary/language.ts'

/** An accepted import in a report; equal on any two computers with the same data. */
export interface ReportSnapshot {
  readonly snapshot: number
  readonly dataset: Dataset
  /** Whether it came with the program. */
  readonly origin: 'shipped' | 'user'
  readonly sha256: string
  readonly asOf: Day
  /** Of records, where it is another than FixMyStreet. */
  readonly register?: string | undefined
  /** What was pulled, where it is no file. */
  readonly pull?: Pulled | undefined
  readonly read: number
  readonly removed: number
  readonly rejected: number
  /** By the code of what was wrong; not kept by an import of an earlier version. */
  readonly rejectedFor?: Readonly<Record<string, number>> | undefined
  readonly declaredTotal: number | null
}

export interface ReportYear extends Span {
  readonly value: number
  /** As printed, in per cent. */
  readonly growth: number | null
  readonly source: string
  readonly note: Translated | null
}

/** Where a figure or a name is printed. */
export type Cited = {
  readonly source: string
  readonly quote: string | null
}

interface ReportIndicator extends Cited {
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
}

export interface ReportBudgetLine extends MoneyLine, Cited {
  readonly note: Translated | null
  /** As-of day of the import of the line. */
  readonly asOf: Day
}

export interface ReportParticipant extends Cited {
  readonly programme: string
  readonly kind: string
  /** Over all programmes, also in a report about one. */
  readonly family: ParticipantFamily
  readonly name: Translated
}

interface ReportDate extends Span, Cited {
  readonly programme: string
  readonly label: Translated
  /** As-of day of the source; a later date was announced. */
  readonly asOf: Day
}

interface ReportMapping {
  readonly id: number
  readonly name: string
  readonly category: Category
  readonly from: Day
}

export interface ReportProgramme {
  readonly code: string
  readonly name: Translated
  readonly summary: Translated | null
}

/** An entry of the journal, with what its hash is of. */
export interface ReportJournalEntry {
  readonly sequence: number
  readonly at: string
  readonly kind: string
  readonly snapshot: number | null
  readonly detail: string
  readonly previous: string
  readonly hash: string
}

export interface ReportJournal {
  readonly entries: readonly ReportJournalEntry[]
  /** The number of the first entry that does not follow from the one before; `null` where the chain holds. */
  readonly broken: number | null
}

/** An open incident, without its address: a line of one incident would tell a place. */
export type ReportOldest = {
  readonly register: string
  readonly reference: string
  readonly category: string
  readonly subcategory: string
  readonly municipality: string
  readonly organisation: string
  readonly created: Day
}

export interface ReportTarget extends Target {
  readonly source: string
}

/** The totals that shares are of: the incidents without the filter on the table's own dimension. */
export type ShareBases = Readonly<
  Record<
    'category' | 'subcategory' | 'municipality' | 'status' | 'organisation' | 'channel' | 'register',
    number | null
  >
>

/** The small trends of a view. */
export interface ReportMultiples {
  readonly dimension: MultipliedDimension
  /** Over the whole period, as the bars are. */
  readonly answer: Answer
  readonly months: SeriesMonths
  /** Of those with most incidents, by code. */
  readonly of: ReadonlyMap<string, MonthSeries>
  /** The same of shares or stocks, where the view draws these; else `null`. */
  readonly service: {
    readonly values: ServiceValues
    readonly months: ReadonlyMap<string, ServiceMonths>
    readonly early: readonly number[]
  } | null
}

/** All that a report says, answered from one state of the data. */
export interface ReportFigures {
  readonly view: ViewState
  readonly language: Language
  readonly version: string
  readonly isDemonstration: boolean
  readonly hasRecords: boolean
  /** All records of the state, whatever the filters and the period. */
  readonly recordCount: number
  readonly snapshots: readonly ReportSnapshot[]
  readonly categories: Answer
  /** What deserves to be said first; nothing of published figures. */
  readonly findings: Findings['findings']
  /** Of what the difference of the view is made; `null` where the report does not ask for it, or nothing is compared. */
  readonly explanation: Explanation | null
  /** Likewise of the share closed in time. */
  readonly onTimeExplanation: Explanation | null
  /** All categories together, where published figures of the period have no others; else `null`. */
  readonly whole: Answer | null
  /** By category, where it is neither the count nor the share. */
  readonly measure: Answer | null
  /** All years, under the other filters of the view. */
  readonly years: Answer
  readonly trend: Answer
  /** What the trend is drawn from: the series around its days, and what is written on it. */
  readonly drawnTrend: {
    readonly answer: Answer
    readonly covers: Span | null
    readonly notes: readonly ChartNote[]
    /** The names that changed their meaning. */
    readonly mappings: readonly ReportMapping[]
  }
  /** `null` where the view draws none, or there are no records. */
  readonly multiples: ReportMultiples | null
  /** By day; `null` unless one month is chosen, and drawn so. */
  readonly calendar: Answer | null
  /** How the streets of its filters are written. */
  readonly streetNames: Readonly<Record<string, string>>
  /** How incidents are dealt with; `null` where the report does not ask for it. */
  readonly service: {
    readonly split: OnTimeAnswer
    /** By organisation, whatever the dimension of the view; `null` where the report does not ask for it. */
    readonly organisations: OnTimeAnswer | null
    readonly stock: StockAnswer
    /** By age at the day of the data, whatever the days of the view: all that is open, and what is overdue. */
    readonly ages: StockAnswer
    readonly overdue: StockAnswer
    /** Those open for longest, the first at the top; `null` where there are counts alone, or none is asked for. */
    readonly oldest: readonly ReportOldest[] | null
    readonly targets: readonly ReportTarget[]
  } | null
  /** By the two dimensions of the view, delays over too few left out; `null` where the report does not ask for it. */
  readonly cross: CrossAnswer | null
  /** Median delays of the same cells beside counts; `null` beside another measure. */
  readonly crossMedians: Answer | null
  /** All streets of the selection, the largest first; likewise. */
  readonly streets: Answer | null
  readonly weekdays: Answer
  readonly municipalities: Answer
  readonly rates: Answer
  /** How the incidents of each municipality are dealt with; `null` where the view tells their counts. */
  readonly places: ServiceValues | null
  /** Of the category drilled into. */
  readonly subcategories: Answer
  readonly statuses: Answer
  readonly organisations: Answer
  readonly channels: Answer
  readonly registers: Answer
  readonly shareBases: ShareBases
  readonly closed: Answer
  readonly median: Answer
  readonly p90: Answer
  /** Notes on days of the trend, in order. */
  readonly notes: readonly ChartNote[]
  readonly yearFigures: readonly ReportYear[]
  readonly budgets: readonly ReportBudgetLine[]
  readonly indicators: readonly ReportIndicator[]
  readonly programmes: readonly ReportProgramme[]
  readonly participants: readonly ReportParticipant[]
  readonly dates: readonly ReportDate[]
  /** `null` where the report does not ask for it. */
  readonly reconciliation: Reconciliation | null
  /** `null` where the report does not ask for it. */
  readonly journal: ReportJournal | null
}
