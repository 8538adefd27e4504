import { overlaps } from '../../calendar/period.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Dimension } from '../../incidents/dimension.ts'
import type { Measure } from '../../incidents/measure.ts'
import { DEFAULT_VIEW, type Page, REPORT_SECTIONS, type ReportSection, type ViewState } from '../../view/view-state.ts'
import { ageTable, oldestTable } from '../tables/age-tables.ts'
import { calendarTable } from '../tables/calendar-table.ts'
import { crossReportTable } from '../tables/cross-report-table.ts'
import { differenceTable } from '../tables/difference-table.ts'
import { explanationTable, onTimeExplanationTable } from '../tables/explanation-table.ts'
import { findingTable } from '../tables/finding-table.ts'
import { categoryTable, delayTable, municipalityTable, trendTable } from '../tables/incident-tables.ts'
import { journalTable } from '../tables/journal-table.ts'
import { multiplesTable } from '../tables/multiples-table.ts'
import { dateTable, moneyTable, participantTable, programmeTable } from '../tables/programme-tables.ts'
import { rankedTable, type TabledDimension } from '../tables/ranked-table.ts'
import type { ReportFigures } from '../tables/report-figures.ts'
import { onTimeOrganisationTable, onTimeTable, stockTable, targetTable } from '../tables/service-tables.ts'
import { streetTable } from '../tables/street-table.ts'
import { listOf, type ReportTable, type TableName, type WordOf } from '../tables/table.ts'
import { weekdayTable } from '../tables/weekday-table.ts'
import { yearTable } from '../tables/year-table.ts'

interface Section {
  /** The pages whose figures are in it. */
  readonly pages: readonly Page[]
  /** Left out of a report on everything, unless it is chosen. */
  readonly isOnRequest: boolean
  readonly filters: 'followed' | 'left-out' | 'untouched'
  /** Its dimensions; the first names it. */
  readonly by: readonly Dimension[]
  /** Measures beside the count and the share. */
  readonly measures: readonly Measure[]
  /** The dataset of its imports; `null` for notes of persons. */
  readonly data: Dataset | 'reconciliation' | null
}

interface TableSection extends Section {
  table(figures: ReportFigures, wordOf: WordOf): ReportTable
}

const SECTION = {
  pages: [],
  isOnRequest: false,
  filters: 'untouched',
  by: [],
  measures: [],
  data: null,
} as const satisfies Section

const OF_INCIDENTS = {
  ...SECTION,
  pages: ['incidents'],
  filters: 'followed',
  data: 'incidents',
} as const satisfies Section
const OF_OVERVIEW = { ...OF_INCIDENTS, pages: ['overview', 'incidents'] } as const satisfies Section
const OF_CROSS = { ...OF_INCIDENTS, pages: ['cross'], isOnRequest: true } as const satisfies Section
const OF_SERVICE = { ...OF_INCIDENTS, pages: ['on-time'], isOnRequest: true } as const satisfies Section
const OF_PROGRAMMES = { ...SECTION, pages: ['programmes'], isOnRequest: true } as const satisfies Section
const OF_DIFFERENCES = {
  ...SECTION,
  pages: ['reconciliation'],
  isOnRequest: true,
  data: 'reconciliation',
} as const satisfies Section

const ranked = <By extends TabledDimension>(by: By) => ({
  ...OF_INCIDENTS,
  by: [by] as const,
  table: (figures: ReportFigures, wordOf: WordOf) => rankedTable(figures, by, wordOf),
})

const TABLE_SECTIONS = {
  categories: {
    ...OF_OVERVIEW,
    by: ['category'],
    measures: ['median-days', 'p90-days', 'closed-rate', 'per-1000'],
    table: categoryTable,
  },
  subcategories: ranked('subcategory'),
  explanation: { ...OF_INCIDENTS, isOnRequest: true, table: explanationTable },
  years: { ...OF_OVERVIEW, by: ['year'], table: yearTable },
  trend: { ...OF_INCIDENTS, by: ['month', 'day'], table: trendTable },
  multiples: { ...OF_INCIDENTS, table: multiplesTable },
  notes: { ...SECTION, pages: ['incidents'], table: noteTable },
  calendar: { ...OF_INCIDENTS, isOnRequest: true, table: calendarTable },
  weekdays: { ...OF_INCIDENTS, isOnRequest: true, by: ['weekday', 'weekday-month'], table: weekdayTable },
  municipalities: { ...OF_INCIDENTS, by: ['municipality'], measures: ['per-1000'], table: municipalityTable },
  statuses: ranked('status'),
  organisations: ranked('organisation'),
  channels: ranked('channel'),
  registers: ranked('register'),
  delays: { ...OF_INCIDENTS, measures: ['median-days', 'p90-days'], table: delayTable },
  'on-time': { ...OF_SERVICE, table: onTimeTable },
  'on-time-organisations': { ...OF_SERVICE, table: onTimeOrganisationTable },
  'on-time-explanation': { ...OF_SERVICE, table: onTimeExplanationTable },
  stock: { ...OF_SERVICE, table: stockTable },
  ages: { ...OF_SERVICE, table: ageTable },
  oldest: { ...OF_SERVICE, table: oldestTable },
  targets: { ...OF_SERVICE, filters: 'untouched', data: 'targets', table: targetTable },
  'cross-table': { ...OF_CROSS, table: crossReportTable },
  streets: { ...OF_CROSS, by: ['street'], table: streetTable },
  money: { ...SECTION, pages: ['budgets', 'programmes'], filters: 'left-out', data: 'budgets', table: moneyTable },
  programmes: {
    ...SECTION,
    pages: ['overview', 'programmes'],
    filters: 'left-out',
    data: 'indicators',
    table: programmeTable,
  },
  participants: { ...OF_PROGRAMMES, data: 'participants', table: participantTable },
  dates: { ...OF_PROGRAMMES, data: 'dates', table: dateTable },
  'year-differences': { ...OF_DIFFERENCES, table: (figures) => differenceTable(figures, 'year') },
  'category-differences': { ...OF_DIFFERENCES, table: (figures) => differenceTable(figures, 'category') },
  findings: { ...OF_OVERVIEW, pages: ['overview', 'incidents', 'on-time', 'cross'], table: findingTable },
  journal: { ...SECTION, isOnRequest: true, table: journalTable },
} as const satisfies Record<TableName, TableSection>

const SECTIONS: Readonly<Record<ReportSection, Section>> = {
  ...TABLE_SECTIONS,
  method: {
    ...SECTION,
    pages: ['overview', 'incidents', 'on-time', 'cross', 'budgets', 'programmes', 'reconciliation'],
  },
}

/** The tables of a report in printed order; `null` for those not asked for, or empty. */
export type ReportTables = {
  readonly [Name in TableName]: ReturnType<(typeof TABLE_SECTIONS)[Name]['table']> | null
}

/** The names of the tables, in the order in which every report prints and numbers them that has none of its own. */
export const TABLE_NAMES: readonly TableName[] = REPORT_SECTIONS.filter((section) => section !== 'method')

/** The names of the tables as a view has them printed and numbered. */
export function printedOrder({ report: { sections, order } }: Pick<ViewState, 'report'>): readonly TableName[] {
  const own = order === 'own' ? (sections ?? []).filter((name) => name !== 'method') : []
  return [...new Set([...own, ...TABLE_NAMES])]
}

/** The declaration of a section. */
export function sectionOf(name: ReportSection): Section {
  return SECTIONS[name]
}

/** Makes the table of a section. */
export function makeTable(name: TableName, figures: ReportFigures, wordOf: WordOf): ReportTable {
  const { table }: TableSection = TABLE_SECTIONS[name]
  return table(figures, wordOf)
}

/** The table that shows a dimension. */
export function tableBy(dimension: Dimension): TableName | undefined {
  return TABLE_NAMES.find((name) => SECTIONS[name].by.includes(dimension))
}

/** The sections of a report: the chosen ones, else those of its page; `null` for all that are not empty. */
export function sectionsOf({ page, report }: Pick<ViewState, 'page' | 'report'>): readonly ReportSection[] | null {
  return report.sections ?? (isWholeReport(page) ? null : pageSections(page))
}

/** True for a page whose report, without a choice of sections, is on everything. */
export function isWholeReport(page: Page): boolean {
  return pageSections(page).length === 0 || page === 'overview' || page === 'incidents'
}

/** The sections of a page. */
export function pageSections(page: Page): readonly ReportSection[] {
  return REPORT_SECTIONS.filter((name) => SECTIONS[name].pages.includes(page))
}

/** The canonical one of all pages that make the same report: the manifest must not depend on which was open. */
export function reportPage({ page, report }: Pick<ViewState, 'page' | 'report'>): Page {
  // The page of programmes may have one of them open.
  const isOwn = page === 'programmes' || (report.sections === null && !isWholeReport(page))
  return isOwn ? page : DEFAULT_VIEW.page
}

type NoteRow = {
  readonly from: string
  readonly to: string
  readonly text: string
}

/** The notes with a day in the trend. */
function noteTable({ trend: { period }, notes }: ReportFigures): ReportTable<NoteRow> {
  const rows = notes
    .filter(({ from, to }) => period !== null && overlaps({ from, to }, period))
    .map(({ from, to, text }): NoteRow => ({ from, to, text }))
  return listOf('notes', rows, ['from', 'to', 'text'])
}
