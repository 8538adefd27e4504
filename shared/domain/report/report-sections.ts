import { overlaps } from '../calendar/period.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Dimension } from '../incidents/dimension.ts'
import type { Measure } from '../incidents/measure.ts'
import { DEFAULT_VIEW, type Page, REPORT_SECTIONS, type ReportSection, type ViewState } from '../view/view-state.ts'
import { dateTable } from './date-table.ts'
import { differenceTable } from './difference-table.ts'
import type { ReportFigures } from './figures.ts'
import { categoryTable, delayTable, municipalityTable, trendTable } from './incident-tables.ts'
import { participantTable } from './participant-table.ts'
import { moneyTable, programmeTable } from './programme-tables.ts'
import { rankedTable } from './ranked-table.ts'
import { listOf, type ReportTable, type TableName, type WordOf } from './table.ts'
import { weekdayTable } from './weekday-table.ts'
import { yearTable } from './year-table.ts'

/** What decides whether a report holds a section. */
interface Section {
  /** The pages about something else than incidents that print it. */
  readonly pages: readonly Page[]
  /** True for what only those pages print, or who chooses it. */
  readonly isOnRequest: boolean
  /** Whether it follows the filters on incidents, a filtered report leaves it out, or they do not touch it. */
  readonly filters: 'followed' | 'left-out' | 'untouched'
  /** The dimensions that it is the table of, the one first that it is named by. */
  readonly by: readonly Dimension[]
  /** What it can show beside the count and the share. */
  readonly measures: readonly Measure[]
  /** True where it has a column of the days compared with. */
  readonly isCompared: boolean
  /** Whose imports are behind it; `null` for what persons wrote. */
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
  isCompared: false,
  data: null,
} as const satisfies Section

const OF_INCIDENTS = { ...SECTION, filters: 'followed', data: 'incidents' } as const satisfies Section
const OF_PROGRAMMES = { ...SECTION, pages: ['programmes'], isOnRequest: true } as const satisfies Section
const OF_DIFFERENCES = {
  ...SECTION,
  pages: ['reconciliation'],
  isOnRequest: true,
  data: 'reconciliation',
} as const satisfies Section

/** Every table of a report: which pages print it, which filters touch it, and how it is made. */
const TABLE_SECTIONS = {
  categories: {
    ...OF_INCIDENTS,
    by: ['category'],
    measures: ['median-days', 'p90-days', 'closed-rate', 'per-1000'],
    isCompared: true,
    table: categoryTable,
  },
  subcategories: {
    ...OF_INCIDENTS,
    by: ['subcategory'],
    isCompared: true,
    table: (figures, wordOf) => rankedTable(figures, 'subcategory', wordOf),
  },
  years: { ...OF_INCIDENTS, by: ['year'], isCompared: true, table: yearTable },
  trend: { ...OF_INCIDENTS, by: ['month', 'day'], table: trendTable },
  notes: { ...SECTION, table: noteTable },
  weekdays: { ...OF_INCIDENTS, isOnRequest: true, by: ['weekday', 'weekday-month'], table: weekdayTable },
  municipalities: { ...OF_INCIDENTS, by: ['municipality'], measures: ['per-1000'], table: municipalityTable },
  statuses: {
    ...OF_INCIDENTS,
    by: ['status'],
    table: (figures, wordOf) => rankedTable(figures, 'status', wordOf),
  },
  organisations: {
    ...OF_INCIDENTS,
    by: ['organisation'],
    table: (figures, wordOf) => rankedTable(figures, 'organisation', wordOf),
  },
  channels: {
    ...OF_INCIDENTS,
    by: ['channel'],
    table: (figures, wordOf) => rankedTable(figures, 'channel', wordOf),
  },
  delays: { ...OF_INCIDENTS, measures: ['median-days', 'p90-days'], table: delayTable },
  money: { ...SECTION, pages: ['budgets', 'programmes'], filters: 'left-out', data: 'budgets', table: moneyTable },
  programmes: { ...SECTION, pages: ['programmes'], filters: 'left-out', data: 'indicators', table: programmeTable },
  participants: { ...OF_PROGRAMMES, data: 'participants', table: participantTable },
  dates: { ...OF_PROGRAMMES, data: 'dates', table: dateTable },
  'year-differences': { ...OF_DIFFERENCES, table: (figures) => differenceTable(figures, 'year') },
  'category-differences': { ...OF_DIFFERENCES, table: (figures) => differenceTable(figures, 'category') },
} as const satisfies Record<TableName, TableSection>

const SECTIONS: Readonly<Record<ReportSection, Section>> = {
  ...TABLE_SECTIONS,
  method: { ...SECTION, pages: ['budgets', 'programmes', 'reconciliation'] },
}

/** The tables of a report; `null` for those that its view does not ask for, or that have nothing to say. */
export type ReportTables = {
  readonly [Name in TableName]: ReturnType<(typeof TABLE_SECTIONS)[Name]['table']> | null
}

/** The names of the tables, in the order in which they are printed and numbered. */
export const TABLE_NAMES: readonly TableName[] = REPORT_SECTIONS.filter((section) => section !== 'method')

/** What is declared of a section. */
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

/** The sections that a report holds: those chosen, else those of its page; `null` for all that have something to say. */
export function sectionsOf({ page, report }: Pick<ViewState, 'page' | 'report'>): readonly ReportSection[] | null {
  return report.sections ?? pageSections(page)
}

/** What a page shows that is about something else than incidents; `null` for one about these. */
function pageSections(page: Page): readonly ReportSection[] | null {
  const sections = REPORT_SECTIONS.filter((name) => SECTIONS[name].pages.includes(page))
  return sections.length === 0 ? null : sections
}

/** The pages that show nothing of which a report could be made. */
const WITHOUT_REPORT: readonly Page[] = ['data', 'help', 'about']

/** True for a page whose figures can be printed. */
export function hasReport(page: Page): boolean {
  return !WITHOUT_REPORT.includes(page)
}

/** The page that stands for all those that make the same report: which of them it was asked from changes nothing. */
export function reportPage({ page, report }: Pick<ViewState, 'page' | 'report'>): Page {
  // Of the page of programmes, one alone may be open.
  const isOwn = page === 'programmes' || (report.sections === null && pageSections(page) !== null)
  return isOwn ? page : DEFAULT_VIEW.page
}

type NoteRow = {
  readonly from: string
  readonly to: string
  readonly text: string
}

/** The dated notes of which a day lies in the trend. */
function noteTable({ trend: { period }, notes }: ReportFigures): ReportTable<NoteRow> {
  const rows = notes
    .filter(({ from, to }) => period !== null && overlaps({ from, to }, period))
    .map(({ from, to, text }): NoteRow => ({ from, to, text }))
  return listOf('notes', rows, ['from', 'to', 'text'])
}
