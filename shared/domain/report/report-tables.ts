import { overlaps } from '../calendar/period.ts'
import { DEFAULT_VIEW, type Page, REPORT_SECTIONS, type ReportSection, type ViewState } from '../view/view-state.ts'
import { dateTable } from './date-table.ts'
import { differenceTable } from './difference-table.ts'
import type { ReportFigures } from './figures.ts'
import { categoryTable, delayTable, municipalityTable, trendTable } from './incident-tables.ts'
import { onlyProgramme } from './one-programme.ts'
import { participantTable } from './participant-table.ts'
import { moneyTable, programmeTable } from './programme-tables.ts'
import { rankedTable } from './ranked-table.ts'
import { type Cells, listOf, type ReportTable, type TableName, type WordOf } from './table.ts'
import { weekdayTable } from './weekday-table.ts'
import { yearTable } from './year-table.ts'

type NoteRow = {
  readonly from: string
  readonly to: string
  readonly text: string
}

/** The tables of a report; `null` for those that its view does not ask for, or that have nothing to say. */
export interface ReportTables {
  readonly categories: ReturnType<typeof categoryTable> | null
  readonly subcategories: ReturnType<typeof rankedTable> | null
  readonly years: ReturnType<typeof yearTable> | null
  readonly trend: ReturnType<typeof trendTable> | null
  readonly notes: ReturnType<typeof noteTable> | null
  readonly weekdays: ReturnType<typeof weekdayTable> | null
  readonly municipalities: ReturnType<typeof municipalityTable> | null
  readonly statuses: ReturnType<typeof rankedTable> | null
  readonly organisations: ReturnType<typeof rankedTable> | null
  readonly channels: ReturnType<typeof rankedTable> | null
  readonly delays: ReturnType<typeof delayTable> | null
  readonly money: ReturnType<typeof moneyTable> | null
  readonly programmes: ReturnType<typeof programmeTable> | null
  readonly participants: ReturnType<typeof participantTable> | null
  readonly dates: ReturnType<typeof dateTable> | null
  readonly 'year-differences': ReturnType<typeof differenceTable> | null
  readonly 'category-differences': ReturnType<typeof differenceTable> | null
}

/** The tables that follow the filters on incidents. */
const INCIDENT_TABLES: readonly TableName[] = [
  'categories',
  'subcategories',
  'years',
  'trend',
  'weekdays',
  'municipalities',
  'statuses',
  'organisations',
  'channels',
  'delays',
]

/** The tables that no filter on incidents touches. */
const UNFILTERED: readonly TableName[] = ['money', 'programmes']

/** The tables that only their own page has, or who chooses them. */
const ON_REQUEST: readonly TableName[] = [
  'weekdays',
  'participants',
  'dates',
  'year-differences',
  'category-differences',
]

/** What a page shows that is about something else than incidents. */
const PAGE_SECTIONS: Partial<Record<Page, readonly ReportSection[]>> = {
  budgets: ['money', 'method'],
  programmes: ['money', 'programmes', 'participants', 'dates', 'method'],
  reconciliation: ['year-differences', 'category-differences', 'method'],
}

/** The pages that show nothing of which a report could be made. */
const WITHOUT_REPORT: readonly Page[] = ['data', 'help', 'about']

/** The sections that a report holds: those chosen, else those of its page; `null` for all that have something to say. */
export function sectionsOf({ page, report }: Pick<ViewState, 'page' | 'report'>): readonly ReportSection[] | null {
  return report.sections ?? PAGE_SECTIONS[page] ?? null
}

/** True for a page whose figures can be printed. */
export function hasReport(page: Page): boolean {
  return !WITHOUT_REPORT.includes(page)
}

/** The page that stands for all those that make the same report: which of them it was asked from changes nothing. */
export function reportPage({ page, report }: Pick<ViewState, 'page' | 'report'>): Page {
  // Of the page of programmes, one alone may be open.
  const isOwn = page === 'programmes' || (report.sections === null && PAGE_SECTIONS[page] !== undefined)
  return isOwn ? page : DEFAULT_VIEW.page
}

/** True when tables were left out because the report is filtered and they do not follow its filters. */
export function hasLeftOut({ view, budgets, indicators }: ReportFigures): boolean {
  return sectionsOf(view) === null && view.filters.length > 0 && budgets.length + indicators.length > 0
}

/** True for the money of a programme that has none: its page does not speak of it. */
function isVoid({ name, rows }: Pick<ReportTable, 'name' | 'rows'>, figures: ReportFigures): boolean {
  const isDefault = figures.view.report.sections === null
  return name === 'money' && rows.length === 0 && isDefault && onlyProgramme(figures) !== null
}

/** True where a filter leaves months or days out: what remains of a year is then told by the trend. */
function hasChosenDays({ filters }: ViewState): boolean {
  return filters.some(({ kind }) => kind === 'month' || kind === 'day' || kind === 'weekday-month')
}

/**
 * Builds the tables of a report. Without a choice of sections, those with rows are shown, and always the categories; a
 * filtered report holds only what follows its filters.
 */
export function reportTables(figures: ReportFigures, wordOf: WordOf): ReportTables {
  const chosen = sectionsOf(figures.view)
  // Under a filter that keeps no value there is nothing to find, whatever data there were.
  const isVain = (name: TableName) =>
    INCIDENT_TABLES.includes(name) && figures.view.filters.some(({ values }) => values.length === 0)
  const keep = <Row extends Cells>(found: ReportTable<Row>): ReportTable<Row> | null => {
    const table = isVain(found.name) ? { ...found, reason: null } : found
    if (chosen !== null) return chosen.includes(table.name) && !isVoid(table, figures) ? table : null
    if (ON_REQUEST.includes(table.name) || (table.name === 'years' && hasChosenDays(figures.view))) return null
    if (UNFILTERED.includes(table.name) && figures.view.filters.length > 0) return null
    return table.rows.length > 0 || table.name === 'categories' ? table : null
  }
  return {
    categories: keep(categoryTable(figures, wordOf)),
    subcategories: keep(rankedTable(figures, 'subcategory', wordOf)),
    years: keep(yearTable(figures)),
    trend: keep(trendTable(figures)),
    notes: keep(noteTable(figures)),
    weekdays: keep(weekdayTable(figures)),
    municipalities: keep(municipalityTable(figures, wordOf)),
    statuses: keep(rankedTable(figures, 'status', wordOf)),
    organisations: keep(rankedTable(figures, 'organisation', wordOf)),
    channels: keep(rankedTable(figures, 'channel', wordOf)),
    delays: keep(delayTable(figures, wordOf)),
    money: keep(moneyTable(figures)),
    programmes: keep(programmeTable(figures)),
    participants: keep(participantTable(figures)),
    dates: keep(dateTable(figures)),
    'year-differences': keep(differenceTable(figures, 'year')),
    'category-differences': keep(differenceTable(figures, 'category')),
  }
}

/** The tables that are shown, in the order in which they are numbered. */
export function tableList(tables: ReportTables): readonly ReportTable[] {
  // A row's members are cells; only its names are forgotten here.
  return REPORT_SECTIONS.filter((section) => section !== 'method')
    .map((name) => tables[name] as ReportTable | null)
    .filter((table) => table !== null)
}

/** The number of a table in its report, from 1; 0 when it is not shown. */
export function tableNumber(tables: ReportTables, name: TableName): number {
  return tableList(tables).findIndex((table) => table.name === name) + 1
}

/** True when a report speaks of incidents under its filters at all. */
export function hasIncidents(tables: ReportTables): boolean {
  return INCIDENT_TABLES.some((name) => tables[name] !== null)
}

/** True when a report sets records beside published figures. */
export function hasDifferences(tables: ReportTables): boolean {
  return tables['year-differences'] !== null || tables['category-differences'] !== null
}

/** The dated notes of which a day lies in the trend. */
function noteTable(figures: ReportFigures): ReportTable<NoteRow> {
  const { trend: answer, notes } = figures
  const { period } = answer
  const rows = notes
    .filter(({ from, to }) => period !== null && overlaps({ from, to }, period))
    .map(({ from, to, text }): NoteRow => ({ from, to, text }))
  return listOf('notes', rows, ['from', 'to', 'text'])
}
